import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldersFor } from '../../../folders.ts';
import { run } from '../../run.ts';

const folder = foldersFor('check-margins')();
const example = readFileSync('fixtures/definitions/example-check.yaml', 'utf8');
writeFileSync(join(folder, 'example-check.yaml'), example);
writeFileSync(join(folder, 'bad.yaml'), readFileSync('fixtures/broken/cycle.yaml'));

const write = (name: string, questionnaire: string, text: string): string => {
  const head = `format: lotse-margins/1\nquestionnaire: ${questionnaire}\n`;
  writeFileSync(join(folder, name), `${head}${text}\n`);
  return name;
};

const GOOD = write(
  'mine.yaml',
  'example-check',
  `sources: { ours: { text: Our register } }
margins:
  gave_up: { shares: { 0: 95, 1: 4, 2: 1 }, guess: true }
  left_before: { shares: { yes: 12, no: 88 }, cite: ours }
left_out: [remarks]`,
);

const checked = (...args: readonly string[]) => run(['check', ...args], { cwd: folder });

interface Json {
  readonly problems: readonly { readonly code: string; readonly line: number | null }[];
  readonly simulations: readonly {
    readonly margins?: object;
    readonly ways: readonly { readonly way: string }[];
  }[];
}

async function json(...args: readonly string[]): Promise<Json & { readonly code: number }> {
  const { code, out } = await checked(...args, '--learners', '400', '--json');
  return { code, ...(JSON.parse(out) as Json) };
}

describe('a simulation with margins', () => {
  test('has a fourth way, and the other three as without them', async () => {
    const [without, once] = [
      await json('example-check.yaml', '--simulate'),
      await json('example-check.yaml', '--margins', GOOD),
    ];
    const [first] = once.simulations;
    expect(once).toMatchObject({ code: 0, problems: [] });
    expect(first!.ways.map(({ way }) => way)).toEqual(['even', 'together', 'mostly_light', 'margins']);
    expect(first!.ways.slice(0, 3)).toEqual(without.simulations[0]!.ways);
    expect(without.simulations[0]).not.toHaveProperty('margins');
    expect(first!.margins).toEqual({
      file: 'mine.yaml',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      cited: ['left_before'],
      guessed: ['gave_up'],
      without: expect.arrayContaining(['drags', 'absence']) as readonly string[],
    });
  });

  test.each([
    [
      'en',
      ['by margins', 'four ways', 'mine.yaml', '1 question from', '1 question guessed', 'not a forecast'],
    ],
    [
      'de',
      ['nach Verteilung', 'vier Arten', 'mine.yaml', '1 Frage nach', '1 Frage geschätzt', 'keine Vorhersage'],
    ],
  ])('says in %s what was assumed', async (lang, texts) => {
    for (const format of ['txt', 'md']) {
      const args = ['--margins', GOOD, '--learners', '50', '--lang', lang, '--format', format];
      const { out } = await checked('example-check.yaml', ...args);
      const flat = out.replaceAll('\\', '').replaceAll(/\s+/g, ' ');
      for (const text of texts) expect(flat).toContain(text);
      expect(flat).toContain('drags');
    }
  });

  test('uses the bundled margins where a questionnaire has some', async () => {
    const { code, simulations } = await json('school-record', 'rses', '--margins', 'bundled');
    expect(code).toBe(0);
    const ways = simulations.map(({ ways }) => ways.length);
    expect(ways.filter((count) => count === 3).length).toBeGreaterThan(0);
    expect(simulations[0]!.margins).toMatchObject({
      file: 'questionnaires/margins/school-record.yaml',
      without: [],
    });
  });

  test('takes a file called bundled rather than the bundled margins', async () => {
    writeFileSync(join(folder, 'bundled'), readFileSync(join(folder, GOOD)));
    const { simulations } = await json('example-check.yaml', '--margins', 'bundled');
    writeFileSync(join(folder, 'bundled'), 'format: lotse-margins/1\n');
    expect(simulations[0]!.margins).toMatchObject({ file: 'bundled' });
    expect(await json('example-check.yaml', '--margins', 'bundled')).toMatchObject({
      code: 5,
      simulations: [],
    });
  });
});

describe('margins that cannot be used', () => {
  test('are reported with their places, and nothing is simulated', async () => {
    const file = write(
      'faulty.yaml',
      'example-check',
      'margins:\n  dragz: { shares: { 0: 90 }, guess: true }',
    );
    const { code, problems, simulations } = await json('example-check.yaml', '--margins', file);
    expect({ code, simulations }).toEqual({ code: 5, simulations: [] });
    expect(problems.map((found) => [found.code, found.line])).toEqual([['unknown-id', 4]]);
  });

  test('of another questionnaire are refused', async () => {
    const file = write('other.yaml', 'rses', 'margins: {}');
    const { code, problems } = await json('example-check.yaml', '--margins', file);
    expect([code, problems.map((found) => [found.code, found.line])]).toEqual([
      5,
      [['margins-for-another', 2]],
    ]);
  });

  test('do not exist among the bundled ones', async () => {
    const { code, out } = await run(['check', 'rses', '--margins', 'bundled', '--json'], {
      cwd: process.cwd(),
    });
    expect([code, (JSON.parse(out) as Json).problems[0]!.code]).toEqual([2, 'margins-none']);
  });

  test('cannot be opened', async () => {
    expect((await checked('example-check.yaml', '--margins', 'nowhere.yaml')).code).toBe(6);
  });

  test('are not looked at if no questionnaire can be simulated', async () => {
    expect((await checked('bad.yaml', '--margins', 'nowhere.yaml')).code).toBe(5);
  });
});

test.each<[string, string, number, readonly string[]]>([
  ['example-check', 'margins: { drags: { shares: { 0: 100 }, guess: true } }', 0, []],
  ['example-check', 'margins: { drgas: { shares: { 0: 100 }, guess: true } }', 5, ['unknown-id 3:12']],
  ['school-recrod', 'margins: {}', 0, ['margins-unchecked 2:16']],
  ['bad', 'margins: { x: { shares: { 0: 101 } } }', 5, ['out-of-limits 3:30', 'margins-unchecked 2:16']],
  ['self', 'margins: {}', 0, ['margins-unchecked 2:16']],
  ['school-record', 'margins: { absence: { ranges: [{ from: 0, to: 9, share: 100 }], guess: true } }', 0, []],
  ['school-screening', 'margins: { staff.x: { shares: { 0: 100 }, guess: true } }', 5, ['unknown-id 3:12']],
  ['[]', 'margins: {}', 5, ['wrong-type 2:16']],
])('lotse check reads margins of %s', async (questionnaire, text, code, problems) => {
  const result = await checked(write('self.yaml', questionnaire, text), '--json');
  const found = JSON.parse(result.out) as { code: string; line: number; column: number }[];
  expect([result.code, found.map((one) => `${one.code} ${one.line}:${one.column}`)]).toEqual([
    code,
    problems,
  ]);
});
