import { fromTable } from '../plan/fraction.ts';
import type { PlanItem, PlanScale } from '../plan/plan.ts';
import { rational, type Rational } from '../plan/rational.ts';
import type { View } from './view.ts';

/**
 * Fast path for a scale with every question asked and answered with one scored option, which is the most common case.
 * The contributions are integers over one denominator, and the plan guarantees that their sum is exact. Returns null
 * in all other cases.
 */
export function completeValue({ method, items, denominator }: PlanScale, view: View): Rational | null {
  const takesMost = method === 'max';
  let total = takesMost ? -Infinity : 0;
  for (const item of items) {
    const points = pointsOf(item, view);
    if (points === null) return null;
    total = takesMost ? Math.max(total, points) : total + points;
  }
  if (method !== 'mean') return fromTable(total, denominator);
  const weight = items.reduce((sum, item) => sum + BigInt(item.weight), 0n);
  return rational(BigInt(total), weight);
}

function pointsOf(item: PlanItem, { sheet, asked }: View): number | null {
  if (item.from !== 'question' || asked[item.question] !== 'true') return null;
  const answer = sheet[item.question];
  if (answer?.state !== 'given' || answer.kind !== 'option') return null;
  return item.contributions[answer.option] ?? null;
}
