import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/answer/read.ts';
import { assess } from '../../src/assess.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { Stopped } from '../../src/files/problem-error.ts';
import { foldersFor } from '../folders.ts';
import { at, plan } from './questionnaire.ts';
import { score, table } from './score.ts';
import { runs } from '../runs.ts';

const makeFolder = foldersFor('batch-rows');
const wanted = { id: 'id', wave: null, age: null, consent: null, keep: [] };
const cells = (text: string) => parse(text, { relax_column_count: true, columns: false });

describe('a scored row', () => {
  test('has its columns in order', async () => {
    const { read } = await score(
      table(
        { bored: '2', belongs: '0', gave_up: 'yes', absence: '10', worries: 'money;home' },
        { belongs: '', absence: '' },
      ),
    );
    expect(cells(read('out.csv'))).toEqual([
      [
        'id',
        'alienation',
        'alienation_band',
        'alienation_filled',
        'alienation_lower',
        'alienation_upper',
        'absence_rate',
        'absence_rate_band',
        'third',
        'third_band',
        'worried',
        'tier',
        'tier_basis',
        'tier_at_least',
        'tier_at_most',
        'tier_by_rules',
        'safety',
        'critical',
        'critical_unknown',
        'missing',
        'reasons',
      ],
      [
        'L1',
        '4',
        'high',
        'false',
        '4',
        '4',
        '10',
        'low',
        '1.33',
        '',
        'true',
        'individual',
        'complete',
        'individual',
        'individual',
        'individual',
        'holds',
        'no_way_forward',
        '',
        expect.any(String),
        'alienated',
      ],
      [
        'L2',
        '0',
        'low',
        'true',
        '0',
        '2',
        '',
        '',
        '',
        '',
        'unknown',
        'review',
        'open',
        'universal',
        'selective',
        'review',
        'clear',
        '',
        '',
        expect.any(String),
        '',
      ],
    ]);
  });

  test('shows a number with more than six decimals in its own band', async () => {
    const { rows } = await score(table({ absence: '10.0000001' }));
    expect(rows[0]).toContain(',10.0000001,high,');
  });

  test('has kept columns, wave and age', async () => {
    const text = table({}, {})
      .replace('remarks', 'remarks,class,wave,years')
      .replaceAll(',,\n', ',,,"7b, x",w1,17\n');
    const { read, source } = await score(text, {
      wanted: { ...wanted, wave: 'wave', age: 'years', keep: ['class'] },
    });
    expect(cells(read('out.csv'))[1]?.slice(0, 3)).toEqual(['L1', 'w1', '7b, x']);
    expect(source?.columns?.unused).toEqual([]);
  });

  test('has no unused columns; they are reported', async () => {
    const { source, read } = await score(table({}).replace('remarks', 'Name').replace(',,\n', ',,CANARY\n'));
    expect(source?.columns?.unused).toEqual(['Name']);
    expect(read('out.csv') + read('out.csv.manifest.json')).not.toContain('CANARY');
  });

  test.each([
    [['tier'], ['column-not-found', 'kept-column-taken']],
    [['nowhere'], ['column-not-found']],
    [['remarks', 'remarks'], ['kept-column-taken']],
  ])('keeping %j is refused', async (keep, expected) => {
    const { codes, files } = await score(table({}), { wanted: { ...wanted, keep } });
    expect(codes).toEqual(expected);
    expect(files).toEqual([]);
  });

  test('keeping a column with a reserved name is refused', async () => {
    const named = table({}).replace('remarks', '__proto__');
    const { codes, files } = await score(named, { wanted: { ...wanted, keep: ['__proto__'] } });
    expect(codes).toEqual(['kept-column-reserved']);
    expect(files).toEqual([]);
  });

  test('has no tier columns without tiers', async () => {
    const { read } = await score(table({}), { plan: { ...plan, tiers: null } });
    expect(cells(read('out.csv'))[0]?.slice(-5)).toEqual([
      'worried',
      'safety',
      'critical',
      'critical_unknown',
      'missing',
    ]);
  });
});

