import { weekdayOf } from '../../answer/date.ts';
import { formatDay } from '../../words/locale.ts';
import { typedDay } from '../day.ts';
import { choose, type InterviewContext } from '../interview-context.ts';

/** Which days a date may be. */
export interface DayLimits {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export function todayOf({ now }: InterviewContext): string {
  return now().slice(0, 10);
}

/** The days within the limits that a typed date can mean; null if it is no date. */
function daysWithin(context: InterviewContext, text: string, limits: DayLimits) {
  const today = todayOf(context);
  const typed = typedDay(text, today, limits.earliest === null || limits.earliest < today);
  if (typed === null) return null;
  const days = typed.days.filter((day) => isWithin(day, limits));
  return { ...typed, days, isKnown: typed.days.length > 0 };
}

function isWithin(day: string, { earliest, latest }: DayLimits): boolean {
  return (earliest === null || day >= earliest) && (latest === null || day <= latest);
}

/** Describes what is wrong with a typed date; null: nothing, or it has to be asked about. `outside`: see DayLimits. */
export function dayProblem(
  context: InterviewContext,
  text: string,
  limits: DayLimits,
  outside: string,
): string | null {
  const found = daysWithin(context, text, limits);
  if (found === null) return context.words.faults.date;
  if (found.days.length > 0) return null;
  return found.isKnown ? outside : context.words.dates.none;
}

/**
 * The day that a typed date means. A date that can be read in two ways, or whose year is missing, is never taken without
 * asking (law 12); null: it is to be typed again.
 */
export async function settledDay(
  context: InterviewContext,
  text: string,
  limits: DayLimits,
): Promise<string | null> {
  const { words, language } = context;
  const found = daysWithin(context, text, limits);
  const [only] = found?.days ?? [];
  if (found === null || only === undefined) return null;
  if (found.isCertain) return only;
  const message = found.days.length === 1 ? words.dates.meant : words.dates.which;
  const options = [
    ...found.days.map((day) => [day, formatDay(day, language)] as const),
    ['again', words.dates.again] as const,
  ];
  const reply = await choose<string>(context, { message, help: null }, options, [], null, true);
  return 'chosen' in reply && reply.chosen !== 'again' ? reply.chosen : null;
}

/** Shows a day that was taken with its weekday, and mentions a weekend. */
export function sayDay({ prompter, words, language }: InterviewContext, day: string): void {
  const shown = formatDay(day, language);
  const isWeekend = [0, 6].includes(weekdayOf(day));
  prompter.say(isWeekend ? words.dates.weekend(shown) : words.dates.taken(shown));
}
