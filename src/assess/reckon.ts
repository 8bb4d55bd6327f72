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

/** What the answers of an assessment come to today. */
export interface Reckoned {
  readonly sheet: AnswerSheet;
  readonly outcome: Outcome;
  /** Positions of the critical rules that hold by rows which were dropped: of those nothing else is there. */
  readonly dropped: readonly number[];
  /** The same as it would be written. */
  readonly assessment: Assessment;
  /** Where what was written differs from that, as a path into it; null where it does not. */
  readonly differs: string | null;
}

/**
 * Scores the answers of an assessment again (law 5) and compares every result with what was written. Nothing but the
 * answers is believed, except what they do not tell: for whom the questionnaire was meant, where no answer says the age, and
 * critical rules that hold by a row that was dropped. Fits the plan (`misfit`); `strange` is the id of a question whose
 * answer is none that could have been given.
 */
export function reckon(plan: Plan, written: Assessment): Reckoned | { readonly strange: string } {
  const read = sheetOfAssessment(plan, written);
  if ('strange' in read) return read;
  const { sheet } = read;
  const age = ageOf(plan, sheet, written);
  const { outcome, dropped } = withDropped(plan, written, (rules) => evaluate(plan, sheet, age, rules));
  const assessment = describe(plan, sheet, outcome, { age });
  return { sheet, outcome, dropped, assessment, differs: differenceOf(written, assessment) };
}

/**
 * The age as it was written or, where it was not kept, any that agrees with whether each questionnaire was meant for the
 * learner; there it makes no other difference. null where none does: then what was written differs.
 */
function ageOf(plan: Plan, sheet: AnswerSheet, written: Assessment): number | null {
  if (written.age !== undefined) return written.age;
  if (isAgeKept(plan)) return null;
  const meant =
    plan.parts.length === 0
      ? [{ ages: plan.appliesTo, applies: written.applies }]
      : plan.parts.map(({ id, appliesTo: ages }) => ({ ages, applies: written.parts?.[id]?.applies }));
  const limits = meant.flatMap(({ ages }) => (ages === null ? [] : [ages.age[0], ages.age[1] + 1]));
  // Each stretch of ages between two limits stands for itself by its first year, and all before them by one year more.
  const candidates = [null, ...limits, Math.min(...limits) - 1];
  const agreeing = candidates.find((age) =>
    meant.every(({ ages, applies }) => appliesTo(ages, { sheet, age }) === applies),
  );
  return agreeing ?? null;
}

/** Which rules hold by a dropped row is not in the answers; the rules of such a row may have been covered, too. */
function withDropped(
  { critical }: Plan,
  written: Assessment,
  outcomeOf: (dropped: ReadonlySet<number>) => Outcome,
): Pick<Reckoned, 'outcome' | 'dropped'> {
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

/** All that is a result; who, when, how it was held and what was decided are not. */
function differenceOf(written: Assessment, reckoned: Assessment): string | null {
  return firstDifference(comparable(written, reckoned), comparable(reckoned, written));
}

function comparable(one: Assessment, other: Assessment): object {
  const { age, applies, scales, findings, critical, critical_unknown, safety, tier, compared } = one;
  const results: Results = {
    ...(age === undefined ? {} : { age }),
    ...{ applies, scales, findings, critical, critical_unknown, safety, tier },
    ...(compared === undefined ? {} : { compared }),
  };
  // Notes are beside an answer, and not part of it.
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

/** What was scored with another wording of the definition is as good; its version is only known where the wording is the same. */
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
