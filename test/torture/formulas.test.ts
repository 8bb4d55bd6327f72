import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { fromCsvText } from '../../src/escape/escape-csv.ts';
import { formulaCells } from '../escape/formula-cells.ts';
import { lacks, places, run, text, type Place } from './lotse.ts';

// No file written by the program contains a formula for any reader (law 8). Every kind of CSV, with hostile ids, kept
// columns and headers, is parsed by a reader of our own and by LibreOffice, with any delimiter.

const place = places('formulas');
const fixtures = join(import.meta.dirname, '../../fixtures');

const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://example.org?"&A1,"click")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '-2+3+cmd',
  '@SUM(1;1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  'x\n=1+1',
  'x\r=1+1',
  'x\r\n=1+1',
  'x\n\t =1+1',
  '"\n=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '＝1+1',
  '＋1+1',
  "'=1+1",
  "''=1+1",
  '"=1+1',
  '=1+1"',
  '%0A=1+1',
  '="007"',
  // After a character that is a delimiter for some reader; quotes do not help there.
  ...[';', '\t', ',', '|', ' ', ';;', '; ', ', ', '"; "', "';", ',"'].flatMap((divider) => [
    `${divider}=1+1`,
    `x${divider}=1+1`,
    `x${divider}=1+1${divider}y`,
    `K-3${divider}=HYPERLINK("http://example.org";"click")`,
    `x${divider}"=1+1"`,
    `x${divider}+1+1${divider}-1+1${divider}@SUM(1)`,
  ]),
  'x\u2028=1+1',
  'x\u0085=1+1',
  'x\v=1+1',
  'x\f=1+1',
  '-5',
  'x;-5',
  '1*A1;',
];

/** For ids and headers, which have no line breaks or other control characters. */
const ONE_LINE = HOSTILE.filter((evil) => !/[\p{Cc}\u2028\ufeff]/u.test(evil));

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(quoted).join(',')).join('\n');

/** Headers that stay distinct after blanks and case are removed; `--keep` takes none with a comma. */
const HEADERS = ONE_LINE.filter((evil) => !evil.includes(',')).map((evil, n) => `${evil}${n}`);

const DATE = ['--at', '2026-01-31'];
const keep = (names: readonly string[]) => names.flatMap((name) => ['--keep', name]);

/**
 * Two rows an id: one that is scored, and one whose answer below the hostile header is refused; both raise an alert.
 */
function oneTable(at: Place): void {
  copyFileSync(join(fixtures, 'definitions/example-check.yaml'), join(at.folder, 'check.yaml'));
  const evilHeader = 'y;=1+1;"=2+2"\t=3+3';
  writeFileSync(
    join(at.folder, 'map.yaml'),
    `format: lotse-mapping/1\nquestionnaire: example-check\ncolumns: { absence: { column: ${JSON.stringify(evilHeader)} } }\n`,
  );
  const questions = ['drags', 'belongs', 'left_before', 'talked', 'gave_up'];
  const header = ['id', 'time', ...questions, evilHeader, 'kept', ...HEADERS];
  const row = (id: string, time: string, absence: string, kept: string) => [
    ...[id, time, '1', '1', 'no', '', '2', absence],
    ...[kept, ...HEADERS.map((_, n) => HOSTILE[n % HOSTILE.length] as string)],
  ];
  const ids = ONE_LINE.map((evil, n) => `${evil}${'.'.repeat(n)}`);
  const rows = HOSTILE.flatMap((evil, n) => [
    row(ids[n % ids.length] as string, evil.replace(/[\p{Cc}\u2028\ufeff]/gu, ''), '3', evil),
    row(`${ONE_LINE[n % ONE_LINE.length] as string}${'!'.repeat(n)}`, 'x', 'none', evil),
  ]);
  writeFileSync(join(at.folder, 'in.csv'), csv([header, ...rows]));
  const { code, err } = run(at, [
    ...['score', 'check.yaml', 'in.csv', '--map', 'map.yaml', '--wave', 'time', ...DATE],
    ...keep(['kept', ...HEADERS]),
    ...['--on-duplicate', 'first', '-o', 'scored.csv'],
  ]);
  expect(code, err).toBe(4);
}

function battery(at: Place): void {
  for (const name of ['two-views.yaml', 'two-views-staff.yaml', 'two-views-self.yaml'])
    copyFileSync(join(fixtures, 'batteries', name), join(at.folder, name));
  const ids = ONE_LINE.map((evil, n) => `${evil}${'.'.repeat(n)}`);
  const [one, other] = ['=1+1;a', 'b;=1+1'];
  writeFileSync(
    join(at.folder, 'staff.csv'),
    csv([
      ['id', 'quiet_now', 'asked_why', one],
      ...ids.map((id, n) => [id, n % 9 === 0 ? 'x' : '2', '0', HOSTILE[n % HOSTILE.length] as string]),
    ]),
  );
  writeFileSync(
    join(at.folder, 'self.csv'),
    csv([
      ['id', 'age', 'alone_breaks', 'alone_home', 'worse', other],
      ...ids.map((id, n) => [
        id,
        '16',
        '2',
        '2',
        n % 7 === 0 ? 'x' : '2',
        HOSTILE[(2 * n) % HOSTILE.length] as string,
      ]),
    ]),
  );
  const { code, err } = run(at, [
    ...['score', 'two-views.yaml', '--source', 'staff=staff.csv', '--source', 'self=self.csv', ...DATE],
    ...['--keep', `staff=${one}`, '--keep', `self=${other}`, '-o', 'battery.csv'],
  ]);
  expect(code, err).toBe(4);
}

