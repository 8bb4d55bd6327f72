import { languagesOf, saidIn, type Worded, type WordingFile } from '../definition/wording.ts';
import type { WordingPart } from '../diagnostic/codes-wording.ts';
import type { PlanQuestion } from '../plan/plan.ts';
import type { Path } from '../source/node.ts';
import type { LookedWording } from './wording-looked.ts';

/** What a wording calls an option of a question: under the question itself, else under its answer set; null: nothing. */
export function labelOf(
  value: WordingFile,
  { id, answerSet }: Pick<PlanQuestion, 'id' | 'answerSet'>,
  key: string,
  language: string,
): string | null {
  const ofSet = answerSet === null ? undefined : value.answer_sets?.[answerSet]?.[key];
  return saidIn(value.options?.[id]?.[key], language) ?? saidIn(ofSet, language);
}

/** Tells what is missing in a language (null: in each that the wording says it has), a problem for each part of the file. */
export function checkComplete(looked: LookedWording, language: string | null): void {
  const { value, report } = looked;
  const languages = languagesOf(value);
  if (saidIn(value.licence, '') === null)
    report('wording-incomplete', ['licence'], { part: 'licence', of: null, language: null, ids: [] });
  if (language !== null && !languages.includes(language)) {
    report('wording-language-none', ['languages'], { language, languages });
    return;
  }
  for (const each of language === null ? languages : [language]) checkLanguage(looked, each);
}

function checkLanguage(looked: LookedWording, language: string): void {
  const { plan, value, report } = looked;
  const { intro, titles = {}, questions } = value;
  if (intro !== undefined && saidIn(intro, language) === null)
    report('wording-incomplete', ['intro'], { part: 'intro', of: null, language, ids: [] });
  // In a language that the questionnaire speaks, its own titles do.
  const isSpoken = plan.languages.some(({ id }) => id === language);
  const wanted = isSpoken ? [] : plan.sections.map(({ id }) => id);
  lacking(looked, 'titles', null, language, blank(wanted, titles, language));
  const ids = plan.questions.map(({ id }) => id);
  lacking(looked, 'questions', null, language, blank(ids, questions, language));
  checkLabels(looked, language);
}

function blank(
  ids: readonly string[],
  texts: Readonly<Record<string, Worded>>,
  language: string,
): readonly string[] {
  return ids.filter((id) => saidIn(texts[id], language) === null);
}

/** Options without a label, told under the answer set where they are of one, else under the question. */
function checkLabels(looked: LookedWording, language: string): void {
  const { plan, value } = looked;
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
  for (const { path, keys } of found.values()) lacking(looked, path[0], path[1], language, [...keys]);
}

/** Without what stands there and could not be used: that has been told. */
function lacking(
  { isLost, report }: LookedWording,
  part: WordingPart,
  of: string | null,
  language: string,
  missing: readonly string[],
): void {
  const path: Path = of === null ? [part] : [part, of];
  const ids = missing.filter((id) => !isLost([...path, id, language]));
  if (ids.length > 0) report('wording-incomplete', path, { part, of, language, ids }, 'key');
}
