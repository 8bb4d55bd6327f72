/** Options of a yes-no question. */
export const YES_NO = { yes: 'yes', no: 'no' };

/** Prompts for the counsellor before and after the questions, in English. */
export const enFields = {
  interviewer: {
    message: 'Who is holding the interview?',
    help: 'Your name or initials, as they should appear in the record.',
  },
  go_ahead: {
    message:
      'No native speaker has yet reviewed the texts of this interview in the chosen language. Use them anyway?',
    help: 'If you choose “yes”, your decision is recorded.',
    options: YES_NO,
  },
  learner: { message: 'The learner’s code', help: 'A number or code, not the name.' },
  /** Asked once about a code that looks like a person's name. */
  nameLike: {
    message: 'This looks like a name. Is it really a code?',
    help: 'It appears in the result and in every report. If it is a name, everybody who opens the file knows who this is.',
    options: { change: 'enter a code instead', keep: 'it is a code: keep it' },
  },
  age: {
    message: 'The learner’s age',
    help: 'Completed years, such as 16. Leave it empty if it is not known.',
  },
  minor: (age: number) => ({
    message: `Is the learner younger than ${String(age)}?`,
    help: 'Younger learners need a guardian’s consent as well as their own agreement.',
    options: YES_NO,
  }),
  legal: { message: 'Which legal basis?', help: 'For example, the section of the school act.' },
  guardian: (age: number) => ({
    message: 'Which parent or guardian has consented, and how?',
    help: `For example: mother, in writing. Below ${String(age)}, this is needed as well as the learner’s own agreement. Leave it empty if nobody has consented, or if the interview has another legal basis.`,
  }),
  /** If an answer shows that the learner is younger than was entered. */
  guardianNow: (age: number) => ({
    message: 'Which parent or guardian has consented, and how?',
    help: `At this age, the learner is younger than ${String(age)}: a guardian has to consent, too. If the age is wrong, go back and correct it; if nobody has consented yet, pause until somebody has.`,
  }),
  assent: {
    message: 'A question for you, the learner: may we start, and may we keep your answers?',
    help: null,
    options: { yes: 'yes', no: 'no' },
  },
  responsible: {
    message: 'Who is in charge today if an answer shows that somebody needs help at once?',
    help: 'A person who can be reached while this interview is going on.',
  },
  reach: { message: 'How can they be reached right now?', help: 'Telephone, room.' },
  tier: {
    message: 'Your decision: which level of support?',
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
    help: 'In one sentence. Required if your decision differs from the suggestion.',
  },
  /** Marks the tier that the answers suggest. */
  tierSuggested: 'suggested',
  tierReasonNeeded: 'Your decision differs from the suggestion: please say why in one sentence.',
  /** If the counsellor did not look at the suggestion. */
  tierReasonAlways: 'You have not looked at the result: please say in one sentence why you decided this.',
  next_date: {
    message: 'When will you meet again?',
    help: 'As 2026-12-31 or 31.12.2026. Leave it empty if there is no date yet.',
  },
  goal: {
    message: 'Goal, in the learner’s own words',
    help: 'It appears on the learner’s page exactly as you type it. Leave it empty to add no goal.',
  },
  /** Shown if the learner's language (a tag) differs: agreements are printed on the learner's page as they are typed. */
  agreedIn: (language: string) => `If possible, also in the learner’s own language (${language}).`,
  action_what: {
    message: 'What will be done?',
    help: 'If the learner agrees to it, it appears on their page exactly as you type it.',
  },
  action_who: { message: 'Who will do it?', help: null },
  action_by: {
    message: 'By when?',
    help: 'As 2026-12-31 or 31.12.2026. Leave it empty if there is no date.',
  },
  action_agreed: { message: 'Does the learner agree?', help: null, options: YES_NO },
};
