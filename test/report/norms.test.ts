import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { AssessedScale, Assessment } from '../../src/assessment/assessment.ts';
import { assessmentSchema } from '../../src/assessment/assessment-schema.ts';
import type { Norms } from '../../src/definition/schema/schema.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { citedSources } from '../../src/report/counsellor/cited.ts';
import { contradiction } from '../../src/assessment/consistent.ts';
import { reportContext } from '../../src/report/context.ts';
import { learnerFacts } from '../../src/report/learner/learner-facts.ts';
import { mismatch } from '../../src/assessment/mismatch.ts';
import { normBlocks, normFacts } from '../../src/report/norms.ts';
import { ruleParts } from '../../src/report/counsellor/parts.ts';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { planOf, sheetOf, TEXT, type Said } from '../plan/small.ts';

const bands = (from: number) => [
  { id: 'low', from: 0 },
  { id: 'high', from },
];

const NORMS: Norms = {
  population: { en: 'Somebody' },
  cite: 'manual',
  sex: 'sex',
  groups: [
    { id: 'f', sex: 'f', age: [11, 13], mean: 2, sd: 3, bands: bands(2) },
    {
      id: 'm',
      sex: 'm',
      age: [11, 13],
      mean: 1,
      sd: 1,
      bands: bands(4),
      cite: 'boys',
      population: { en: 'Boys' },
    },
  ],
};

const SEX = {
  about: 'sex' as const,
  answers: ['f', 'm'].map((id) => ({ id, label: { en: id.toUpperCase() } })),
};

function plan(norms: Norms = NORMS): Plan {
  return planOf(
    { a: {}, b: {}, sex: SEX },
    { s: { kind: 'resource', sum: ['a', 'b'], norms }, t: { sum: ['a'] } },
    {
      applies_to: { age: [11, 13] },
      sources: { manual: { text: 'A manual' }, boys: { text: 'Of boys', confirmed: false } },
      findings: { high: { if: { scale: 's', band: 'high' }, say: TEXT } },
      tiers: {
        selective: {
          any: [
            {
              id: 'any',
              any: [
                { scale: 's', band: 'high' },
                { question: 'a', is: 3 },
              ],
            },
          ],
        },
      },
    },
  );
}

const assessed = (said: Record<string, Said>, age: number | null = 12, of = plan()): Assessment =>
  assess(of, sheetOf(of, said), { age });
const context = (found: Assessment, of = plan(), language: 'en' | 'de' = 'en') =>
  reportContext(found, of, language);
const facts = (found: Assessment, of = plan()) =>
  normFacts(context(found, of), of.scales[0]!).map(({ key, text, value }) => [key, text, value]);

