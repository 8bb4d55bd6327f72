import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { csvLine, csvWriter, textCell } from '../../src/batch/out/csv-writer.ts';
import { idProblem, idText } from '../../src/batch/out/identity.ts';
import { namelessSpool, type Spool } from '../../src/files/spool.ts';
import { csvText, fromCsvText } from '../../src/escape/escape-csv.ts';
import { inertLines } from '../../src/escape/inert.ts';
import { formulaCells } from '../escape/formula-cells.ts';
import { score, table } from './score.ts';
import { runs } from '../runs.ts';

const sign = fc.constantFrom(
  ...['=', '+', '-', '@', "'", '"', ',', ';', '|', '\t', '\r', '\n', '\r\n', ' ', '\u00a0', ';=', '\n-'],
);
const other = fc.constantFrom(
  ...['a', 'ä', '1', '0', '.', '\u200b', '\ufeff', '＝', '😀', 'e\u0301', '\u0085'],
);
const cell = fc
  .array(fc.oneof(sign, other, fc.string({ maxLength: 3 })), { maxLength: 6 })
  .map((all) => all.join(''));

function written(write: (spool: Spool) => void): string {
  const spool = namelessSpool('test');
  write(spool);
  const text = Buffer.concat([...spool.read()].map((block) => Buffer.from(block))).toString();
  spool.discard();
  return text;
}

/** Excludes lone surrogates, which no encoding can represent. */
const whole = (text: string) => !/\p{Surrogate}/u.test(text);

