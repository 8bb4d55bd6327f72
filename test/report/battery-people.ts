import { readFileSync } from 'node:fs';
import { checkBattery } from '../../src/check/battery.ts';
import { readBattery } from '../../src/definition/battery.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { type Answers, person, type Person } from './people.ts';

const FILES = {
  'school-record': 'school-record',
  'staff-signals': 'staff/staff-signals',
  'risiko-check': 'risiko-check',
  'who-5': 'keys/who-5',
};

function textOf(name: string) {
  const file = `questionnaires/${name}.yaml`;
  return { source: { name: file, text: readFileSync(file, 'utf8'), origin: 'authors' as const } };
}

/** The plan of a battery written as text, built from bundled questionnaires. */
export function batteryPlan(text: string): Plan {
  const sources = new Map(Object.entries(FILES).map(([id, name]) => [id, textOf(name)]));
  const { merged, problems } = checkBattery(
    readBattery({ name: 'battery.yaml', text, origin: 'authors' as const }),
    sources,
  );
  if (merged === null) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return buildPlan(merged.definition, null, merged.digests, merged.frame);
}

export const screening = batteryPlan(textOf('batteries/school-screening').source.text);

function of(part: string, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [`${part}.${id}`, answer]));
}

/** A register without anything unusual. */
const record: Answers = {
  ...{ year: 1, absence: 2, first_choice: 'yes', average: 4.1, maths: 4, english: 4, national_language: 5 },
  ...{ failed_subjects: 0, repeated_years: 0, measures: 0, suspensions: 0 },
};

/** Staff notice nothing unusual. */
const staff: Answers = {
  ...{ turns_to_adult: 2, absorbed: 2, takes_help: 1, absence_level: 0, attainment_level: 0 },
  ...{ engagement_level: 0, conduct_level: 0, peers_level: 0, withdrawn: 0, low_or_anxious: 0 },
  ...{ tired_or_absent: 1, runs_self_down: 0, life_worry: 'no', harm_worry: 'no', overall: 0 },
  ...{ based_on: ['own_eyes', 'learner'], has_support: 'no' },
};

/** The learner is well. */
const self: Answers = {
  ...{ age: 16, programme: 'school_only', has_company: 'no', way_minutes: 25, lessons_lately: 'yes' },
  ...{ skipped: 0, late: 0, left_early: 0, short_nights: 0, sleepy: 0, steady_days: 3, illness: 'no' },
  ...{ what_for: 0, curious: 3, too_fast: 0, lacking_basics: 0, concentrate: 0, may_fail: 'no' },
  ...{ repeated: 'no', practice_helps: 3, good_at: 3, like_myself: 3, own_choice: 3, not_for_me: 0 },
  ...{ other_dream: 0, pleased: 3, guest: 0, one_adult: 3, taken_seriously: 3, put_down: 0, shut_out: 0 },
  ...{ treated_worse: 0, lonely_breaks: 0, class_help: 3, class_quiet: 3, class_mistakes: 3 },
  ...{ lost_temper: 0, hit_others: 0, home_rows: 0, home_duties: 0, home_worry: 0, home_asks: 3 },
  ...{ home_helps: 3, home_glad: 3, afraid: 'no', hit: 'no', threatened: 'no', touched: 'no' },
  ...{ cannot_pay: 0, money_worries: 0, hungry: 0, safe_bed: 'yes', work_hours: 0, heavy: 0 },
  ...{ no_strength: 0, looked_forward: 3, wound_up: 0, worry: 0, fears: 0, thought_of_hurting: 0 },
  ...{ thought_of_dying: 0, own_way: 3, dare_ask: 3, new_day: 3, turn_to: ['family', 'friends'] },
  ...{ drank_before: 0, drugs_before: 0, used_to_forget: 0, other_language: 'no', follow_speech: 3 },
  ...{ think_leaving: 0, looked_around: 0, left_before: 'no', sure_to_finish: 3, next_step: 3 },
  ...{ useful_later: 3, has_support: 'no', wish_talk: 'no' },
};

/** The learner is well, in the short form. */
const short: Answers = {
  ...{ age: 16, weighs_attendance: 0, weighs_sleep: 0, weighs_learning: 0, weighs_choice: 0 },
  ...{ weighs_company: 0, weighs_belonging: 0, weighs_others: 0, weighs_home: 0, weighs_money: 0 },
  ...{ weighs_mood: 0, weighs_worry: 0, weighs_anger: 0, weighs_substances: 0, weighs_leaving: 0 },
  ...{ feels_unsafe: 'no', wish_talk: 'no' },
};

/** A sheet of the answers by part; a part that is left out was not handed in. */
export function sheet(parts: {
  readonly record?: Answers;
  readonly staff?: Answers;
  readonly short?: Answers;
  readonly self?: Answers;
}) {
  const known = { record, staff, short, self };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, changed]) =>
      Object.entries(of(part, { ...known[part as keyof typeof known], ...changed })),
    ),
  );
}

/** The fictitious learners for whom a battery report is kept as a golden file. */
export const assessedByMany: Readonly<Record<string, Person>> = {
  // Staff see a learner who participates less; the learner reports feeling low; the register is inconspicuous.
  differing: person(
    screening,
    sheet({
      record: { absence: 11 },
      staff: { absence_level: 1, engagement_level: 2, has_support: 'cannot_say' },
      short: { weighs_mood: 2, weighs_worry: 1 },
      self: { heavy: 2, wound_up: 3, no_strength: 2, looked_forward: 0, put_down: 1, one_adult: 1 },
    }),
    ['self.home_rows', 'self.used_to_forget'],
    { learner: 'K-21', wave: 'autumn', age: null },
  ),
  // Nothing in the register, nothing noticed, nothing in the short form: the gate stays closed.
  unasked: person(screening, sheet({ record: {}, staff: {}, short: {} }), [], { learner: 'K-22', age: null }),
  // Staff have not handed in their part, and the learner gives a critical answer.
  'critical-unheard': person(
    screening,
    sheet({
      record: { absence: 14, maths: 1 },
      short: {},
      self: { thought_of_dying: 3, heavy: 2, skipped: 2, late: 2 },
    }),
    [],
    { learner: 'K-23', age: null },
  ),
  // Only a register so far.
  'register-alone': person(screening, sheet({ record: { absence: 11 } }), [], { learner: 'K-24', age: null }),
};
