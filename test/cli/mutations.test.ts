import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { small } from '../batch/questionnaire.ts';
import { table } from '../batch/score.ts';
import { foldersFor } from '../folders.ts';
import { run } from './run.ts';
import { runs } from '../runs.ts';

// Valid files, damaged as files get damaged: every problem is reported by its code and never repeats what learners
// answered.

const folder = foldersFor('mutations')();
const questionnaire = join(folder, 'small.yaml');
writeFileSync(
  questionnaire,
  stringify(JSON.parse(JSON.stringify({ ...small, languages: ['en'] }), inEnglish)),
);

function inEnglish(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'en' in value ? { en: value.en } : value;
}

const CANARY = 'Zebrafink';

const cohort = table(
  { remarks: `${CANARY} ü`, absence: '73.15', worries: '"money;home"' },
  { bored: '2', belongs: '', gave_up: 'yes', remarks: `"${CANARY}, 2"` },
  { absence: '', maths: '4', born: '2008-02-29', remarks: `"a\n${CANARY}"` },
  { gave_up: '', hours: 'unknown', remarks: CANARY },
  { bored: CANARY, maths: `${CANARY}!` },
);

const comma = cohort.replace('"a\n', '"a ');
const other = (sign: string) =>
  comma
    .split('\n')
    .map((line) => separated(line, sign))
    .join('\n')
    .replace('73.15', '73,15');

function separated(line: string, sign: string): string {
  return line.replace(/("[^"]*")|,/g, (_, quoted: string | undefined) => quoted ?? sign);
}

const files: readonly (readonly [string, Buffer])[] = [
  ['utf-8, commas', Buffer.from(cohort)],
  ['utf-8 with a mark, CRLF', Buffer.from(`\ufeff${cohort.replaceAll('\n', '\r\n')}`)],
  ['windows-1252, semicolons', iconv.encode(other(';'), 'windows-1252')],
  ['utf-16le with a mark, tabs', iconv.encode(other('\t'), 'utf-16le', { addBOM: true })],
  ['utf-16be without, bars', iconv.encode(other('|'), 'utf-16be', { addBOM: false })],
  ['sep=, CR only', Buffer.from(`sep=,\r${cohort.replaceAll('\n', '\r')}`)],
];

/** An alert must name its learner, and damage can move an answer into an id. */
function withoutIds(said: string): string {
  return said.replace(/^.*no_way_forward.*$/gm, '');
}

/**
 * A quote inserted into the header, or a line end that a shift by one byte turned into another character, makes rows
 * part of column names, and column names are reported.
 */
function isHeaderDamaged(bytes: Buffer): boolean {
  const lines = bytes
    .toString('latin1')
    .replaceAll('\0', '')
    .split(/[\r\n]/);
  const swapped = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
  const wide = [bytes, swapped].map((each) => each.toString('utf16le').split(/[\r\n]/)[0] ?? '');
  return lines.slice(0, 2).join('').includes('"') || wide.some((line) => line.includes(CANARY));
}

type Mutation = (bytes: Buffer) => Buffer;

const place = fc.nat({ max: 0xffff });
const insert = (what: Buffer) =>
  place.map((at): Mutation => (bytes) => {
    const split = at % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, split), what, bytes.subarray(split)]);
  });
const lines = (change: (lines: string[], one: number, other: number) => void) =>
  fc.tuple(place, place).map(([one, two]): Mutation => (bytes) => {
    const all = bytes.toString('latin1').split('\n');
    change(all, one % all.length, two % all.length);
    return Buffer.from(all.join('\n'), 'latin1');
  });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  place.map(
    (at): Mutation =>
      (bytes) =>
        bytes.subarray(0, at % (bytes.length + 1)),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, mask]): Mutation => (bytes) => {
    const changed = Buffer.from(bytes);
    if (changed.length > 0) changed[at % changed.length] = (changed[at % changed.length] as number) ^ mask;
    return changed;
  }),
  lines((all, one, other) => void all.splice(other, 0, all[one] as string)),
  lines((all, one, other) => {
    [all[one], all[other]] = [all[other] as string, all[one] as string];
  }),
  lines((all, one) => void all.splice(one, 1)),
  ...['\0', '"', '\ufeff', '\r', ',', ';', '\ud800', '=', '\u0085'].map((what) => insert(Buffer.from(what))),
);

test('damaged tables are reported by their codes, without any answer', async () => {
  const damaged = fc.record({
    file: fc.constantFrom(...files),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
    format: fc.constantFrom('csv', 'ndjson', 'json'),
  });
  await fc.assert(
    fc.asyncProperty(damaged, async ({ file: [, good], mutations, format }) => {
      const stdin = mutations.reduce<Buffer>((bytes, mutate) => mutate(bytes), good);
      const keep = format === 'csv' ? ['--keep', 'remarks'] : [];
      const ran = await run(['score', questionnaire, '-', '--grades', 'own', '--format', format, ...keep], {
        stdin,
        cwd: folder,
      });
      expect([0, 3, 4]).toContain(ran.code);
      if (!isHeaderDamaged(stdin)) expect(withoutIds(ran.err)).not.toMatch(new RegExp(`${CANARY}|73.15`));
      // Nothing is written if the input is refused.
      if (ran.code === 3) expect(ran.out).toBe('');
      else expect(ran.out.startsWith(format === 'csv' ? 'id,' : format === 'json' ? '[' : '')).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});

test.each(files)('an undamaged table is scored: %s', async (_, stdin) => {
  const ran = await run(['score', questionnaire, '-', '--grades', 'own', '--keep', 'remarks'], {
    stdin,
    cwd: folder,
  });
  expect(ran.code).toBe(4);
  expect(ran.out.split(CANARY)).toHaveLength(5);
});

test('a table without its header reports no answer as a column name', async () => {
  const rows = cohort.split('\n').slice(1);
  for (const twice of ['', `${CANARY},${CANARY},no,1,2\n`, `${CANARY} id,bored,belongs,${CANARY}\n`]) {
    for (let from = 0; from < rows.length; from += 1) {
      const stdin = twice + rows.slice(from).join('\n');
      const ran = await run(['score', questionnaire, '-', '--grades', 'own', '--keep', 'remarks'], {
        stdin,
        cwd: folder,
      });
      expect([ran.code, ran.out]).toEqual([3, '']);
      expect(ran.err).not.toContain(CANARY);
    }
  }
});

test('damaged definitions and mappings are reported by their codes', async () => {
  const yaml = readFileSync(questionnaire);
  const input = join(folder, 'in.csv');
  writeFileSync(input, cohort);
  const name = join(folder, 'damaged.yaml');
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 2 }), async (mutations) => {
      writeFileSync(
        name,
        mutations.reduce<Buffer>((bytes, mutate) => mutate(bytes), yaml),
      );
      const ran = await run(['score', name, input, '--grades', 'own'], { cwd: folder });
      expect([0, 3, 4, 5, 6]).toContain(ran.code);
      expect(ran.err).not.toContain(CANARY);
    }),
    { numRuns: runs(40) },
  );
  expect(readdirSync(folder).filter((left) => left.endsWith('.part'))).toEqual([]);
});
