import type { AllProblemTexts } from '../problem-words.ts';
import { answerProblems } from './problems-answer.ts';
import { answersFileProblems } from './problems-answers-file.ts';
import { assessmentProblems } from './problems-assessment.ts';
import { batteryProblems } from './problems-battery.ts';
import { catalogueProblems } from './problems-catalogue.ts';
import { definitionProblems } from './problems-definition.ts';
import { fileProblems } from './problems-file.ts';
import { interviewProblems } from './problems-interview.ts';
import { mappingProblems } from './problems-mapping.ts';
import { marginsProblems } from './problems-margins.ts';
import { sessionProblems } from './problems-session.ts';
import { sourceProblems } from './problems-source.ts';
import { wordingProblems } from './problems-wording.ts';

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
