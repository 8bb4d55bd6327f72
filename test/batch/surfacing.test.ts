import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { planOf, small } from './questionnaire.ts';
import { score, table } from './score.ts';

const cells = (text: string) => parse(text, { relax_column_count: true, columns: false });
const rejects = (text: string) =>
  cells(text)
    .slice(1)
    .map(([line, id, column, code]) => [line, id, column, code].join());

const rule = small.critical[0];

/** Rules of different urgency: on a choice, on options of a multiple choice, and on an option that was not chosen. */
const severe = planOf({
  critical: [
    rule,
    { ...rule, id: 'home', urgency: 'within_3_days', if: { question: 'worries', is: 'home' } },
    { ...rule, id: 'bored_out', urgency: 'immediate', if: { question: 'bored', is: 2 } },
  ],
});

describe('a refused row in which a critical answer cannot be excluded (law 2)', () => {
  test.each([
    ['an unreadable answer', table({ gave_up: 'CANARY' }), 1],
    ['no answer, and another problem', table({ gave_up: '', bored: '7' }), 1],
    ['answered, and another problem', table({ gave_up: 'no', bored: '7' }), 0],
    ['a critical answer, and another problem', table({ gave_up: 'yes', bored: '7' }), 0],
    ['too few cells, which may have shifted', `${table()}L9,0,2,no\n`, 1],
    ['too many cells, which may have shifted', `${table({})}L9,0,2,no,1,3,2,,,,x\n`, 1],
    ['too few cells, and a critical answer', `${table()}L9,0,2,yes\n`, 0],
    ['a blank id', table({ id: '', gave_up: '' }), 1],
  ])('%s', async (_, text, unknown) => {
    const { counts, read } = await score(text);
    expect(counts).toMatchObject({
      rejected: 1,
      criticalUnknown: 0,
      criticalUnknownRejected: unknown,
    });
    const told = rejects(read('out.csv.rejects.csv')).filter((line) => line.endsWith('critical-unknown'));
    expect(told).toHaveLength(unknown);
    const manifest = JSON.parse(read('out.csv.manifest.json')) as object;
    expect(manifest).toMatchObject({
      sources: [{ counts: { critical_unknown_rejected: unknown } }],
      counts: { critical_unknown: 0 },
    });
    expect(read('out.csv.rejects.csv')).not.toContain('CANARY');
  });

  test('is noted after the cells of its row, without a column', async () => {
    const { read, result, source } = await score(table({ gave_up: '?' }, {}, { gave_up: '', maths: 'x' }));
    expect(rejects(read('out.csv.rejects.csv'))).toEqual([
      '2,L1,gave_up,answer-not-an-option',
      '2,L1,,critical-unknown',
      '4,L3,maths,answer-not-a-number',
      '4,L3,,critical-unknown',
    ]);
    expect(result?.rejectCount).toBe(2);
    expect(source?.linesCriticalUnknown).toEqual([2, 4]);
  });

  test('leaves every option of an unreadable multiple choice open', async () => {
    const header = 'id,bored,belongs,gave_up,absence,hours,maths,worries.money,worries.home,worries.none';
    const { counts } = await score(`${header}\nA,0,2,no,1,3,2,1,?,0\nB,0,2,no,1,3,2,?,1,0\n`, {
      plan: severe,
    });
    expect(counts).toMatchObject({ rejected: 2, criticalUnknownRejected: 1, alerts: 1 });
  });

  test.each([
    ['beside an exclusive one', 'home;none', 'answer-exclusive'],
    ['beside too many others', 'money|home|none', 'answer-too-many'],
  ])('raises an alert for a critical option in a multiple choice %s', async (__, worries, code) => {
    const { read, result, counts } = await score(table({ worries }), { plan: severe });
    expect(rejects(read('out.csv.rejects.csv'))).toEqual([`2,L1,worries,${code}`]);
    expect(result?.alerts.map(({ rule: of, scored }) => [of, scored])).toEqual([['home', false]]);
    expect(counts).toMatchObject({ rejected: 1, criticalUnknownRejected: 0 });
  });

  test('is not confused with a scored row', async () => {
    const { counts } = await score(table({ gave_up: '' }));
    expect(counts).toMatchObject({ criticalUnknown: 1, criticalUnknownRejected: 0 });
  });

  test('is not noted without critical rules', async () => {
    const { counts } = await score(`${table()}L9,0\n`, { plan: planOf({ critical: [] }) });
    expect(counts).toMatchObject({ rejected: 1, criticalUnknownRejected: 0 });
  });
});

test('alerts are sorted by urgency, then in the order of the rows', async () => {
  const { read, result } = await score(
    table({ worries: 'home' }, { gave_up: 'yes', bored: '2' }, { worries: 'home', bored: '2', maths: '?' }),
    { plan: severe },
  );
  const expected = ['L2 bored_out', 'L3 bored_out', 'L2 no_way_forward', 'L1 home', 'L3 home'];
  expect(result?.alerts.map(({ id, rule: of }) => `${id} ${of}`)).toEqual(expected);
  const written = cells(read('out.csv.alerts.csv')).slice(1);
  expect(written.map(([id, of]) => `${id} ${of}`)).toEqual(expected);
});

describe('terminal control characters (law 8)', () => {
  const evil = ['\u001b[2J', 'a\u0007', 'a\tb', '\u202eab', '\u2066ab', 'a\u009b1m', '"a\nb"', 'a\u007fb'];

  test.each(evil)('%j is not a valid id', async (id) => {
    const { read, rows } = await score(table({ id: `x${id}`.replace('x"', '"x') }));
    expect(rows).toEqual([]);
    expect(rejects(read('out.csv.rejects.csv'))).toEqual(['2,,id,id-control-character']);
  });

  test('are not valid in a wave', async () => {
    const { read } = await score(table({ remarks: 'w\u001b[2J' }).replace('remarks', 'wave'), {
      wanted: { id: 'id', wave: 'wave', age: null, consent: null, keep: [] },
    });
    expect(rejects(read('out.csv.rejects.csv'))).toEqual(['2,L1,wave,id-control-character']);
  });

  test.each([
    ['a\u001b[2Jb', 'a\\x1b[2Jb'],
    ['a\u202eb', 'a\\u202eb'],
    ['a\u009bb', 'a\\x9bb'],
    ['"a\r\nb"', 'a\nb'],
    ['Zoë 漢字 😀', 'Zoë 漢字 😀'],
  ])('are escaped in a kept %j', async (cell, expected) => {
    const text = table({ remarks: cell }).replace('remarks', 'no\u001bte');
    const { read } = await score(text, {
      wanted: { id: 'id', wave: null, age: null, consent: null, keep: ['no\u001bte'] },
    });
    expect(cells(read('out.csv')).map((row) => row[1])).toEqual(['no\\x1bte', expected]);
  });

  test('do not get into rejects from a header', async () => {
    const { read } = await score(table({ bored: '7' }).replace('bored', 'Lessons\ndrag\u001b for me'), {
      placement: {
        questions: new Map([['bored', { column: 'Lessons drag\u001b for me', options: {} }]]),
        notInFile: new Set(),
        common: {},
      },
    });
    expect(read('out.csv.rejects.csv')).not.toContain('\u001b');
  });
});
