import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { small } from '../batch/questionnaire.ts';
import { foldersFor } from '../folders.ts';
import { run } from './run.ts';
import { expectGolden } from '../golden.ts';

const folder = foldersFor('simulation')();
const cwd = folder;

/** In English only, since the small questionnaire is not completely translated. */
function inEnglish(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'en' in value ? { en: value.en } : value;
}

const example = stringify(JSON.parse(JSON.stringify({ ...small, languages: ['en'] }, inEnglish)));

const keyWithForms = {
  ...{ format: 'lotse/1', id: 'key', version: '1.0.0', title: { en: 'Key' }, languages: ['en'] },
  ...{ respondent: 'learner', wording: 'supplied', evidence: { status: 'validated', note: { en: '-' } } },
  answer_sets: { truth: small.answer_sets.truth },
  sections: [
    {
      id: 'all',
      title: { en: 'All' },
      questions: ['q1', 'q2'].map((id) => ({ id, text: { en: id }, answers: 'truth' })),
    },
  ],
  forms: {
    up: {
      title: { en: 'Up' },
      scales: { total: { title: { en: 'Total' }, kind: 'risk', sum: ['q1', 'q2'] } },
    },
    down: {
      title: { en: 'Down' },
      scales: { total: { title: { en: 'Total' }, kind: 'resource', sum: ['q1', 'q2'] } },
    },
  },
};

beforeAll(() => {
  writeFileSync(join(folder, 'example.yaml'), example);
  writeFileSync(join(folder, 'key.yaml'), stringify(JSON.parse(JSON.stringify(keyWithForms, inEnglish))));
  writeFileSync(join(folder, 'broken.yaml'), example.replace('id: bored', 'id: bord'));
  writeFileSync(join(folder, 'contacts.yaml'), 'format: lotse-contacts/1\ncontacts: {}\n');
});

const simulated = (...args: readonly string[]) => run(['check', ...args], { cwd });

interface Json {
  readonly problems: readonly { readonly code: string }[];
  readonly simulations: readonly {
    readonly form: string | null;
    readonly missing: number;
    readonly learners: number;
    readonly seed: number;
    readonly ways: readonly {
      readonly way: string;
      readonly tier_basis: Readonly<
        Record<string, { readonly learners: number; readonly share: number }>
      > | null;
      readonly scales_without_value: { readonly by_id: object };
      readonly critical_unknown: { readonly by_id: object };
      readonly would_settle: readonly { readonly question: string; readonly learners: number }[];
    }[];
  }[];
}

async function json(...args: readonly string[]): Promise<Json & { readonly code: number }> {
  const { code, out } = await simulated(...args, '--json');
  return { code, ...(JSON.parse(out) as Json) };
}

test.each(['en', 'de'])(
  'the simulation of questionnaires with tiers, without tiers and without scores is printed in %s',
  async (lang) => {
    const flags = ['--simulate', '--learners', '1000', '--lang', lang];
    const { code, out, err } = await simulated('example.yaml', 'key.yaml', ...flags);
    expect(code).toBe(0);
    expectGolden(`simulation.${lang}.txt`, `${out}${err}`);
  },
);

describe('the simulation as JSON', () => {
  test('the JSON has counts with shares for each way of answering, by default 3 % of 10,000 learners and seed 1', async () => {
    const { code, problems, simulations } = await json('example.yaml', '--simulate');
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    const [only] = simulations;
    expect(only).toMatchObject({ form: null, missing: 0.03, learners: 10_000, seed: 1 });
    for (const way of only!.ways) {
      const counts = Object.values(way.tier_basis!).map(({ learners }) => learners);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10_000);
      expect(Object.keys(way.scales_without_value.by_id)).toEqual(['alienation', 'absence_rate', 'third']);
      expect(Object.keys(way.critical_unknown.by_id)).toEqual(['no_way_forward']);
      const settling = way.would_settle.map(({ learners }) => learners);
      expect(settling).toEqual(settling.toSorted((a, b) => b - a));
    }
  });

  test('the same flags give the same JSON; another seed gives a different one', async () => {
    const flags = ['example.yaml', '--learners', '500', '--json'];
    const [first, again, other] = [
      await simulated(...flags),
      await simulated(...flags, '--seed', '1'),
      await simulated(...flags, '--seed', '2'),
    ];
    expect(again.out).toBe(first.out);
    expect(other.out).not.toBe(first.out);
  });

  test('without a simulation the JSON is a list of problems', async () => {
    expect(JSON.parse((await simulated('example.yaml', '--json')).out)).toEqual([]);
  });

  test('the simulation of a questionnaire without tiers has none in the JSON', async () => {
    const { simulations } = await json('key.yaml', '--form', 'up', '--learners', '10');
    expect(simulations.map(({ form, ways }) => [form, ways[0]!.tier_basis])).toEqual([['up', null]]);
  });
});

