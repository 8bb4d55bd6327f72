import type { AllProblemTexts } from '../../problem-words.ts';
import { answerProblems } from './answer.ts';
import { answersFileProblems } from './answers-file.ts';
import { assessmentProblems } from './assessment.ts';
import { batteryProblems } from './battery.ts';
import { catalogueProblems } from './catalogue.ts';
import { definitionProblems } from './definition.ts';
import { fileProblems } from './file.ts';
import { interviewProblems } from './interview.ts';
import { mappingProblems } from './mapping.ts';
import { marginsProblems } from './margins.ts';
import { sessionProblems } from './session.ts';
import { sourceProblems } from './source.ts';
import { wordingProblems } from './wording.ts';

/** The texts of all problems. A missing code is a compile error. */
export const problems: AllProblemTexts = {
  ...sourceProblems,
  ...definitionProblems,
  ...answerProblems,
  ...answersFileProblems,
  ...fileProblems,
  ...assessmentProblems,
  ...batteryProblems,
  ...catalogueProblems,
  ...interviewProblems,
  ...mappingProblems,
  ...marginsProblems,
  ...sessionProblems,
  ...wordingProblems,
};
