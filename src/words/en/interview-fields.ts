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
  age: { message: 'The learner’s age, in completed years', help: null },
  minor: (age: number) => ({
    message: `Is the learner younger than ${String(age)}?`,
    help: 'Younger learners need a guardian’s consent as well as their own agreement.',
    options: YES_NO,
  }),
  basis: {
    message: 'On what basis do we ask these questions and keep the answers?',
    help: 'It is recorded with the date.',
    options: {
      consent: 'consent: the learner or a guardian agrees',
      legal: 'another legal basis, such as a duty of the school',
      none: 'none: end here and keep nothing',
    },
  },
  consent_who: { message: 'Who consents?', help: 'For example: learner; learner and mother.' },
  legal: { message: 'Which legal basis?', help: 'For example, the section of the school act.' },
  guardian_given: { message: 'Has a guardian consented?', help: null, options: YES_NO },
  guardian: { message: 'Who consented as guardian?', help: 'For example: mother, in writing.' },
  assent: {
    message: 'A question for you, the learner: is it all right with you to start?',
    help: null,
    options: YES_NO,
  },
  /** The same if the learner is not present. */
  assentGiven: { message: 'Does the learner agree as well?', help: null, options: YES_NO },
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
