import type { PlanChange } from '../plan/plan.ts';
import { fromFraction, multiply, ONE, rational, subtract, type Rational } from '../plan/rational.ts';

/**
 * Standard errors of a difference beyond which chance alone is unlikely (1 in 20): Jacobson & Truax (1991), J Consult
 * Clin Psychol 59: 12-19.
 */
const ERRORS = rational(196n, 100n);

const HUNDRED = rational(100n);

/**
 * Returns the smallest difference between two values of a scale that counts as a reliable change: as published, or, by
 * sd and reliability, 1.96 × sd × √(2 × (1 − reliability)). The root is rounded up to two decimals, so that a
 * difference as large as the result always counts.
 */
export function leastChange(change: PlanChange): Rational {
  if (change.by === 'points') return fromFraction(change.reliable);
  const wide = multiply(multiply(ERRORS, fromFraction(change.sd)), HUNDRED);
  const doubt = multiply(rational(2n), subtract(ONE, fromFraction(change.reliability)));
  return rational(rootUp(multiply(multiply(wide, wide), doubt)), 100n);
}

/** Returns the smallest integer whose square is not below a positive number. */
function rootUp({ num, den }: Rational): bigint {
  // Starts just below the floating-point root and finds the exact one by integer comparison.
  let root = BigInt(Math.max(0, Math.floor(Math.sqrt(Number(num) / Number(den))) - 1));
  while (root * root * den < num) root += 1n;
  return root;
}
