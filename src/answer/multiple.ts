import type { PlanQuestion } from '../plan/plan.ts';
import type { Answer } from './answer.ts';
import { textFinder } from './codes.ts';
import { isNumberText } from './decimal.ts';
import { allowedKeys, optionFinder, type FoundOption } from './options.ts';
import { answerProblem, type Read, type Reader, type ReadOptions } from './answer-problem.ts';

const SEPARATORS = [';', '|', ',', '\n'] as const;

/**
 * Reads several options in one text, each of them recoded separately. Expects a text that is neither blank nor a code.
 */
export function multipleReader(
  question: PlanQuestion,
  decimal: '.' | ',',
  { separator, values = new Map() }: Pick<ReadOptions, 'separator' | 'values'> = {},
): Reader {
  const find = partFinder(question, decimal, values);
  const combine = optionsReader(question);
  const notAnOption = answerProblem('answer-not-an-option', {
    question: question.id,
    allowed: allowedKeys(question.options),
  });
  const ambiguous = answerProblem('answer-ambiguous', { question: question.id });
  const notMapped = answerProblem('answer-not-mapped', { question: question.id });
  const separators = separator === undefined ? SEPARATORS : [separator];
  return (text) => {
    // A label may contain the separator, so the undivided text is tried first.
    const splits = [[text], ...separators.map((sign) => text.split(sign))];
    const found = splits.map((parts) => partsOf(parts).map(find));
    const whole = found.find((parts) => parts.every(isNamed));
    if (whole !== undefined) return combine(whole.filter(isNamed).flat());
    const has = (what: FoundPart) => found.some((parts) => parts.includes(what));
    if (has('ambiguous')) return ambiguous;
    return has('not_mapped') ? notMapped : notAnOption;
  };
}

/** The options that a part of the text names. `not_mapped`: its code is not listed in the mapping. */
type FoundPart = readonly number[] | 'ambiguous' | 'not_mapped' | null;

function isNamed(part: FoundPart): part is readonly number[] {
  return part !== null && typeof part === 'object';
}

function partFinder(
  question: PlanQuestion,
  decimal: '.' | ',',
  values: ReadonlyMap<string, string>,
): (part: string) => FoundPart {
  const own = optionFinder(question.options, decimal);
  const asPart = (option: FoundOption): FoundPart => (typeof option === 'number' ? [option] : option);
  if (values.size === 0) return (part) => asPart(own(part));
  const read = multipleReader(question, '.');
  const meanings = [...values].map(([text, meaning]): readonly [string, FoundPart] => {
    const meant = read(meaning);
    const isNamed = 'answer' in meant && meant.answer.state === 'given' && meant.answer.kind === 'options';
    return [text, isNamed ? meant.answer.options : null];
  });
  const meant = textFinder(meanings, decimal);
  const signs = (['.', ','] as const).map((sign) => optionFinder(question.options, sign));
  const isClosed = meanings.some(([text, options]) =>
    signs.some((ownAt) => {
      const option = isNumberText(text) ? ownAt(text) : null;
      return option !== null && String(options) !== String(option);
    }),
  );
  return (part) => {
    const declared = meant(part);
    if (declared !== undefined) return declared;
    const option = own(part);
    return isClosed && option !== null && isNumberText(part) ? 'not_mapped' : asPart(option);
  };
}

function partsOf(parts: readonly string[]): readonly string[] {
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  // Separators alone are neither an option nor "none of them".
  return named.length === 0 ? [''] : named;
}

/**
 * Makes an answer from chosen positions: sorted and unique. Reports too many options, and an exclusive option beside
 * others.
 */
export function optionsReader(question: PlanQuestion): (chosen: readonly number[]) => Read {
  return (chosen) => {
    const options = [...new Set(chosen)].sort((a, b) => a - b);
    const answer: Answer = { state: 'given', kind: 'options', options };
    if (question.limit !== null && options.length > question.limit) {
      const tooMany = answerProblem('answer-too-many', { question: question.id, limit: question.limit });
      return { ...tooMany, readable: answer };
    }
    if (options.length > 1 && options.some((option) => question.options[option]?.exclusive === true)) {
      return { ...answerProblem('answer-exclusive', { question: question.id }), readable: answer };
    }
    return { answer };
  };
}
