import type { AssessedCritical, Assessment } from '../assessment/assessment.ts';
import { reckon, type Reckoned } from './reckon.ts';
import type { CellPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import type { Plan } from '../plan/plan.ts';
import { mismatch } from '../assessment/mismatch.ts';
import { otherEngine } from './unchecked.ts';

/** An assessment out of a file that fits its plan, with its answers scored anew. */
export interface Believed extends Omit<Reckoned, 'differs'> {
  /** As it may be told. */
  readonly assessment: Assessment;
}

/**
 * Whether an assessment out of a file may be told: it fits the plan and, where this engine scored it, each of its results is
 * what its answers come to. What another engine scored may rightly differ, so it is not compared (`otherEngine`); but a
 * critical rule that holds today, or cannot be excluded, is never missing from it (law 2).
 */
export function believed(written: Assessment, plan: Plan, at: CellPlace): Believed | Problem {
  const wrong = mismatch(written, plan);
  if (wrong !== null) return { ...wrong, at };
  const reckoned = reckon(plan, written);
  if ('strange' in reckoned)
    return problem('assessment-inconsistent', at, { path: `answers.${reckoned.strange}` });
  if (otherEngine(written) !== null)
    return { ...reckoned, assessment: withCritical(written, reckoned.assessment) };
  const { differs } = reckoned;
  return differs === null
    ? { ...reckoned, assessment: written }
    : problem('assessment-differs', at, { path: differs });
}

function withCritical(written: Assessment, { critical, critical_unknown, safety }: Assessment): Assessment {
  const told = idsOf(written.critical);
  const more = idsOf(critical).filter((id) => !told.includes(id));
  const holding = [...told, ...more];
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

/** Those that hold, and those whose alert theirs stands for. */
function idsOf(critical: Assessment['critical']): readonly string[] {
  return critical.flatMap(({ id, covers = [] }) => [id, ...covers]);
}

/** The same misfit of many assessments is told once, with the first of them; what differs, with each. */
export function toldOnce(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, args }) => {
    if (code !== 'assessment-misfit') return true;
    const key = JSON.stringify(args);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
