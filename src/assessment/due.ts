import { daysSince1970, isoDay } from '../answer/date.ts';
import { dayOfMoment } from '../answer/moment.ts';
import type { PlanCritical } from '../plan/plan.ts';

/** How many calendar days after the answer's own a critical answer may wait. */
const DAYS = { same_day: 0, within_3_days: 3 } as const;

/**
 * By when somebody has to have acted on a critical answer, ISO 8601: immediate, when it was given; same_day, by the end of
 * that calendar day; within_3_days, by the end of the third calendar day after it. The day is that of the answer's own
 * offset, and the result is written with it; where the answer has none, neither has the result. What is no day or moment
 * of ISO 8601 is given back as it is.
 */
export function dueOf(urgency: PlanCritical['urgency'], answered: string): string {
  const found = dayOfMoment(answered);
  if (urgency === 'immediate' || found === null) return answered;
  const [year = 0, month = 0, day = 0] = found.day.split('-').map(Number);
  return `${isoDay(daysSince1970(year, month, day) + DAYS[urgency])}T23:59:59${found.offset}`;
}
