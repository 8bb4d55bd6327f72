import { languagesOf, type Worded } from '../definition/wording.ts';
import type { IdKind } from '../diagnostic/codes-definition.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path } from '../source/node.ts';
import type { LookedWording } from './wording-looked.ts';

/** Whether a wording is for another questionnaire, form or version than the one at hand, or for none; that is told. */
export function isForAnother({ plan, value, report }: LookedWording): boolean {
  const { id, form, version } = value.for;
  if (id !== plan.id) {
    report('wording-for-another', ['for', 'id'], { what: 'questionnaire', named: id, asked: plan.id });
    return true;
  }
  if (plan.wording === 'own') {
    report('wording-not-wanted', ['for', 'id'], { questionnaire: id });
    return true;
  }
  // In another form the same id may be another item, so without a form only the whole is meant.
  if ((form ?? null) !== plan.form) {
    report('wording-for-another', ['for', 'form'], { what: 'form', named: form ?? null, asked: plan.form });
    return true;
  }
  if (version === undefined || version === plan.version) return false;
  report('wording-for-another', ['for', 'version'], {
    what: 'version',
    named: version,
    asked: plan.version,
  });
  return true;
}

type Names = readonly (readonly [id: string, path: Path])[];

/** Every id and language in a wording is one that the questionnaire, or the wording itself, has. */
export function checkNames(looked: LookedWording): void {
  const { plan, value } = looked;
  const questions = plan.questions.map(({ id }) => id);
  const sets = new Map(
    plan.questions.flatMap(({ answerSet, options }) => (answerSet === null ? [] : [[answerSet, options]])),
  );
  const under = (part: 'titles' | 'questions' | 'answer_sets' | 'options'): Names =>
    Object.keys(value[part] ?? {}).map((id) => [id, [part, id]]);
  const sections = plan.sections.map(({ id }) => id);
  unknown(looked, 'section', under('titles'), sections);
  unknown(looked, 'question', under('questions'), questions);
  unknown(looked, 'question', under('options'), questions);
  unknown(looked, 'answer-set', under('answer_sets'), [...sets.keys()]);
  for (const [set, options] of sets)
    checkOptions(looked, ['answer_sets', set], options, value.answer_sets?.[set]);
  for (const { id, options } of plan.questions)
    checkOptions(looked, ['options', id], options, value.options?.[id]);
  for (const [text, path] of texts(looked)) checkLanguages(looked, text, path);
}

function checkOptions(
  looked: LookedWording,
  path: Path,
  options: readonly { readonly key: string }[],
  labels: Readonly<Record<string, Worded>> = {},
): void {
  const names = Object.keys(labels).map((key) => [key, [...path, key]] as const);
  unknown(
    looked,
    'option',
    names,
    options.map(({ key }) => key),
  );
}

function unknown({ report }: LookedWording, kind: IdKind, names: Names, known: readonly string[]): void {
  for (const [id, path] of names)
    if (!known.includes(id))
      report('unknown-id', path, { kind, id, suggestion: suggestion(id, known) }, 'key');
}

function texts({ value }: LookedWording): readonly (readonly [text: Worded | undefined, path: Path])[] {
  const of = (texts: Readonly<Record<string, Worded>> | undefined, path: Path) =>
    Object.entries(texts ?? {}).map(([id, text]) => [text, [...path, id]] as const);
  const labels = (part: 'answer_sets' | 'options') =>
    Object.entries(value[part] ?? {}).flatMap(([id, set]) => of(set, [part, id]));
  return [
    [value.intro, ['intro']],
    ...of(value.titles, ['titles']),
    ...of(value.questions, ['questions']),
    ...labels('answer_sets'),
    ...labels('options'),
  ];
}

/** A text in a language that the file does not say it has would never be read. */
function checkLanguages({ value, report }: LookedWording, text: Worded | undefined, path: Path): void {
  if (typeof text !== 'object' || text === null) return;
  const declared = languagesOf(value);
  for (const language of Object.keys(text))
    if (!declared.includes(language)) report('unknown-language', [...path, language], { language }, 'key');
}
