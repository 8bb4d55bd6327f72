import type { Words } from '../words.ts';

/** Texts for choosing a questionnaire and its form before an interview, in English. */
export const enPicker = {
  questionnaire: {
    message: 'Which questionnaire do you want to use?',
    help: 'More about each: lotse list, lotse show.',
  },
  respondents: {
    learner: 'for a learner',
    staff: 'for a member of staff',
    parent: 'for a parent or guardian',
    company: 'for the training company',
  },
  form: { message: 'In which form?', whole: 'the whole questionnaire' },
  /** Numbers may be ranges: `29–45`. */
  questions: (number: string) => (number === '1' ? '1 question' : `${number} questions`),
  minutes: (number: string) => (number === '1' ? 'about 1 minute' : `about ${number} minutes`),
  again: (command: string) => `Next time you can start this directly: ${command}`,
};

export type PickerWords = Words<typeof enPicker>;
