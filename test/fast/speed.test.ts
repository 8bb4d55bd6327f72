import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine } from '../../src/batch/out/csv-writer.ts';
import { plainLine } from '../../src/fast/csv-line.ts';
import { FAST } from '../../src/fast/speed.ts';
import { HEADER, score, table, type Said } from '../batch/score.ts';
import { runs } from '../runs.ts';

const NAMES = ['out.csv', 'out.csv.alerts.csv', 'out.csv.rejects.csv', 'out.csv.manifest.json'];

/** The output of a run, or its problems, without the name of the temporary folder. */
async function outputs(input: string | Buffer, said: Said): Promise<unknown> {
  const { folder, read, trouble, result } = await score(input, said);
  const told = JSON.stringify({ problems: trouble?.problems ?? null, result });
  return { files: NAMES.map(read), told: told.replaceAll(folder, '') };
}

async function expectSameBytes(input: string | Buffer, said: Said = {}): Promise<void> {
  expect(await outputs(input, { ...said, speed: FAST })).toEqual(await outputs(input, said));
}

const KEEP = { id: 'id', wave: null, age: null, consent: null, keep: ['remarks'] };

describe('a run writes the same bytes with and without optimisations', () => {
  const rows = table(
    { bored: '2', remarks: 'müde' },
    { gave_up: 'yes', absence: '12.5' },
    { gave_up: '', bored: '' },
    { bored: '9', remarks: '=1+1' },
    { belongs: '-9', hours: 'n/a' },
  );
  const large = table(
    ...Array.from({ length: 3000 }, (_, row) => ({
      bored: String(row % 4),
      belongs: ['0', '1', '2', '', 'trifft zu'][row % 5] ?? '',
      gave_up: ['no', 'yes', 'unsure', '', '1'][row % 5] ?? '',
      absence: String(row % 100),
      maths: String(1 + (row % 7)),
      remarks: row % 11 === 0 ? 'ü' : `remark ${row}`,
    })),
  );
  test.each<[string, string | Buffer]>([
    ['plain', rows],
    ['large: above the size limit', large],
    ['large, with CRLF and umlauts', large.replaceAll('\n', '\r\n').replaceAll('remark', 'Bemerkung ä')],
    ['quotes', rows.replace('müde', '"müde, ""sehr"""')],
    ['quotes around a line end', rows.replace('müde', '"müde,\r\nsehr"')],
    ['a quote in the middle of a cell', rows.replace('müde', 'mü"de')],
    ['a quote that is never closed', rows.replace('müde', '"müde')],
    ['semicolons', rows.replaceAll(',', ';')],
    ['semicolons in cells, with a warning', rows.replace('müde', 'müde;sehr')],
    ['decimal commas', rows.replaceAll(',', ';').replace('12.5', '12,5')],
    ['CRLF', rows.replaceAll('\n', '\r\n')],
    ['CR', rows.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${rows}`],
    ['UTF-16', Buffer.from(`\ufeff${rows}`, 'utf16le')],
    ['Latin-1', Buffer.from(rows, 'latin1')],
    ['a sep= line', `sep=,\n${rows}`],
    ['blank lines and blanks', `\n${rows}\n , ,\n\n`],
    ['broken rows', `${rows}L7,0\nL8,0,2,no,1,3,2,,,,x,y\n`],
    ['a zero byte', rows.replace('müde', 'm\0de')],
    ['duplicates', `${rows}${rows.split('\n')[1] ?? ''}\n`],
    ['a learner twice', `${rows}L1,1,2,no,1,3,2,,,\n`],
    ['no last line end', rows.trimEnd()],
    ['a header alone', `${HEADER}\n`],
    ['nothing', ''],
  ])('%s', async (_, input) => {
    await expectSameBytes(input, { wanted: KEEP });
    await expectSameBytes(input, { wanted: KEEP, onDuplicate: 'last', format: 'ndjson' });
  });

  test('any content of cells', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '0',
        '1',
        '2',
        '9',
        '',
        'yes',
        'no',
        '-9',
        '0,5',
        '0.5',
        '=1',
        '"x"',
        '"a,b"',
        'ä',
        ' 1 ',
      ),
      fc.string({ maxLength: 3 }),
    );
    const row = fc.array(cell, { minLength: 9, maxLength: 11 }).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), async (lines, end) => {
        const input = [HEADER, ...lines.map((line, index) => `L${index},${line}`), ''].join(end);
        await expectSameBytes(input, { delimiter: ',', wanted: KEEP });
      }),
      { numRuns: runs(100) },
    );
  });
});

test('a line of CSV is the same as with csv-stringify', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '0', 'low', 'a b', ',', '"', '\r', '\n', '\r\n', ';', "'=1", 'ä'),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
      expect(plainLine(cells)).toBe(csvLine(cells));
      expect(csvLine(cells)).toBe(stringify([cells], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ }));
    }),
    { numRuns: runs(1000) },
  );
});
