import { describe, expect, it } from 'vitest';
import { toNumber } from '../../src/plan/rational.ts';
import { score } from '../../src/score/score.ts';
import { sharesOf } from '../../src/score/shares.ts';
import { FOUR, NOT_MINE, planOf, sheetOf, type Asking, type Said, type Scoring } from '../plan/small.ts';

const ABC: Record<string, Asking> = { a: {}, b: {}, c: {} };
const told = (questions: Record<string, Asking>, scale: Scoring, said: Record<string, Said>) => {
  const plan = planOf(questions, { beneath: { sum: ['c'] }, s: scale });
  const { view } = score(plan, sheetOf(plan, said));
  const { shares, decidedBy } = sharesOf(plan.scales[1]!, view.scales[1]!, view);
  const brief = (list: typeof shares) => list.map(({ from, index, share }) => [from, index, toNumber(share)]);
  return { shares: brief(shares), decidedBy: decidedBy && brief(decidedBy) };
};

describe('shares', () => {
  it.each<[string, Scoring, Record<string, Said>, unknown[]]>([
    [
      'of a sum',
      { sum: ['a', { scale: 'beneath', weight: 2 }], plus: 1 },
      { a: 1, c: 2 },
      [
        ['question', 0, 1],
        ['scale', 0, 4],
        ['constant', null, 1],
      ],
    ],
    [
      'of a mean',
      { mean: ['a', { question: 'b', weight: 3 }], times: 4 },
      { a: 1, b: 2 },
      [
        ['question', 0, 1],
        ['question', 1, 6],
      ],
    ],
    [
      'of a filled sum',
      { sum: ['a', 'b'], missing: { allow: 1, fill: 'prorate' } },
      { a: 2 },
      [
        ['question', 0, 2],
        ['filled', null, 2],
      ],
    ],
    [
      'of a filled mean',
      { mean: ['a', 'b'], missing: { allow: 1, fill: 'mean' } },
      { a: 2 },
      [
        ['question', 0, 1],
        ['filled', null, 1],
      ],
    ],
    [
      'of a rounded value',
      { mean: ['a', 'b'], round: 'up' },
      { a: 2, b: 1 },
      [
        ['question', 0, 1],
        ['question', 1, 0.5],
        ['rounding', null, 0.5],
      ],
    ],
    [
      'of a count',
      {
        count: [
          { question: 'a', is: 1 },
          { question: 'b', is: 1 },
        ],
        times: 2,
        plus: 1,
      },
      { a: 0, b: 1 },
      [
        ['condition', 1, 2],
        ['constant', null, 1],
      ],
    ],
    ['of a scale without a value', { sum: ['a', 'b'] }, { a: 1 }, []],
    ['of a count without a value', { count: [{ question: 'a', is: 1 }] }, {}, []],
  ])('%s', (_, scale, said, shares) => {
    expect(told(ABC, scale, said)).toEqual({ shares, decidedBy: null });
  });

  it('of a value cut at the maximum contain the rest as filled in', () => {
    const questions = { a: {}, b: { answers: FOUR.slice(0, 2) }, c: {} };
    const { shares } = told(questions, { sum: ['a', 'b'], missing: { allow: 1, fill: 'mean' } }, { a: 3 });
    expect(shares).toEqual([
      ['question', 0, 3],
      ['filled', null, 1],
    ]);
  });

  it.each<[string, Record<string, Asking>, Scoring, Record<string, Said>, unknown[]]>([
    [
      'the items that reach it',
      ABC,
      { max: ['a', 'b', 'c'] },
      { a: 2, b: 1, c: 2 },
      [
        ['question', 0, 2],
        ['question', 2, 2],
      ],
    ],
    [
      'nothing if the filled part is the largest',
      { ...ABC, b: { answers: FOUR.slice(2) } },
      { max: ['a', 'b'], missing: { allow: 1, fill: 'least' } },
      { a: 1 },
      [],
    ],
    [
      'nothing if everything is filled in',
      { ...ABC, b: { answers: [...FOUR, NOT_MINE] } },
      { max: ['a', 'b'], missing: { allow: 1, fill: 'least' } },
      { b: 'not_mine' },
      [],
    ],
  ])('for a maximum list %s', (_, questions, scale, said, decidedBy) => {
    expect(told(questions, scale, said)).toEqual({ shares: [], decidedBy });
  });
});