describe('the flags of the simulation', () => {
  test.each<[string, readonly string[], object]>([
    ['a percentage', ['--missing', '5%'], { missing: 0.05 }],
    ['a percentage with a blank before the sign', ['--missing', '5 %'], { missing: 0.05 }],
    ['a number with a comma and no sign', ['--missing', '2,5'], { missing: 0.025 }],
    ['all answers', ['--missing', '100%'], { missing: 1 }],
    ['a number of learners', ['--learners', '1'], { learners: 1 }],
    ['a seed', ['--seed', '4294967295'], { seed: 4_294_967_295 }],
  ])('%s turns on the simulation', async (_, flags, expected) => {
    const { simulations } = await json('example.yaml', '--learners', '5', ...flags);
    expect(simulations).toMatchObject([expected]);
  });

  test.each([
    ['--missing', '101%'],
    ['--missing', '-1'],
    ['--missing', 'few'],
    ['--learners', '0'],
    ['--learners', '1000001'],
    ['--learners', '1.5'],
    ['--seed', '-1'],
    ['--seed', '4294967296'],
  ])('%s %s is refused', async (flag, value) => {
    expect(await simulated('example.yaml', flag, value)).toMatchObject({ code: 2, out: '' });
  });

  test('the simulation runs for the whole and each form, or for one form', async () => {
    const forms = async (...flags: readonly string[]) =>
      (await json('key.yaml', '--simulate', '--learners', '5', ...flags)).simulations.map(({ form }) => form);
    expect(await forms()).toEqual([null, 'up', 'down']);
    expect(await forms('--form', 'down')).toEqual(['down']);
  });

  test('an unknown form is a usage error', async () => {
    const { code, problems, simulations } = await json('key.yaml', '--form', 'dwn');
    expect({ code, simulations }).toEqual({ code: 2, simulations: [] });
    expect(problems).toMatchObject([{ code: 'unknown-id' }]);
  });
});

describe('files that cannot be simulated', () => {
  test('an invalid definition and a file of another kind are reported, and the others are simulated', async () => {
    const args = ['broken.yaml', 'contacts.yaml', 'example.yaml', '--learners', '5'];
    const { code, out, err } = await simulated(...args);
    expect(code).toBe(5);
    expect(out).toContain('small 1.0.0');
    expect(err.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^broken\.yaml: .*errors/),
      expect.stringMatching(/^contacts\.yaml: .*not a questionnaire/),
    ]);
    expect((await simulated(...args, '--quiet')).err).toBe('');
  });

  test('a file that cannot be opened is reported', async () => {
    expect((await simulated('nowhere.yaml', '--simulate')).code).toBe(6);
  });

  test('only problems are printed if nothing could be simulated', async () => {
    const { out } = await simulated('broken.yaml', '--simulate');
    expect(out).not.toContain('95 %');
  });
});

test('a bundled id stands for its file unless a file of that name exists', async () => {
  for (const id of ['rses', 'school-screening']) {
    const { code, out } = await simulated(id, '--simulate', '--learners', '20');
    expect([code, new RegExp(`${id} \\d\\.\\d\\.\\d`).test(out)]).toEqual([0, true]);
  }
  expect((await simulated('school-screening')).code).toBe(0);
  writeFileSync(join(folder, 'gse'), 'format: lotse/1\n');
  expect((await simulated('gse')).code).toBe(5);
  expect((await simulated('no-such-one')).code).toBe(6);
});
