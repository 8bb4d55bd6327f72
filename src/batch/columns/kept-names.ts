import type { Plan } from '../../plan/plan.ts';
import { outputColumns } from '../out/columns.ts';

/** A column that cannot be kept, and the reason. */
export interface KeptColumnProblem {
  readonly code: 'kept-column-taken' | 'kept-column-reserved';
  readonly column: string;
}

/** A JSON object with this key does not survive parsing. */
const RESERVED = '__proto__';

/** Returns the names that kept columns cannot have: taken by the result, repeated, or reserved. */
export function keptColumnProblems(
  plan: Plan,
  hasWave: boolean,
  names: readonly string[],
): readonly KeptColumnProblem[] {
  const taken = new Set(outputColumns(plan, hasWave, []).map(({ name }) => name));
  return names.flatMap((column): readonly KeptColumnProblem[] => {
    if (column === RESERVED) return [{ code: 'kept-column-reserved', column }];
    if (taken.has(column)) return [{ code: 'kept-column-taken', column }];
    taken.add(column);
    return [];
  });
}
