import { childOf, type Node } from '../source/node.ts';
import { entriesIn, itemsIn, textIn } from './tree.ts';
import type { Plain } from './plain.ts';
import type { StandIns } from './repair.ts';
import { PATTERNS } from './schema/text.ts';

/** Returns the languages that a definition declares, or else those of its title, or else English. */
function languagesOf(tree: Node | undefined): readonly string[] {
  const listed = itemsIn(childOf(tree, 'languages')).map((item) => textIn(childOf(item, 'id') ?? item));
  const inTitle = entriesIn(childOf(tree, 'title')).map(({ key }) => key);
  const isLanguage = (text: string | null): text is string => text !== null && PATTERNS.language.test(text);
  const found = listed.some(isLanguage) ? listed : inTitle;
  const languages = [...new Set(found.filter(isLanguage))];
  return languages.length === 0 ? ['en'] : languages;
}

/**
 * Placeholder values for what every definition requires, so that the other parts can be checked without it. They are
 * never scored: a definition that needs one has errors.
 */
export function definitionStandIns(tree: Node | null): StandIns {
  const { texts, languages } = textsOf(tree);
  return {
    top: topOf({
      format: 'lotse/1',
      ...ofAll(texts, languages),
      respondent: 'learner',
      wording: 'own',
      sections: [{ id: 'stand-in', title: texts, questions: [] }],
    }),
    texts,
  };
}

/** Does the same for a battery. A battery without parts has nothing to check. */
export function batteryStandIns(tree: Node | null): StandIns {
  const { texts, languages } = textsOf(tree);
  return { top: topOf({ format: 'lotse-battery/1', ...ofAll(texts, languages) }), texts };
}

function textsOf(tree: Node | null) {
  const languages = languagesOf(tree ?? undefined);
  return { languages, texts: Object.fromEntries(languages.map((language) => [language, '…'])) };
}

function ofAll(texts: Plain, languages: readonly string[]): Readonly<Record<string, Plain>> {
  const evidence = { status: 'unvalidated', note: texts };
  return { id: 'stand-in', version: '0.0.0', title: texts, languages, evidence };
}

function topOf(keys: Readonly<Record<string, Plain>>): StandIns['top'] {
  return new Map(Object.entries(keys));
}
