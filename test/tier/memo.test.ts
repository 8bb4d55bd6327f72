import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/assess.ts';
import { score } from '../../src/score/score.ts';
import { knownCase } from '../../src/tier/memo.ts';
import type { Judgement } from '../../src/tier/result.ts';
import { TEXT, outcomeOf, planOf, sheetOf, YES_NO, type Said } from '../plan/small.ts';

const PLAN = planOf(
  { a: {}, n: { number: {} }, yes: { answers: YES_NO }, then: { ask_if: { question: 'yes', is: 'yes' } } },
  {
    s: {
      sum: ['a'],
      bands: [
        { id: 'low', from: 0 },
        { id: 'high', from: 2 },
      ],
    },
  },
  {
    tiers: {
      individual: { any: [{ id: 'many', question: 'n', more_than: 10, because: TEXT }] },
      selective: {
        any: [
          { id: 'high', scale: 's', band: 'high', because: TEXT },
          { id: 'asked', question: 'then', at_least: 2, because: TEXT },
        ],
      },
    },
  },
);

describe('a case', () => {
  const judged = (said: Record<string, Said>): Judgement => {
    const judgement = { tiering: outcomeOf(PLAN, {}).tier!.byRules, beneath: [], normed: [] };
    return knownCase(PLAN.tiers!, score(PLAN, sheetOf(PLAN, said)), () => judgement);
  };
  const all: Record<string, Said> = { a: 0, n: 3, yes: 'yes', then: 1 };

  it.each<[string, Record<string, Said>, boolean]>([
    ['a number that passes the same tests', { n: 9.5 }, true],
    ['a number that passes other tests', { n: 11 }, false],
    ['a sum in the same band', { a: 1 }, true],
    ['a sum in another band', { a: 2 }, false],
    ['another option that passes the same tests', { then: 0 }, true],
    ['a question that was not asked', { yes: 'no' }, false],
    ['a question that may not have been asked', { yes: null }, false],
    ['a question without an answer', { n: null }, false],
  ])('is the same for %s: %j %s', (_, change, same) => {
    const said = Object.entries({ ...all, ...change }).filter(([, value]) => value !== null);
    expect(judged(Object.fromEntries(said)) === judged(all)).toBe(same);
  });

  it('is judged anew where too many are kept, and all the same', () => {
    const ids = Array.from({ length: 16 }, (_, n) => `y${String(n)}`);
    const plan = planOf(
      Object.fromEntries(ids.map((id) => [id, { answers: YES_NO }])),
      {},
      {
        tiers: {
          individual: { any: ids.map((id) => ({ id, question: id, is: 'yes', because: TEXT })) },
        },
      },
    );
    const [yes, no] = [0, 1].map((option) => ({ state: 'given', kind: 'option', option }) as const);
    for (let all = 0; all < 2 ** ids.length; all += 1) {
      const sheet = ids.map((_, n) => (((all >> n) & 1) === 1 ? yes! : no!));
      const reasons = evaluate(plan, sheet, null).tier!.reasons.map(({ rule }) => rule);
      const held = ids.filter((_, n) => ((all >> n) & 1) === 1);
      if (reasons.join() !== held.join()) expect(reasons).toEqual(held);
    }
  });
});
