import { expect, test } from 'vitest';
import { interviewWords } from '../../src/words/interview.ts';
import { reportWords } from '../../src/words/report.ts';

test('a role without a contact is shown with the person in charge, if there is one', () => {
  const { nobody } = interviewWords.de.end.staff;
  expect(nobody('Beratung', '')).toBe('Beratung');
  expect(nobody('Beratung', 'AB')).toBe('Beratung; im Gespräch verantwortlich: AB');
});

test.each([
  ['en', 'One answer', '2 answers'],
  ['de', 'Eine Antwort', '2 Antworten'],
] as const)('answers in own words that are left out are counted in %s', (language, one, two) => {
  const { leftOut } = reportWords[language].ownWords;
  expect(leftOut(1).startsWith(one)).toBe(true);
  expect(leftOut(2).startsWith(two)).toBe(true);
});
