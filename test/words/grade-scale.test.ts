import { expect, test } from 'vitest';
import { gradeScaleWords } from '../../src/words/grade-scale.ts';
import { LEARNER_LANGUAGES } from '../../src/words/locale.ts';

test.each(LEARNER_LANGUAGES)('which grade is best is said in %s', (language) => {
  const said = gradeScaleWords({ best: 1.5, worst: 6 }, language, 'de');
  expect(said.indexOf('1,5')).toBeGreaterThanOrEqual(0);
  expect(said.indexOf('6')).toBeGreaterThan(said.indexOf('1,5'));
});