describe('refused rows', () => {
  test('are reported by cell and line, without the content', async () => {
    const { read, counts, rows } = await score(
      table(
        {},
        { bored: 'CANARY', absence: '101' },
        { maths: 'CANARY' },
        { id: '' },
        { id: '1.23457E+15' },
        { id: '#REF!' },
        { id: 'x'.repeat(201) },
      ),
    );
    expect(rows).toHaveLength(1);
    expect(counts).toMatchObject({ input: 7, scored: 1, rejected: 6 });
    expect(cells(read('out.csv.rejects.csv')).slice(1)).toEqual([
      ['3', 'L2', 'bored', 'answer-not-an-option', 'answer-not-an-option'],
      ['3', 'L2', 'absence', 'answer-out-of-range', 'answer-out-of-range'],
      ['4', 'L3', 'maths', 'answer-not-a-number', 'answer-not-a-number'],
      ['5', '', 'id', 'id-blank', 'id-blank'],
      ['6', '', 'id', 'id-digits-lost', 'id-digits-lost'],
      ['7', '', 'id', 'id-spreadsheet-error', 'id-spreadsheet-error'],
      ['8', '', 'id', 'id-too-long', 'id-too-long'],
    ]);
    expect(read('out.csv.rejects.csv')).not.toContain('CANARY');
  });

  test.each([
    ['short', 'L9,0,2,no', 'row-too-short'],
    ['long', 'L9,0,2,no,1,3,2,,,,,x', 'row-too-long'],
    ['with a NUL byte', 'L9,0,2,no,1,3,2,,,a\0b', 'nul-in-row'],
  ])('a row that is %s', async (_, line, code) => {
    const { read, rows } = await score(`${table({})}${line}\n`);
    expect(rows).toHaveLength(1);
    expect(cells(read('out.csv.rejects.csv'))[1]?.[3]).toBe(code);
  });

  test('have a problem for an invalid age', async () => {
    const text = table({}, {}, {})
      .replace('remarks', 'years')
      .replace(',,\n', ',,17\n')
      .replace(/,,\n(?=L3)/, ',,old\n');
    const { read } = await score(text, { wanted: { ...wanted, age: 'years' } });
    expect(
      cells(read('out.csv.rejects.csv'))
        .slice(1)
        .map((row) => row[3]),
    ).toEqual(['age-not-readable']);
  });

  test('still raise alerts for their critical answers', async () => {
    const { read } = await score(
      `${table({ gave_up: 'yes' }, { gave_up: 'ja', bored: '7' }, { gave_up: '' })}L4,0,2,yes\n`,
    );
    expect(cells(read('out.csv.alerts.csv'))).toEqual([
      ['id', 'critical', 'category', 'urgency', 'contact', 'at', 'answered_at', 'due', 'line', 'row_scored'],
      [
        'L1',
        'no_way_forward',
        'self_harm',
        'same_day',
        'school_psychologist',
        '2026-01-02T03:04:05Z',
        '',
        '2026-01-02T23:59:59Z',
        '2',
        'yes',
      ],
      [
        'L2',
        'no_way_forward',
        'self_harm',
        'same_day',
        'school_psychologist',
        '2026-01-02T03:04:05Z',
        '',
        '2026-01-02T23:59:59Z',
        '3',
        'no',
      ],
      [
        'L4',
        'no_way_forward',
        'self_harm',
        'same_day',
        'school_psychologist',
        '2026-01-02T03:04:05Z',
        '',
        '2026-01-02T23:59:59Z',
        '5',
        'no',
      ],
    ]);
  });
});

