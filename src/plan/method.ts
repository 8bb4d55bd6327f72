import type { ConditionShape } from '../definition/schema/condition.ts';
import type { Definition, Scale, ScaleItem } from '../definition/schema/schema.ts';
import { lookUp } from './look-up.ts';
import type { PlanScale } from './plan.ts';

/** An item as it is written: a question's id alone, or with how it counts. */
export type WrittenItem = string | ScaleItem;
export type QuestionItem = Extract<ScaleItem, { question: string }>;

/** A scale by its id; RangeError where the definition has none. */
export function scaleById(definition: Definition, id: string): Scale {
  return lookUp(new Map(Object.entries(definition.scales ?? {})), id);
}

/** The method of a scale, with the items or conditions that it works on. */
export interface Method {
  readonly method: PlanScale['method'];
  readonly items: readonly WrittenItem[];
  readonly conditions: readonly ConditionShape[];
}

/** The method of a scale; RangeError where it has none. */
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

/** An item with its id spelt out. */
export function fullItem(item: WrittenItem): ScaleItem {
  return typeof item === 'string' ? { question: item } : item;
}
