import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type { Definition } from '../../src/definition/schema/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { DIGESTS, FOUR, small, TEXT, UNSURE, YES_NO } from '../plan/small.ts';

function critical(id: string, condition: ConditionShape): NonNullable<Definition['critical']>[number] {
  return { id, category: 'self_harm', if: condition, urgency: 'same_day', contact: 'nurse', say: TEXT };
}

/**
 * Two sections. `talked` depends on `left_before`, and `helped` on `talked`. `gave_up` triggers one rule at 2 and two
 * at 3; `hungry` triggers another one, but only together with `alone`.
 */
export const school = small(
  {},
  {
    strain: {
      sum: ['bored', 'alone'],
      bands: [
        { id: 'low', from: 0 },
        { id: 'high', from: 4 },
      ],
    },
  },
  {
    sections: [
      {
        id: 'school',
        title: TEXT,
        questions: [
          { id: 'bored', text: TEXT, answers: FOUR },
          { id: 'left_before', text: TEXT, answers: [...YES_NO, UNSURE] },
          { id: 'talked', text: TEXT, answers: YES_NO, ask_if: { question: 'left_before', is: 'yes' } },
          { id: 'helped', text: TEXT, answers: FOUR, ask_if: { question: 'talked', is: 'yes' } },
          { id: 'since', text: TEXT, date: {} },
        ],
      },
      {
        id: 'me',
        title: TEXT,
        questions: [
          { id: 'alone', text: TEXT, answers: FOUR },
          { id: 'gave_up', text: TEXT, answers: FOUR },
          { id: 'hungry', text: TEXT, answers: [...YES_NO, UNSURE] },
          { id: 'hours', text: TEXT, number: { min: 0, max: 60 } },
          { id: 'friends', text: TEXT, multiple: { of: FOUR } },
          { id: 'remarks', text: TEXT, free_text: {} },
        ],
      },
    ],
    critical: [
      critical('no_way_forward', { question: 'gave_up', at_least: 2 }),
      critical('right_now', { question: 'gave_up', is: 3 }),
      critical('hungry_and_alone', {
        all: [
          { question: 'alone', at_least: 2 },
          { question: 'hungry', is: 'yes' },
        ],
      }),
    ],
    tiers: { selective: { any: [{ id: 's', scale: 'strain', band: 'high' }] } },
  },
);

/** The school's definition with some parts replaced, such as languages, ages or rules. */
export function schoolWith(parts: Partial<Definition>): Plan {
  return buildPlan({ ...school, ...parts }, null, DIGESTS);
}

export const schoolPlan = schoolWith({});

/** Without critical rules and without tiers. */
export const plainPlan = buildPlan(small({ bored: {}, alone: {} }), null, DIGESTS);

/** The answers of a learner who is well. */
export const CALM = {
  bored: 0,
  left_before: 'no',
  since: '2026-09-01',
  alone: 0,
  gave_up: 0,
  hungry: 'no',
  hours: 7.5,
  friends: ['1', '3'],
  remarks: 'none',
} as const;
