import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as scoring from '../../src/assess.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { reportWords } from '../../src/words/report.ts';
import { foldersFor } from '../folders.ts';
import { inSchema1 } from '../report/written.ts';
import { battery, definition, table } from './battery-files.ts';
import {
  ends,
  FIRST_WEEKS,
  oneLine,
  resultIn,
  runWithPerson,
  typesAtOnce,
  type Turn,
} from './interview-person.ts';
import { run } from './run.ts';

vi.mock(import('../../src/assess.ts'), async (original) => {
  const real = await original();
  return { ...real, evaluate: vi.fn(real.evaluate) };
});

typesAtOnce();
const folderFor = foldersFor('verify-assessment');
let folder = '';

beforeEach(() => {
  folder = folderFor();
  file('staff.yaml', definition('staff'));
  file('self.yaml', definition('self'));
  file('both.yaml', battery);
  file('staff.csv', table('K-07,0,0,1'));
});

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const lotse = (...args: readonly string[]) => run(args, { cwd: folder });

/** The output of `lotse score` for a learner in trouble and in danger. */
async function scored(): Promise<Assessment> {
  file('self.csv', table('K-07,1,2,1'));
  await lotse('score', 'self.yaml', 'self.csv', '--format', 'ndjson', '-o', 'self.ndjson');
  return resultIn(folder, 'self.ndjson');
}

/** The output of an interview; the same on any route (law 5). */
async function talked(gaveUp = 2): Promise<Assessment> {
  const head = 'id,bored,left_before,talked,hours,helpers,gave_up,since,remarks';
  file('first.csv', `${head}\nK-07,1,no,,12,family,${gaveUp},2026-01-07,\n`);
  await lotse('score', FIRST_WEEKS, 'first.csv', '--format', 'ndjson', '-o', 'first.json');
  return resultIn(folder, 'first.json');
}

const SELF = ['--source', 'staff=staff.csv', '--source', 'self=changed.json'];

/** Every way in which a command reads assessments. */
const WAYS: readonly (readonly [
  way: string,
  made: () => Promise<Assessment>,
  read: (turns: readonly Turn[]) => Promise<{ code: number; out: string; err: string }>,
])[] = [
  ['lotse report', scored, () => lotse('report', 'changed.json', '--questionnaire', './self.yaml')],
  [
    'lotse report --for learner',
    scored,
    () => lotse('report', 'changed.json', '--questionnaire', './self.yaml', '--for', 'learner'),
  ],
  ['lotse report of sources', scored, () => lotse('report', 'both.yaml', ...SELF)],
  ['lotse score of sources', scored, () => lotse('score', 'both.yaml', ...SELF, '-o', 'out.csv')],
  [
    'lotse interview --from',
    talked,
    (turns) => runWithPerson({ folder }, [FIRST_WEEKS, '--from', 'changed.json'], turns),
  ],
];

const milder = {
  suggested: 'universal',
  basis: 'settled',
  at_least: 'universal',
  at_most: 'universal',
  reasons: [],
};
const tier = (one: Assessment) => ({ ...one, tier: { ...one.tier, ...milder } });
const harmless = (one: Assessment) => ({
  ...one,
  critical: [],
  critical_unknown: [],
  safety: 'clear',
  tier: { ...one.tier, ...one.tier?.by_rules },
});

const CHANGES: readonly (readonly [what: string, change: (one: Assessment) => string, code: string])[] = [
  ['another tier', (one) => JSON.stringify(tier(one)), 'assessment-differs'],
  ['no critical answer', (one) => JSON.stringify(harmless(one)), 'assessment-differs'],
  [
    'a second list of critical answers',
    (one) => JSON.stringify(one).replace('"safety"', '"critical":[],"safety"'),
    'assessment-key-twice',
  ],
  [
    'the same list with an escaped key',
    (one) => JSON.stringify(one).replace('"safety"', String.raw`"\u0063ritical":[],"safety"`),
    'assessment-key-twice',
  ],
];

