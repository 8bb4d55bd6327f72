import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Assessment, SupportPlan } from '../../../src/assessment/assessment.ts';
import { type LearnerAssessment, learnerFacts } from '../../../src/report/learner/learner-facts.ts';
import { planOf, rich } from '../definition.ts';
import { type Answers, people, person, richPlan } from '../people.ts';

test('the type of the page’s input excludes answers, critical answers, the tier and notes of staff', () => {
  expectTypeOf<keyof LearnerAssessment>().toEqualTypeOf<'learner' | 'at' | 'scales' | 'plan' | 'own'>();
  expectTypeOf(learnerFacts).parameter(0).toEqualTypeOf<LearnerAssessment>();
});

describe('strengths on the page', () => {
  const titles = (assessment: Assessment) => {
    const { strong, present } = learnerFacts(assessment, richPlan).strengths;
    return [strong, present].map((texts) => texts.map((text) => text['en']));
  };

  // Direction: 1 + goal + cope; low from 1, moderate from 3, high from 4. Coping has no bands.
  test.each<readonly [string, Answers, number, readonly string[], readonly string[]]>([
    ['the highest band', { goal: 2, cope: 1 }, 17, ['Direction'], []],
    ['a middle band', { goal: 1, cope: 1 }, 17, [], ['Direction']],
    ['the lowest band', { goal: 0, cope: 1 }, 17, [], []],
    ['a missing answer', { goal: 2 }, 17, [], []],
    ['no answers', {}, 17, [], []],
    ['an age outside that of the bands', { goal: 2, cope: 2 }, 31, [], []],
  ])('strengths with %s', (_name, answers, age, strong, present) => {
    expect(titles(person(richPlan, answers, [], { age }).assessment)).toEqual([strong, present]);
  });

  test.each<readonly [string, Partial<Assessment['scales'][string]>, readonly string[], readonly string[]]>([
    [
      'that is filled in and at least in a middle band',
      { value: 5, filled: true, lower: 3 },
      [],
      ['Direction'],
    ],
    ['that is filled in and may be low', { value: 5, filled: true, lower: 2 }, [], []],
    ['that is filled in and has no lower bound', { value: 5, filled: true, lower: null }, [], []],
    ['below every band', { value: 4, lower: 0.5 }, [], []],
  ])('strengths of a value %s', (_name, part, strong, present) => {
    const { assessment } = person(richPlan, { goal: 2, cope: 2 });
    const direction = { ...assessment.scales['direction']!, band: 'high', ...part };
    const changed = { ...assessment, scales: { ...assessment.scales, direction } };
    expect(titles(changed)).toEqual([strong, present]);
  });

  test.each<readonly [string, Partial<typeof richPlan>, readonly string[], readonly string[]]>([
    ['described by staff are left out, because staff answer in confidence', { respondent: 'staff' }, [], []],
    ['described by a company are left out', { respondent: 'company' }, [], []],
    ['described by a parent are left out', { respondent: 'parent' }, [], []],
    ['in a register are shown', { respondent: 'record' }, ['Direction'], []],
    ['in a published key are only called present', { wording: 'supplied' }, [], ['Direction']],
  ])('strengths %s', (_name, part, strong, present) => {
    const { assessment } = person(richPlan, { goal: 2, cope: 1 }, [], { age: 17 });
    const { strengths } = learnerFacts(assessment, { ...richPlan, ...part });
    expect(strengths.strong.map((text) => text['en'])).toEqual(strong);
    expect(strengths.present.map((text) => text['en'])).toEqual(present);
  });

  test('an assessment that lacks a scale throws', () => {
    expect(() => learnerFacts({ ...people['calm']!.assessment, scales: {} }, richPlan)).toThrow(RangeError);
  });
});

describe('topics do not depend on answers', () => {
  const [school, me] = rich.sections;
  const askIf = { ask_if: { question: 'left_before', is: 'yes' } };
  const branched = { ...me, questions: me!.questions.map((question) => ({ ...question, ...askIf })) };
  const critical = (condition: object) => ({ critical: [{ ...rich.critical[0], if: condition }] });
  const small = { scales: { alienation: rich.scales.alienation }, tiers: undefined };

  test.each<readonly [string, object, readonly string[]]>([
    ['all sections if there are no critical rules', { critical: [] }, ['School', 'About me']],
    ['no section with a critical question', critical({ question: 'hungry', at_least: 2 }), ['School']],
    ['no section with one in a scale', critical({ scale: 'signs', at_least: 1 }), ['About me']],
    ['no section with one in a scale of scales', critical({ scale: 'strain', at_least: 1 }), ['About me']],
    ['no section with one in a finding', critical({ finding: 'returner_unsupported' }), ['About me']],
    [
      'no section that only some learners are asked',
      { ...small, critical: [], sections: [school, branched] },
      ['School'],
    ],
    [
      'none if no section is left',
      { ...critical({ question: 'bored', at_least: 2 }), ...small, sections: [school] },
      [],
    ],
  ])('topics: %s', (_name, changed, titles) => {
    const plan = planOf({ ...rich, ...changed });
    for (const answers of [{}, { bored: 2, left_before: 'yes', talked: 'no' }]) {
      const { topics } = learnerFacts(person(plan, answers, ['belongs']).assessment, plan);
      expect(topics.map((text) => text['en'])).toEqual(titles);
    }
  });
});

describe('agreements on the page', () => {
  const action = (what: string, agreed: boolean): SupportPlan['actions'][number] => ({
    ...{ what, who: 'both', by: null, status: 'open' },
    agreed,
  });
  const { assessment } = people['calm']!;
  test.each<readonly [string, SupportPlan | null, readonly string[], readonly string[], string | null]>([
    ['none yet', null, [], [], null],
    [
      'without actions that only staff planned',
      { goals: ['Goal'], actions: [action('ours', true), action('theirs', false)], next_date: '2026-10-05' },
      ['Goal'],
      ['ours'],
      '2026-10-05',
    ],
  ])('agreements: %s', (_name, plan, goals, actions, next) => {
    const facts = learnerFacts({ ...assessment, plan }, richPlan);
    expect([facts.goals, facts.actions.map(({ what }) => what), facts.nextDate]).toEqual([
      goals,
      actions,
      next,
    ]);
  });
});
