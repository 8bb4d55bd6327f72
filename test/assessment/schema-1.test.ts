import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { fromSchema1, toCurrentSchema, type Assessment1 } from '../../src/assessment/schema-1.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { assessment1Schema } from '../../src/assessment/assessment-schema.ts';
import { people } from '../report/people.ts';
import { inSchema1 } from '../report/written.ts';

test('the type and the schema of version 1 are equivalent', () => {
  expectTypeOf<z.infer<typeof assessment1Schema>>().toExtend<Assessment1>();
  expectTypeOf<Assessment1>().toExtend<z.input<typeof assessment1Schema>>();
  expectTypeOf<keyof Assessment1>().toEqualTypeOf<keyof z.infer<typeof assessment1Schema>>();
});

const earlier = (assessment: Assessment, change: object = {}): Assessment1 =>
  assessment1Schema.parse(inSchema1(assessment, change));

describe('an assessment of an earlier version is converted', () => {
  const { assessment: critical } = people['critical']!;

  test('with new fields set to null, and engine 1', () => {
    const read = fromSchema1(earlier(critical));
    expect(read).toMatchObject({
      schema: 'lotse/assessment/2',
      engine: 1,
      lotse: null,
      answered_at: null,
      observer: null,
      kept: {},
      critical: [{ id: 'no_way_forward', from: 'own' }],
    });
    expect(read.tier).toEqual({
      ...critical.tier!.by_rules,
      reasons: critical.tier!.reasons,
      by_rules: critical.tier!.by_rules,
    });
    expect([read.answers, read.scales, read.learner]).toEqual([
      critical.answers,
      critical.scales,
      critical.learner,
    ]);
  });

  test.each<readonly [what: string, change: object, safety: Assessment['safety']]>([
    ['a critical rule that holds', {}, 'holds'],
    ['an unknown critical rule', { critical: [] }, 'unknown'],
    ['no critical rule', { critical: [], critical_unknown: [] }, 'clear'],
  ])('with the safety of %s', (_what, change, safety) => {
    expect(fromSchema1(earlier(critical, change)).safety).toBe(safety);
  });

  test('without tiers', () => {
    expect(fromSchema1(earlier(people['no-tiers']!.assessment)).tier).toBeNull();
  });

  test('when a saved session contains it; a current one is not changed', () => {
    expect(toCurrentSchema(earlier(critical)).engine).toBe(1);
    expect(toCurrentSchema(critical)).toBe(critical);
  });
});
