import type { ConditionShape } from '../definition/schema/condition.ts';
import type { Definition, Scale, ScaleItem } from '../definition/schema/schema.ts';
import { lookUp } from './look-up.ts';
import type { PlanScale } from './plan.ts';

/** An item as written: the id of a question alone, or an object that also says how it counts. */
export type WrittenItem = string | ScaleItem;
export type QuestionItem = Extract<ScaleItem, { question: string }>;

/** Returns a scale by its id. Throws RangeError if the definition has none. */
export function scaleById(definition: Definition, id: string): Scale {
  return lookUp(new Map(Object.entries(definition.scales ?? {})), id);
}

/** The method of a scale, with its items or conditions. */
export interface Method {
  readonly method: PlanScale['method'];
  readonly items: readonly WrittenItem[];
  readonly conditions: readonly ConditionShape[];
}

/** Returns the method of a scale. Throws RangeError if it has none. */
export function methodOf(scale: Scale): Method {
  const ofItems = (method: PlanScale['method'], items: readonly WrittenItem[]) => ({
    method,
    items,
    conditions: [],
  });
  if (scale.sum) return ofItems('sum', scale.sum);
  if (scale.mean) return ofItems('mean', scale.mean);
  if (scale.max) return ofItems('max', scale.max);
  if (scale.value) return ofItems('value', [scale.value]);
  if (scale.count) return { method: 'count', items: [], conditions: scale.count };
  throw new RangeError('A scale says how it is worked out: sum, mean, max, count or value');
}

/** Returns an item in its object form. */
export function fullItem(item: WrittenItem): ScaleItem {
  return typeof item === 'string' ? { question: item } : item;
}
