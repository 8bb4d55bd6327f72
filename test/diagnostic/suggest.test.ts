import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestion } from '../../src/diagnostic/suggest.ts';
import { runs } from '../runs.ts';

test.each([
  ['alienaton', ['alienation'], 'alienation'],
  ['Bored', ['absence', 'bored'], 'bored'],
  ['bord', ['bores', 'bored'], 'bored'],
  ['bore', ['bores', 'bored'], 'bores'],
  ['kitten', ['sitting'], null],
  ['kittens', ['sittens'], 'sittens'],
  ['absence', ['presence'], null],
  ['ab', ['abc', 'b'], 'abc'],
  ['a', ['b'], null],
  ['', ['a'], null],
  ['scale', [], null],
])('the suggestion for %j among %j', (typed, known, near) => {
  expect(suggestion(typed, known)).toBe(near);
});

/** The edit distance by its definition, with insertions and deletions only. */
function slips(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  return one[0] === other[0] ? slips(a, b) : 1 + Math.min(slips(a, other), slips(one, b), slips(a, b));
}

test('the suggestion is the first of the nearest names, if at most one character in three differs', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 4 }), (typed, known) => {
      const most = Math.min(Math.max(1, Math.floor(typed.length / 3)), typed.length - 1);
      const least = Math.min(...known.map((one) => slips(typed, one)));
      const nearest = known.find((one) => slips(typed, one) === least) ?? null;
      expect(suggestion(typed, known)).toBe(least <= most ? nearest : null);
    }),
    { numRuns: runs(100) },
  );
});
