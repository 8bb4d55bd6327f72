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

test('another language may have any text, and one where English has none', () => {
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

// tsc is what fails here: a directive that expects an error and finds none is an error itself.
test('a German text that is missing does not compile', () => {
  const { title, ...withoutTitle } = deReport;
  // @ts-expect-error A key of the first level is missing.
  const report: ReportWords = withoutTitle;
  const { about, ...others } = deReport;
  const { learner, ...withoutLearner } = about;
  // @ts-expect-error A key of the second level is missing.
  const nested: ReportWords = { ...others, about: withoutLearner };
  const { lead, ...withoutLead } = deBattery.parts;
  // @ts-expect-error What a report says of a battery is part of its words.
  const ofBattery: ReportWords = { ...deReport, battery: { ...deBattery, parts: withoutLead } };
  const { notAsked, ...withoutFunction } = deBattery;
  // @ts-expect-error A text that is made by a function is missing.
  const battery: BatteryWords = withoutFunction;
  expect([report, nested, ofBattery, battery]).toHaveLength(4);
  expect([title, learner, lead, notAsked('–')]).not.toContain('');
});

test('a German text that nothing asks for does not compile', () => {
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
