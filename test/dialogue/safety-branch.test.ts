import { describe, expect, it } from 'vitest';
import { safetyBranch } from '../../src/dialogue/safety-branch.ts';
import { countReplies, questionProgress } from '../../src/dialogue/screen.ts';
import type { Definition } from '../../src/definition/schema.ts';
import type { ConditionShape } from '../../src/definition/schema-condition.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { CALM, school, schoolPlan, schoolWith } from './school.ts';
import { talkAtQuestions } from './telling.ts';

/** The school's questions, some of them asked on a condition. */
function asking(
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
    ['nothing, where all that is asked on a condition hangs on other things', {}, []],
    ['what hangs on a question that a critical rule looks at', { hours: BEHIND_GAVE_UP }, ['hours']],
    [
      'what hangs on that in turn',
      { hours: BEHIND_GAVE_UP, friends: { question: 'hours', at_least: 3 } },
      ['hours', 'friends'],
    ],
    [
      'what hangs on it with something else',
      { hours: { any: [{ question: 'bored', at_least: 1 }, { not: { question: 'hungry', is: 'yes' } }] } },
      ['hours'],
    ],
  ])('is %s', (_, conditions, branch) => {
    const plan = asking(conditions);
    expect(ids(plan, safetyBranch(plan))).toEqual(branch);
  });

  it('is what hangs on an item of a scale that a critical rule looks at', () => {
    const critical = (school.critical ?? []).map((rule) => ({
      ...rule,
      if: { scale: 'strain', at_least: 4 },
    }));
    const plan = asking({ hours: { question: 'alone', at_least: 3 } }, critical);
    expect(ids(plan, safetyBranch(plan))).toEqual(['hours']);
  });
});

describe('progress', () => {
  const plan = asking({ hours: BEHIND_GAVE_UP });
  const start = talkAtQuestions(plan);
  const { hours, ...calm } = CALM;
  const reach = (answers: Readonly<Record<string, string | number>>, question: string) => {
    let told = start;
    for (const [id, answer] of Object.entries({ ...calm, ...answers })) {
      if (told.at.startsWith('critical')) told = told.sees('no_way_forward');
      if (told.at === `question ${question}`) break;
      if (told.at === `question ${id}`) told = told.says(id, answer);
    }
    return told.at === 'critical no_way_forward' ? told.sees('no_way_forward') : told;
  };
  const friends = plan.questions.findIndex(({ id }) => id === 'friends');

  it('is the same after a question that came up behind a critical answer as where it did not', () => {
    const without = reach({}, 'friends').isAt('question friends');
    const asked = reach({ gave_up: 2 }, 'hours');
    const withIt = (asked.at === 'question hungry' ? asked.says('hungry', 'no') : asked).says('hours', hours);
    const progress = questionProgress(plan, without.talk, friends);
    expect(progress).toMatchObject({ number: 8, questions: 9 });
    expect(questionProgress(plan, withIt.isAt('question friends').talk, friends)).toEqual(progress);
    expect(countReplies(plan, without.talk)).toEqual({ answered: 7, asked: 9 });
    expect(countReplies(plan, withIt.talk)).toEqual({ answered: 7, asked: 9 });
  });

  it('does not count it as done before it is known whether it comes up', () => {
    expect(countReplies(plan, start.talk)).toEqual({ answered: 0, asked: 9 });
    expect(countReplies(schoolPlan, talkAtQuestions(schoolPlan).talk)).toEqual({ answered: 0, asked: 9 });
  });
});