const FILES = ['scored.csv', 'battery.csv'].flatMap((name) => [
  name,
  `${name}.alerts.csv`,
  `${name}.rejects.csv`,
]);

function written(): Place {
  const at = place();
  oneTable(at);
  battery(at);
  return at;
}

const all = written();

test('hostile cells are read back unchanged', () => {
  const [header = [], ...rows] = parse(text(all, 'scored.csv'), { record_delimiter: '\r\n' });
  expect(header.map(fromCsvText)).toEqual(expect.arrayContaining(HEADERS.map((name) => name.trim())));
  const kept = header.indexOf('kept');
  const shown = (cell: string) => cell.trim().replace(/\r\n?/g, '\n');
  const wanted = new Set(HOSTILE.map(shown));
  const back = rows.map((row) => fromCsvText(row[kept] ?? ''));
  expect(back.filter((cell) => wanted.has(cell)).length).toBeGreaterThan(HOSTILE.length / 2);
  const ids = new Set(rows.map(([id = '']) => fromCsvText(id)));
  for (const evil of ['x;=1+1;y', 'K-3;=HYPERLINK("http://example.org";"click")'])
    expect([...ids].some((id) => id.startsWith(evil))).toBe(true);
});

test('a scored file with hostile ids is a source of a battery with the same ids', () => {
  const [header = [], ...rows] = parse(text(all, 'battery.csv'), { record_delimiter: '\r\n' });
  const missing = header.indexOf('sources_missing');
  const ids = rows.map(([id = '']) => fromCsvText(id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(rows.filter((row) => row[missing] === '').length).toBeGreaterThan(ids.length / 2);
});

test.each(FILES)('no cell of %s is a formula, with any delimiter', (name) => {
  expect(text(all, name).split('\r\n').length).toBeGreaterThan(5);
  expect(formulaCells(text(all, name))).toEqual([]);
});

describe.skipIf(lacks('soffice'))('opening files in LibreOffice', () => {
  writeFileSync(
    join(all.folder, 'control.csv'),
    'id,x\r\n1,=1+1\r\n2;=1+1\r\n3\t=1+1\r\n4|=1+1\r\n5 =1+1\r\n=1+1\r\n',
  );

  /** The tables as LibreOffice shows them, with all formulas evaluated. */
  function opened(divider: string, quote: string, isQuotedText: boolean): ReadonlyMap<string, string> {
    const out = join(all.tmp, `${divider}-${quote}-${String(isQuotedText)}`.replaceAll('/', '_'));
    mkdirSync(out);
    const files = [...FILES, 'control.csv'];
    // UTF-8, from line 1; lines without a delimiter are one column; any language, special numbers, formulas
    // evaluated.
    const format = [divider, quote, '76', '1', divider === 'FIX' ? '0/1' : '', '0', String(isQuotedText)];
    format.push('true', 'false', 'false', 'true', '-1', 'true');
    const done = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${all.tmp}/profile`,
        '--headless',
        `--infilter=Text - txt - csv (StarCalc):${format.join(',')}`,
        ...['--convert-to', 'fods', '--outdir', out, ...files.map((name) => join(all.folder, name))],
      ],
      { encoding: 'utf8', timeout: 100_000 },
    );
    expect(done.status, done.stderr).toBe(0);
    const shown = (name: string) => readFileSync(join(out, name.replace(/csv$/, 'fods')), 'utf8');
    return new Map(files.map((name) => [name, shown(name)]));
  }

  /** Delimiters by their codes, as LibreOffice takes them; several, or none. */
  const DIVIDERS = {
    comma: '44',
    semicolon: '59',
    tab: '9',
    bar: '124',
    space: '32',
    any: '44/59/9/124/32',
    none: 'FIX',
  };
  const variants = Object.entries(DIVIDERS).flatMap(([divider, code]) => [
    { divider, code, quotes: 'shown as text', quote: '34', isText: true },
    { divider, code, quotes: 'taken off', quote: '34', isText: false },
    { divider, code, quotes: 'not heeded', quote: '', isText: false },
  ]);

  test.each(variants)(
    'LibreOffice finds no formula with delimiter $divider and quotes $quotes',
    ({ code, quote, isText }) => {
      const shown = opened(code, quote, isText);
      const formulasOf = (name: string) =>
        [...(shown.get(name) ?? '').matchAll(/table:formula="[^"]*"/g)].map(([found]) => found);
      expect(formulasOf('control.csv')).not.toEqual([]);
      expect(FILES.flatMap(formulasOf)).toEqual([]);
      expect(shown.get('scored.csv')).toContain('HYPERLINK');
    },
    120_000,
  );
});
