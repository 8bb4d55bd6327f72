import { expect, test } from 'vitest';
import { chanceFrom, CHANCES, pick } from '../../src/simulate/chance.ts';

// Computed independently of this program, with arbitrary-precision integers cut to 32 bits.
test.each([
  [0, 0, [4216505632, 947923937, 2491578854]],
  [1, 0, [3387734806, 1080862987, 3546521498]],
  [1, 1, [4097991310, 174395833, 9652337]],
  [4294967295, 7, [35323942, 4266867096, 2787238226]],
])('seeds %i and %i lead to the same numbers on every machine', (seed, stream, numbers) => {
  const chance = chanceFrom(seed, stream);
  expect(numbers.map(() => chance())).toEqual(numbers);
});

test.each([
  [0, 3, 0],
  [Math.floor(CHANCES / 3), 3, 0],
  [Math.ceil(CHANCES / 3), 3, 1],
  [CHANCES - 1, 3, 2],
  [CHANCES - 1, 1, 0],
])('the drawn number %i picks, of %i, index %i', (drawn, count, index) => {
  expect(pick(drawn, count)).toBe(index);
});

test('nearby seeds give different streams, and each of six indexes is equally frequent', () => {
  const counts = [0, 0, 0, 0, 0, 0];
  for (let stream = 0; stream < 60_000; stream += 1) {
    const index = pick(chanceFrom(1, stream)(), 6);
    counts[index] = counts[index]! + 1;
  }
  // Chi-squared with five degrees of freedom: 20.5 is passed once in a thousand.
  const chi = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chi).toBeLessThan(20.5);
});
