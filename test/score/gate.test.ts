import { expect, it } from 'vitest';
import { behindGate } from '../../src/score/gate.ts';
import { settledUnasked } from '../../src/score/scale.ts';
import { outcomeOf, planOf } from '../plan/small.ts';

const PLAN = planOf({ a: {} }, { s: { sum: ['a'] } });

it('a scale that was certainly not asked is unchanged behind an unknown gate', () => {
  const unasked = settledUnasked(PLAN.scales[0]!, null);
  expect(behindGate(unasked, 'unknown')).toBe(unasked);
});

it('a scale behind an unknown gate loses its value and keeps its bounds', () => {
  const [settled] = outcomeOf(PLAN, { a: 2 }).scales;
  const maybe = behindGate(settled!, 'unknown');
  expect(maybe).toMatchObject({ value: null, noValue: 'maybe_not_asked', open: true, maybeNotAsked: true });
  expect([maybe.lower, maybe.upper, maybe.possible]).toEqual([
    settled!.lower,
    settled!.upper,
    settled!.possible,
  ]);
  expect(behindGate(settled!, 'true')).toBe(settled);
});
