import { recordOf, stateOfRecord, type InterviewRecord } from '../dialogue/record.ts';
import { countReplies } from '../dialogue/screen.ts';
import { outcomeOf } from '../dialogue/sheet.ts';
import type { InterviewState } from '../dialogue/interview-state.ts';
import type { Wording } from '../dialogue/wording.ts';
import { entryAt } from '../plan/entry-at.ts';
import { outlineOf } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { sessionQuestionnaire } from '../vault/session-fit.ts';
import { SESSION_SCHEMA, type Session } from '../vault/session.ts';

/** What a session contains besides the interview. */
export interface SessionFrame {
  readonly id: string;
  /** The questionnaire as the user named it, a path made absolute. */
  readonly asked: string;
  /** The user's own wording; null: the questionnaire's own texts. */
  readonly wording: Wording | null;
  /** The language of the program. The interview records that of the questions. */
  readonly language: string;
  /** ISO 8601. */
  readonly started: string;
}

/**
 * Whether an interview may be saved: only with consent or another legal basis, or, in a private self-check, once its
 * introduction was read.
 */
export function mayBeKept(plan: Plan, { fields, place }: InterviewState): boolean {
  const { basis = '' } = fields;
  const hasBasis = plan.private ? place.at !== 'introduction' : basis !== '';
  return hasBasis && place.at !== 'declined';
}

/** The session of an interview, saved at a moment (ISO 8601). */
export function sessionOf(
  plan: Plan,
  interview: InterviewState,
  { id, asked, wording, language, started }: SessionFrame,
  saved: string,
): Session {
  return {
    schema: SESSION_SCHEMA,
    id,
    questionnaire: sessionQuestionnaire(plan, asked),
    outline: outlineOf(plan),
    ...(wording === null ? {} : { wording }),
    language,
    started,
    saved,
    learner: interview.fields.learner ?? null,
    progress: countReplies(plan, interview),
    critical: countCritical(plan, interview),
    talk: recordOf(plan, interview),
  };
}

/** Counts critical rules that hold or held when they were acknowledged. */
function countCritical(plan: Plan, interview: InterviewState): number {
  const { critical } = outcomeOf(plan, interview);
  const holding = plan.critical.filter((_, rule) => entryAt(critical, rule) === 'true').map(({ id }) => id);
  return new Set([...holding, ...interview.handled.map((acknowledged) => acknowledged.critical)]).size;
}

/**
 * Restores the interview of a session. The checksum and schema of the file ensure that `sessionOf` wrote the record,
 * and `sessionFit` that the questionnaire still has everything it names.
 */
export function stateOfSession(plan: Plan, { talk: interview }: Session): InterviewState {
  return stateOfRecord(plan, interview as InterviewRecord);
}
