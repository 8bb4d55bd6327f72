import type { Assessment } from '../../../assessment/assessment.ts';
import { mayKeep } from '../../../dialogue/reply.ts';
import { ProblemError } from '../../../files/problem-error.ts';
import type { Plan } from '../../../plan/plan.ts';
import { believed } from '../../../assess/believed.ts';
import { mismatch } from '../../../assessment/mismatch.ts';
import type { WrittenAssessment } from '../report/assessments.ts';
import { bundledFiles } from '../../../library/bundled.ts';
import type { Io } from '../../../files/io.ts';
import { lookUpQuestionnaire } from '../../../library/questionnaire.ts';

/**
 * What tells what an earlier result of another questionnaire means; null where that is not among the bundled ones, or
 * the result is of the same one. A talk goes on without it.
 */
export async function planOfEarlier(plan: Plan, earlier: Assessment | null, io: Io): Promise<Plan | null> {
  if (earlier === null) return null;
  const { id, form } = earlier.definition;
  if (id === plan.id || !bundledFiles().has(id)) return null;
  const found = await lookUpQuestionnaire(id, form, io);
  return 'problems' in found ? null : found.plan;
}

/**
 * An earlier result out of a file, as a talk may use it: its answers can be kept and what came of them told only where it is
 * what its answers come to. Where nothing is at hand that could say so, a talk uses neither.
 */
export async function believedEarlier(
  plan: Plan,
  { assessment, place }: WrittenAssessment,
  io: Io,
): Promise<Assessment> {
  const own = mayKeep(plan, assessment) ? plan : await planOfEarlier(plan, assessment, io);
  if (own === null || isOfAnother(assessment, own)) return assessment;
  const found = believed(assessment, own, place);
  if ('code' in found) throw new ProblemError('input', [found]);
  return found.assessment;
}

/** Another scoring, or another questionnaire: nothing of the result is told then. */
function isOfAnother(assessment: Assessment, plan: Plan): boolean {
  const wrong = mismatch(assessment, plan);
  return wrong?.code === 'assessment-misfit' && wrong.args.what !== 'content';
}
