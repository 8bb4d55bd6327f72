import { problemError, type ProblemError } from '../files/problem-error.ts';
import { outlineChanges, outlineOf } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import type { Session, SessionQuestionnaire } from './session.ts';

/** Whether a session can be gone on with by a plan. `texts`: it can, and it is said that texts were changed. */
export type SessionFit =
  { readonly fit: 'same' | 'texts' } | { readonly fit: 'scoring'; readonly problem: ProblemError };

/** Compares a session's questionnaire with the one at hand; where it scores otherwise, the error tells what changed. */
export function sessionFit({ questionnaire, outline }: Session, plan: Plan): SessionFit {
  if (questionnaire.digest === plan.digest) return { fit: 'same' };
  const { id, version, scoring_digest: scoring } = questionnaire;
  if (scoring === plan.scoringDigest) return { fit: 'texts' };
  const found = outlineChanges(outline, outlineOf(plan));
  // Written in another way, or in what no part of the outline holds.
  const changes = found.length > 0 ? found : [{ change: 'changed', part: 'other', id: '' } as const];
  const args = { questionnaire: id, saved: version, given: plan.version, changes };
  return { fit: 'scoring', problem: problemError('input', 'session-outdated', args) };
}

/** What a session says of the questionnaire that it is held with; `asked` as it was asked for, a path absolute. */
export function sessionQuestionnaire(plan: Plan, asked: string): SessionQuestionnaire {
  const { id, version, form, digest, scoringDigest } = plan;
  return { asked, id, version, form, digest, scoring_digest: scoringDigest };
}
