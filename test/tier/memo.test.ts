import { describe, expect, it } from 'vitest';
import { knownCase } from '../../src/tier/memo.ts';
import { planOf } from '../plan/small.ts';

describe('a case', () => {
  it('is worked out once', () => {
    const plan = planOf({ a: {} });
    expect(knownCase(plan, 'k', () => ({ n: 1 }))).toBe(knownCase(plan, 'k', () => ({ n: 2 })));
  });

  it('is worked out anew without a key, and for another plan', () => {
    const plan = planOf({ a: {} });
    expect(knownCase(plan, null, () => 1)).toBe(1);
    expect(knownCase(plan, null, () => 2)).toBe(2);
    expect(knownCase(planOf({ a: {} }), 'k', () => 3)).toBe(3);
  });

  it('is worked out anew where too many are kept', () => {
    const plan = planOf({ a: {} });
    for (let kept = 0; kept < 50_000; kept += 1) knownCase(plan, String(kept), () => 'kept');
    expect(knownCase(plan, 'late', () => 1)).toBe(1);
    expect(knownCase(plan, 'late', () => 2)).toBe(2);
    expect(knownCase(plan, '0', () => 'anew')).toBe('kept');
  });
});
