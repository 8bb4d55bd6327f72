import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readAnsweredAt } from '../../src/batch/answered-at.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { score, table } from './score.ts';

const NOW = '2026-11-30T10:00:00+01:00';

describe('the time of answering of a row', () => {
  test.each([
    ['2026-11-30T09:15:00+01:00', '2026-11-30T09:15:00+01:00'],
    ['2026-11-28 23:15:07', '2026-11-28T23:15:07'],
    ['2026-11-28  23:15', '2026-11-28T23:15'],
    ['2026-11-28', '2026-11-28'],
    [' 2026-11-28 ', '2026-11-28'],
    ['2026-11-30', '2026-11-30'],
    ['', null],
    ['   ', null],
    ['28.11.2026', 'unreadable'],
    ['11/28/2026 23:15', 'unreadable'],
    ['2026-02-30', 'unreadable'],
    ['2026-11-28 25:00', 'unreadable'],
    ['45989.5', 'unreadable'],
    ['yesterday', 'unreadable'],
    ['2026-11-30T10:00:01+01:00', 'unreadable'],
    ['2026-12-24', 'unreadable'],
  ])('%j: %j', (cell, expected) => {
    const isReadable = expected !== 'unreadable';
    expect(readAnsweredAt(['x', cell], { answeredAt: 1 }, NOW)).toEqual({
      moment: isReadable ? expected : null,
      isReadable,
    });
  });

  test('is unknown if the row is too short or there is no column', () => {
    const unknown = { moment: null, isReadable: true };
    expect(readAnsweredAt(['x'], { answeredAt: 1 }, NOW)).toEqual(unknown);
    expect(readAnsweredAt(['x', '2026-11-28'], { answeredAt: null }, NOW)).toEqual(unknown);
  });
});

describe('deadlines', () => {
  const text = table(
    { gave_up: 'yes', remarks: '2026-01-01 22:00:00' },
    { gave_up: 'yes', remarks: '01.01.2026' },
    { gave_up: 'yes', bored: '9', remarks: '2025-12-24T08:00:00+01:00' },
    { gave_up: 'no', remarks: '' },
  ).replace('remarks', 'submitdate');
  const wanted = { id: 'id', wave: null, age: null, consent: null, keep: [], answeredAt: 'submitdate' };

  test('start at the time of answering, else at scoring, also for refused rows', async () => {
    const { read, counts, codes } = await score(text, { wanted });
    expect(codes).toEqual([]);
    expect(counts).toMatchObject({ scored: 3, rejected: 1, answeredAtUnread: 1 });
    const [header = [], ...lines] = parse(read('out.csv.alerts.csv'));
    const told = lines.map((line) => Object.fromEntries(header.map((name, column) => [name, line[column]])));
    expect(told).toMatchObject([
      { id: 'L1', answered_at: '2026-01-01T22:00:00', due: '2026-01-01T23:59:59', row_scored: 'yes' },
      { id: 'L2', answered_at: '', due: '2026-01-02T23:59:59Z', row_scored: 'yes' },
      {
        id: 'L3',
        answered_at: '2025-12-24T08:00:00+01:00',
        due: '2025-12-24T23:59:59+01:00',
        row_scored: 'no',
      },
    ]);
    expect(JSON.parse(read('out.csv.manifest.json'))).toMatchObject({
      sources: [{ columns_read: { answered_at: 'submitdate', unused: [] } }],
    });
  });

  test('are based on a time that each assessment contains', async () => {
    const { read } = await score(text, { wanted, format: 'ndjson' });
    const all = read('out.csv').trimEnd().split('\n');
    expect(all.map((line) => (JSON.parse(line) as Assessment).answered_at)).toEqual([
      '2026-01-01T22:00:00',
      null,
      null,
    ]);
  });
});

test('kept columns are part of assessments, too', async () => {
  const text = table({ remarks: ' 7b, x ' }, { remarks: '=1+1' }).replace('remarks', 'class');
  const { read } = await score(text.replace(' 7b, x ', '" 7b, x "'), {
    wanted: { id: 'id', wave: null, age: null, consent: null, keep: ['class'] },
    format: 'ndjson',
  });
  const all = read('out.csv').trimEnd().split('\n');
  expect(all.map((line) => (JSON.parse(line) as Assessment).kept)).toEqual([
    { class: '7b, x' },
    { class: '=1+1' },
  ]);
});
