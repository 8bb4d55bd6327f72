import { expect, test } from 'vitest';
import { reportWords } from '../../src/words/report.ts';

test.each([
  ['en', '“Age” has no answer', '3 reports written to reports.'],
  ['de', '„Alter“ ist nicht beantwortet', '3 Berichte geschrieben: reports.'],
] as const)('texts that do not occur in the golden files, in %s', (language, notAnswered, written) => {
  const { conditions, written: writes } = reportWords[language];
  const subject = conditions.quote(language === 'en' ? 'Age' : 'Alter');
  expect(conditions.notAnswered(subject)).toBe(notAnswered);
  expect(writes(3, 'reports')).toBe(written);
});
