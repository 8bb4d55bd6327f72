import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const bytes = readFileSync('fixtures/demo/cohort.csv');
const rows = bytes
  .toString('utf8')
  .replace('\uFEFF', '')
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split(';'));

test('the demo cohort is what its generator makes', () => {
  // With a foreign locale and time zone too: it may depend on nothing but its seed.
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' };
  expect(execFileSync(process.execPath, ['test/demo/make-cohort.js'], { env }).equals(bytes)).toBe(true);
});

test('200 learners in 8 classes, 3 rows twice, as a German Excel writes it', () => {
  const [header, ...learners] = rows;
  expect(header?.slice(0, 4)).toEqual(['Kennung', 'Klasse', 'Bildungsgang', 'Welle']);
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(learners).toHaveLength(203);
  expect(new Set(learners.map(([id]) => id)).size).toBe(200);
  expect(new Set(learners.map(([, group]) => group)).size).toBe(8);
  expect(learners.flat().some((cell) => /^\d+,\d$/.test(cell))).toBe(true);
});
