import type { AssessedPart, AssessedScale, Assessment, Compared } from './assessment.ts';
import {
  add,
  compare,
  fromNumber,
  multiply,
  rational,
  subtract,
  ZERO,
  type Rational,
} from '../plan/rational.ts';

/**
 * The loss of precision allowed for the sum of the shares: they are written as doubles, and the value to twelve
 * decimals.
 */
const TOLERANCE = rational(1n, 1_000_000_000n);

/**
 * Returns the path at which parts of an assessment contradict each other, or null if none do. Detects edits by hand:
 * a value that is not the sum of its shares, a value outside its own bounds, a suggestion outside its range.
 */
export function contradiction(assessment: Assessment): string | null {
  const scale = Object.entries(assessment.scales).find(([, assessed]) => !scaleHolds(assessed));
  if (scale !== undefined) return `scales.${scale[0]}`;
  if (assessment.critical.some(({ id }) => assessment.critical_unknown.includes(id))) return 'critical';
  if (!tierHolds(assessment.tier)) return 'tier';
  const part = Object.entries(assessment.parts ?? {}).find(([, assessed]) => !partHolds(assessed));
  if (part !== undefined) return `parts.${part[0]}`;
  const subject = Object.entries(assessment.compared ?? {}).find(([, compared]) => !comparedHolds(compared));
  return subject === undefined ? null : `compared.${subject[0]}`;
}

/** A part that was not asked suggests no tier. */
function partHolds({ asked, tier }: AssessedPart): boolean {
  return tierHolds(tier) && (asked !== 'false' || tier === null);
}

/** Views differ exactly if one is true and another is false; a single known view agrees with none. */
function comparedHolds({ agreement, views }: Compared): boolean {
  const truths = Object.values(views);
  const differ = truths.includes('true') && truths.includes('false');
  const known = truths.filter((truth) => truth !== 'unknown').length;
  return (agreement === 'differ') === differ && (agreement !== 'agree' || known > 1);
}

function scaleHolds(scale: AssessedScale): boolean {
  const { value, no_value, lower, upper, band, answered, of, shares } = scale;
  if (answered > of || (value === null) !== (no_value !== null) || !normHolds(scale)) return false;
  if (value === null) return band === null && shares.length === 0;
  if ((lower !== null && value < lower) || (upper !== null && value > upper)) return false;
  if (shares.length === 0) return true;
  const sum = shares.map((share) => fromNumber(share.share)).reduce(add, ZERO);
  return isNear(sum, fromNumber(value));
}

function isNear(a: Rational, b: Rational): boolean {
  const apart = subtract(a, b);
  return compare(apart, TOLERANCE) <= 0 && compare(subtract(ZERO, apart), TOLERANCE) <= 0;
}

/** Either the group is known or the reason is given; T = 50 + 10 z, and both need a known group. */
function normHolds({ norm, z_score: z, t_score: t }: AssessedScale): boolean {
  if (norm === undefined) return z === undefined && t === undefined;
  const { group, groups, no_group } = norm;
  if ((group === null) !== (no_group !== null)) return false;
  if (group !== null && groups.join(' ') !== group) return false;
  if (z === undefined || t === undefined) return z === t;
  if (z === null || t === null) return z === t;
  return (
    group !== null && isNear(fromNumber(t), add(fromNumber(50), multiply(fromNumber(10), fromNumber(z))))
  );
}

const ORDER = ['universal', 'selective', 'individual'] as const;

function tierHolds(tier: Assessment['tier'] | AssessedPart['tier']): boolean {
  if (tier === null) return true;
  const { suggested, basis, at_least, at_most } = tier;
  if ((basis === 'open') !== (suggested === 'review')) return false;
  if ((basis === 'not_applicable') !== (suggested === null)) return false;
  if (at_least === null || at_most === null) return suggested === null;
  const [least, most] = [ORDER.indexOf(at_least), ORDER.indexOf(at_most)];
  if (suggested === null || suggested === 'review') return least <= most;
  return least <= ORDER.indexOf(suggested) && ORDER.indexOf(suggested) <= most;
}
