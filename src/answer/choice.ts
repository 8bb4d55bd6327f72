import type { PlanQuestion } from '../plan/plan.ts';
import { allowedKeys, optionFinder } from './options.ts';
import { answerProblem, type Read, type Reader } from './answer-problem.ts';

/** Reads a single choice by key, value or label. Expects a text that is neither blank nor a code. */
export function choiceReader(question: PlanQuestion, decimal: '.' | ','): Reader {
  const find = optionFinder(question.options, decimal);
  const answers: readonly Read[] = question.options.map((_, option) => ({
    answer: { state: 'given', kind: 'option', option },
  }));
  const notAnOption = answerProblem('answer-not-an-option', {
    question: question.id,
    allowed: allowedKeys(question.options),
  });
  const ambiguous = answerProblem('answer-ambiguous', { question: question.id });
  return (text) => {
    const found = find(text);
    if (found === 'ambiguous') return ambiguous;
    return (found === null ? undefined : answers[found]) ?? notAnOption;
  };
}
