import { languagesOf, type Worded } from '../definition/wording.ts';
import type { IdKind } from '../diagnostic/codes-definition.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path } from '../source/node.ts';
import type { WordingContext } from './wording-looked.ts';

/**
 * Whether a wording does not belong to this plan (other questionnaire, form or version, or no wording needed).
 * Reports why.
 */
export function isForAnother({ plan, value, report }: WordingContext): boolean {
  const { id, form, version } = value.for;
  if (id !== plan.id) {
    report('wording-for-another', ['for', 'id'], { what: 'questionnaire', named: id, asked: plan.id });
    return true;
  }
  if (plan.wording === 'own') {
    report('wording-not-wanted', ['for', 'id'], { questionnaire: id });
    return true;
  }
  // The same id may be a different item in another form, so a wording without a form fits only the whole
  // questionnaire.
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

/** Checks that every id and language in a wording exists in the questionnaire or in the wording itself. */
export function checkNames(context: WordingContext): void {
  const { plan, value } = context;
  const questions = plan.questions.map(({ id }) => id);
  const sets = new Map(
    plan.questions.flatMap(({ answerSet, options }) => (answerSet === null ? [] : [[answerSet, options]])),
  );
  const under = (part: 'titles' | 'questions' | 'answer_sets' | 'options'): Names =>
    Object.keys(value[part] ?? {}).map((id) => [id, [part, id]]);
  const sections = plan.sections.map(({ id }) => id);
  reportUnknown(context, 'section', under('titles'), sections);
  reportUnknown(context, 'question', under('questions'), questions);
  reportUnknown(context, 'question', under('options'), questions);
  reportUnknown(context, 'answer-set', under('answer_sets'), [...sets.keys()]);
  for (const [set, options] of sets)
    checkOptions(context, ['answer_sets', set], options, value.answer_sets?.[set]);
  for (const { id, options } of plan.questions)
    checkOptions(context, ['options', id], options, value.options?.[id]);
  for (const [text, path] of texts(context)) checkLanguages(context, text, path);
}

function checkOptions(
  context: WordingContext,
  path: Path,
  options: readonly { readonly key: string }[],
  labels: Readonly<Record<string, Worded>> = {},
): void {
  const names = Object.keys(labels).map((key) => [key, [...path, key]] as const);
  reportUnknown(
    context,
    'option',
    names,
    options.map(({ key }) => key),
  );
}

function reportUnknown(
  { report }: WordingContext,
  kind: IdKind,
  names: Names,
  known: readonly string[],
): void {
  for (const [id, path] of names)
    if (!known.includes(id))
      report('unknown-id', path, { kind, id, suggestion: suggestion(id, known) }, 'key');
}

function texts({ value }: WordingContext): readonly (readonly [text: Worded | undefined, path: Path])[] {
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

/** A text in a language that the file does not list would never be used. */
function checkLanguages({ value, report }: WordingContext, text: Worded | undefined, path: Path): void {
  if (typeof text !== 'object' || text === null) return;
  const declared = languagesOf(value);
  for (const language of Object.keys(text))
    if (!declared.includes(language)) report('unknown-language', [...path, language], { language }, 'key');
}
