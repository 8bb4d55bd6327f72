import { MISSING } from '../../answer/answer.ts';
import { evaluate } from '../../assess.ts';
import type { About } from '../../assessment/assessment.ts';
import { problemError } from '../../files/problem-error.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { ScaleOf } from '../../score/score.ts';
import type { Plan, PlanPart } from '../../plan/plan.ts';
import { ageOf } from './ages.ts';
import type { JoinedLearner } from './join.ts';
import { missingParts, type ScoredRow } from '../out/output.ts';
import type { SourceRow } from './source.ts';

/** A learner's row from all sources; `absent` by part. */
export type BatteryRow = ScoredRow & Required<Pick<ScoredRow, 'absent'>>;

/** Scores a learner on all sources. `kept`: number of kept columns, by part. Throws a ProblemError. */
export function joinedRow(
  plan: Plan,
  learner: JoinedLearner,
  kept: ReadonlyMap<string, number>,
  scaleOf: ScaleOf | undefined,
): BatteryRow {
  const { id, wave, rows } = learner;
  const sheet = plan.parts.flatMap(
    ({ questions: [first, end] }, part) =>
      rows[part]?.sheet ?? Array.from({ length: end - first }, () => MISSING),
  );
  const age = ageOf(plan, learner);
  if (age === 'lost') throw lostAge(plan, learner);
  const outcome = evaluate(plan, sheet, age, droppedRules(plan, rows), scaleOf);
  const absent = plan.parts.map((part, index) => isSilent(plan, part, rows[index] ?? null));
  const record = plan.parts.flatMap(
    (part, index) => rows[index]?.kept ?? Array.from({ length: kept.get(part.id) ?? 0 }, () => ''),
  );
  const lost = missingParts(outcome, absent).map((part) => entryAt(plan.parts, part).id);
  const about = {
    ...carriedBy(plan, rows),
    ...(lost.length === 0 ? {} : { provenance: { sources_missing: lost.join(' ') } }),
  };
  return { id, wave, line: 0, age, answeredAt: null, record, sheet, outcome, absent, about };
}

/** Returns the battery-wide positions of the critical rules that hold by dropped rows of a part's source. */
function droppedRules({ parts }: Plan, rows: JoinedLearner['rows']): ReadonlySet<number> {
  return new Set(
    parts.flatMap(({ critical: [first] }, index) => (rows[index]?.dropped ?? []).map((rule) => first + rule)),
  );
}

/** Whether a part has no answers. Refusals are answers; free text alone is not, as in a report. */
function isSilent({ questions }: Plan, part: PlanPart, row: SourceRow | null): boolean {
  if (row === null) return true;
  const [first] = part.questions;
  return row.sheet.every(
    ({ state }, position) => state === 'missing' || entryAt(questions, first + position).kind === 'text',
  );
}

function lostAge({ parts }: Plan, { rows }: JoinedLearner): unknown {
  const part = rows.findIndex((row) => row?.carried?.meant === 'false');
  return problemError('input', 'battery-age', { part: entryAt(parts, part).id });
}

/** Returns the facts from each part's row or assessment besides its answers, kept apart by part. */
function carriedBy({ parts }: Plan, rows: JoinedLearner['rows']): Pick<About, 'sources' | 'notes'> {
  const answered = rows.flatMap((row, index) => {
    if (row === null) return [];
    const answered = row.answeredAt === null ? {} : { answered_at: row.answeredAt };
    const about = row.carried?.about ?? answered;
    return Object.keys(about).length === 0
      ? []
      : [{ part: entryAt(parts, index).id, about, notes: row.carried?.notes ?? [] }];
  });
  if (answered.length === 0) return {};
  return {
    sources: new Map(answered.map(({ part, about }) => [part, about])),
    notes: new Map(answered.flatMap(({ notes }) => notes)),
  };
}
