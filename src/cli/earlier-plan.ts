import type { Assessment } from '../assessment.ts';
import type { Plan } from '../plan/plan.ts';
import { bundledFiles } from './bundled.ts';
import type { Io } from './io.ts';
import { findQuestionnaire } from './questionnaire.ts';

/**
 * What tells what an earlier result of another questionnaire means; null where that is not among the bundled ones, or
 * the result is of the same one. A talk goes on without it.
 */
export async function planOfEarlier(plan: Plan, earlier: Assessment | null, io: Io): Promise<Plan | null> {
  if (earlier === null) return null;
  const { id, form } = earlier.definition;
  if (id === plan.id || !bundledFiles().has(id)) return null;
  const found = await findQuestionnaire(id, form, io);
  return 'problems' in found ? null : found.plan;
}
