import type { Words } from '../words.ts';

/** Texts of a practice interview (`--practice`) and of what is made from its result, in English. */
export const enPractice = {
  nothingStored:
    'Practice: nothing is stored. Please make up the answers; do not use those of a real learner.',
  onlyResult:
    'Practice: nothing is stored but the result (-o), which is marked as practice. Please make up the answers; do not use those of a real learner.',
  page: 'This is the page of a real interview. In practice, the interview is not saved.',
  title: (title: string) => `Practice: ${title}`,
  pause: 'end the practice',
  over: 'This was practice: nothing was stored.',
  overWithResult: 'This was practice: apart from the result, nothing was stored.',
  report:
    'Practice: this result was made while learning to use Lotse, and is about nobody. It does not belong in any learner’s file.',
};

export type PracticeWords = Words<typeof enPractice>;
