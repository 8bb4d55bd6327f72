import { describe, expect, it } from 'vitest';
import { newMemo, remembered, resultKey } from '../../src/score/memo.ts';
import { score } from '../../src/score/score.ts';
import { FOUR, outcomeOf, planOf, sheetOf, UNSURE, YES_NO, type Said } from '../plan/small.ts';

const PLAN = planOf(
  {
    a: { answers: [...FOUR, UNSURE] },
    b: {},
    yes: { answers: YES_NO },
    then: { ask_if: { question: 'yes', is: 'yes' } },
    n: { number: {} },
    many: { multiple: { of: FOUR } },
  },
  {
    sum: { sum: ['a', 'b'] },
    max: { max: ['a', 'b'] },
    then: { sum: [{ question: 'then', not_asked: 0 }] },
    rest: { sum: ['n', 'many'] },
    top: { sum: [{ scale: 'sum' }] },
    count: { count: [{ question: 'a', at_least: 1 }] },
  },
);

describe('what the result of a scale depends on', () => {
  const keyOf = (id: string, said: Record<string, Said>, formValid = true) => {
    const { view } = score(PLAN, sheetOf(PLAN, said));
    const scale = PLAN.scales.find((found) => found.id === id)!;
    return resultKey(scale, newMemo(scale), view, formValid);
  };
  it.each<[string, Record<string, Said>, Record<string, Said>, boolean]>([
    ['sum', { a: 1, b: 2 }, { a: 3, b: 0 }, true],
    ['sum', { a: 1, b: 2 }, { a: 2, b: 2 }, false],
    ['sum', { a: 1 }, { b: 1 }, false],
    ['sum', { a: 'unsure', b: 1 }, { b: 1 }, false],
    ['max', { a: 1, b: 2 }, { a: 2, b: 0 }, true],
    ['then', { yes: 'no' }, { yes: 'yes', then: 0 }, false],
    ['then', {}, { yes: 'no' }, false],
    ['rest', { n: 1, many: ['1'] }, { n: 1, many: ['2'] }, false],
    ['rest', { n: 1, many: ['1'] }, { n: 2, many: ['1'] }, false],
    ['top', { a: 1, b: 2 }, { a: 2, b: 2 }, false],
    ['top', { a: 1, b: 2 }, { a: 3, b: 0 }, true],
  ])('%s: %j and %j alike: %s', (id, one, other, alike) => {
    expect(keyOf(id, one) === keyOf(id, other)).toBe(alike);
  });

  it('is told apart where the form is not valid', () => {
    expect(keyOf('sum', { a: 1, b: 2 }, false)).not.toBe(keyOf('sum', { a: 1, b: 2 }));
  });

  it('cannot be told in short of counts, of answers that may not have been asked, and of those that do not fit', () => {
    expect(keyOf('count', { a: 1 })).toBeNull();
    expect(keyOf('then', { then: 1 })).toBeNull();
    const sheet = sheetOf(PLAN, {}).map((answer, index) =>
      index === 0 ? ({ state: 'given', kind: 'text', text: '' } as const) : answer,
    );
    expect(resultKey(PLAN.scales[0]!, newMemo(PLAN.scales[0]!), score(PLAN, sheet).view, true)).toBeNull();
  });
});

describe('a memo', () => {
  const result = outcomeOf(PLAN, {}).scales[0]!;
  it('works out a key once, and never keeps what has none', () => {
    const memo = newMemo(PLAN.scales[0]!);
    let worked = 0;
    const work = () => {
      worked += 1;
      return result;
    };
    for (const key of [1, 1, 'x', 'x', null, null]) expect(remembered(memo, key, work)).toBe(result);
    expect(worked).toBe(4);
  });

  it('keeps a bounded number of results', () => {
    const memo = newMemo(PLAN.scales[0]!);
    for (let key = 0; key < 20_001; key += 1) remembered(memo, key, () => result);
    remembered(memo, 'one more', () => result);
    expect([memo.complete.size, memo.other.size]).toEqual([20_000, 0]);
  });
});
