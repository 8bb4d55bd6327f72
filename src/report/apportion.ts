import { add, equal, type Rational, rational, round, subtract, ZERO } from '../plan/rational.ts';
import { exactDecimals } from '../score/shown.ts';

/**
 * Rounds shares so that they still add up to the displayed total (largest remainder method): each is truncated, and the
 * remaining units of the last place go to the shares that lost most. Exact decimals stay exact unless the total itself
 * is shown rounded.
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

/** Units for the share at this position; if there are more units than shares, the distribution starts over. */
function unitsAt(place: number, units: number, count: number): number {
  return Math.ceil((units - place) / count);
}

function times(unit: Rational, count: number): Rational {
  return rational(unit.num * BigInt(count), unit.den);
}
