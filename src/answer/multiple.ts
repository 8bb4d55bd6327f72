import type { PlanQuestion } from '../plan/plan.ts';
import type { Answer } from './answer.ts';
import { allowedKeys, optionFinder } from './options.ts';
import { fault, type Read, type Reader } from './reading.ts';

const SEPARATORS = [';', '|', ',', '\n'] as const;

/** Several options in one text. Expects a text that is neither blank nor a code. */
export function multipleReader(question: PlanQuestion, decimal: '.' | ',', separator: string | null): Reader {
  const find = optionFinder(question.options, decimal);
  const combine = optionsReader(question);
  const notAnOption = fault('answer-not-an-option', {
    question: question.id,
    allowed: allowedKeys(question.options),
  });
  const ambiguous = fault('answer-ambiguous', { question: question.id });
  const separators = separator === null ? SEPARATORS : [separator];
  return (text) => {
    // A label may hold the separator itself, so the whole is tried first.
    const splits = [[text], ...separators.map((sign) => text.split(sign))];
    const found = splits.map((parts) => partsOf(parts).map(find));
    const whole = found.find((options) => options.every((option) => typeof option === 'number'));
    if (whole !== undefined) return combine(whole);
    return found.some((options) => options.includes('ambiguous')) ? ambiguous : notAnOption;
  };
}

function partsOf(parts: readonly string[]): readonly string[] {
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  // Nothing but separators names no option, and is not "none of them" either.
  return named.length === 0 ? [''] : named;
}

/** Chosen positions to an answer: in order, each once, within the limit, and not beside one that excludes others. */
export function optionsReader(question: PlanQuestion): (chosen: readonly number[]) => Read {
  return (chosen) => {
    const options = [...new Set(chosen)].sort((a, b) => a - b);
    const answer: Answer = { state: 'given', kind: 'options', options };
    if (question.limit !== null && options.length > question.limit) {
      const tooMany = fault('answer-too-many', { question: question.id, limit: question.limit });
      return { ...tooMany, readable: answer };
    }
    if (options.length > 1 && options.some((option) => question.options[option]?.exclusive === true)) {
      return { ...fault('answer-exclusive', { question: question.id }), readable: answer };
    }
    return { answer };
  };
}
