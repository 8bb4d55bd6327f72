import type { PlanOption } from '../plan/plan.ts';
import { fromFraction } from '../plan/rational.ts';
import { numberKey, readDecimal } from './decimal.ts';
import { fold } from './fold.ts';
import { yesNoWords } from './yes-no.ts';

/** Position of an option. `ambiguous`: matches several; null: matches none. */
export type FoundOption = number | 'ambiguous' | null;

/**
 * Finds an option by its key, by its value (5.0 is 5), by its label in any language of the plan, or as TRUE, FALSE and the
 * like for a yes/no question. A text that matches two options is ambiguous and never guessed.
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
  // A word that names an option of this question keeps that meaning.
  for (const [word, position] of yesNoWords(options)) if (!byText.has(word)) byText.set(word, position);
  return (text) => {
    const number = readDecimal(text, decimal);
    const value = number === null ? undefined : byValue.get(numberKey(number));
    const name = fold(text);
    // Full-width digits are not accepted for a value.
    const folded = number === null && readDecimal(name, decimal) !== null;
    const named = folded ? undefined : byText.get(name);
    if (value === undefined) return named ?? null;
    return named === undefined || named === value ? value : 'ambiguous';
  };
}

/** Returns the keys of the options, for messages about allowed answers. */
export function allowedKeys(options: readonly PlanOption[]): readonly string[] {
  return options.map((option) => option.key);
}
