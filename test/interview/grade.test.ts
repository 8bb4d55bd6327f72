import { expect, test } from 'vitest';
import { gradeScale } from '../../src/interview/places/question.ts';
import { at, plan } from '../batch/questionnaire.ts';
import { findLearnerWords } from '../../src/library/learner-words.ts';

const question = (id: string) => plan.questions[at(id)]!;

test.each([
  ['en', 'en', ' (1 is best, 6 worst)'],
  ['de', 'en', ' (1 ist die beste, 6 die schlechteste)'],
  ['uk', 'de', ' (1 — найкраща, 6 — найгірша)'],
  ['cs', 'de', ' (1 je nejlepší, 6 nejhorší)'],
  ['sl', 'en', ' (1 je najboljša, 6 najslabša)'],
  // Without texts in the language of the questions, the interviewer's language is used.
  ['fr', 'en', ' (1 is best, 6 worst)'],
] as const)('a grade question in %s says which grade is best', async (texts, language, expected) => {
  expect(gradeScale({ learner: await findLearnerWords(texts), language }, question('maths'))).toBe(expected);
});

test('a question that is not a grade says nothing about grades', () => {
  expect(gradeScale({ learner: null, language: 'en' }, question('absence'))).toBe('');
});
