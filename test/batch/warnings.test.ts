import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { isDoubleEncoded, mayBeDoubleEncoded } from '../../src/table/double-encoded.ts';
import { score, table } from './score.ts';

/** UTF-8 misread as Windows-1252. */
const twice = (text: string) => iconv.decode(Buffer.from(text), 'windows-1252');

describe('doubly encoded text', () => {
  test.each(['Müller', 'Größe', 'Łódź', 'café', 'ñandú', 'Köln', 'l’été', 'Préfet'])('%s', (text) => {
    expect([isDoubleEncoded(['x', text]), isDoubleEncoded(['x', twice(text)])]).toEqual([false, true]);
    expect(mayBeDoubleEncoded(Buffer.from(twice(text)))).toBe(true);
  });

  test.each(['NÃO', 'IRMÃ', '„IRMÃ“', '« IRMÃ»', 'ÂME', 'ROMÂNIA', '€ 5', 'â', ''])(
    '%s is a normal word',
    (text) => {
      expect(isDoubleEncoded([text])).toBe(false);
    },
  );

  const text = table(
    { remarks: twice('Müßig') },
    { remarks: 'Müßig' },
    { remarks: twice('früh'), bored: '9' },
  );

  test.each([
    ['in UTF-8', Buffer.from(text), 2],
    ['in another encoding', iconv.encode(text, 'utf-16le', { addBOM: true }), 2],
    ['without such text', Buffer.from(table({ remarks: 'Müßig' })), 0],
    [
      'at the end of a block',
      Buffer.from(table({ remarks: '"' + 'x'.repeat(66_000) + '"' }, { remarks: twice('ü') })),
      1,
    ],
  ])('is counted by row and not changed: %s', async (_, bytes, rows) => {
    const { counts } = await score(bytes);
    expect(counts.doubleEncoded).toBe(rows);
  });

  test('is found across the boundary of blocks', async () => {
    for (let shift = 0; shift < 4; shift += 1) {
      const before = table({ remarks: 'x' }).length + shift;
      const filler = '\n'.repeat((1 << 16) - before - 21);
      const { counts } = await score(`${table({ remarks: 'x' })}${filler}L9,0,2,no,1,3,2,,,${twice('ü')}\n`);
      expect(counts.doubleEncoded).toBe(1);
    }
  });
});

describe('ids that differ by leading zeros', () => {
  test.each([
    [['00123', '123'], 1],
    [['123', '00123'], 1],
    [['0', '00', '000'], 2],
    [['007', '07', '7', '8'], 2],
    [['00123', '00123'], 0],
    [['0a', 'a'], 0],
    [['0', '1'], 0],
    [['01', '10'], 0],
  ])('%j: %i', async (ids, clashes) => {
    for (const onDuplicate of ['error', 'first', 'last'] as const) {
      const { counts, rows } = await score(table(...ids.map((id) => ({ id }))), { onDuplicate });
      expect(counts.zeroClashes).toBe(clashes);
      // They are reported, not joined.
      expect(rows).toHaveLength(new Set(ids).size);
    }
  });

  test('are not counted in different waves', async () => {
    const text = table({ id: '07', remarks: 'a' }, { id: '7', remarks: 'b' }).replace('remarks', 'wave');
    const wanted = { id: 'id', wave: 'wave', age: null, consent: null, keep: [] };
    expect((await score(text, { wanted })).counts.zeroClashes).toBe(0);
  });
});

test('ids that are e-mail addresses are counted', async () => {
  const { counts } = await score(table({ id: 'a@b.example' }, { id: 'L2' }));
  expect(counts.emailIds).toBe(1);
});

describe('rows that look like totals', () => {
  test.each([
    [['Summe', 'a'], 1],
    [['SUMME:', 'total', 'Gesamt', ' Insgesamt ', 'Celkem', 'Razem', 'Sum', 'Somme', 'Totale'], 9],
    [['Gesamtsumme', 'Grand total', 'Summer', 'Totaler', 'sum-1'], 2],
  ])('%j: %i', async (ids, expected) => {
    const { counts } = await score(table(...ids.map((id) => ({ id }))));
    expect(counts).toMatchObject({ totals: expected, scored: ids.length, rejected: 0 });
  });

  test('are not looked for if rows are numbered', async () => {
    const { counts } = await score(table({ id: 'Summe' }), {
      wanted: { id: null, wave: null, age: null, consent: null, keep: [] },
    });
    expect(counts.totals).toBe(0);
  });
});