describe('a CSV file', () => {
  test('contains no formulas, and every reader reads the same cells', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell.filter(whole), { minLength: 2, maxLength: 5 }), { minLength: 1 }),
        (rows) => {
          const [header = [], ...rest] = rows;
          const text = written((spool) => {
            const csv = csvWriter(spool, header, csvLine);
            for (const row of rest) csv.texts(row);
          });
          const safe = rows.map((row) => row.map(csvText));
          expect(text).toBe(stringify(safe, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ }));
          expect(formulaCells(text)).toEqual([]);
          const back = parse(text, {
            relax_column_count: true,
            record_delimiter: ['\r\n', '\n', '\r'],
            bom: false,
          });
          expect(back.map((row) => row.map(fromCsvText))).toEqual(rows);
        },
      ),
      {
        numRuns: runs(1000),
        // A reader that splits at | takes the quotes of the first row as the beginning of a cell that never ends.
        examples: [
          [
            [
              ['', '|""'],
              ['=', ''],
            ],
          ],
        ],
      },
    );
  });

  test('is the same if its cells are escaped one by one', () => {
    const both = (act: (csv: ReturnType<typeof csvWriter>) => void) =>
      written((spool) => act(csvWriter(spool, ['a', 'b', 'c', 'd'], csvLine)));
    fc.assert(
      fc.property(cell.filter(whole), cell.filter(whole), (one, two) => {
        const cells = both((csv) => csv.cells([textCell(one), textCell(two), '1', 'x']));
        expect(cells).toBe(both((csv) => csv.texts([one, two, '1', 'x'])));
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('values read back from a scored table', () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  test('restore an escaped id', () => {
    fc.assert(
      fc.property(cell.filter(whole), (raw) => {
        const id = idText(raw);
        if (idProblem(id) !== null) return;
        expect(idText(csvText(id))).toBe(id);
        expect(fromCsvText(csvText(id))).toBe(id);
      }),
      { numRuns: runs(2000) },
    );
  });

  test('keep ids and kept columns unchanged', async () => {
    const people = fc.uniqueArray(fc.tuple(cell.filter(whole), cell.filter(whole)), {
      minLength: 1,
      maxLength: 6,
      selector: ([id]) => idText(id),
    });
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        const known = all.filter(([id, kept]) => idProblem(idText(id)) === null && kept.length <= 20);
        fc.pre(known.length > 0);
        const text = table(...known.map(([id, kept]) => ({ id: quoted(id), remarks: quoted(kept) })));
        const { read, codes } = await score(text, {
          wanted: { id: 'id', wave: null, age: null, consent: null, keep: ['remarks'] },
          delimiter: ',',
        });
        expect(codes).toEqual([]);
        expect(formulaCells(read('out.csv'))).toEqual([]);
        const rows = parse(read('out.csv'), { record_delimiter: ['\r\n', '\n', '\r'] }).slice(1);
        const back = rows.map(([id = '', kept = '']) => [idText(id), fromCsvText(kept)]);
        expect(back).toEqual(known.map(([id, kept]) => [idText(id), inertLines(kept.trim())]));
      }),
      { numRuns: runs(60) },
    );
  });
});

test.each(['ndjson', 'json'] as const)(
  '%s contains no terminal control sequences and keeps the text',
  async (format) => {
    const remarks = 'a\u009b\u0090\u007f\u202e\u2066\u200f\u061c\u2028\u{e0041}b';
    const kept = '\u202eClass\u009b';
    const { read, codes } = await score(
      table({ remarks }).replace('worries', `worries,${kept}`).replace(',,', ',,,'),
      {
        format,
        wanted: { id: 'id', wave: null, age: null, consent: null, keep: [kept] },
      },
    );
    expect(codes).toEqual([]);
    for (const name of ['out.csv', 'out.csv.manifest.json'])
      expect(read(name)).not.toMatch(
        /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/u,
      );
    const [first] = [JSON.parse(read('out.csv')) as Assessment | Assessment[]].flat();
    expect(first?.answers['remarks']?.value).toBe(remarks);
  },
);

test('CSV and NDJSON agree for each learner, column by column', async () => {
  const value = {
    bored: fc.constantFrom('0', '1', '2', '', '-9', '-8'),
    belongs: fc.constantFrom('0', '1', '2', '', '-8'),
    gave_up: fc.constantFrom('yes', 'no', 'unsure', ''),
    absence: fc.constantFrom('0', '10', '10.5', '33.125', '', '-8'),
    worries: fc.constantFrom('', 'money', 'none'),
  };
  const people = fc.array(fc.record(value), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(people, async (rows) => {
      const text = table(...rows);
      const [header = [], ...lines] = parse((await score(text)).read('out.csv'));
      const json = (await score(text, { format: 'ndjson' })).read('out.csv').trimEnd().split('\n');
      expect(lines).toHaveLength(json.length);
      json.forEach((line, n) => {
        const inCsv = new Map(header.map((name, column) => [name, lines[n]?.[column] ?? 'none']));
        const { learner, scales, findings, critical, critical_unknown, safety, tier } = JSON.parse(
          line,
        ) as Assessment;
        const isNear = (cell: string | undefined, number: number | null): void => {
          if (number === null) expect(cell).toBe('');
          else expect(Math.abs(Number(cell) - number)).toBeLessThan(0.005);
        };
        for (const [id, { value, band, filled, lower, upper }] of Object.entries(scales)) {
          expect(inCsv.get(`${id}_band`)).toBe(band ?? '');
          // A value that may be filled in is always marked as such.
          expect(inCsv.has(`${id}_filled`)).toBe(id === 'alienation');
          if (id === 'alienation') {
            expect(inCsv.get(`${id}_filled`)).toBe(String(filled));
            isNear(inCsv.get(`${id}_lower`), lower);
            isNear(inCsv.get(`${id}_upper`), upper);
          }
          isNear(inCsv.get(id), value);
        }
        expect(Object.fromEntries(inCsv)).toMatchObject({
          id: learner,
          worried: findings['worried'],
          tier: tier?.suggested ?? '',
          tier_basis: tier?.basis,
          tier_at_least: tier?.at_least ?? '',
          tier_at_most: tier?.at_most ?? '',
          tier_by_rules: tier?.by_rules.suggested ?? '',
          safety,
          critical: critical.map(({ id }) => id).join(' '),
          critical_unknown: critical_unknown.join(' '),
          reasons: tier?.reasons.flatMap(({ state, rule }) => (state === 'possible' ? [] : [rule])).join(' '),
        });
      });
    }),
    { numRuns: runs(40) },
  );
});
