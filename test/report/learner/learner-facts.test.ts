import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Assessment, SupportPlan } from '../../../src/assessment/assessment.ts';
import { type LearnerAssessment, learnerFacts } from '../../../src/report/learner/learner-facts.ts';
import { planOf, rich } from '../definition.ts';
import { type Answers, people, person, richPlan } from '../people.ts';

test('answers, critical answers, tier and all that staff wrote are out of reach of what makes the page', () => {
  expectTypeOf<keyof LearnerAssessment>().toEqualTypeOf<'learner' | 'at' | 'scales' | 'plan' | 'own'>();
  expectTypeOf(learnerFacts).parameter(0).toEqualTypeOf<LearnerAssessment>();
});

describe('strengths: only what is certainly there', () => {
  const titles = (assessment: Assessment) => {
    const { strong, present } = learnerFacts(assessment, richPlan).strengths;
    return [strong, present].map((texts) => texts.map((text) => text['en']));
  };

  // Direction: 1 + goal + cope; low from 1, moderate from 3, high from 4. Coping has no bands.
  test.each<readonly [string, Answers, number, readonly string[], readonly string[]]>([
    ['the highest band', { goal: 2, cope: 1 }, 17, ['Direction'], []],
    ['a middle band', { goal: 1, cope: 1 }, 17, [], ['Direction']],
    ['the lowest band', { goal: 0, cope: 1 }, 17, [], []],
    ['an answer missing', { goal: 2 }, 17, [], []],
    ['nothing answered', {}, 17, [], []],
    ['an age that the bands are not for', { goal: 2, cope: 2 }, 31, [], []],
  ])('%s', (_name, answers, age, strong, present) => {
    expect(titles(person(richPlan, answers, [], { age }).assessment)).toEqual([strong, present]);
  });

  test.each<readonly [string, Partial<Assessment['scales'][string]>, readonly string[], readonly string[]]>([
    ['filled in, at the least in a middle band', { value: 5, filled: true, lower: 3 }, [], ['Direction']],
    ['filled in, and perhaps low', { value: 5, filled: true, lower: 2 }, [], []],
    ['filled in, and open downwards', { value: 5, filled: true, lower: null }, [], []],
    ['below every band', { value: 4, lower: 0.5 }, [], []],
  ])('%s', (_name, part, strong, present) => {
    const { assessment } = person(richPlan, { goal: 2, cope: 2 });
    const direction = { ...assessment.scales['direction']!, band: 'high', ...part };
    const changed = { ...assessment, scales: { ...assessment.scales, direction } };
    expect(titles(changed)).toEqual([strong, present]);
  });

  test.each<readonly [string, Partial<typeof richPlan>, readonly string[], readonly string[]]>([
    ['of staff, nothing: it was told in confidence', { respondent: 'staff' }, [], []],
    ['of a company', { respondent: 'company' }, [], []],
    ['of a parent', { respondent: 'parent' }, [], []],
    ['of a register', { respondent: 'record' }, ['Direction'], []],
    ['of a published key, no more than that it is there', { wording: 'supplied' }, [], ['Direction']],
  ])('%s', (_name, part, strong, present) => {
    const { assessment } = person(richPlan, { goal: 2, cope: 1 }, [], { age: 17 });
    const { strengths } = learnerFacts(assessment, { ...richPlan, ...part });
    expect(strengths.strong.map((text) => text['en'])).toEqual(strong);
    expect(strengths.present.map((text) => text['en'])).toEqual(present);
  });

  test('an assessment without one of the scales is a bug of the caller', () => {
    expect(() => learnerFacts({ ...people['calm']!.assessment, scales: {} }, richPlan)).toThrow(RangeError);
  });
});

describe('topics: the questionnaire’s, whatever was answered', () => {
  const [school, me] = rich.sections;
  const askIf = { ask_if: { question: 'left_before', is: 'yes' } };
  const branched = { ...me, questions: me!.questions.map((question) => ({ ...question, ...askIf })) };
  const critical = (condition: object) => ({ critical: [{ ...rich.critical[0], if: condition }] });
  const small = { scales: { alienation: rich.scales.alienation }, tiers: undefined };

  test.each<readonly [string, object, readonly string[]]>([
    ['without critical rules, all', { critical: [] }, ['School', 'About me']],
    ['not where a critical question stands', critical({ question: 'hungry', at_least: 2 }), ['School']],
    ['nor where one is beneath a scale', critical({ scale: 'signs', at_least: 1 }), ['About me']],
    ['nor beneath a scale of scales', critical({ scale: 'strain', at_least: 1 }), ['About me']],
    ['nor beneath a finding', critical({ finding: 'returner_unsupported' }), ['About me']],
    ['nor where only some are asked', { ...small, critical: [], sections: [school, branched] }, ['School']],
    [
      'and perhaps none',
      { ...critical({ question: 'bored', at_least: 2 }), ...small, sections: [school] },
      [],
    ],
  ])('%s', (_name, changed, titles) => {
    const plan = planOf({ ...rich, ...changed });
    for (const answers of [{}, { bored: 2, left_before: 'yes', talked: 'no' }]) {
      const { topics } = learnerFacts(person(plan, answers, ['belongs']).assessment, plan);
      expect(topics.map((text) => text['en'])).toEqual(titles);
    }
  });
});

describe('agreed: only what the learner agreed to', () => {
  const action = (what: string, agreed: boolean): SupportPlan['actions'][number] => ({
    ...{ what, who: 'both', by: null, status: 'open' },
    agreed,
  });
  const { assessment } = people['calm']!;
  test.each<readonly [string, SupportPlan | null, readonly string[], readonly string[], string | null]>([
    ['nothing yet', null, [], [], null],
    [
      'not what staff plan among themselves',
      { goals: ['Goal'], actions: [action('ours', true), action('theirs', false)], next_date: '2026-10-05' },
      ['Goal'],
      ['ours'],
      '2026-10-05',
    ],
  ])('%s', (_name, plan, goals, actions, next) => {
    const facts = learnerFacts({ ...assessment, plan }, richPlan);
    expect([facts.goals, facts.actions.map(({ what }) => what), facts.nextDate]).toEqual([
      goals,
      actions,
      next,
    ]);
  });
});
