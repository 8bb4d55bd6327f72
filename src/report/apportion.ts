import { add, equal, type Rational, rational, round, subtract, ZERO } from '../plan/rational.ts';
import { exactDecimals } from '../score/shown.ts';

/**
 * Shares rounded for people so that what is shown still sums to the total that is shown: each is cut, and what is
 * lost goes, one unit of the last place each, to those that lost most (largest remainders). Exact decimals stay
 * exact unless the total itself is shown rounded.
 */
export function apportion(
  shares: readonly Rational[],
  total: Rational,
  totalDecimals: number,
): readonly Rational[] {
  const shown = round(total, 'half_up', totalDecimals);
  const isExact = equal(shown, total);
  const needed = isExact ? shares.map((share) => exactDecimals(share) ?? 2) : [];
  const decimals = Math.max(totalDecimals, ...needed);
  const unit = rational(1n, 10n ** BigInt(decimals));
  const cut = shares.map((share) => round(share, 'down', decimals));
  const lost = subtract(shown, cut.reduce(add, ZERO));
  const units = Number((lost.num * unit.den) / (lost.den * unit.num));
  const most = shares
    .map((share, index) => ({ index, rest: subtract(share, cut[index] as Rational) }))
    .sort((a, b) => Number(b.rest.num * a.rest.den - a.rest.num * b.rest.den) || a.index - b.index)
    .map(({ index }) => index);
  return cut.map((share, index) =>
    add(share, times(unit, unitsAt(most.indexOf(index), units, shares.length))),
  );
}

/** How many units the share at this place in the order gets; more units than shares go round again. */
function unitsAt(place: number, units: number, count: number): number {
  return Math.ceil((units - place) / count);
}

function times(unit: Rational, count: number): Rational {
  return rational(unit.num * BigInt(count), unit.den);
}
