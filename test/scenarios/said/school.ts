import type { Said } from './said.ts';

// What the school sees of the same learners: the register, and the signals that staff notice. Neither hears what a
// learner keeps to themselves, so a subject may change nothing here.

export const record: Said = {
  questionnaire: 'school-record',
  form: null,
  fine: {
    ...{ absence: 2, first_choice: 'yes', average: 4.1, maths: 4, english: 4, national_language: 5 },
    ...{ failed_subjects: 0, repeated_years: 0, measures: 0, suspensions: 0 },
  },
  person: () => ({}),
  subjects: {
    absent: { absence: 25 },
    reading: { national_language: 2 },
    maths: { maths: 1 },
    bad_marks: { failed_subjects: 2 },
    drinking: { absence: 12 },
  },
};

export const staffSignals: Said = {
  questionnaire: 'staff-signals',
  form: null,
  fine: {
    ...{ turns_to_adult: 2, absorbed: 2, takes_help: 1, absence_level: 0, attainment_level: 0 },
    ...{ engagement_level: 0, conduct_level: 0, peers_level: 0, withdrawn: 0, low_or_anxious: 0 },
    ...{ tired_or_absent: 0, runs_self_down: 0, life_worry: 'no', harm_worry: 'no', overall: 0 },
    ...{ based_on: ['own_eyes', 'learner'], has_support: 'no' },
  },
  person: () => ({}),
  subjects: {
    afraid_of_work: { low_or_anxious: 1, withdrawn: 1 },
    low_mood: { low_or_anxious: 2, withdrawn: 2 },
    drinking: { tired_or_absent: 2, absence_level: 1 },
    money: { low_or_anxious: 1 },
    bullied: { peers_level: 2 },
    afraid_of_school: { withdrawn: 1 },
    wrong_occupation: { engagement_level: 2 },
    hungry: { tired_or_absent: 2 },
    cares_for_family: { absence_level: 1 },
    absent: { absence_level: 2 },
    no_rhythm: { tired_or_absent: 1 },
    bad_marks: { attainment_level: 2 },
    anxious: { low_or_anxious: 2 },
    lonely: { peers_level: 1, withdrawn: 1 },
  },
};
