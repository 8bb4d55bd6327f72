import type { Definition, Scale, ScaleItem } from '../definition/schema.ts';
import { lookUp } from './look-up.ts';
import type { PlanScale } from './plan.ts';

/** An item as it is written: a question's id alone, or with how it counts. */
export type WrittenItem = string | ScaleItem;
export type QuestionItem = Extract<ScaleItem, { question: string }>;

/** A scale by its id; RangeError where the definition has none. */
export function scaleOf(definition: Definition, id: string): Scale {
  return lookUp(new Map(Object.entries(definition.scales ?? {})), id);
}

/** The method of a scale, and its items where it has items. */
export function methodOf(scale: Scale): {
  readonly method: PlanScale['method'];
  readonly items: readonly WrittenItem[];
} {
  if (scale.sum) return { method: 'sum', items: scale.sum };
  if (scale.mean) return { method: 'mean', items: scale.mean };
  if (scale.max) return { method: 'max', items: scale.max };
  if (scale.value) return { method: 'value', items: [scale.value] };
  return { method: 'count', items: [] };
}

/** An item with its id spelt out. */
export function spelt(item: WrittenItem): ScaleItem {
  return typeof item === 'string' ? { question: item } : item;
}
