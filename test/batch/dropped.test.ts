import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import type { OnDuplicate } from '../../src/batch/duplicates.ts';
import { score, table } from './score.ts';

/** id, tier, tier_by_rules, safety, critical of each scored row. */
async function told(text: string, onDuplicate: OnDuplicate): Promise<readonly string[]> {
  const { read, codes } = await score(text, { onDuplicate });
  expect(codes).toEqual([]);
  const [header = [], ...lines] = parse(read('out.csv'));
  return lines.map((line) =>
    ['id', 'tier', 'tier_by_rules', 'safety', 'critical'].map((name) => line[header.indexOf(name)]).join(' '),
  );
}

const CALM = 'A universal universal clear ';
const RAISED = 'A individual universal holds no_way_forward';
const yes = { id: 'A', gave_up: 'yes' };
const no = { id: 'A', gave_up: 'no' };

describe('a critical answer of a row that is dropped for another of the same learner', () => {
  test.each<[string, OnDuplicate, readonly object[], readonly string[]]>([
    ['the later one', 'first', [no, yes], [RAISED]],
    ['the earlier one', 'last', [yes, no], [RAISED]],
    ['the one that is kept', 'first', [yes, no], [RAISED]],
    ['the one that is kept', 'last', [no, yes], [RAISED]],
    ['one of many', 'first', [no, { ...no, absence: '1' }, yes, { ...no, absence: '2' }], [RAISED]],
    ['one of many', 'last', [no, { ...no, absence: '1' }, yes, { ...no, absence: '2' }], [RAISED]],
    ['one that stands there twice', 'first', [no, yes, yes], [RAISED]],
    ['one that stands there twice', 'last', [yes, yes, no], [RAISED]],
    ['one that could not have been scored', 'first', [no, { ...yes, bored: '9' }], [RAISED]],
    ['one that could not have been scored', 'last', [{ ...yes, bored: '9' }, no], [RAISED]],
    [
      'none, and somebody else’s',
      'first',
      [no, { ...no, bored: '0', absence: '3' }, { ...yes, id: 'B' }],
      [CALM, RAISED.replace('A', 'B')],
    ],
  ])('%s stands in what is kept (%s)', async (_, onDuplicate, rows, expected) => {
    expect(await told(table(...rows), onDuplicate)).toEqual(expected);
  });

  test('is told apart from an own one', async () => {
    const { read } = await score(table(no, yes), { onDuplicate: 'first', format: 'ndjson' });
    const assessment = JSON.parse(read('out.csv')) as Assessment;
    expect(assessment).toMatchObject({
      critical: [{ id: 'no_way_forward', from: 'dropped_row' }],
      safety: 'holds',
      tier: { suggested: 'individual', by_rules: { suggested: 'universal' } },
    });
  });

  test('has one alert, where it stands', async () => {
    for (const onDuplicate of ['first', 'last'] as const) {
      const { read, counts } = await score(onDuplicate === 'first' ? table(no, yes) : table(yes, no), {
        onDuplicate,
      });
      const lines = read('out.csv.alerts.csv').trimEnd().split('\r\n').slice(1);
      expect(lines.map((line) => line.split(',').slice(-2).join())).toEqual([
        onDuplicate === 'first' ? '3,no' : '2,no',
      ]);
      expect(counts).toMatchObject({ scored: 1, duplicates: 1, alerts: 1 });
    }
  });
});
