import type { Plan } from '../plan/plan.ts';
import { compare, fromNumber } from '../plan/rational.ts';
import type { Truth } from './result.ts';
import { truthOf } from './truth.ts';
import type { View } from './view.ts';
import { yearsOf } from './years.ts';

/**
 * Whether the questionnaire is meant for the learner's age. Ages are completed years: up to 25 includes 25 and a half.
 * An unknown age blocks nothing, but the report mentions it.
 */
export function appliesTo(meant: Plan['appliesTo'], view: Pick<View, 'sheet' | 'age'>): Truth {
  if (meant === null) return 'true';
  const {
    age: [youngest, oldest],
    question,
  } = meant;
  const years = yearsOf(question, view);
  if (years === null) return 'unknown';
  return truthOf(compare(years, fromNumber(youngest)) >= 0 && compare(years, fromNumber(oldest + 1)) < 0);
}
