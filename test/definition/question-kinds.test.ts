import { expect, test } from 'vitest';
import {
  isNumeric,
  kindOf,
  numberRange,
  QUESTION_KINDS,
  type NumberRange,
} from '../../src/definition/question-kinds.ts';
import type { KindKey, Question } from '../../src/definition/schema/question.ts';

const asked = (own: Partial<Question>): Question => ({ id: 'q', text: { en: 'Q?' }, ...own });

// Typed by kind, so that a new kind needs its own line here.
const SAMPLES: Readonly<Record<KindKey, readonly [own: Partial<Question>, range: NumberRange | null]>> = {
  answers: [{ answers: 'yes_no' }, null],
  multiple: [{ multiple: { of: 'yes_no' } }, null],
  number: [{ number: { min: 0, max: 9, integer: true } }, { min: 0, max: 9, integer: true, codes: [] }],
  grade: [{ grade: { best: 6, worst: 1 } }, { min: 1, max: 6, integer: false, codes: [] }],
  date: [{ date: {} }, null],
  free_text: [{ free_text: {} }, null],
};

test.each(Object.entries(SAMPLES))('a question with %s has its kind and range', (key, [own, range]) => {
  const { kind, answer } = QUESTION_KINDS[key as KindKey];
  const question = asked(own);
  expect(kindOf(question)).toBe(kind);
  expect(isNumeric(kind)).toBe(answer === 'number');
  expect(numberRange(question)).toEqual(range);
});

test('a number without limits accepts every number', () => {
  expect(numberRange(asked({ number: {} }))).toEqual({
    min: undefined,
    max: undefined,
    integer: false,
    codes: [],
  });
});
