import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf } from '../../src/simulate/share.ts';
import { runs } from '../runs.ts';

// The first four examples are from R. G. Newcombe, Two-sided confidence intervals for the single proportion,
// Statistics in Medicine 17 (1998), 857–872, table I, method 3.
test.each([
  [81, 263, 81 / 263, 0.2553, 0.3662],
  [15, 148, 15 / 148, 0.0624, 0.1605],
  [0, 20, 0, 0, 0.1611],
  [1, 29, 1 / 29, 0.0061, 0.1718],
  [20, 20, 1, 0.8389, 1],
  [0, 1, 0, 0, 0.7935],
])('the share of %i of %i has a Wilson interval', (count, of, share, lower, upper) => {
  const found = shareOf(count, of);
  for (const [part, expected] of [
    [found.share, share],
    [found.lower, lower],
    [found.upper, upper],
  ] as const)
    expect(part).toBeCloseTo(expected, 4);
});

test('the interval contains the share, lies within 0 and 1, and shrinks with more draws', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
      const count = Math.round(part * of);
      const { share, lower, upper } = shareOf(count, of);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(share);
      expect(upper).toBeGreaterThanOrEqual(share);
      expect(upper).toBeLessThanOrEqual(1);
      const more = shareOf(count * 10, of * 10);
      expect(more.upper - more.lower).toBeLessThan(upper - lower);
    }),
    { numRuns: runs(100) },
  );
});
