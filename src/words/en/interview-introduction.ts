import type { PlanPart } from '../../plan/plan.ts';

const ABOUT_SOMEBODY = [
  'You are filling this in about a learner. Answer from what you know; leave out what you do not know.',
  'It is not a test and not a diagnosis. It suggests what kind of support might help; people decide.',
  'Lotse sends nothing anywhere: what you enter is saved on this computer.',
];

/** The page before the first question. Texts for the learner are separate from prompts for staff. */
export const enIntroduction = {
  title: 'Before we start',
  /** By respondent: an interview with the learner, or somebody answering about them. */
  points: {
    learner: [
      'These are questions about how things are going at school and in training: what keeps you going, and what makes it hard. There are no right or wrong answers, and there is no mark.',
      'It is not a test and not a diagnosis. It gives ideas of what might help. People decide what happens, together with you.',
      'Taking part is up to you. You can leave out any question, say that you would rather not answer, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
      'Your answers are saved on this computer; Lotse sends nothing anywhere.',
    ] satisfies [about: string, isNot: string, voluntary: string, stays: string],
    staff: ABOUT_SOMEBODY,
    record: ABOUT_SOMEBODY,
    parent: [
      'These are questions about how things are going for your child at school and in training. There are no right or wrong answers.',
      'It is not a test and not a diagnosis. It gives ideas of what might help; people decide, together with you.',
      'Taking part is up to you. You can leave out any question, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
      'Your answers are saved on this computer; Lotse sends nothing anywhere.',
    ],
    company: [
      'These are questions about how the training is going, seen from your side. Answer from what you know yourself; leave out what you do not know.',
      'It is not a test and not a diagnosis, and it judges neither the apprentice nor your company. It suggests what kind of support might help; people decide.',
      'Taking part is up to you. You can leave out any question, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
      'Your answers are saved on this computer; Lotse sends nothing anywhere.',
    ],
  } satisfies Record<PlanPart['respondent'], readonly string[]>,
  /** For respondents who answer for themselves, with nobody else seeing the answers. */
  privately: [
    'These questions are about yourself. They are for you alone: nobody else sees your answers or what comes of them, and nobody may ask you for them.',
    'It is not a test and not a diagnosis, and it does not say how good you are at your work. It is a moment to think about yourself.',
    'You can leave out any question, go back, take a break, or stop at any time and have everything deleted.',
    'Nothing is sent anywhere: what you enter stays on this computer, readable by you alone. If others use it under your name, keep the result elsewhere, or delete it.',
  ],
  /** How much is asked and how long it takes; without plurals, for languages that have several. */
  length: 'Number of questions: at most {questions}. Time needed: about {minutes} min.',
  sees: 'These people see the answers: {roles}.',
  seesAsk: {
    learner: 'The person beside you now tells you who will see your answers. Ask if anything is unclear.',
    parent: 'The person beside you now tells you who will see your answers. Ask if anything is unclear.',
    company: 'The person beside you now tells you who will see your answers. Ask if anything is unclear.',
  },
  /** The limits of confidentiality. */
  limits: {
    learner:
      'What you say is treated as confidential. There are limits: if you or somebody else might be in danger, help has to be called in, and in single cases the law can require that something is passed on. Whenever we can, we talk about that with you first.',
    parent:
      'What you say is treated as confidential. There are limits: if somebody might be in danger, help has to be called in, and in single cases the law can require that something is passed on.',
    company:
      'What you say is treated as confidential. There are limits: if somebody might be in danger, help has to be called in, and in single cases the law can require that something is passed on.',
  },
  /** The last lines of the page: what was settled before it. */
  settled: {
    title: 'This interview',
    interviewer: 'Held by',
    learner: 'Code',
    age: 'Age',
    guardian: 'Consent of a guardian',
    responsible: 'In charge today if somebody needs help',
    none: 'none yet',
  },
  /** Precedes the decision. */
  clear: 'Is all of this clear? Ask whatever you would like to know.',
  /** The decision, if the learner is not the one who answers. */
  agreed: {
    message: 'Has the learner agreed that these questions are answered and the answers kept?',
    options: { yes: 'yes, start', no: 'no: end here, keep nothing' },
  },
  /** The decision below the age of consent, if no guardian has consented. */
  noGuardian: {
    message: 'No guardian has consented, so the interview cannot start on consent. What now?',
    help: 'Go back if somebody has, and enter who.',
    options: { no: 'end here, keep nothing' },
  },
  /** The decision if the interview does not rest on consent. */
  legal: 'Start on another legal basis, such as a duty of the school',
  /** Asked of those who answer for themselves alone. */
  prompt: 'Have you read this?',
  goOn: 'Yes, go on',
  /** Who consented, as it stands in the record. */
  learnerConsents: 'learner',
  /** Precedes the text for the interviewer; what the learner is shown, in another language, follows. */
  ownFirst: 'First in English, for the person who holds the interview:',
  /** Precedes the translation, for the interviewer, of what the learner was shown in another language. */
  same: 'The same in English, for the person who holds the interview:',
  /** Tells the interviewer that the program has no texts in the language of the questions (a tag). */
  interpret: (language: string) =>
    `What Lotse says itself stands here in English, not in the language of the questions (${language}). Please interpret it for the person beside you.`,
};
