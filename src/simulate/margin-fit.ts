import type { MarginShape } from '../definition/margins.ts';
import type { MarginsCodes } from '../diagnostic/codes-margins.ts';
import type { ProblemArgs } from '../diagnostic/codes.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Fraction, PlanOption, PlanQuestion } from '../plan/plan.ts';
import {
  add,
  compare,
  compareWith,
  equal,
  fromNumber,
  rational,
  toNumber,
  ZERO,
  type Rational,
} from '../plan/rational.ts';
import type { Path } from '../source/node.ts';
import { numbersWithin } from './intervals.ts';

type Codes = keyof MarginsCodes | 'unknown-option';

/** What is wrong with a margin; the path is relative to it. */
export type MarginFault = {
  readonly [C in Codes]: {
    readonly code: C;
    readonly path: Path;
    readonly args: ProblemArgs[C];
    readonly what: 'value' | 'key';
  };
}[Codes];

const HUNDRED = rational(100n);

/** Returns everything that keeps a margin from being one of this question. */
export function marginFaults(question: PlanQuestion, margin: MarginShape): readonly MarginFault[] {
  const { id, kind, number } = question;
  const { shares, ranges, cite, guess } = margin;
  const found: MarginFault[] = [];
  if ((cite === undefined) === (guess === undefined))
    found.push(fault('margin-basis', [], { question: id, found: cite === undefined ? 'none' : 'both' }));
  if (kind === 'date' || kind === 'text') return [...found, fault('margin-kind', [], { question: id })];
  if (shares !== undefined) found.push(...optionFaults(question, Object.keys(shares)));
  if (ranges !== undefined && number === null)
    found.push(fault('margin-not-a-number', ['ranges'], { question: id }, 'key'));
  if (ranges !== undefined && number !== null) found.push(...rangeFaults(question, number, ranges));
  if (shares === undefined && ranges === undefined) {
    const wanted = number === null ? 'shares' : 'ranges';
    return [...found, fault('margin-empty', [], { question: id, wanted })];
  }
  return [...found, ...(kind === 'multiple' ? severalFaults(question, margin) : sumFaults(id, margin))];
}

function fault<C extends Codes>(
  code: C,
  path: Path,
  args: ProblemArgs[C],
  what: 'value' | 'key' = 'value',
): MarginFault {
  return { code, path, args, what } as unknown as MarginFault;
}

function optionFaults({ id, options }: PlanQuestion, named: readonly string[]): readonly MarginFault[] {
  const allowed = options.filter((option) => option.unscored !== 'missing').map(({ key }) => key);
  return named.flatMap((key) => {
    const option = options.find((one) => one.key === key);
    const path = ['shares', key];
    if (option === undefined) {
      const near = suggestion(key, allowed);
      return [fault('unknown-option', path, { question: id, option: key, allowed, suggestion: near }, 'key')];
    }
    if (option.unscored === 'missing')
      return [fault('margin-option-missing', path, { question: id, option: key }, 'key')];
    return option.exclusive
      ? [fault('margin-option-exclusive', path, { question: id, option: key }, 'key')]
      : [];
  });
}

/** The options of a multiple choice that are drawn by themselves. */
function drawnByThemselves({ options }: PlanQuestion): readonly PlanOption[] {
  return options.filter(({ unscored, exclusive }) => unscored !== 'missing' && !exclusive);
}

function severalFaults(question: PlanQuestion, { shares = {} }: MarginShape): readonly MarginFault[] {
  const { id, limit } = question;
  const own = drawnByThemselves(question);
  const without = own.map(({ key }) => key).filter((key) => !Object.hasOwn(shares, key));
  return [
    ...(without.length === 0
      ? []
      : [fault('margin-options-wanted', ['shares'], { question: id, options: without }, 'key')]),
    ...(limit === null || limit >= own.length ? [] : [fault('margin-limited', [], { question: id, limit })]),
  ];
}

function sumFaults(id: string, { shares = {}, ranges = [] }: MarginShape): readonly MarginFault[] {
  const all = [...Object.values(shares), ...ranges.map(({ share }) => share)];
  const sum = all.reduce((total, share) => add(total, fromNumber(share)), ZERO);
  const path = ranges.length === 0 ? ['shares'] : ['ranges'];
  return equal(sum, HUNDRED) ? [] : [fault('margin-sum', path, { question: id, sum: toNumber(sum) }, 'key')];
}

function rangeFaults(
  { id }: PlanQuestion,
  { min, max, integer }: NonNullable<PlanQuestion['number']>,
  ranges: NonNullable<MarginShape['ranges']>,
): readonly MarginFault[] {
  const bounds = { min: shown(min), max: shown(max) };
  let above: Rational | null = null;
  return ranges.flatMap((range, index) => {
    const [from, to] = [fromNumber(range.from), fromNumber(range.to)];
    const wrong = (kind: MarginsCodes['margin-range']['fault']): readonly MarginFault[] => [
      fault('margin-range', ['ranges', index], { question: id, fault: kind, ...bounds }),
    ];
    if (compare(from, to) > 0) return wrong('reversed');
    // Both ends of a range of whole numbers belong to it; other ranges may touch.
    const order: number = above === null ? 1 : compare(from, above);
    above = to;
    if (integer ? order <= 0 : order < 0) return wrong('overlap');
    const isInside =
      (min === null || compareWith(from, min) >= 0) && (max === null || compareWith(to, max) <= 0);
    if (!isInside) return wrong('outside');
    return numbersWithin(from, to, integer).length === 0 ? wrong('empty') : [];
  });
}

function shown(bound: Fraction | null): string | null {
  return bound === null ? null : String(bound[0] / bound[1]);
}
