import { expect, test } from 'vitest';
import { periodText } from '../../src/words/period.ts';

test.each<readonly [period: string, en: string | null, de: string | null]>([
  ['P1D', 'the last day', 'dem letzten Tag'],
  ['P7D', 'the last 7 days', 'den letzten 7 Tagen'],
  ['P1W', 'the last week', 'der letzten Woche'],
  ['P2W', 'the last two weeks', 'den letzten zwei Wochen'],
  ['P3M', 'the last three months', 'den letzten drei Monaten'],
  ['P12M', 'the last 12 months', 'den letzten 12 Monaten'],
  ['P1Y', 'the last year', 'dem letzten Jahr'],
  ['P1Y6M', null, null],
  ['PT12H', null, null],
])('the period %s is formatted', (period, en, de) => {
  expect([periodText(period, 'en'), periodText(period, 'de')]).toEqual([en, de]);
});
