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
  age: { message: 'Age of the learner, in completed years', help: null },
  minor: (age: number) => ({
    message: `Is the learner younger than ${String(age)}?`,
    help: 'Younger learners need a guardian’s consent as well as their own agreement.',
    options: YES_NO,
  }),
  basis: {
    message: 'What allows us to ask and to keep the answers?',
    help: 'It is recorded with the date.',
    options: {
      consent: 'consent: the learner or a guardian agrees',
      legal: 'another legal basis, such as a duty of the school',
      none: 'nothing: end here, keep nothing',
    },
  },
  consent_who: { message: 'Who consents?', help: 'For example: learner; learner and mother.' },
  legal: { message: 'Which legal basis?', help: 'For example the section of the school act.' },
  guardian_given: { message: 'Has a guardian consented?', help: null, options: YES_NO },
  guardian: { message: 'Who consented as guardian?', help: 'For example: mother, in writing.' },
  assent: {
    message: 'To you as the learner: is it all right for you to start?',
    help: null,
    options: YES_NO,
  },
  /** The same if the learner is not present. */
  assentGiven: { message: 'Does the learner agree as well?', help: null, options: YES_NO },
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
