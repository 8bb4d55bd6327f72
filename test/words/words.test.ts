import { expect, expectTypeOf, test } from 'vitest';
import { deBattery } from '../../src/words/de/battery.ts';
import { deReport } from '../../src/words/de/report.ts';
import type { BatteryWords } from '../../src/words/en/battery.ts';
import type { ReportWords } from '../../src/words/en/report.ts';
import type { Words } from '../../src/words/words.ts';

const english = {
  title: 'Report',
  note: null,
  tiers: { low: 'low', high: 'high' },
  columns: ['Line', 'Code'] satisfies [line: string, code: string],
  count: (count: number) => (count === 1 ? 'one' : 'several'),
};

type Own = Words<typeof english>;

test('another language may have any text, even where English has null', () => {
  const german: Own = {
    title: 'Bericht',
    note: 'Hinweis',
    tiers: { low: 'niedrig', high: 'hoch' },
    columns: ['Zeile', 'Code'],
    count: (count) => `${count} Stück`,
  };
  expect([english.count(2), german.count(2)]).toEqual(['several', '2 Stück']);
  expectTypeOf(german.count).toEqualTypeOf<(count: number) => string>();
});

// Checked by tsc: an unused @ts-expect-error is itself an error.
test('a missing German text is a compile error', () => {
  const { title, ...withoutTitle } = deReport;
  // @ts-expect-error A top-level key is missing.
  const report: ReportWords = withoutTitle;
  const { about, ...others } = deReport;
  const { learner, ...withoutLearner } = about;
  // @ts-expect-error A nested key is missing.
  const nested: ReportWords = { ...others, about: withoutLearner };
  const { lead, ...withoutLead } = deBattery.parts;
  // @ts-expect-error A text of the battery report is missing.
  const ofBattery: ReportWords = { ...deReport, battery: { ...deBattery, parts: withoutLead } };
  const { notAsked, ...withoutFunction } = deBattery;
  // @ts-expect-error A text created by a function is missing.
  const battery: BatteryWords = withoutFunction;
  expect([report, nested, ofBattery, battery]).toHaveLength(4);
  expect([title, learner, lead, notAsked('–')]).not.toContain('');
});

test('a surplus German text is a compile error', () => {
  const german: Own = {
    title: 'Bericht',
    note: null,
    // @ts-expect-error English has no such tier.
    tiers: { low: 'niedrig', middle: 'mittel', high: 'hoch' },
    // @ts-expect-error English has two columns.
    columns: ['Zeile', 'Spalte', 'Code'],
    count: (count) => `${count} Stück`,
  };
  expect(german.title).toBe('Bericht');
});
