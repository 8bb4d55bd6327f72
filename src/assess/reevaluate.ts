import type { AnswerSheet } from '../answer/answer.ts';
import { evaluate } from '../assess.ts';
import type {
  AssessedCritical,
  AssessedDefinition,
  AssessedPart,
  Assessment,
} from '../assessment/assessment.ts';
import type { Outcome } from '../assessment/outcome.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { appliesTo } from '../score/applies.ts';
import { describe, isAgeKept } from '../assessment/describe.ts';
import { firstDifference } from './difference.ts';
import { sheetOfAssessment } from '../assessment/sheet-of.ts';

/** What the answers of an assessment amount to when scored by this engine. */
export interface Reevaluated {
  readonly sheet: AnswerSheet;
  readonly outcome: Outcome;
  /** Positions of the critical rules that hold according to dropped rows, of which nothing else is known. */
  readonly dropped: readonly number[];
  /** The assessment as this engine would write it. */
  readonly assessment: Assessment;
  /** The path at which the written assessment differs from it; null if it does not. */
  readonly differs: string | null;
}

/**
 * Scores the answers of an assessment again (law 5) and compares every result with the written one. Only the answers
 * are trusted, and what they cannot show: whom the questionnaire was meant for, if no answer gives the age, and
 * critical rules that hold according to a dropped row. The assessment must fit the plan (`mismatch`). `invalid` is
 * the id of a question whose answer could not have been given.
 */
export function reevaluate(plan: Plan, written: Assessment): Reevaluated | { readonly invalid: string } {
  const read = sheetOfAssessment(plan, written);
  if ('invalid' in read) return read;
  const { sheet } = read;
  const age = ageOf(plan, sheet, written);
  const { outcome, dropped } = withDropped(plan, written, (rules) => evaluate(plan, sheet, age, rules));
  const assessment = describe(plan, sheet, outcome, { age });
  return { sheet, outcome, dropped, assessment, differs: differenceOf(written, assessment) };
}

/**
 * Returns the written age. If no age was kept, returns any age for which each questionnaire applies as written, since
 * the age makes no other difference then. null if there is none; the results then differ.
 */
function ageOf(plan: Plan, sheet: AnswerSheet, written: Assessment): number | null {
  if (written.age !== undefined) return written.age;
  if (isAgeKept(plan)) return null;
  const meant =
    plan.parts.length === 0
      ? [{ ages: plan.appliesTo, applies: written.applies }]
      : plan.parts.map(({ id, appliesTo: ages }) => ({ ages, applies: written.parts?.[id]?.applies }));
  const limits = meant.flatMap(({ ages }) => (ages === null ? [] : [ages.age[0], ages.age[1] + 1]));
  // Between two limits all ages are equivalent, so the first one stands for them. One year below the lowest limit
  // stands for all younger ages.
  const candidates = [null, ...limits, Math.min(...limits) - 1];
  const agreeing = candidates.find((age) =>
    meant.every(({ ages, applies }) => appliesTo(ages, { sheet, age }) === applies),
  );
  return agreeing ?? null;
}

/**
 * The answers do not show which rules hold according to a dropped row, and the rules of such a row may be covered
 * ones, too.
 */
function withDropped(
  { critical }: Plan,
  written: Assessment,
  outcomeOf: (dropped: ReadonlySet<number>) => Outcome,
): Pick<Reevaluated, 'outcome' | 'dropped'> {
  const positions = (ids: readonly string[]) =>
    critical.flatMap(({ id }, position) => (ids.includes(id) ? [position] : []));
  const dropped = positions(
    written.critical.filter(({ from }) => from === 'dropped_row').map(({ id }) => id),
  );
  const outcome = outcomeOf(new Set(dropped));
  const covered = positions(written.critical.flatMap(({ covers = [] }: AssessedCritical) => covers));
  const unseen = covered.filter((position) => entryAt(outcome.critical, position) !== 'covered');
  if (unseen.length === 0) return { outcome, dropped };
  const all = [...dropped, ...unseen];
  return { outcome: outcomeOf(new Set(all)), dropped: all };
}

type Results = Pick<
  Assessment,
  'applies' | 'age' | 'scales' | 'findings' | 'critical' | 'critical_unknown' | 'safety' | 'tier' | 'compared'
>;

/** Compares all results; the learner, dates, the interview and decisions are not results. */
function differenceOf(written: Assessment, evaluated: Assessment): string | null {
  return firstDifference(comparable(written, evaluated), comparable(evaluated, written));
}

function comparable(one: Assessment, other: Assessment): object {
  const { age, applies, scales, findings, critical, critical_unknown, safety, tier, compared } = one;
  const results: Results = {
    ...(age === undefined ? {} : { age }),
    ...{ applies, scales, findings, critical, critical_unknown, safety, tier },
    ...(compared === undefined ? {} : { compared }),
  };
  // A note belongs to an answer but is not part of it.
  const answers = Object.entries(one.answers).map(([id, { state, value, exact, off_path }]) => {
    return [id, { state, value, exact, off_path }] as const;
  });
  const { parts } = one;
  return {
    definition: definitionOf(one.definition, other.definition),
    answers: Object.fromEntries(answers),
    ...results,
    ...(parts === undefined ? {} : { parts: partsOf(parts, other.parts) }),
  };
}

/**
 * Another wording of the definition does not change the results. The version is compared only if the wording is the
 * same.
 */
function definitionOf(
  { digest, version, scoring_digest }: AssessedDefinition,
  other: AssessedDefinition | undefined,
): object {
  return digest === other?.digest ? { version, scoring_digest } : {};
}

function partsOf(
  parts: NonNullable<Assessment['parts']>,
  others: Assessment['parts'],
): Readonly<Record<string, object>> {
  const entries = Object.entries(parts).map(([id, part]: readonly [string, AssessedPart]) => {
    const { respondent, asked, answered, of, applies, tier } = part;
    const definition = definitionOf(part.definition, others?.[id]?.definition);
    return [id, { definition, respondent, asked, answered, of, applies, tier }] as const;
  });
  return Object.fromEntries(entries);
}
