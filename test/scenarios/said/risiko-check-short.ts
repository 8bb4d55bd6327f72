import type { Replies, Said } from './said.ts';

/** The areas of the short form: one question each. */
const AREAS = [
  ...['attendance', 'sleep', 'learning', 'choice', 'company', 'belonging', 'others', 'home', 'money', 'mood'],
  ...['worry', 'anger', 'substances', 'leaving'],
];

/** risiko-check in its short form for a class. */
export const shortCheck: Said = {
  questionnaire: 'risiko-check',
  form: 'short',
  fine: {
    ...(Object.fromEntries(AREAS.map((area) => [`weighs_${area}`, 0])) as Replies),
    ...{ feels_unsafe: 'no', wish_talk: 'no' },
  },
  person: ({ age, training }) =>
    training === 'school' ? { age, weighs_company: 'none' } : { age, weighs_company: 0 },
  subjects: {
    hurt_at_work: { weighs_company: 3 },
    afraid_of_work: { weighs_company: 3 },
    nobody_at_work: { weighs_company: 2 },
    would_leave_company: { weighs_company: 3, weighs_leaving: 2 },
    low_mood: { weighs_mood: 3 },
    worried_about_home: { weighs_home: 3 },
    language: { weighs_learning: 2 },
    drinking: { weighs_substances: 3, drank_before: 3, drugs_before: 0 },
    money: { weighs_money: 3 },
    left_before: { weighs_leaving: 1 },
    self_harm_thoughts: { weighs_mood: 3 },
    bullied: { weighs_others: 3 },
    afraid_of_school: { weighs_others: 3 },
    wrong_occupation: { weighs_choice: 3 },
    hungry: { weighs_money: 3 },
    cares_for_family: { weighs_home: 3 },
    absent: { weighs_attendance: 3 },
    no_rhythm: { weighs_sleep: 3 },
    reading: { weighs_learning: 3 },
    maths: { weighs_learning: 3 },
    bad_marks: { weighs_learning: 2 },
    anxious: { weighs_worry: 3 },
    lonely: { weighs_belonging: 2, weighs_others: 1 },
  },
};
