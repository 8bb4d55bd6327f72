import type { Said } from './said.ts';

export const workplaceCheck: Said = {
  questionnaire: 'workplace-check',
  form: null,
  fine: {
    ...{ probation: 'no', overtime: 0, talked_over: 'no' },
    ...{ shown: 3, trade_tasks: 3, told_how: 3, left_alone: 0 },
    ...{ hurtful_tone: 0, clashes: 0, dares_to_say: 3, one_of_them: 3 },
    ...{ late: 0, missing_days: 0, careful: 3, interested: 3 },
    ...{ keeps_up: 3, record_kept: 3, avoids_tests: 0 },
    ...{ quieter: 0, worn_out: 0, lost_joy: 0 },
    ...{ thinks_of_leaving: 0, other_trade: 0, will_finish: 3 },
    ...{ good_at: 3, learns: 3, has_backing: 3, unsafe_work: 'no', harmed: 'no' },
    ...{ may_ask: ['nobody'], wish_talk: 'no' },
  },
  person: () => ({}),
  subjects: {
    hurt_at_work: { hurtful_tone: 3, clashes: 2, one_of_them: 1 },
    afraid_of_work: { dares_to_say: 0, worn_out: 2, quieter: 2 },
    nobody_at_work: { shown: 0, told_how: 1, left_alone: 3 },
    would_leave_company: { thinks_of_leaving: 3, will_finish: 0 },
    wrong_occupation: { other_trade: 3, thinks_of_leaving: 1, will_finish: 1, interested: 1 },
  },
};
