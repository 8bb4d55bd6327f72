import type { Plan } from '../../plan/plan.ts';
import { outputColumns } from '../out/columns.ts';

/** A column that cannot be kept, and why. */
export interface KeptFault {
  readonly code: 'kept-column-taken' | 'kept-column-reserved';
  readonly column: string;
}

/** A JSON object with this key is not read back by anybody as it was written, nor by us. */
const RESERVED = '__proto__';

/** Which of these names kept columns cannot have: the result has one already, it comes twice, or nobody could read it back. */
export function keptFaults(plan: Plan, hasWave: boolean, names: readonly string[]): readonly KeptFault[] {
  const taken = new Set(outputColumns(plan, hasWave, []).map(({ name }) => name));
  return names.flatMap((column): readonly KeptFault[] => {
    if (column === RESERVED) return [{ code: 'kept-column-reserved', column }];
    if (taken.has(column)) return [{ code: 'kept-column-taken', column }];
    taken.add(column);
    return [];
  });
}
