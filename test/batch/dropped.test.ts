import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import type { OnDuplicate } from '../../src/batch/duplicates.ts';
import { score, table } from './score.ts';

/** Returns id, tier, tier_by_rules, safety and critical of each scored row. */
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

describe('a critical answer in one of several rows of a learner', () => {
  test.each<[string, OnDuplicate, readonly object[], readonly string[]]>([
    ['of the later row', 'first', [no, yes], [RAISED]],
    ['of the earlier row', 'last', [yes, no], [RAISED]],
    ['of the kept row', 'first', [yes, no], [RAISED]],
    ['of the kept row', 'last', [no, yes], [RAISED]],
    ['of one of many rows', 'first', [no, { ...no, absence: '1' }, yes, { ...no, absence: '2' }], [RAISED]],
    ['of one of many rows', 'last', [no, { ...no, absence: '1' }, yes, { ...no, absence: '2' }], [RAISED]],
    ['of a repeated row', 'first', [no, yes, yes], [RAISED]],
    ['of a repeated row', 'last', [yes, yes, no], [RAISED]],
    ['of a row with an invalid answer', 'first', [no, { ...yes, bored: '9' }], [RAISED]],
    ['of a row with an invalid answer', 'last', [{ ...yes, bored: '9' }, no], [RAISED]],
    [
      'of another learner only',
      'first',
      [no, { ...no, bored: '0', absence: '3' }, { ...yes, id: 'B' }],
      [CALM, RAISED.replace('A', 'B')],
    ],
  ])('%s is reported with the kept row (%s)', async (_, onDuplicate, rows, expected) => {
    expect(await told(table(...rows), onDuplicate)).toEqual(expected);
  });

  test('is marked as from a dropped row', async () => {
    const { read } = await score(table(no, yes), { onDuplicate: 'first', format: 'ndjson' });
    const assessment = JSON.parse(read('out.csv')) as Assessment;
    expect(assessment).toMatchObject({
      critical: [{ id: 'no_way_forward', from: 'dropped_row' }],
      safety: 'holds',
      tier: { suggested: 'individual', by_rules: { suggested: 'universal' } },
    });
  });

  test('has one alert, at its own line', async () => {
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
