import type { AssessedCritical, Assessment } from '../assessment/assessment.ts';
import { reevaluate, type Reevaluated } from './reevaluate.ts';
import type { CellPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import type { Plan } from '../plan/plan.ts';
import { mismatch } from '../assessment/mismatch.ts';
import { otherEngine } from './unchecked.ts';

/** An assessment from a file that fits its plan, with its answers scored again. */
export interface VerifiedAssessment extends Omit<Reevaluated, 'differs'> {
  /** The assessment as it may be shown. */
  readonly assessment: Assessment;
}

/**
 * Verifies an assessment from a file: it must fit the plan and, if this engine scored it, each result must follow
 * from its answers. Results of another engine may legitimately differ and are not compared (`otherEngine`), but a
 * critical rule that holds according to this engine, or is unknown, is added if it is absent (law 2). Returns a
 * problem if the assessment cannot be shown.
 */
export function verifyAssessment(
  written: Assessment,
  plan: Plan,
  at: CellPlace,
): VerifiedAssessment | Problem {
  const wrong = mismatch(written, plan);
  if (wrong !== null) return { ...wrong, place: at };
  const evaluated = reevaluate(plan, written);
  if ('invalid' in evaluated)
    return problem('assessment-inconsistent', at, { path: `answers.${evaluated.invalid}` });
  if (otherEngine(written) !== null)
    return { ...evaluated, assessment: withCritical(written, evaluated.assessment) };
  const { differs } = evaluated;
  return differs === null
    ? { ...evaluated, assessment: written }
    : problem('assessment-differs', at, { path: differs });
}

function withCritical(written: Assessment, { critical, critical_unknown, safety }: Assessment): Assessment {
  const known = idsOf(written.critical);
  const more = idsOf(critical).filter((id) => !known.includes(id));
  const holding = [...known, ...more];
  const open = [...new Set([...written.critical_unknown, ...critical_unknown])].filter(
    (id) => !holding.includes(id),
  );
  return {
    ...written,
    critical: [...written.critical, ...more.map((id): AssessedCritical => ({ id, from: 'own' }))],
    critical_unknown: open,
    safety: holding.length > 0 ? 'holds' : open.length > 0 ? 'unknown' : safety,
  };
}

/** The rules that hold and the rules that their alerts cover. */
function idsOf(critical: Assessment['critical']): readonly string[] {
  return critical.flatMap(({ id, covers = [] }) => [id, ...covers]);
}

/**
 * Keeps a mismatch that many assessments share only once, at the first of them. Differing results are kept for each.
 */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, args }) => {
    if (code !== 'assessment-misfit') return true;
    const key = JSON.stringify(args);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
