import { expect, test } from 'vitest';
import { learnerLanguages } from '../../src/library/learner-words.ts';
import { gradeScales, gradeScaleWords } from '../../src/words/grade-scale.ts';
import { learnerWords } from '../learner-words.ts';

test.each(learnerLanguages())('the best grade is named first in %s', (language) => {
  const said = gradeScaleWords({ best: 1.5, worst: 6 }, 'de', learnerWords(language).gradeScale);
  expect(said.indexOf('1,5')).toBeGreaterThanOrEqual(0);
  expect(said.indexOf('6')).toBeGreaterThan(said.indexOf('1,5'));
});

test('the text for staff is in their language', () => {
  expect(gradeScaleWords({ best: 6, worst: 1.5 }, 'en')).toBe('6 is best, 1.5 worst');
  expect(gradeScaleWords({ best: 6, worst: 1.5 }, 'de', gradeScales.en)).toBe('6 is best, 1,5 worst');
});
