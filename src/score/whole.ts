import { fromTable } from '../plan/fraction.ts';
import type { PlanItem, PlanScale } from '../plan/plan.ts';
import { rational, type Rational } from '../plan/rational.ts';
import type { View } from './view.ts';

/**
 * The raw value of a scale whose every question was asked and answered with one scored option, as most are: its
 * contributions are whole numbers over one denominator, which the plan vouches to be exact when added. null for all
 * others, which take more thought.
 */
export function wholeValue({ method, items, denominator }: PlanScale, view: View): Rational | null {
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
