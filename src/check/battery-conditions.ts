import type { MergedBattery } from '../definition/merge.ts';
import type { Battery } from '../definition/schema/battery.ts';
import { conditionRoots, type ConditionRoot } from './conditions.ts';

/** Returns the conditions of the battery itself, in gates, views, findings and tiers, without those of its parts. */
export function batteryRoots(
  battery: Battery,
  { definition, frame }: MergedBattery,
): readonly ConditionRoot[] {
  const own = new Set(Object.keys(battery.findings ?? {}));
  const rules = conditionRoots({ ...definition, sections: [], scales: {}, critical: [] }).filter(
    ({ role, owner }) => role !== 'finding' || own.has(owner),
  );
  return [...gateRoots({ frame }), ...viewRoots({ frame }), ...rules];
}

/** Gates are checked like findings: a gate that always holds, or never, is a mistake. */
export function gateRoots({ frame }: Pick<MergedBattery, 'frame'>): readonly ConditionRoot[] {
  return frame.parts.flatMap(({ id, askIf }, index): readonly ConditionRoot[] =>
    askIf === null
      ? []
      : [{ role: 'finding', owner: id, condition: askIf, path: ['parts', index, 'ask_if'] }],
  );
}

export function viewRoots({ frame }: Pick<MergedBattery, 'frame'>): readonly (ConditionRoot & {
  readonly part: string;
})[] {
  return frame.compare.flatMap(({ id, views }) =>
    views.map(({ part, if: condition }) => ({
      role: 'finding' as const,
      owner: id,
      part,
      condition,
      path: ['compare', id, 'views', part],
    })),
  );
}
