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

/** Shares are written as doubles, a value to twelve decimals: what they may lose together. */
const TOLERANCE = rational(1n, 1_000_000_000n);

/**
 * Where an assessment's parts contradict each other, as a path into it; null where none do. Finds what was changed
 * by hand: a value that its shares do not sum to, a value out of its own bounds, a suggestion out of its range.
 */
export function contradiction(assessment: Assessment): string | null {
  const scale = Object.entries(assessment.scales).find(([, assessed]) => !scaleHolds(assessed));
  if (scale !== undefined) return `scales.${scale[0]}`;
  if (assessment.critical.some(({ id }) => assessment.critical_unknown.includes(id))) return 'critical';
  if (!tierHolds(assessment.tier)) return 'tier';
  const part = Object.entries(assessment.parts ?? {}).find(([, assessed]) => !partHolds(assessed));
  if (part !== undefined) return `parts.${part[0]}`;
  const matter = Object.entries(assessment.compared ?? {}).find(([, compared]) => !comparedHolds(compared));
  return matter === undefined ? null : `compared.${matter[0]}`;
}

/** Who was not asked suggests nothing. */
function partHolds({ asked, tier }: AssessedPart): boolean {
  return tierHolds(tier) && (asked !== 'false' || tier === null);
}

/** Views differ where one sees what another does not, and there only; one view alone agrees with nobody. */
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

/** A group is known or it is said why not; T = 50 + 10 z, and both only where the group is known. */
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
