import type { Assessment } from '../assessment/assessment.ts';
import type { Approach, Category } from '../definition/catalogue.ts';
import { URGENCIES } from '../definition/schema/urgencies.ts';
import type { Plan } from '../plan/plan.ts';
import type { OwnEntry } from './catalogue.ts';

/** An approach with the categories of critical answers that give it its place. */
export interface Marked {
  readonly approach: OwnEntry<Approach>;
  /** Most urgent first. */
  readonly categories: readonly Category[];
}

/** The approaches that the critical rules that hold call for. */
export interface CriticalHelp {
  readonly first: readonly Marked[];
  readonly after: readonly Marked[];
}

/**
 * Returns the categories of the critical rules that hold, including covered ones: most urgent first, then in the
 * plan's order.
 */
export function heldCategories({ critical }: Assessment, plan: Plan): readonly Category[] {
  const holding = new Set(critical.flatMap(({ id, covers = [] }) => [id, ...covers]));
  const rules = plan.critical
    .filter(({ id }) => holding.has(id))
    .toSorted((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
  return [...new Set(rules.map(({ category }) => category))];
}

/**
 * Returns the approaches that come first, and those that come only after the safety talk, while critical rules of
 * these categories hold. Tier and limit do not matter here. The order is: what the most urgent category calls for; a
 * school's own entries; the soonest effect, such as a referral; the fewest categories, such as child protection. What
 * comes first for one category does not come after for another one.
 */
export function criticalHelp(
  approaches: readonly OwnEntry<Approach>[],
  held: readonly Category[],
): CriticalHelp {
  const first = marked(approaches, held, 'first');
  const rest = approaches.filter((each) => !first.some(({ approach }) => approach === each));
  return { first, after: marked(rest, held, 'after') };
}

/**
 * Whether an approach could do harm while critical rules of these categories hold, such as contacting a home that is
 * not safe.
 */
export function isWithheld({ critical }: Approach, held: readonly Category[]): boolean {
  return (critical?.not ?? []).some((category) => held.includes(category));
}

function marked(
  approaches: readonly OwnEntry<Approach>[],
  held: readonly Category[],
  place: 'first' | 'after',
): readonly Marked[] {
  return approaches
    .map((approach): Marked => {
      const own = approach.critical?.[place] ?? [];
      return { approach, categories: held.filter((category) => own.includes(category)) };
    })
    .filter(({ categories }) => categories.length > 0)
    .toSorted((a, b) => compareKeys(keysOf(a, held, place), keysOf(b, held, place)));
}

const EFFECTS: readonly Approach['effort']['first_effect'][] = ['weeks', 'months', 'year'];

function keysOf(
  { approach, categories }: Marked,
  held: readonly Category[],
  place: 'first' | 'after',
): readonly number[] {
  const { local, effort, critical } = approach;
  const urgency = held.findIndex((category) => categories.includes(category));
  const isFor = critical?.[place]?.length as number;
  return [urgency, local ? 0 : 1, EFFECTS.indexOf(effort.first_effect), isFor];
}

/** Compares two lists of sort keys by the first pair that differs. */
export function compareKeys(a: readonly number[], b: readonly number[]): number {
  return a.map((key, at) => key - (b[at] as number)).find((difference) => difference !== 0) ?? 0;
}
