import type { Assessment } from '../../../assessment/assessment.ts';
import { mayKeep } from '../../../dialogue/reply.ts';
import { ProblemError } from '../../../files/problem-error.ts';
import type { Plan } from '../../../plan/plan.ts';
import { verifyAssessment } from '../../../assess/verify.ts';
import { mismatch } from '../../../assessment/mismatch.ts';
import type { WrittenAssessment } from '../report/assessments.ts';
import { bundledFiles } from '../../../library/bundled.ts';
import type { Io } from '../../../files/io.ts';
import { lookUpQuestionnaire } from '../../../library/questionnaire.ts';

/**
 * The plan of an earlier result from another questionnaire. null if that is not bundled, or the result is from the
 * same questionnaire. The interview works without it.
 */
export async function planOfEarlier(plan: Plan, earlier: Assessment | null, io: Io): Promise<Plan | null> {
  if (earlier === null) return null;
  const { id, form } = earlier.definition;
  if (id === plan.id || !bundledFiles().has(id)) return null;
  const found = await lookUpQuestionnaire(id, form, io);
  return 'problems' in found ? null : found.plan;
}

/**
 * Checks an earlier result before an interview uses it: its answers can be kept and its result shown only if scoring
 * the answers again gives the same result. Without a plan to check it, the interview uses neither. Throws a
 * ProblemError.
 */
export async function verifyEarlier(
  plan: Plan,
  { assessment, place }: WrittenAssessment,
  io: Io,
): Promise<Assessment> {
  const own = mayKeep(plan, assessment) ? plan : await planOfEarlier(plan, assessment, io);
  if (own === null || isOfAnother(assessment, own)) return assessment;
  const found = verifyAssessment(assessment, own, place);
  if ('code' in found) throw new ProblemError('input', [found]);
  return found.assessment;
}

/** Whether the result is from another scoring or questionnaire: it is not shown then. */
function isOfAnother(assessment: Assessment, plan: Plan): boolean {
  const wrong = mismatch(assessment, plan);
  return wrong?.code === 'assessment-misfit' && wrong.args.what !== 'content';
}
