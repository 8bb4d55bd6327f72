import { numberRange, type NumberRange } from '../../definition/question-kinds.ts';
import { optionKey } from '../../plan/build-question.ts';
import { numbersIn, textKeys } from '../../answer/codes.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { CheckContext, OptionList, QuestionEntry } from '../context.ts';
import { compare, fromNumber } from '../../plan/rational.ts';
import type { Path } from '../../source/node.ts';

interface Code {
  readonly text: string;
  readonly path: Path;
}

const LISTS = ['missing_codes', 'refused_codes'] as const;

type Coded = Partial<Record<(typeof LISTS)[number], readonly (number | string)[] | undefined>>;

/** A code for a missing answer must not be a possible answer as well. */
export function* missingCodes(context: CheckContext): Iterable<Problem> {
  const general = codesOf(context.definition, []);
  yield* twice(context, [], general);
  for (const entry of context.questionList) {
    const own = codesOf(entry.question, entry.path);
    yield* twice(context, general, own);
    if (entry.options !== null) yield* shadowed(context, entry.options, [...general, ...own]);
    yield* inRange(context, entry, [...general, ...own]);
  }
}

function codesOf(coded: Coded, path: Path): readonly Code[] {
  return LISTS.flatMap((list) =>
    (coded[list] ?? []).map((code, i) => ({ text: String(code), path: [...path, list, i] })),
  );
}

function* twice(context: CheckContext, before: readonly Code[], codes: readonly Code[]): Iterable<Problem> {
  const seen = new Set(before.flatMap(({ text }) => textKeys(text)));
  for (const { text, path } of codes) {
    const keys = textKeys(text);
    if (keys.some((key) => seen.has(key))) yield context.problemAt('code-twice', path, { text });
    for (const key of keys) seen.add(key);
  }
}

function* shadowed(context: CheckContext, list: OptionList, codes: readonly Code[]): Iterable<Problem> {
  const texts = new Set(codes.flatMap(({ text }) => textKeys(text)));
  for (const [i, option] of list.options.entries()) {
    const names = [optionKey(option), String(option.value ?? ''), ...Object.values(option.label)];
    if (names.flatMap(textKeys).some((key) => texts.has(key)))
      yield context.problemAt('option-shadowed', [...list.path, i], { option: optionKey(option) });
  }
}

/** A code that is also a possible number: 99 for *no answer* where 99 is a valid answer. */
function* inRange(
  context: CheckContext,
  { question, options, kind }: QuestionEntry,
  codes: readonly Code[],
): Iterable<Problem> {
  const bounds = kind === null ? null : numberRange(question);
  // Codes of numbers and grades are written out in the question, so they always exist.
  if (bounds === null) return;
  const wordCodes = (options as OptionList).options.map((option, i) => ({
    text: optionKey({ ...option, id: undefined }),
    path: [...(options as OptionList).path, i],
  }));
  for (const { text, path } of [...codes, ...wordCodes]) {
    if (isBetween(text, bounds)) yield context.problemAt('code-in-range', path, { text });
  }
}

function isBetween(text: string, { min, max }: NumberRange): boolean {
  return numbersIn(text).some(
    (number) =>
      (min === undefined || compare(number, fromNumber(min)) >= 0) &&
      (max === undefined || compare(number, fromNumber(max)) <= 0),
  );
}
