import type { Said } from './said.ts';

export const displacedLearner: Said = {
  questionnaire: 'displaced-learner',
  form: null,
  fine: {
    ...{ talk_language: 'school', company: 'two', place: 'good', stop_sign: 'say' },
    ...{ own_way: 3, trusted_person: 3, brought_along: 3, look_forward: 3, want_to_learn: 3, picture: 3 },
    ...{ open_days: 'yes', no_rest: 0, full_head: 0, too_loud: 0, calm_hours: 3 },
    ...{ open_learning: 'yes', keep_up: 3, learned_otherwise: 0, dare_ask: 3, proud_of: 3 },
    ...{ follow_speech: 3, slow_texts: 0, lack_words: 0, second_school: 'no' },
    ...{ open_people: 'yes', alone: 0, pushed_out: 0, laughed: 3, greeted: 3 },
    ...{ open_practical: 'yes', lacking_things: 'no', letters: 'no', interpreting: 'no', enough_food: 'yes' },
    ...{ open_safe: 'yes', safe_bed: 'yes', afraid: 'no', held_back: 'no' },
    ...{ open_going_on: 'yes', think_leaving: 0, no_point: 0, wanted_on: 3 },
    ...{ wanted_first: ['nothing'], may_know: 'lessons', how_was_it: 'good' },
  },
  person: () => ({}),
  subjects: {
    low_mood: { no_rest: 2, too_loud: 1, calm_hours: 0 },
    worried_about_home: { full_head: 3 },
    language: { follow_speech: 1, slow_texts: 2, lack_words: 2 },
  },
};
