import type { AssessmentCodes } from '../../../diagnostic/codes-assessment.ts';
import { words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

const SCORE_AGAIN = 'Score the answers again, and use the file unchanged.';

/** Problems in assessments that are read back. Values are not shown, since they may be a learner's. */
export const assessmentProblems: ProblemTexts<AssessmentCodes> = {
  'assessment-wanted': () =>
    words(
      'This is a table. A report needs the answers and their shares, which a table does not contain.',
      'assessments as NDJSON or JSON',
      'Score again with “lotse score … --format ndjson”, and use that file.',
    ),
  'assessment-none': () =>
    words('There is no assessment in this file.', 'one assessment or more', SCORE_AGAIN),
  'assessment-syntax': () =>
    words('This assessment is incomplete: it is cut off or damaged.', 'JSON', SCORE_AGAIN),
  'assessment-schema': ({ known }) =>
    words(
      'This version of lotse does not know the schema of this assessment.',
      known,
      'Use the version that wrote it, or a newer one.',
    ),
  'assessment-shape': ({ path }) =>
    words(`Something in this assessment is invalid: ${q(path)}.`, null, SCORE_AGAIN),
  'assessment-key-twice': () =>
    words('This key occurs twice in the same object, so it is unclear which one counts.', null, SCORE_AGAIN),
  'assessment-differs': ({ path }) =>
    words(
      `This result does not follow from its answers; it differs at ${q(path)}. The file was changed after scoring, or is damaged.`,
      null,
      SCORE_AGAIN,
    ),
  'assessment-inconsistent': ({ path }) =>
    words(
      `The parts of this assessment contradict each other at ${q(path)}: it was changed or damaged.`,
      null,
      SCORE_AGAIN,
    ),
  'assessment-misfit': ({ what, scored, given }) =>
    words(
      misfit(what, scored, given),
      null,
      'Name the right questionnaire with --questionnaire and --form, or score the answers again.',
    ),
  'assessment-practice': () =>
    words(
      'This is the result of a practice interview, which is about nobody.',
      'the result of a real interview',
      'Name another file. Reports can be made from a practice result; nothing can build on it.',
    ),
  'learner-not-found': () =>
    words('This file has no assessment for that learner.', null, 'Check the id; capital letters matter.'),
  'several-reports': ({ count }) =>
    words(
      `There are ${count} reports to write, each to its own file.`,
      null,
      'Choose one learner with --learner, or a folder with --out.',
    ),
  'out-not-a-folder': ({ file }) =>
    words(
      `${q(file)} is a file, but several reports need a folder.`,
      null,
      'Name a folder with --out; it is created if it does not exist.',
    ),
};

function misfit(what: AssessmentCodes['assessment-misfit']['what'], scored: string, given: string): string {
  switch (what) {
    case 'id':
      return `The answers were scored with questionnaire ${q(scored)}, not with ${q(given)}.`;
    case 'form':
      return `The answers were scored with form ${q(scored)}, not with ${q(given)}.`;
    case 'scoring':
      return `The questionnaire’s scoring has changed since the answers were scored (version ${scored} then, ${given} now).`;
    case 'content':
      return `The assessment and the questionnaire do not have the same parts: ${q(scored)}.`;
  }
}
