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

/** What a session keeps besides the talk. */
export interface SessionFrame {
  readonly id: string;
  /** The questionnaire as it was asked for, a path absolute. */
  readonly asked: string;
  /** The user's own texts that it is held in; null: it is held in those of the questionnaire. */
  readonly wording: Wording | null;
  /** The language that the program speaks; that of the texts is the talk's own. */
  readonly language: string;
  /** ISO 8601. */
  readonly started: string;
}

/**
 * Nothing of a talk is kept before there is consent or another legal basis. Who answers for themselves alone was told
 * what this is, and went on.
 */
export function mayBeKept(plan: Plan, { fields, place }: InterviewState): boolean {
  const { basis = '' } = fields;
  const isAgreed = plan.private ? place.at !== 'introduction' : basis !== '';
  return isAgreed && place.at !== 'declined';
}

/** The session that keeps a talk as it is at a moment (`saved`, ISO 8601). */
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
    critical: cameToHold(plan, interview),
    talk: recordOf(plan, interview),
  };
}

/** Critical rules that hold, and those that did when somebody saw them. */
function cameToHold(plan: Plan, interview: InterviewState): number {
  const { critical } = outcomeOf(plan, interview);
  const holding = plan.critical.filter((_, rule) => entryAt(critical, rule) === 'true').map(({ id }) => id);
  return new Set([...holding, ...interview.handled.map((seen) => seen.critical)]).size;
}

/**
 * The talk that a session keeps. Its file has a checksum and names its schema, so the record is what `sessionOf` wrote; and
 * `sessionFit` has seen that the questionnaire still has all that it names.
 */
export function stateOfSession(plan: Plan, { talk: interview }: Session): InterviewState {
  return stateOfRecord(plan, interview as InterviewRecord);
}
