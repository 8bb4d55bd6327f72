import { languagesOf, saidIn, type Worded, type WordingFile } from '../definition/wording.ts';
import type { WordingPart } from '../diagnostic/codes-wording.ts';
import type { PlanQuestion } from '../plan/plan.ts';
import type { Path } from '../source/node.ts';
import type { WordingContext } from './wording-looked.ts';

/** The label of an option in a wording: from the question itself, else from its answer set; null if there is none. */
export function labelOf(
  value: WordingFile,
  { id, answerSet }: Pick<PlanQuestion, 'id' | 'answerSet'>,
  key: string,
  language: string,
): string | null {
  const ofSet = answerSet === null ? undefined : value.answer_sets?.[answerSet]?.[key];
  return saidIn(value.options?.[id]?.[key], language) ?? saidIn(ofSet, language);
}

/**
 * Reports missing texts in a language (null: in each language that the wording lists), one problem a part of the
 * file.
 */
export function checkComplete(context: WordingContext, language: string | null): void {
  const { value, report } = context;
  const languages = languagesOf(value);
  if (saidIn(value.licence, '') === null)
    report('wording-incomplete', ['licence'], { part: 'licence', of: null, language: null, ids: [] });
  if (language !== null && !languages.includes(language)) {
    report('wording-language-none', ['languages'], { language, languages });
    return;
  }
  for (const each of language === null ? languages : [language]) checkLanguage(context, each);
}

function checkLanguage(context: WordingContext, language: string): void {
  const { plan, value, report } = context;
  const { intro, titles = {}, questions } = value;
  if (intro !== undefined && saidIn(intro, language) === null)
    report('wording-incomplete', ['intro'], { part: 'intro', of: null, language, ids: [] });
  // If the questionnaire has the language, its own titles are used.
  const hasLanguage = plan.languages.some(({ id }) => id === language);
  const required = hasLanguage ? [] : plan.sections.map(({ id }) => id);
  reportMissing(context, 'titles', null, language, withoutText(required, titles, language));
  const ids = plan.questions.map(({ id }) => id);
  reportMissing(context, 'questions', null, language, withoutText(ids, questions, language));
  checkLabels(context, language);
}

function withoutText(
  ids: readonly string[],
  texts: Readonly<Record<string, Worded>>,
  language: string,
): readonly string[] {
  return ids.filter((id) => saidIn(texts[id], language) === null);
}

/** Reports options without a label, under their answer set if they have one, else under the question. */
function checkLabels(context: WordingContext, language: string): void {
  const { plan, value } = context;
  const found = new Map<
    string,
    { readonly path: readonly [WordingPart, string]; readonly keys: Set<string> }
  >();
  for (const question of plan.questions) {
    const { id, answerSet, options } = question;
    const path = answerSet === null ? (['options', id] as const) : (['answer_sets', answerSet] as const);
    const { keys } = found.get(path.join(' ')) ?? { keys: new Set<string>() };
    for (const { key } of options) if (labelOf(value, question, key, language) === null) keys.add(key);
    found.set(path.join(' '), { path, keys });
  }
  for (const { path, keys } of found.values()) reportMissing(context, path[0], path[1], language, [...keys]);
}

/** Reports missing texts, except those that are present but unusable, which are already reported. */
function reportMissing(
  { isUnusable: isLost, report }: WordingContext,
  part: WordingPart,
  of: string | null,
  language: string,
  missing: readonly string[],
): void {
  const path: Path = of === null ? [part] : [part, of];
  const ids = missing.filter((id) => !isLost([...path, id, language]));
  if (ids.length > 0) report('wording-incomplete', path, { part, of, language, ids }, 'key');
}
