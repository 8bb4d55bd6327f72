import { readFileSync } from 'node:fs';
import { assess } from '../../src/assess.ts';
import type { About, Assessment } from '../../src/assessment/assessment.ts';
import { readAnswers } from '../../src/answer/read.ts';
import { readDefinition } from '../../src/definition/load.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { plain, planOf, rich } from './definition.ts';

export const richPlan = planOf(rich);
export const plainPlan = planOf(plain);
const normedPlan = planOf(fixture('norms-check'));

function fixture(id: string): unknown {
  const name = `fixtures/definitions/${id}.yaml`;
  return readDefinition({ name, text: readFileSync(name, 'utf8'), origin: 'authors' }).definition;
}

export interface Person {
  readonly plan: Plan;
  readonly assessment: Assessment;
}

export type Answers = Readonly<Record<string, number | string | readonly (number | string)[]>>;

export function person(
  plan: Plan,
  answers: Answers,
  refused: readonly string[] = [],
  about: About = {},
): Person {
  const { sheet, problems } = readAnswers(plan, answers, refused);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { plan, assessment: assess(plan, sheet, { at: '2026-09-14T10:30:00+02:00', age: 17, ...about }) };
}

const calm: Answers = {
  bored: 0,
  belongs: 2,
  alone: 0,
  left_before: 'no',
  absence: 4,
  helpers: ['family', 'trainer'],
  since: '2026-09-01',
  goal: 2,
  cope: 2,
  gave_up: 0,
  hungry: 0,
};

function without(answers: Answers, ...ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
}

/** The fictitious learners whose reports are kept as golden files, by name. */
export const people: Readonly<Record<string, Person>> = {
  complete: person(
    richPlan,
    { ...calm, bored: 2, belongs: 0, alone: 1, absence: 12.5, goal: 1, cope: 1, remarks: 'Ask Kim.' },
    [],
    { learner: 'K-07', wave: 'autumn' },
  ),
  calm: person(richPlan, calm, [], { learner: 'K-08' }),
  settled: person(richPlan, without({ ...calm, bored: 2, belongs: 0, alone: 2 }, 'absence', 'goal'), [], {
    learner: 'K-09',
  }),
  filled: person(richPlan, without({ ...calm, bored: 2, belongs: 1 }, 'alone'), [], {
    learner: 'K-10',
    age: null,
  }),
  open: person(
    richPlan,
    without({ ...calm, left_before: 'unsure' }, 'bored', 'belongs', 'absence'),
    ['belongs', 'cope'],
    { learner: 'K-11' },
  ),
  critical: person(
    richPlan,
    { ...without(calm, 'hungry'), gave_up: 2, left_before: 'yes', talked: 'no' },
    ['hungry'],
    { learner: 'K-12' },
  ),
  interview: person(
    richPlan,
    { ...without(calm, 'hungry'), gave_up: 2, left_before: 'yes', talked: 'no' },
    ['hungry'],
    {
      learner: 'K-15',
      age: 16,
      consent: {
        who: 'learner',
        at: '2026-09-14T10:10:00+02:00',
        basis: 'consent',
        text: 'lotse/1',
        guardian: { who: 'mother', at: '2026-09-10' },
        assent: '2026-09-14T10:10:00+02:00',
      },
      notes: new Map([['gave_up', 'Since the summer.']]),
      interview: {
        interviewer: 'B. Beispiel',
        responsible: { who: 'A. Muster, school psychologist', reach: 'room 12, 555-0112' },
        go_ahead: { who: 'C. Probe, head of the school', at: '2026-09-01' },
        handled: [{ critical: 'no_way_forward', at: '2026-09-14T10:41:00+02:00' }],
      },
    },
  ),
  'not-applicable': person(richPlan, { ...calm, bored: 2 }, [], { learner: 'K-13', age: 31 }),
  normed: person(normedPlan, { tired: 2, alone: 1, sex: 'female' }, [], { learner: 'K-16', age: 12 }),
  'norms-open': person(normedPlan, { tired: 1, alone: 1, sex: 'unstated' }, [], {
    learner: 'K-17',
    age: null,
  }),
  'no-tiers': person(plainPlan, { maths: 3.25 }, [], { learner: null, at: null }),
  confirmed: person(richPlan, { ...calm, absence: 12 }, [], {
    learner: 'K-14',
    consent: { who: 'learner', at: '2026-09-01', basis: 'form of 2026' },
    confirmed: {
      tier: 'individual',
      by: 'A. Muster',
      at: '2026-09-21',
      reason: 'The absences have one cause that can be helped.',
    },
    plan: {
      goals: ['Be on time three mornings a week'],
      actions: [
        {
          what: 'Talk with the training company',
          who: 'counsellor',
          by: '2026-09-28',
          agreed: true,
          status: 'open',
        },
        { what: 'Look at the bus times together', who: 'learner', by: null, agreed: false, status: 'done' },
      ],
      next_date: '2026-10-05',
    },
  }),
};
