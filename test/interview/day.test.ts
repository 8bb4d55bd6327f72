import { expect, test } from 'vitest';
import { typedDay } from '../../src/interview/day.ts';

const TODAY = '2026-12-01';
const sure = (day: string) => ({ days: [day], isCertain: true });
const asked = (...days: readonly string[]) => ({ days, isCertain: false });

test.each<readonly [typed: string, expected: unknown]>([
  ['2026-12-07', sure('2026-12-07')],
  ['2026-12-7', sure('2026-12-07')],
  ['7.12.2026', sure('2026-12-07')],
  [' ７.12. 2026 ', sure('2026-12-07')],
  ['7 Dec 2026', sure('2026-12-07')],
  ['7. Dezember 2026', sure('2026-12-07')],
  ['December 7th, 2026', sure('2026-12-07')],
  ['31/12/2026', sure('2026-12-31')],
  ['12/12/2026', sure('2026-12-12')],
  ['Mon 7 Dec 2026', sure('2026-12-07')],
  ['Mo, 7.12.2026', sure('2026-12-07')],
  ['Montag, 7.12.2026', sure('2026-12-07')],
  // The weekday is another one.
  ['Di, 7.12.2026', asked('2026-12-07')],
  // Day and month can be read in two ways.
  ['03/04/2027', asked('2027-03-04', '2027-04-03')],
  // The year is missing, or has two digits.
  ['7.12.', asked('2026-12-07')],
  ['7.12', asked('2026-12-07')],
  ['7.12.26', asked('2026-12-07')],
  ['30.11.', asked('2027-11-30')],
  ['1.12.', asked('2026-12-01')],
  ['29.2.', asked('2028-02-29')],
  ['3/4', asked('2027-03-04', '2027-04-03')],
  ['31.2.2026', asked()],
  ['13/13/2026', asked()],
  ['soon', null],
  ['7', null],
  ['7 Dezimal 2026', null],
  ['20261207', null],
])('a typed date is read: %j', (typed, expected) => {
  expect(typedDay(typed, TODAY)).toEqual(expected);
});

test('without a year, a date that may lie in the past is the last or the next such day', () => {
  expect(typedDay('7.12.', TODAY, true)).toEqual(asked('2025-12-07', '2026-12-07'));
});
