import type { Unit } from '../definition/schema/question.ts';
import type { Plan } from '../plan/plan.ts';
import { languageShown, oneLine } from './say.ts';

const rules = new Map<string, Intl.PluralRules>();

/**
 * The unit as it stands behind a number: `1 hour`, `2 hours`; without a number, as behind a range. In the requested
 * language, else in the questionnaire's first language that has it.
 */
export function unitText(
  unit: Unit,
  plan: Pick<Plan, 'languages'>,
  language: string,
  value?: number,
): string {
  if (typeof unit === 'string') return unit;
  const tag = languageShown(unit, plan, language);
  const forms = unit[tag] ?? '';
  if (typeof forms === 'string') return oneLine(forms);
  const form = value === undefined ? 'other' : rulesOf(tag).select(value);
  return oneLine((form === 'zero' ? undefined : forms[form]) ?? forms.other);
}

function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}
