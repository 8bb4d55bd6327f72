import type { PlanPart } from '../../plan/plan.ts';

const ABOUT_SOMEBODY = [
  'You are answering questions about a learner. Answer what you know; leave out what you do not know.',
  'It is not a test and not a diagnosis. It suggests what kind of support might help; people decide.',
  'What you enter is saved on this computer; Lotse does not send it anywhere.',
];

/** The page before the first question. Texts for the learner are separate from prompts for staff. */
export const enIntroduction = {
  title: 'Before we start',
  /** By respondent: an interview with the learner, or somebody answering about them. */
  points: {
    learner: [
      'These questions are about how things are going at school and in your training: what keeps you going, and what makes it hard. There are no right or wrong answers, and you do not get a mark.',
      'It is not a test and not a diagnosis. It gives us ideas about what might help. People decide what happens, together with you.',
      'You decide whether to take part. You can leave out any question, say that you would rather not answer, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
      'Your answers are saved on this computer; Lotse does not send them anywhere.',
    ] satisfies [about: string, isNot: string, voluntary: string, stays: string],
    staff: ABOUT_SOMEBODY,
    record: ABOUT_SOMEBODY,
    parent: [
      'These questions are about how things are going for your child at school and in training. There are no right or wrong answers.',
      'It is not a test and not a diagnosis. It gives us ideas about what might help; people decide, together with you.',
      'You decide whether to take part. You can leave out any question, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
      'Your answers are saved on this computer; Lotse does not send them anywhere.',
    ],
    company: [
      'These questions are about how the training is going from your point of view. Answer what you know yourself; leave out what you do not know.',
      'It is not a test and not a diagnosis, and it judges neither the apprentice nor your company. It suggests what kind of support might help; people decide.',
      'You decide whether to take part. You can leave out any question, go back, take a break, or stop at any time. If you stop, everything can be deleted.',
      'Your answers are saved on this computer; Lotse does not send them anywhere.',
    ],
  } satisfies Record<PlanPart['respondent'], readonly string[]>,
  /** For respondents who answer for themselves, with nobody else seeing the answers. */
  privately: [
    'These questions are about yourself. They are for you alone: nobody else sees your answers or the result, and nobody may ask you for them.',
    'It is not a test and not a diagnosis, and it does not say how good you are at your work. It is a moment to think about yourself.',
    'You can leave out any question, go back, take a break, or stop at any time and have everything deleted.',
    'Nothing is sent anywhere: what you enter stays on this computer, and only you can read it. If others use this computer under your name, keep the result somewhere else, or delete it.',
  ],
  /** How much is asked and how long it takes; without plurals, for languages that have several. */
  length: 'Number of questions: at most {questions}. Time needed: about {minutes} min.',
  sees: 'These people will see the answers: {roles}.',
  seesAsk: {
    learner: 'The person with you will now tell you who will see your answers. Ask if anything is unclear.',
    parent: 'The person with you will now tell you who will see your answers. Ask if anything is unclear.',
    company: 'The person with you will now tell you who will see your answers. Ask if anything is unclear.',
  },
  /** The limits of confidentiality. */
  limits: {
    learner:
      'We keep what you say confidential. There are limits: if you or somebody else might be in danger, we have to get help, and in rare cases the law can require us to pass something on. Whenever we can, we will talk to you about it first.',
    parent:
      'We keep what you say confidential. There are limits: if somebody might be in danger, we have to get help, and in rare cases the law can require us to pass something on.',
    company:
      'We keep what you say confidential. There are limits: if somebody might be in danger, we have to get help, and in rare cases the law can require us to pass something on.',
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
  clear: 'Is all of this clear? Please ask anything you want to know.',
  /** The decision, if the learner is not the one who answers. */
  agreed: {
    message: 'Has the learner agreed that you answer these questions and that the answers are kept?',
    options: { yes: 'yes, start', no: 'no: end here, keep nothing' },
  },
  /** The decision below the age of consent, if no guardian has consented. */
  noGuardian: {
    message: 'No guardian has consented, so the interview cannot start on consent. What now?',
    help: 'If somebody has consented, go back and enter who.',
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
  ownFirst: 'First in English, for the person holding the interview:',
  /** Precedes the translation, for the interviewer, of what the learner was shown in another language. */
  same: 'The same in English, for the interviewer:',
  /** Tells the interviewer that the program has no texts in the language of the questions (a tag). */
  interpret: (language: string) =>
    `Lotse’s own texts are in English here, not in the language of the questions (${language}). Please interpret them for the person with you.`,
};
