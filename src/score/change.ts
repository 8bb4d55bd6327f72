import type { PlanChange } from '../plan/plan.ts';
import { fromFraction, multiply, ONE, rational, subtract, type Rational } from '../plan/rational.ts';

/**
 * Beyond this many standard errors of a difference, chance alone is unlikely (1 in 20): Jacobson & Truax (1991), J Consult
 * Clin Psychol 59: 12-19.
 */
const ERRORS = rational(196n, 100n);

const HUNDRED = rational(100n);

/**
 * The least difference between two values of a scale that counts as a change: as published, or, by sd and reliability,
 * 1.96 × sd × √(2 × (1 − reliability)). A root is seldom a decimal: it is given to two of them and rounded up, so that a
 * difference as large as this one always counts.
 */
export function leastChange(change: PlanChange): Rational {
  if (change.by === 'points') return fromFraction(change.reliable);
  const wide = multiply(multiply(ERRORS, fromFraction(change.sd)), HUNDRED);
  const doubt = multiply(rational(2n), subtract(ONE, fromFraction(change.reliability)));
  return rational(rootUp(multiply(multiply(wide, wide), doubt)), 100n);
}

/** The least whole number whose square is not below this positive one. */
function rootUp({ num, den }: Rational): bigint {
  // A double is near: from one below it, exact comparisons find the place.
  let root = BigInt(Math.max(0, Math.floor(Math.sqrt(Number(num) / Number(den))) - 1));
  while (root * root * den < num) root += 1n;
  return root;
}
