/** A share of the draws, with its confidence interval. */
export interface ShareEstimate {
  readonly share: number;
  /** Wilson's interval, 95 %. */
  readonly lower: number;
  readonly upper: number;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Estimates a share from `count` of `of` draws (`of` at least 1): E. B. Wilson, Probable inference, the law of
 * succession, and statistical inference, JASA 22 (1927), 209–212. Unlike the normal approximation it is also valid
 * for shares of 0 and 1.
 */
export function shareOf(count: number, of: number): ShareEstimate {
  const share = count / of;
  const square = (Z * Z) / of;
  const middle = share + square / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  const whole = 1 + square;
  return {
    share,
    lower: count === 0 ? 0 : (middle - half) / whole,
    upper: count === of ? 1 : (middle + half) / whole,
  };
}
