import { plural } from '../plural.ts';

/** The words of the list of answers, in English. */
export const enReview = {
  title: 'All answers',
  lead: 'Look through them together. You can still change any of them.',
  number: 'No.',
  question: 'Question',
  answer: 'Answer',
  open: 'not answered',
  nothing: 'nothing chosen',
  prompt: {
    message: 'Which one do you want to change?',
    help: 'Type its number, or just press Enter to go on to the result.',
  },
};

/** The words around the result, in English. */
export const enResult = {
  ready: {
    message: 'The result is for the interviewer. Can only you see the screen?',
    help: 'Read it on your own first, then tell the learner in your own words what you see.',
    options: { show: 'yes, only I see it: show the result', later: 'no, not now: it is in the report' },
  },
  /** If a tier was already decided on; the decision is kept and not shown. */
  keep: 'no, keep the decision as it is and go on',
  note: 'This is a suggestion based on answers. It says nothing about who somebody is, and the decision is yours.',
  /** If the result is for the respondent alone. */
  privateReady: {
    message: 'You can now look at your answers as a whole. Can only you see the screen?',
    help: 'It is for you alone.',
    options: { show: 'yes, show it', later: 'no, go on without it' },
  },
  privateNote:
    'This is a summary of what you said. It is not a verdict. If it says that you are carrying a lot, please talk to somebody.',
  criticalFirst: (number: number) =>
    `${plural('en', number, { one: 'There was a critical answer', other: `There were ${String(number)} critical answers` })} in this interview: act on that first.`,
  criticalUnknown:
    'Some questions about safety have no clear answer. That does not mean “no”: keep it in mind, without pressing.',
  goOn: 'Go on',
  /** Shows the numbers behind the reasons. */
  numbers: 'show the numbers behind the reasons first',
};
