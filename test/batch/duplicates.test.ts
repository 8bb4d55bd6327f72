import { describe, expect, test } from 'vitest';
import { score, table } from './score.ts';

const ids = (rows: readonly string[]) => rows.map((row) => row.split(',')[0]);

describe('an earlier row of a learner can be read again', () => {
  const long = 'x'.repeat(20_000);
  test.each([
    ['if it is long', long],
    ['with quoted line ends', '"a\nb\r\nc"'],
    ['with quotes beyond the first block', `"${'a\n'.repeat(6000)}""b"""`],
    ['of almost the maximum size', 'y'.repeat(900_000)],
  ])('%s', async (_, remarks) => {
    // Remarks of more than 20 characters are refused, but refused rows still count as seen.
    const text = table({ id: 'A', remarks }, { id: 'B' }, { id: 'A', remarks }, { id: 'B', bored: '2' });
    const { counts, rows } = await score(text, { onDuplicate: 'first' });
    expect(counts).toMatchObject({ input: 4, duplicates: 2 });
    expect(ids(rows)).toContain('B');
    expect((await score(text)).trouble?.problems).toMatchObject([{ code: 'learner-twice' }]);
  });

  test('at the end of the file, without a line end', async () => {
    const text = table({ id: 'A' }, { id: 'A' }).trimEnd();
    expect((await score(text)).counts.duplicates).toBe(1);
  });
});

describe('rows count as identical', () => {
  test.each([
    ['with empty cells at the end', 'L1,0,2,no,1,3,2,,,,,'],
    ['with blanks around', ' L1 , 0 ,2,no, 1,3,2,,,'],
    ['with quotes', '"L1","0","2",no,1,3,2,,,'],
    ['with the id wrapped for a spreadsheet', '"=""L1""",0,2,no,1,3,2,,,'],
  ])('%s', async (_, line) => {
    const { counts } = await score(`${table({})}${line}\n`);
    expect(counts).toMatchObject({ scored: 1, duplicates: 1 });
  });

  test('but not if a shorter row has fewer answers', async () => {
    const { codes } = await score(`${table({ remarks: 'a' })}L1,0,2\n`);
    expect(codes).toEqual(['learner-twice']);
  });
});

describe('of several conflicts', () => {
  const text = table(...Array.from({ length: 30 }, (_, n) => ({ id: `P${n % 15}`, bored: String(n % 2) })));

  test('the first ten are reported, each with both lines', async () => {
    const { trouble } = await score(text);
    expect(trouble?.problems).toHaveLength(10);
    expect(trouble?.problems[0]?.args).toEqual({ lines: [2, 17] });
  });

  test.each(['first', 'last'] as const)('the %s row of each learner is scored', async (onDuplicate) => {
    const { counts, rows } = await score(text, { onDuplicate });
    expect(counts).toMatchObject({ input: 30, scored: 15, duplicates: 15 });
    expect(new Set(ids(rows)).size).toBe(15);
  });

  test('the last of many rows is scored, among rows without an id or consent', async () => {
    const rows = [
      ...['0', '1', '1', '2'].map((bored) => ({ id: 'A', bored, remarks: 'yes' })),
      { id: '', remarks: 'yes' },
      { id: 'A', bored: '0', remarks: 'no' },
    ];
    const wanted = {
      id: 'id',
      wave: null,
      age: null,
      consent: { column: 'consent', value: 'yes' },
      keep: [],
    };
    const scored = await score(table(...rows).replace('remarks', 'consent'), { wanted, onDuplicate: 'last' });
    expect(scored.counts).toMatchObject({
      input: 6,
      scored: 1,
      duplicates: 3,
      rejected: 1,
      withoutConsent: 1,
    });
    expect(scored.rows[0]).toMatch(/^A,2,/);
  });

  test('numbered rows are never duplicates, with any option', async () => {
    const wanted = { id: null, wave: null, age: null, consent: null, keep: [] };
    const { counts } = await score(table({ id: 'A' }, { id: 'A', bored: '1' }), {
      wanted,
      onDuplicate: 'last',
    });
    expect(counts).toMatchObject({ scored: 2, duplicates: 0 });
  });

  test('each wave has its own last row', async () => {
    const rows = ['w1', 'w2', 'w1'].map((remarks, n) => ({ id: 'A', bored: String(n % 3), remarks }));
    const wanted = { id: 'id', wave: 'wave', age: null, consent: null, keep: [] };
    const scored = await score(table(...rows).replace('remarks', 'wave'), { wanted, onDuplicate: 'last' });
    expect(scored.rows.map((row) => row.split(',').slice(0, 3).join())).toEqual(['A,w2,1', 'A,w1,2']);
  });
});
