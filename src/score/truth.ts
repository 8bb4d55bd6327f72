import type { Truth } from './result.ts';

/** Kleene's strong three-valued logic: unknown unless the known operands decide. */
export function and(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false';
  return truths.includes('unknown') ? 'unknown' : 'true';
}

export function or(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true';
  return truths.includes('unknown') ? 'unknown' : 'false';
}

export function not(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

export function truthOf(holds: boolean): Truth {
  return holds ? 'true' : 'false';
}

/** Returns the common value of two cases, or unknown if they differ. */
export function either(a: Truth, b: Truth): Truth {
  return a === b ? a : 'unknown';
}