describe('norms in a report', () => {
  test('a known group is shown with its scores', () => {
    expect(facts(assessed({ a: 3, b: 0, sex: 'f' }))).toEqual([
      ['norm', expect.stringContaining('Somebody'), 'f'],
      ['t_score', '53.33', 53.333333333333],
      ['z_score', '0.33', 0.333333333333],
    ]);
  });

  test('two possible groups are shown with bounds and both populations', () => {
    const [norm, t, z] = facts(assessed({ a: 3, b: 0 }));
    expect(norm).toEqual(['norm', expect.stringMatching(/F.*M.*Somebody.*Boys/), null]);
    expect([t, z]).toEqual([
      ['t_score', expect.stringMatching(/53.33.*70/), null],
      ['z_score', expect.stringMatching(/0.33.*2/), null],
    ]);
  });

  test('a learner outside all groups has neither group nor scores', () => {
    const [norm, t] = facts(assessed({ a: 3, b: 0, sex: 'f' }, 30));
    expect([norm![2], t![2]]).toEqual([null, null]);
  });

  test('norms for everyone without means are shown without scores', () => {
    const of = plan({ population: TEXT, cite: 'manual', groups: [{ id: 'all', bands: bands(2) }] });
    expect(facts(assessed({ a: 3, b: 0 }, 12, of), of)).toEqual([['norm', expect.any(String), 'all']]);
  });

  test('norms of a single year are shown next to the table of scales, in both languages', () => {
    const of = plan({
      population: TEXT,
      cite: 'manual',
      groups: [{ id: 'x', age: [12, 12], mean: 1, sd: 1, bands: bands(2) }],
    });
    const found = assessed({ a: 3, b: 0 }, 12, of);
    for (const language of ['en', 'de'] as const) {
      const [block] = normBlocks(context(found, of, language), of.scales);
      expect(block).toMatchObject({
        kind: 'facts',
        key: 'norms',
        facts: [{ key: 's', text: expect.stringContaining('12') }],
      });
      expect(counsellorReport(found, of, language).sections.length).toBeGreaterThan(3);
    }
  });

  test('a scale without norms shows none', () => {
    const of = plan();
    expect(normFacts(context(assessed({ a: 1 })), of.scales[1]!)).toEqual([]);
    expect(
      normBlocks(context(assess(planOf({ a: {} }), [{ state: 'missing' }]), planOf({ a: {} })), []),
    ).toEqual([]);
  });

  test.each<[string, Record<string, Said>, readonly string[]]>([
    ['of the group', { a: 1, b: 1, sex: 'f' }, ['manual']],
    ['of the other', { a: 3, b: 3, sex: 'm' }, ['boys']],
    ['of all that may hold', { a: 0, b: 0 }, ['manual', 'boys']],
  ])('the citations are those %s', (_, said, sources) => {
    expect(
      citedSources(context(assessed(said)))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(sources.toSorted());
  });
});

test('parts of rules are evaluated for the age passed in at scoring', () => {
  const of = plan();
  const found = assessed({ a: 2, b: 0, sex: 'f' });
  expect(found.age).toBe(12);
  const rule = of.tiers![1]!.rules[0]!.if;
  expect(ruleParts(found, of, rule, false)).toMatchObject({ holding: [{ test: 'scale' }], open: [] });
});

test.each<[string, Record<string, Said>, number]>([
  ['a strength for her group', { a: 1, b: 1, sex: 'f' }, 1],
  ['none for his', { a: 1, b: 1, sex: 'm' }, 0],
  ['one that all groups agree on', { a: 3, b: 3 }, 1],
  ['one that they do not', { a: 2, b: 1 }, 0],
])('a learner’s page uses the same norms: %s', (_, said, strong) => {
  expect(learnerFacts(assessed(said), plan()).strengths.strong).toHaveLength(strong);
});

const change = (of: Partial<AssessedScale>): Assessment => {
  const found = assessed({ a: 3, b: 0, sex: 'f' });
  return { ...found, scales: { ...found.scales, s: { ...found.scales['s']!, ...of } } };
};
const norm = assessed({ a: 3, b: 0, sex: 'f' }).scales['s']!.norm!;

test.each<[string, Assessment, string | null]>([
  ['as it was', change({}), null],
  ['without scores', assessed({ a: 3, b: 0 }), null],
  ['another T', change({ t_score: 60 }), 'scales.s'],
  ['a T and no z', change({ z_score: null }), 'scales.s'],
  ['a z and no T', change({ t_score: null }), 'scales.s'],
  ['no group and no reason', change({ norm: { ...norm, group: null } }), 'scales.s'],
  ['a group and a reason', change({ norm: { ...norm, no_group: 'outside' } }), 'scales.s'],
  ['a group and another', change({ norm: { ...norm, groups: ['f', 'm'] } }), 'scales.s'],
  ['scores of no group', change({ norm: { ...norm, group: null, no_group: 'sex_open' } }), 'scales.s'],
])('contradictions in norms: %s', (_, found, where) => {
  expect(contradiction(found)).toBe(where);
});

test('scores without norms, and one score without the other, are contradictions', () => {
  const found = change({});
  const without = (key: string) =>
    Object.fromEntries(Object.entries(found.scales['s']!).filter(([name]) => name !== key)) as never;
  const [scale, half] = [without('norm'), without('t_score')];
  expect(contradiction({ ...found, scales: { s: scale } })).toBe('scales.s');
  expect(contradiction({ ...found, scales: { s: half } })).toBe('scales.s');
});

test('an assessment with norms matches the published schema and fits its plan', () => {
  for (const found of [
    assessed({ a: 3, sex: 'f' }),
    assessed({ a: 3 }, null),
    assessed({ a: 1, b: 1 }, 30),
  ]) {
    const definition = { ...found.definition, scoring_digest: 'a'.repeat(64) };
    const written = { ...found, definition };
    expect(assessmentSchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
    expect(mismatch(found, plan())).toBeNull();
  }
});

test('an assessment with groups that the plan lacks does not fit', () => {
  expect(mismatch(change({ norm: { ...norm, groups: ['x'] } }), plan())).not.toBeNull();
  const found = change({});
  const other = { ...found, scales: { ...found.scales, t: { ...found.scales['t']!, norm } } };
  expect(mismatch(other, plan())).not.toBeNull();
});
