import type { AssessedScale, Assessment } from '../assessment.ts';
import { add, compare, fromNumber, rational, subtract, ZERO } from '../plan/rational.ts';

/** Shares are written as doubles, a value to twelve decimals: what they may lose together. */
const TOLERANCE = rational(1n, 1_000_000_000n);

/**
 * Where an assessment's parts contradict each other, as a path into it; null where none do. Finds what was changed
 * by hand: a value that its shares do not sum to, a value out of its own bounds, a suggestion out of its range.
 */
export function contradiction(assessment: Assessment): string | null {
  const scale = Object.entries(assessment.scales).find(([, assessed]) => !scaleHolds(assessed));
  if (scale !== undefined) return `scales.${scale[0]}`;
  if (assessment.critical.some((id) => assessment.critical_unknown.includes(id))) return 'critical';
  return tierHolds(assessment) ? null : 'tier';
}

function scaleHolds({ value, no_value, lower, upper, band, answered, of, shares }: AssessedScale): boolean {
  if (answered > of || (value === null) !== (no_value !== null)) return false;
  if (value === null) return band === null && shares.length === 0;
  if ((lower !== null && value < lower) || (upper !== null && value > upper)) return false;
  if (shares.length === 0) return true;
  const sum = shares.map((share) => fromNumber(share.share)).reduce(add, ZERO);
  const apart = subtract(sum, fromNumber(value));
  return compare(apart, TOLERANCE) <= 0 && compare(subtract(ZERO, apart), TOLERANCE) <= 0;
}

const ORDER = ['universal', 'selective', 'individual'] as const;

function tierHolds({ tier }: Assessment): boolean {
  if (tier === null) return true;
  const { suggested, basis, at_least, at_most } = tier;
  if ((basis === 'open') !== (suggested === 'review')) return false;
  if ((basis === 'not_applicable') !== (suggested === null)) return false;
  if (at_least === null || at_most === null) return suggested === null;
  const [least, most] = [ORDER.indexOf(at_least), ORDER.indexOf(at_most)];
  if (suggested === null || suggested === 'review') return least <= most;
  return least <= ORDER.indexOf(suggested) && ORDER.indexOf(suggested) <= most;
}
