import { plural } from '../plural.ts';

/** The words of the list of answers, in English. */
export const enReview = {
  title: 'All answers',
  lead: 'Look through them together. Anything can be changed now.',
  number: 'No.',
  question: 'Question',
  answer: 'Answer',
  open: 'not answered',
  nothing: 'nothing chosen',
  prompt: {
    message: 'Which one do you want to change?',
    help: 'Type its number, or nothing to go on to the result.',
  },
};

/** The words around the result, in English. */
export const enResult = {
  ready: {
    message: 'The result is for the person who holds the interview. Can only you see the screen?',
    help: 'Read it alone, then say in your own words what you see.',
    options: { show: 'yes, only I see it: show the result', later: 'no, not now: it is in the report' },
  },
  /** If a tier was already decided on; the decision is kept and not shown. */
  keep: 'no, and the decision stands as it is: go on from there',
  note: 'This is a suggestion drawn from answers. It says nothing about who somebody is, and you decide.',
  /** If the result is for the respondent alone. */
  privateReady: {
    message: 'Your answers can be looked at as a whole now. Can only you see the screen?',
    help: 'It is for you alone.',
    options: { show: 'show it', later: 'no, go on without' },
  },
  privateNote:
    'This is what you said, put together. It is no verdict. If it says that much is weighing on you, please talk to somebody.',
  criticalFirst: (number: number) =>
    `${plural('en', number, { one: 'There was a critical answer', other: `There were ${String(number)} critical answers` })} in this interview: see to that first.`,
  criticalUnknown:
    'Some questions about safety have no clear answer. That is not a “no”: keep it in mind, without pressing.',
  goOn: 'Go on',
  /** Shows the numbers behind the reasons. */
  numbers: 'first the numbers behind the reasons',
};
