import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import { assess } from '../../../src/assess.ts';
import type { Assessment } from '../../../src/assessment/assessment.ts';
import { rational } from '../../../src/plan/rational.ts';
import { ruleParts } from '../../../src/report/counsellor/parts.ts';
import { planOf, sheetOf, type Said } from '../../plan/small.ts';

const scale = (question: string) => ({
  sum: [question, 'all'],
  bands: [
    { id: 'low', from: 0 },
    { id: 'high', from: 2 },
  ],
});

/** A rule for two of three high scales. Each scale also counts `all`, so a blank there leaves all three open. */
const plan = planOf(
  { a: {}, b: {}, c: {}, all: {} },
  {
    a: scale('a'),
    b: { ...scale('b'), missing: { allow: 1, fill: 'least', cite: 'none' } },
    c: scale('c'),
  },
  {
    tiers: {
      individual: {
        any: [
          { id: 'two', count: { scales: ['a', 'b', 'c'], band: 'high' }, at_least: 2 },
          { id: 'one', scale: 'a', band: 'high' },
        ],
      },
    },
  },
);

describe('the parts of a rule', () => {
  it.each<[string, Record<string, Said>, boolean, number[], number[]]>([
    ['are distinguished', { a: 2, b: 3, c: 0, all: 0 }, false, [0, 1], []],
    ['may be open', { a: 2, b: 1, c: 0 }, false, [0], [1, 2]],
    ['may hold at filled values', { a: 2, b: 1, c: 0 }, true, [0], [2]],
    ['may all be refused', { a: { refused: true }, b: 0, c: 0, all: 0 }, false, [], [0]],
  ])('the parts %s', (_, said, filled, holding, open) => {
    const rule = plan.tiers![0]!.rules[0]!.if;
    const parts = rule.test === 'count' ? rule.of : [];
    const found = ruleParts(assess(plan, sheetOf(plan, said)), plan, rule, filled);
    expect(found.holding.map((part) => parts.indexOf(part))).toEqual(holding);
    expect(found.open.map((part) => parts.indexOf(part))).toEqual(open);
  });

  it('do not exist in a rule with a single test', () => {
    const rule = plan.tiers![0]!.rules[1]!.if;
    expect(ruleParts(assess(plan, sheetOf(plan, { a: 3 })), plan, rule, false)).toEqual({
      holding: [],
      open: [],
      isAllOpen: true,
    });
  });

  it.each<[string, Record<string, Said>, boolean]>([
    ['all of them', {}, true],
    ['but for one that holds', { a: 3 }, false],
    ['but for one that does not', { c: 0, all: 0 }, false],
  ])('are open: %s', (_, said, isAllOpen) => {
    const rule = plan.tiers![0]!.rules[0]!.if;
    expect(ruleParts(assess(plan, sheetOf(plan, said)), plan, rule, false).isAllOpen).toBe(isAllOpen);
  });

  it('hold as at scoring, even if read back from JSON: three times 8/3 is 8', () => {
    const number = { number: { min: 0, max: 10 } };
    const bands = [
      { id: 'low', from: 0 },
      { id: 'high', from: 8 },
    ];
    const thirds = planOf(
      { a: number, b: number, c: number },
      { s: { sum: ['a', 'b', 'c'], bands }, t: { sum: ['a'], bands } },
      {
        tiers: {
          individual: {
            any: [{ id: 'one', count: { scales: ['s', 't'], band: 'high' }, at_least: 1 }],
          },
        },
      },
    );
    const third: Answer = { state: 'given', kind: 'number', number: rational(8n, 3n) };
    const written = JSON.stringify(assess(thirds, [third, third, third], {}));
    const rule = thirds.tiers![0]!.rules[0]!.if;
    const { holding } = ruleParts(JSON.parse(written) as Assessment, thirds, rule, false);
    expect(holding).toHaveLength(1);
  });
});

describe('a scale whose questions are all answered', () => {
  it('states that its value depends on whether it was due', () => {
    const gated = planOf(
      { gate: {}, a: { ask_if: { question: 'gate', is: 1 } } },
      { s: { sum: [{ question: 'a', not_asked: 'left_out' }] } },
    );
    expect(assess(gated, sheetOf(gated, { a: 2 })).scales.s).toMatchObject({
      value: null,
      no_value: 'maybe_not_asked',
    });
    expect(assess(gated, sheetOf(gated, {})).scales.s).toMatchObject({
      value: null,
      no_value: 'too_many_missing',
    });
  });
});
