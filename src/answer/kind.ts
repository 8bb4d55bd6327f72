import type { PlanNumber, PlanQuestion } from '../plan/plan.ts';
import { choiceReader } from './choice.ts';
import { dateReader } from './date.ts';
import { gradeReader } from './grade.ts';
import { multipleReader } from './multiple.ts';
import { numberReader } from './number.ts';
import type { Reader, ReadOptions } from './answer-problem.ts';
import { textReader } from './text.ts';

const UNBOUNDED: PlanNumber = {
  min: null,
  max: null,
  integer: false,
  unit: null,
  best: null,
  worst: null,
  pass: null,
};

/**
 * Returns the reader for a question's kind. It expects texts that are neither blank nor a code for *missing* or
 * *refused*.
 */
export function kindReader(question: PlanQuestion, options: ReadOptions): Reader {
  const decimal = options.decimal ?? '.';
  const limits = question.number ?? UNBOUNDED;
  switch (question.kind) {
    case 'choice':
      return choiceReader(question, decimal);
    case 'multiple':
      return multipleReader(question, decimal, options);
    case 'number':
      return numberReader(question, limits, options);
    case 'grade':
      return gradeReader(question, limits, options);
    case 'date':
      return dateReader(question);
    case 'text':
      return textReader(question);
  }
}
