import { expect, test } from 'vitest';
import { tooFine } from '../../src/check/ranges.ts';
import { TooFineError } from '../../src/plan/fraction.ts';

test('only numbers too fine are told as such; any other fault is a bug', () => {
  expect(tooFine(new TooFineError('x'))).toBe('too_fine');
  expect(() => tooFine(new TypeError('x'))).toThrow(TypeError);
});
