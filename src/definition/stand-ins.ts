import { childOf, type Node } from '../source/node.ts';
import { entriesIn, itemsIn, textIn } from './tree.ts';
import type { Plain } from './plain.ts';
import type { StandIns } from './repair.ts';
import { PATTERNS } from './schema-text.ts';

/** The languages that a definition says it has, or that its title has; one that is wrong in both is taken as English. */
function languagesOf(tree: Node | undefined): readonly string[] {
  const listed = itemsIn(childOf(tree, 'languages')).map((item) => textIn(childOf(item, 'id') ?? item));
  const inTitle = entriesIn(childOf(tree, 'title')).map(({ key }) => key);
  const isLanguage = (text: string | null): text is string => text !== null && PATTERNS.language.test(text);
  const found = listed.some(isLanguage) ? listed : inTitle;
  const languages = [...new Set(found.filter(isLanguage))];
  return languages.length === 0 ? ['en'] : languages;
}

/**
 * Neutral values for what every definition has to have, so that its other parts can be looked at without it. They are
 * never scored: a definition that needed one has errors.
 */
export function definitionStandIns(tree: Node | null): StandIns {
  const languages = languagesOf(tree ?? undefined);
  const texts = Object.fromEntries(languages.map((language) => [language, '…']));
  const top: Readonly<Record<string, Plain>> = {
    format: 'lotse/1',
    id: 'stand-in',
    version: '0.0.0',
    title: texts,
    languages,
    respondent: 'learner',
    wording: 'own',
    evidence: { status: 'unvalidated', note: texts },
    sections: [{ id: 'stand-in', title: texts, questions: [] }],
  };
  return { top: new Map(Object.entries(top)), texts };
}