describe('learners with several rows', () => {
  test('an identical row is dropped and counted', async () => {
    const { counts, rows } = await score(table({ id: 'A' }, { id: 'B' }, { id: 'A' }, { id: ' A ' }));
    expect(counts).toMatchObject({ input: 4, scored: 2, duplicates: 2, rejected: 0 });
    expect(rows).toHaveLength(2);
  });

  const conflict = table({ id: 'A' }, { id: 'B' }, { id: 'A', bored: '2', gave_up: 'yes' });

  test('a different row is refused, with both lines, and nothing is published', async () => {
    const { trouble, files } = await score(conflict);
    expect(trouble?.problems[0]).toMatchObject({
      code: 'learner-twice',
      place: { line: 4 },
      args: { lines: [2, 4] },
    });
    expect(files).toEqual([]);
  });

  test.each([
    ['first', ['A,0', 'B,0'], '4'],
    ['last', ['B,0', 'A,2'], '4'],
  ] as const)('%s', async (onDuplicate, expected, alertLine) => {
    const { rows, read, counts } = await score(conflict, { onDuplicate });
    expect(rows.map((row) => row.split(',').slice(0, 2).join())).toEqual(expected);
    expect(counts).toMatchObject({ input: 3, scored: 2, duplicates: 1 });
    expect(cells(read('out.csv.alerts.csv'))[1]?.slice(-2)).toEqual([
      alertLine,
      onDuplicate === 'last' ? 'yes' : 'no',
    ]);
  });

  test('the last of several rows is scored with onDuplicate: last', async () => {
    const text = table({ id: 'A' }, { id: 'A', bored: '1' }, { id: 'A', bored: '1' }, { id: '' });
    const { rows, counts } = await score(text, { onDuplicate: 'last' });
    expect(rows.map((row) => row.split(',').slice(0, 2).join())).toEqual(['A,1']);
    expect(counts).toMatchObject({ input: 4, scored: 1, duplicates: 2, rejected: 1 });
  });

  test.each([
    ['composed or not', 'Zoë', 'Zoe\u0308', 1],
    ['other case', 'a', 'A', 2],
    ['leading zeros', '007', '7', 2],
    ['wrapped for Excel', '007', '="007"', 1],
    ['escaped by this program', '=1+1', "'=1+1", 1],
    ['names of object properties', '__proto__', 'constructor', 2],
  ])('ids: %s', async (_, one, other, learners) => {
    const quoted = (id: string) => `"${id.replaceAll('"', '""')}"`;
    const { counts } = await score(table({ id: quoted(one) }, { id: quoted(other) }));
    expect(counts.scored).toBe(learners);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('the same learner in another wave is another row', async () => {
    const text = table({ id: 'A', remarks: 'w1' }, { id: 'A', remarks: 'w2' }).replace('remarks', 'wave');
    const { counts } = await score(text, { wanted: { ...wanted, wave: 'wave' } });
    expect(counts.scored).toBe(2);
  });

  test('numbered rows are never duplicates', async () => {
    const { rows } = await score(table({ id: 'A' }, { id: 'A' }), { wanted: { ...wanted, id: null } });
    expect(rows.map((row) => row.split(',')[0])).toEqual(['1', '2']);
  });

  test('duplicates among many learners are found despite hash collisions', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => ({ id: `L${n % 2000}` }));
    const { counts } = await score(table(...many));
    expect(counts).toMatchObject({ scored: 2000, duplicates: 1000 });
  });
});

test('without consent nothing is read', async () => {
  const text = table(
    { remarks: 'Ja' },
    { remarks: 'no', gave_up: 'yes', bored: '9' },
    { remarks: '' },
  ).replace('remarks', 'consent');
  const { counts, rows, read } = await score(text, {
    wanted: { ...wanted, consent: { column: 'consent', value: 'ja' } },
  });
  expect(counts).toMatchObject({ input: 3, scored: 1, withoutConsent: 2, rejected: 0, alerts: 0 });
  expect(rows).toHaveLength(1);
  expect(cells(read('out.csv.alerts.csv'))).toHaveLength(1);
});

test('text that a spreadsheet would evaluate as a formula is written as text', async () => {
  const evil = ['=1+1', '+1', '@SUM(A1)', '-2+3', '\t=1', '＝1', ' =1', "'=1", '"=1', '-5', '-5,3', 'fine'];
  const quoted = evil.map((text) => ({ remarks: `"${text.replaceAll('"', '""')}"` }));
  const { read } = await score(table(...quoted), { wanted: { ...wanted, keep: ['remarks'] } });
  const written = cells(read('out.csv'))
    .slice(1)
    .map((row) => row[1]);
  expect(written).toEqual([
    "'=1+1",
    "'+1",
    "'@SUM(A1)",
    "'-2+3",
    "'=1",
    "'＝1",
    "'=1",
    "''=1",
    `'"=1`,
    '-5',
    '-5,3',
    'fine',
  ]);
});

