import type { AnswerCodes } from './codes-answer.ts';
import type { AnswersFileCodes } from './codes-answers-file.ts';
import type { AssessmentCodes } from './codes-assessment.ts';
import type { BatteryCodes } from './codes-battery.ts';
import type { CatalogueCodes } from './codes-catalogue.ts';
import type { DefinitionCodes } from './codes-definition.ts';
import type { FileCodes } from './codes-file.ts';
import type { InterviewCodes } from './codes-interview.ts';
import type { MappingCodes } from './codes-mapping.ts';
import type { MarginsCodes } from './codes-margins.ts';
import type { SessionCodes } from './codes-session.ts';
import type { SourceCodes } from './codes-source.ts';
import type { WordingCodes } from './codes-wording.ts';

/** Every problem code, with the arguments of its message. Codes are stable. */
export interface ProblemArgs
  extends
    SourceCodes,
    DefinitionCodes,
    AnswerCodes,
    AnswersFileCodes,
    FileCodes,
    AssessmentCodes,
    BatteryCodes,
    CatalogueCodes,
    InterviewCodes,
    MappingCodes,
    MarginsCodes,
    SessionCodes,
    WordingCodes {}

export type ProblemCode = keyof ProblemArgs;
