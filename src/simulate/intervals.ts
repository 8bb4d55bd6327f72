import { distinct } from '../score/item.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Fraction, Plan, PlanQuestionItem, PlanScale, PlanTests } from '../plan/plan.ts';
import {
  add,
  compare,
  divide,
  fromFraction,
  fromNumber,
  least,
  most,
  multiply,
  ONE,
  rational,
  round,
  subtract,
  type Rational,
} from '../plan/rational.ts';
import { testsOn } from './tests.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** How many numbers stand for an interval, and how far an open interval reaches. */
const POINTS = 16;
const OPEN_END = rational(10n);

/**
 * Returns the possible numbers, in ascending intervals that the limits in rules divide them into: absence up to 10 %,
 * up to 20 %, and above. A few numbers stand for each interval. An age lies within the ages that the questionnaire is
 * for.
 */
export function intervalsOf(plan: Plan, question: QuestionIndex): readonly (readonly Rational[])[] {
  const { number } = entryAt(plan.questions, question);
  if (number === null) return [];
  const cuts = cutsOf(plan, question);
  const meant = [plan, ...plan.parts].find(({ appliesTo }) => appliesTo?.question === question)?.appliesTo;
  const ages = (meant?.age ?? []).map(fromNumber);
  const [youngest = null, oldest = null] = ages;
  const lower = number.min && fromFraction(number.min);
  const upper = number.max && fromFraction(number.max);
  const from = inner(lower, youngest, most) ?? subtract(cuts[0] ?? OPEN_END, OPEN_END);
  const to = inner(upper, oldest, least) ?? add(most(cuts.at(-1) ?? from, from), OPEN_END);
  const inside = cuts.filter((cut) => compare(cut, from) > 0 && compare(cut, to) < 0);
  const ends = [from, ...inside, to];
  const points = number.integer ? wholeWithin : evenlyWithin;
  return inside
    .concat(to)
    .map((end, index) => points(entryAt(ends, index), end, index === inside.length))
    .filter((interval) => interval.length > 0);
}

function inner(
  own: Rational | null,
  other: Rational | null,
  nearer: (a: Rational, b: Rational) => Rational,
): Rational | null {
  return own === null || other === null ? (own ?? other) : nearer(own, other);
}

/**
 * Returns the numbers that stand for a range: whole ones, both ends included, or a single one where the ends are the
 * same, else some strictly between them.
 */
export function numbersWithin(from: Rational, to: Rational, integer: boolean): readonly Rational[] {
  if (integer) return wholeWithin(from, to, true);
  return compare(from, to) === 0 ? [from] : evenlyWithin(from, to);
}

/** Returns numbers strictly between two ends, because rules differ in which side a limit belongs to. */
function evenlyWithin(from: Rational, to: Rational): readonly Rational[] {
  const step = divide(subtract(to, from), rational(BigInt(POINTS + 1)));
  return Array.from({ length: POINTS }, (_, i) => add(from, multiply(step, rational(BigInt(i + 1)))));
}

/**
 * Returns whole numbers from one end to the other, which belongs to the next interval; only some of them if there are
 * many.
 */
function wholeWithin(from: Rational, to: Rational, isLast: boolean): readonly Rational[] {
  const first = round(from, 'up');
  const end = isLast ? round(to, 'down') : subtract(round(to, 'up'), ONE);
  const apart = Number(subtract(end, first).num);
  if (apart < 0) return [];
  const count = Math.min(apart + 1, POINTS);
  const steps = Array.from({ length: count }, (_, i) =>
    count === 1 ? 0 : Math.floor((apart * i) / (count - 1)),
  );
  return steps.map((step) => add(first, rational(BigInt(step))));
}

function cutsOf(plan: Plan, question: QuestionIndex): readonly Rational[] {
  const own = testsOn(plan, question).flatMap(({ test }) => limits(test.numbers));
  const scales = plan.scales.flatMap((scale) => {
    const [item, ...others] = scale.items;
    if (item?.from !== 'question' || item.question !== question || others.length > 0) return [];
    return scaleCuts(scale, item);
  });
  return distinct([...own, ...scales]);
}

/** Converts the limits of a scale of a single number into limits of that number. */
function scaleCuts(scale: PlanScale, { line }: PlanQuestionItem): readonly Rational[] {
  if (line === null || scale.times[0] === 0) return [];
  const cuts = [
    ...scale.bands.slice(1).map((band) => fromFraction(band.from)),
    ...scale.tests.flatMap((test) => limits(test.numbers)),
  ];
  return cuts.map((cut) => {
    const untransformed = divide(subtract(cut, fromFraction(scale.plus)), fromFraction(scale.times));
    return divide(subtract(untransformed, fromFraction(line.offset)), fromFraction(line.slope));
  });
}

function limits(tests: PlanTests | null): readonly Rational[] {
  if (tests === null) return [];
  const { atLeast, moreThan, atMost, lessThan } = tests;
  return [atLeast, moreThan, atMost, lessThan]
    .filter((limit): limit is Fraction => limit !== null)
    .map(fromFraction);
}
