import { QUESTION_KINDS } from '../definition/question-kinds.ts';
import { optionKey } from '../plan/build-question.ts';
import { namedBands } from '../plan/named-bands.ts';
import type { WrittenLeaf } from './conditions.ts';
import { present, type CheckContext, type OptionList, type QuestionEntry } from './context.ts';

export const NUMBER_TESTS = ['at_least', 'more_than', 'at_most', 'less_than'] as const;
const OPTION_TESTS = ['is', 'in'] as const;
const BAND_TESTS = ['band', 'band_at_least'] as const;
export const ALL_TESTS = [...OPTION_TESTS, 'answered', ...BAND_TESTS, ...NUMBER_TESTS] as const;

/** Returns the tests that apply to a subject; null for findings, and if the subject is unknown or damaged. */
export function fittingTests(context: CheckContext, { subject, id }: WrittenLeaf): readonly string[] | null {
  if (subject === 'finding') return null;
  if (subject === 'question') {
    const entry = context.questions.get(id);
    return entry === undefined || !context.isIntact(entry.path) ? null : questionTests(context, entry);
  }
  const entry = context.scales.get(id);
  if (entry === undefined || !context.isIntact(entry.path)) return null;
  const hasBands = entry.scale.bands !== undefined || namedBands(entry.scale).length > 0;
  return hasBands ? [...BAND_TESTS, ...NUMBER_TESTS] : NUMBER_TESTS;
}

function questionTests(context: CheckContext, { kind, options }: QuestionEntry): readonly string[] | null {
  if (kind === null) return null;
  const { answer } = QUESTION_KINDS[kind];
  if (answer === 'date' || answer === 'text') return ['answered'];
  if (answer === 'number') return [...OPTION_TESTS, 'answered', ...NUMBER_TESTS];
  if (options === null || !context.isIntact(options.path)) return null;
  const hasValues = options.options.some((option) => option.value !== undefined);
  return [...OPTION_TESTS, 'answered', ...(hasValues ? NUMBER_TESTS : [])];
}

/** Whether a key in `is`, `in` or `points` names an option of this question, by id or by value. */
export function namesOption(key: string | number, options: OptionList): boolean {
  return options.options.some((option) => optionKey(option) === String(key) || option.value === key);
}

/** Whether a key is a number in its own right, not the name of an option. */
export function isOwnNumber(key: string | number, { kind }: QuestionEntry): boolean {
  return typeof key === 'number' && kind !== null && QUESTION_KINDS[kind].answer === 'number';
}

/**
 * Whether the tests of a leaf exist, apply to its subject, and name only options and bands that exist. Only then can
 * they be evaluated.
 */
export function isJudgeable(context: CheckContext, leaf: WrittenLeaf): boolean {
  const fitting = fittingTests(context, leaf);
  const tests = present(ALL_TESTS, leaf.tests);
  if (fitting === null || tests.length === 0 || tests.some((test) => !fitting.includes(test))) return false;
  const scale = context.scales.get(leaf.id)?.scale;
  const bands = scale === undefined ? [] : namedBands(scale);
  const named = [leaf.tests.band, leaf.tests.band_at_least].filter((band) => band !== undefined);
  if (!named.every((band) => bands.some(({ id }) => id === band))) return false;
  const entry = leaf.subject === 'question' ? context.questions.get(leaf.id) : undefined;
  const keys = [...(leaf.tests.in ?? []), ...(leaf.tests.is === undefined ? [] : [leaf.tests.is])];
  // If the tests of a question apply, its options are known.
  return (
    entry === undefined ||
    keys.every((key) => isOwnNumber(key, entry) || namesOption(key, entry.options as OptionList))
  );
}
