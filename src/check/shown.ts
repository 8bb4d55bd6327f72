import { toNumber, type Rational } from '../plan/rational.ts';

/** A number for a message: a decimal as people write it, shortened where it has no end. */
export function shown(value: Rational): string {
  return String(Number(toNumber(value).toPrecision(12)));
}
