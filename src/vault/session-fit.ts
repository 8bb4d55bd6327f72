import { problemError, type ProblemError } from '../files/problem-error.ts';
import { outlineChanges, outlineOf } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import type { Session, SessionQuestionnaire } from './session.ts';

/** Whether a session can be resumed with a plan. `texts`: it can, but some texts have changed. `scoring`: it cannot. */
export type SessionFit =
  { readonly fit: 'same' | 'texts' } | { readonly fit: 'scoring'; readonly problem: ProblemError };

/** Compares a session's questionnaire with a plan. If scoring differs, the problem lists what changed. */
export function sessionFit({ questionnaire, outline }: Session, plan: Plan): SessionFit {
  if (questionnaire.digest === plan.digest) return { fit: 'same' };
  const { id, version, scoring_digest: scoring } = questionnaire;
  if (scoring === plan.scoringDigest) return { fit: 'texts' };
  const found = outlineChanges(outline, outlineOf(plan));
  // The digests differ, but no part of the outline does: either the notation or something outside the outline
  // changed.
  const changes = found.length > 0 ? found : [{ change: 'changed', part: 'other', id: '' } as const];
  const args = { questionnaire: id, saved: version, given: plan.version, changes };
  return { fit: 'scoring', problem: problemError('input', 'session-outdated', args) };
}

/** Describes the questionnaire for a session. `asked`: the bundled id or the absolute path that the user named. */
export function sessionQuestionnaire(plan: Plan, asked: string): SessionQuestionnaire {
  const { id, version, form, digest, scoringDigest } = plan;
  return { asked, id, version, form, digest, scoring_digest: scoringDigest };
}
