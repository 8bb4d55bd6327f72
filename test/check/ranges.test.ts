import { expect, test } from 'vitest';
import { tooFine } from '../../src/check/ranges.ts';
import { TooFineError } from '../../src/plan/fraction.ts';

test('only TooFineError becomes too_fine; any other error is thrown again', () => {
  expect(tooFine(new TooFineError('x'))).toBe('too_fine');
  expect(() => tooFine(new TypeError('x'))).toThrow(TypeError);
});
