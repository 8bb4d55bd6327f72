import { describe, expect, it } from 'vitest';
import { safetyBranch } from '../../src/dialogue/safety-branch.ts';
import { countReplies, questionProgress } from '../../src/dialogue/screen.ts';
import type { Definition } from '../../src/definition/schema/schema.ts';
import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { CALM, school, schoolPlan, schoolWith } from './school.ts';
import { interviewAtQuestions } from './scenario.ts';

/** The school's questionnaire with conditions on some questions. */
function planWith(
  conditions: Readonly<Record<string, ConditionShape>>,
  critical: Definition['critical'] = school.critical,
): Plan {
  const sections = school.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      const condition = conditions[question.id];
      return condition === undefined ? question : { ...question, ask_if: condition };
    }),
  }));
  return schoolWith({ sections, critical });
}

const ids = (plan: Plan, questions: Iterable<number>) =>
  [...questions].map((question) => plan.questions[question]?.id);

const BEHIND_GAVE_UP = { question: 'gave_up', at_least: 2 } as const;

describe('the safety branch', () => {
  it.each<readonly [what: string, conditions: Readonly<Record<string, ConditionShape>>, branch: string[]]>([
    ['empty if no condition uses a critical question', {}, []],
    ['a question that depends on a critical question', { hours: BEHIND_GAVE_UP }, ['hours']],
    [
      'a chain of questions that depends on a critical question',
      { hours: BEHIND_GAVE_UP, friends: { question: 'hours', at_least: 3 } },
      ['hours', 'friends'],
    ],
    [
      'a question that depends on a critical question and others',
      { hours: { any: [{ question: 'bored', at_least: 1 }, { not: { question: 'hungry', is: 'yes' } }] } },
      ['hours'],
    ],
  ])('the safety branch is %s', (_, conditions, branch) => {
    const plan = planWith(conditions);
    expect(ids(plan, safetyBranch(plan))).toEqual(branch);
  });

  it('the safety branch contains a question that depends on an item of a critical scale', () => {
    const critical = (school.critical ?? []).map((rule) => ({
      ...rule,
      if: { scale: 'strain', at_least: 4 },
    }));
    const plan = planWith({ hours: { question: 'alone', at_least: 3 } }, critical);
    expect(ids(plan, safetyBranch(plan))).toEqual(['hours']);
  });
});

describe('progress with a safety branch', () => {
  const plan = planWith({ hours: BEHIND_GAVE_UP });
  const start = interviewAtQuestions(plan);
  const { hours, ...calm } = CALM;
  const reach = (answers: Readonly<Record<string, string | number>>, question: string) => {
    let scenario = start;
    for (const [id, answer] of Object.entries({ ...calm, ...answers })) {
      if (scenario.at.startsWith('critical')) scenario = scenario.sees('no_way_forward');
      if (scenario.at === `question ${question}`) break;
      if (scenario.at === `question ${id}`) scenario = scenario.says(id, answer);
    }
    return scenario.at === 'critical no_way_forward' ? scenario.sees('no_way_forward') : scenario;
  };
  const friends = plan.questions.findIndex(({ id }) => id === 'friends');

  it('progress is the same whether or not a question followed a critical answer', () => {
    const without = reach({}, 'friends').isAt('question friends');
    const asked = reach({ gave_up: 2 }, 'hours');
    const withIt = (asked.at === 'question hungry' ? asked.says('hungry', 'no') : asked).says('hours', hours);
    const progress = questionProgress(plan, without.state, friends);
    expect(progress).toMatchObject({ number: 8, questions: 9 });
    expect(questionProgress(plan, withIt.isAt('question friends').state, friends)).toEqual(progress);
    expect(countReplies(plan, without.state)).toEqual({ answered: 7, asked: 9 });
    expect(countReplies(plan, withIt.state)).toEqual({ answered: 7, asked: 9 });
  });

  it('progress does not count a conditional question as done before it is known whether it applies', () => {
    expect(countReplies(plan, start.state)).toEqual({ answered: 0, asked: 9 });
    expect(countReplies(schoolPlan, interviewAtQuestions(schoolPlan).state)).toEqual({
      answered: 0,
      asked: 9,
    });
  });
});
