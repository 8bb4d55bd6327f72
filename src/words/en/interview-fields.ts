/** Options of a yes-no question. */
export const YES_NO = { yes: 'yes', no: 'no' };

/** Prompts for the counsellor before and after the questions, in English. */
export const enFields = {
  interviewer: {
    message: 'Who holds the interview?',
    help: 'Your name or initials, as they should stand in the record.',
  },
  go_ahead: {
    message:
      'Texts of this interview have not yet been reviewed in the language that was chosen. Use them all the same?',
    help: 'With "yes" it is recorded that you decided so.',
    options: YES_NO,
  },
  learner: { message: 'Code of the learner', help: 'A number or code, not the name.' },
  /** Asked once about a code that looks like a person's name. */
  nameLike: {
    message: 'This looks like a name. Is it really a code?',
    help: 'The result and every report carry it: with a name, everybody who opens the file knows who this is.',
    options: { change: 'enter a code instead', keep: 'it is a code: keep it' },
  },
  age: {
    message: 'Age of the learner',
    help: 'Completed years, such as 16. Leave it empty if it is not known.',
  },
  minor: (age: number) => ({
    message: `Is the learner younger than ${String(age)}?`,
    help: 'Younger learners need a guardian’s consent as well as their own agreement.',
    options: YES_NO,
  }),
  legal: { message: 'Which legal basis?', help: 'For example the section of the school act.' },
  guardian: (age: number) => ({
    message: 'Which parent or guardian has consented, and how?',
    help: `For example: mother, in writing. Below ${String(age)} this is needed besides the learner’s own agreement. Leave it empty if nobody has, or if the interview rests on another legal basis.`,
  }),
  /** If an answer shows that the learner is younger than was entered. */
  guardianNow: (age: number) => ({
    message: 'Which parent or guardian has consented, and how?',
    help: `By this age the learner is younger than ${String(age)}: a guardian has to consent, too. If the age is wrong, go back and correct it; if nobody has consented yet, pause until somebody has.`,
  }),
  assent: {
    message: 'To you as the learner: may we start, and may your answers be kept?',
    help: null,
    options: { yes: 'yes', no: 'no' },
  },
  responsible: {
    message: 'Who is responsible today if an answer shows that somebody needs help at once?',
    help: 'A person who can be reached while this interview is going on.',
  },
  reach: { message: 'How can they be reached right now?', help: 'Telephone, room.' },
  tier: {
    message: 'Your decision: which support?',
    help: 'The suggestion is not a decision; you make it.',
    options: {
      universal: 'universal support: what the school offers to everyone',
      selective: 'selective support: an offer for a group',
      individual: 'individual support: planned for this learner',
      later: 'decide later',
    },
  },
  tier_by: { message: 'Who decides?', help: null },
  tier_reason: {
    message: 'Why?',
    help: 'In a sentence. Needed where you decide otherwise than suggested.',
  },
  /** Marks the tier that the answers suggest. */
  tierSuggested: 'suggested',
  tierReasonNeeded: 'You decide otherwise than suggested: please say why in a sentence.',
  /** If the counsellor did not look at the suggestion. */
  tierReasonAlways: 'The result was not looked at: please say in a sentence why you decide so.',
  next_date: {
    message: 'When do you meet again?',
    help: 'As 2026-12-31 or 31.12.2026. Leave it empty if there is no date yet.',
  },
  goal: {
    message: 'Goal, in the learner’s own words',
    help: 'It stands on the learner’s page as it is here. Leave it empty to add none.',
  },
  /** Shown if the learner's language (a tag) differs: agreements are printed on the learner's page as they are typed. */
  agreedIn: (language: string) => `Best in the learner’s own language (${language}) too.`,
  action_what: {
    message: 'What will be done?',
    help: 'If the learner agrees to it, it stands on their page as it is here.',
  },
  action_who: { message: 'Who does it?', help: null },
  action_by: {
    message: 'By when?',
    help: 'As 2026-12-31 or 31.12.2026. Leave it empty if there is no date.',
  },
  action_agreed: { message: 'Does the learner agree?', help: null, options: YES_NO },
};
