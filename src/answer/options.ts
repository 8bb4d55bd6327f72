import type { PlanOption } from '../plan/plan.ts';
import { fromFraction } from '../plan/rational.ts';
import { numberKey, readDecimal } from './decimal.ts';
import { fold } from './fold.ts';

/** Position of an option; `ambiguous` where a text fits two, null where it fits none. */
export type FoundOption = number | 'ambiguous' | null;

/**
 * Finds an option by its key, by its value (5.0 is 5), or by its label in any language of the plan. What fits two
 * options is never guessed.
 */
export function optionFinder(
  options: readonly PlanOption[],
  decimal: '.' | ',',
): (text: string) => FoundOption {
  const byText = new Map<string, FoundOption>();
  const byValue = new Map<string, FoundOption>();
  const enter = (map: Map<string, FoundOption>, key: string, option: number) => {
    const known = map.get(key);
    map.set(key, known === undefined || known === option ? option : 'ambiguous');
  };
  options.forEach((option, position) => {
    for (const name of [option.key, ...Object.values(option.label)]) enter(byText, fold(name), position);
    if (option.value !== null) enter(byValue, numberKey(fromFraction(option.value)), position);
  });
  return (text) => {
    const number = readDecimal(text, decimal);
    const value = number === null ? undefined : byValue.get(numberKey(number));
    const name = fold(text);
    // Digits are not folded: a full-width 5 is not a declared spelling of the value 5.
    const folded = number === null && readDecimal(name, decimal) !== null;
    const named = folded ? undefined : byText.get(name);
    if (value === undefined) return named ?? null;
    return named === undefined || named === value ? value : 'ambiguous';
  };
}

/** What a person may be told are the allowed answers: the options' keys. */
export function allowedKeys(options: readonly PlanOption[]): readonly string[] {
  return options.map((option) => option.key);
}
