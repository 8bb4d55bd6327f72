import type { Vignette } from '../vignettes.ts';
import type { Replies, Said } from './said.ts';

/** risiko-check without a form: what the training is, is a question. */
const fine: Replies = {
  ...{ way_minutes: 25, lessons_lately: 'yes', skipped: 0, late: 0, left_early: 0, whole_days: 3 },
  ...{ short_nights: 0, sleepy: 0, steady_days: 3, illness: 'no' },
  ...{
    what_for: 0,
    curious: 3,
    too_fast: 0,
    lacking_basics: 0,
    concentrate: 0,
    may_fail: 'no',
    repeated: 'no',
  },
  ...{ practice_helps: 3, good_at: 3, like_myself: 3, own_choice: 3, not_for_me: 0, other_dream: 0 },
  ...{ pleased: 3, guest: 0, one_adult: 3, taken_seriously: 3 },
  ...{ put_down: 0, shut_out: 0, treated_worse: 0, lonely_breaks: 0 },
  ...{ class_help: 3, class_quiet: 3, class_mistakes: 3, lost_temper: 0, hit_others: 0 },
  ...{ home_rows: 0, home_duties: 0, home_worry: 0, home_asks: 3, home_helps: 3, home_glad: 3 },
  ...{ afraid: 'no', hit: 'no', threatened: 'no', touched: 'no' },
  ...{ cannot_pay: 0, money_worries: 0, hungry: 0, safe_bed: 'yes', work_hours: 0 },
  ...{ heavy: 0, no_strength: 0, looked_forward: 3, wound_up: 0, worry: 0, fears: 0 },
  ...{ thought_of_hurting: 0, thought_of_dying: 0 },
  ...{ own_way: 3, dare_ask: 3, new_day: 3, turn_to: ['family', 'friends'] },
  ...{ drank_before: 0, drugs_before: 0, used_to_forget: 0, other_language: 'no', had_to_flee: 'no' },
  ...{ think_leaving: 0, looked_around: 0, left_before: 'no' },
  ...{ sure_to_finish: 3, next_step: 3, useful_later: 3, has_support: 'no', wish_talk: 'no' },
};

/** What the company is asked about, wherever there is one. */
const atWork: Replies = { shown: 3, errands: 0, tone: 0, stomach: 0 };

const subjects: Said['subjects'] = {
  hurt_at_work: { tone: 3 },
  afraid_of_work: { stomach: 3 },
  nobody_at_work: { shown: 0 },
  would_leave_company: { think_leaving: 3, looked_around: 1, sure_to_finish: 1, told_someone: 'no' },
  low_mood: { heavy: 3, no_strength: 2, looked_forward: 0, wound_up: 1 },
  worried_about_home: { home_worry: 3 },
  language: { follow_speech: 1, hard_texts: 2, lack_words: 2, other_language: 'yes' },
  drinking: { drank_before: 3, used_to_forget: 3 },
  money: { money_worries: 3, cannot_pay: 3 },
  left_before: { left_before: 'yes', talked_over: 'no' },
  self_harm_thoughts: { thought_of_hurting: 1, dark_today: 'no' },
  bullied: { put_down: 3, shut_out: 2 },
  afraid_of_school: { lonely_breaks: 3, fears: 1 },
  wrong_occupation: { own_choice: 1, not_for_me: 3, other_dream: 3 },
  hungry: { hungry: 2, cannot_pay: 2, money_worries: 2 },
  cares_for_family: { home_duties: 3, home_worry: 3 },
  absent: { skipped: 3, late: 2, left_early: 1, whole_days: 1 },
  no_rhythm: { short_nights: 3, sleepy: 3, steady_days: 0 },
  reading: { lacking_basics: 3, too_fast: 2 },
  maths: { lacking_basics: 3, concentrate: 1 },
  bad_marks: { may_fail: 'yes' },
  anxious: { wound_up: 3, worry: 3, fears: 3 },
  lonely: { lonely_breaks: 3, shut_out: 1, treated_worse: 1, guest: 3, pleased: 1 },
};

const common = ({ age, situation }: Vignette['person']): Replies => ({
  age,
  had_to_flee: situation.includes('displaced') ? 'yes' : 'no',
});

export const riskCheck: Said = {
  questionnaire: 'risiko-check',
  form: null,
  fine,
  person: (person) =>
    person.training === 'school'
      ? { ...common(person), programme: 'school_only', has_company: 'no' }
      : { ...common(person), ...atWork, programme: 'company_and_school', has_company: 'yes' },
  subjects,
};

/** The forms of the two school types of the vignettes. */
export const riskCheckForms: Readonly<Record<Vignette['person']['training'], Said>> = {
  school: {
    ...riskCheck,
    form: 'vocational',
    fine: { ...fine, ...atWork, placement_needed: 'no' },
    person: common,
  },
  apprenticeship: {
    ...riskCheck,
    form: 'apprenticeship',
    fine: { ...fine, ...atWork, kept_from_school: 'no', overtime: 0, probation: 'no' },
    person: common,
    subjects: {
      ...subjects,
      would_leave_company: { ...subjects.would_leave_company, other_company: 'yes' },
    },
  },
};