describe.each(WAYS)('reading assessments: %s', (_way, made, read) => {
  test.each(CHANGES)(
    'an assessment with %s is refused with its line, and nothing is written',
    async (_what, change, code) => {
      const one = await made();
      file('changed.json', `\n${change(one)}\n`);
      const before = readdirSync(folder);
      const ran = await read([]);
      expect([ran.code, ran.out]).toEqual([3, '']);
      expect(ran.err).toContain(`changed.json:2`);
      expect(ran.err).toContain(code);
      expect(readdirSync(folder)).toEqual(before);
    },
  );

  test('an unchanged assessment is accepted', async () => {
    file('changed.json', JSON.stringify(await made()));
    // An interview is paused at its beginning.
    const ran = await read([[interviewWords.en.fields.interviewer.message, '/p']]);
    expect([ran.code, ran.err]).toEqual([0, expect.not.stringContaining('assessment-')]);
  });
});

describe('an assessment of an earlier version', () => {
  const { unchecked, tier: words } = reportWords.en;

  test('a report says that it was not checked, and suggests no tier while a critical rule is open', async () => {
    file('changed.json', JSON.stringify(inSchema1(await scored())));
    const { code, out } = await lotse(
      'report',
      'changed.json',
      '--questionnaire',
      './self.yaml',
      '--format',
      'txt',
    );
    expect(code).toBe(0);
    const text = oneLine(out);
    expect(text.split(unchecked.by.earlier)).toHaveLength(3);
    expect(text).toContain(unchecked.withheld);
    expect(text).not.toContain(words.bases.complete);
  });

  test('critical answers raise an alert even if the earlier version lacked them (law 2)', async () => {
    file('changed.json', JSON.stringify(inSchema1(await scored(), { critical: [] })));
    const { out } = await lotse(
      'report',
      'changed.json',
      '--questionnaire',
      './self.yaml',
      '--format',
      'txt',
    );
    expect(oneLine(out)).toContain(oneLine(reportWords.en.critical.lead));
    expect(oneLine(out)).toContain(unchecked.withheld);
  });

  test('a battery uses the answers and raises the alert', async () => {
    file('changed.json', JSON.stringify(inSchema1(await scored())));
    const { code, err } = await lotse(
      'score',
      'both.yaml',
      ...SELF,
      '--format',
      'ndjson',
      '-o',
      'out.ndjson',
    );
    expect([code, err]).toEqual([0, expect.stringContaining('1 critical answer')]);
    const one = resultIn(folder, 'out.ndjson');
    expect(one).toMatchObject({
      engine: 2,
      critical: [{ id: 'self.in_danger' }],
    });
  });

  test('an interview says that it was not checked, and can keep the answers', async () => {
    file('changed.json', JSON.stringify(inSchema1(await talked(0))));
    const { fields, earlier } = interviewWords.en;
    const early: readonly Turn[] = [
      [fields.interviewer.message, 'AB'],
      [fields.minor(18).message, 2],
      [fields.responsible.message, 'Ms Example'],
      [fields.reach.message, 'room 12'],
      [fields.assent.message, 1],
      [earlier.prompt, 2],
      ...ends(),
    ];
    const { code, out, err } = await runWithPerson(
      { folder },
      [FIRST_WEEKS, '--from', 'changed.json'],
      early,
    );
    expect(code).toBe(0);
    expect(oneLine(err)).toContain(earlier.unchecked.earlier);
    expect(JSON.parse(out)).toMatchObject({ engine: 2, answers: resultIn(folder, 'first.json').answers });
  });
});

test('an assessment of a newer schema is refused', async () => {
  file('changed.json', JSON.stringify({ ...(await scored()), schema: 'lotse/assessment/3' }));
  const { code, err } = await lotse('report', 'changed.json', '--questionnaire', './self.yaml');
  expect([code, err]).toEqual([3, expect.stringContaining('assessment-schema')]);
});

test('an unknown key with control characters is shown escaped', async () => {
  const key = String.raw`"\u001b[2J\u202e":1`;
  file('changed.json', `{${key},${key}}`);
  const { err } = await lotse('report', 'changed.json', '--questionnaire', './self.yaml');
  expect(err).toContain('assessment-key-twice');
  expect(err).not.toMatch(/[\u001b\u202e]/);
});

test('each learner of a file is scored once', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => `K-${index},1,0,${index}`);
  file('class.csv', table(...rows));
  await lotse('score', 'self.yaml', 'class.csv', '--format', 'ndjson', '-o', 'class.ndjson');
  vi.mocked(scoring.evaluate).mockClear();
  const { code } = await lotse(
    'report',
    'class.ndjson',
    '--questionnaire',
    './self.yaml',
    '--out',
    'reports',
  );
  expect(code).toBe(0);
  expect(scoring.evaluate).toHaveBeenCalledTimes(60);
});