describe('laws', () => {
  const value = {
    bored: fc.constantFrom('0', '1', '2', '', '-9', '-8', 'true', '7'),
    belongs: fc.constantFrom('0', '1', '2', ''),
    gave_up: fc.constantFrom('yes', 'no', 'unsure', ''),
    absence: fc.constantFrom('0', '10', '10.5', '', '-8'),
    worries: fc.constantFrom('', 'money', 'home;money', 'none'),
  };
  const people = fc.array(fc.record(value), { minLength: 1, maxLength: 8 });

  test('the order of rows and columns is irrelevant', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.infiniteStream(fc.nat()), async (rows, numbers) => {
        const text = table(...rows.map((row, n) => ({ ...row, id: `P${n}` })));
        const lines = text
          .trimEnd()
          .split('\n')
          .map((line) => line.split(','));
        const order = lines[0]!
          .map((_, column) => ({ column, key: numbers.next().value }))
          .sort((a, b) => a.key - b.key);
        const shuffled = [lines[0]!, ...lines.slice(1).reverse()].map((line) =>
          order.map(({ column }) => line[column]).join(),
        );
        const [one, other] = [await score(text), await score(shuffled.join('\n'))];
        expect([...other.rows].sort()).toEqual([...one.rows].sort());
        expect(other.counts).toEqual(one.counts);
      }),
      { numRuns: runs(25) },
    );
  });

  test('a batch of n is n single assessments', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (rows) => {
        const known = rows.filter((row) => row.bored !== '7');
        const { read } = await score(table(...known), { format: 'ndjson' });
        const batch = read('out.csv')
          .trimEnd()
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Assessment);
        expect(batch).toHaveLength(known.length);
        known.forEach((row, n) => {
          const refused = Object.entries(row).flatMap(([id, text]) => (text === '-8' ? [id] : []));
          const answers = Object.entries({ hours: '3', maths: '2', ...row }).flatMap(([id, text]) => {
            if (text === '' || text === '-8') return [];
            return [[id, id === 'worries' ? text.split(';') : text]];
          });
          const { sheet } = readAnswers(
            plan,
            Object.fromEntries(answers) as Record<string, unknown>,
            refused,
          );
          const { provenance, ...single } = JSON.parse(
            JSON.stringify(
              assess(plan, sheet, {
                learner: `L${n + 1}`,
                at: '2026-01-02T03:04:05Z',
                lotse: '0.0.0',
              }),
            ),
          ) as Assessment;
          expect(batch[n]).toMatchObject(single);
          expect(provenance).toBeDefined();
        });
      }),
      { numRuns: runs(25) },
    );
  });
});

describe('formats', () => {
  test('json is a single array', async () => {
    const { read } = await score(table({}, {}), { format: 'json' });
    const list = JSON.parse(read('out.csv')) as Assessment[];
    expect(list.map(({ learner }) => learner)).toEqual(['L1', 'L2']);
    expect(list[0]?.provenance).toMatchObject({ route: 'score', encoding: 'utf-8', delimiter: ',' });
    expect(JSON.parse((await score(table(), { format: 'json' })).read('out.csv'))).toEqual([]);
  });

  test('the manifest records the inputs and the digests of the outputs', async () => {
    const { createHash } = await import('node:crypto');
    const { read, files } = await score(table({ bored: '9' }, {}));
    expect(files).toEqual(['out.csv', 'out.csv.alerts.csv', 'out.csv.manifest.json', 'out.csv.rejects.csv']);
    const manifest = JSON.parse(read('out.csv.manifest.json')) as {
      outputs: Record<string, { name: string; sha256: string }>;
    };
    for (const { name, sha256 } of Object.values(manifest.outputs)) {
      expect(createHash('sha256').update(read(name)).digest('hex')).toBe(sha256);
    }
    expect(manifest).toMatchObject({
      schema: 'lotse/manifest/2',
      sources: [{ part: null, name: 'in.csv', counts: { input: 2, scored: 1, rejected: 1 } }],
      counts: { learners: 1, alerts: 0, sources_missing: {}, sources_apart: [] },
    });
  });
});

describe('stopping and failing', () => {
  test('an aborted run leaves no files', async () => {
    const abort = new AbortController();
    const many = table(...Array.from({ length: 20_000 }, () => ({})));
    const running = score(many, {
      signal: abort.signal,
      onProgress: (part) => {
        if (part > 0.3) abort.abort('SIGINT');
      },
    });
    await expect(running).rejects.toThrow(Stopped);
  });

  test('a destination that cannot be written is an error, and no file is left', async () => {
    const aside = makeFolder();
    const target = { file: '/proc/none/out.csv', aside: join(aside, 'out.csv') };
    const { codes, files } = await score(table({}), { target });
    expect([codes, files, readdirSync(aside)]).toEqual([['file-not-writable'], [], []]);
  });

  test('the output is never the input', async () => {
    const { writeFileSync, symlinkSync, readFileSync } = await import('node:fs');
    const { folder } = await score(table({}));
    const input = `${folder}/again.csv`;
    writeFileSync(input, table({}));
    symlinkSync(input, `${folder}/link.csv`);
    for (const file of [input, `${folder}/link.csv`]) {
      const { codes } = await score('', { input, target: { file, aside: null } });
      expect(codes).toEqual(['output-is-input']);
    }
    expect(readFileSync(input, 'utf8')).toBe(table({}));
  });
});

test('the positions in the small questionnaire are as the tests assume', () => {
  expect(at('bored')).toBe(0);
});
