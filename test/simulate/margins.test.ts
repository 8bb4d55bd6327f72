import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { MarginsFile, MarginShape } from '../../src/definition/margins.ts';
import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { toNumber } from '../../src/plan/rational.ts';
import { marginFaults } from '../../src/simulate/margin-fit.ts';
import { likelihood, marginsFor } from '../../src/simulate/margins.ts';
import { drawerFor } from '../../src/simulate/sheets.ts';
import { simulate } from '../../src/simulate/simulate.ts';
import { batteryPlan } from '../battery.ts';
import { FOUR, NOT_MINE, planOf, TEXT, UNSURE, YES_NO, type Asking } from '../plan/small.ts';

const LEARNERS = 4000;

function fileOf(margins: Readonly<Record<string, Omit<MarginShape, 'guess'>>>): MarginsFile {
  const guessed = Object.entries(margins).map(([id, margin]) => [id, { ...margin, guess: true }] as const);
  return { format: 'lotse-margins/1', questionnaire: 'small', margins: Object.fromEntries(guessed) };
}

function sheetsOf(plan: Plan, file: MarginsFile, missing = 0, seed = 5): readonly (readonly Answer[])[] {
  const draw = drawerFor(plan, seed, marginsFor(plan, file));
  return Array.from({ length: LEARNERS }, (_, learner) => draw('margins', learner, missing).sheet);
}

/**
 * Within five standard errors of a binomial share, plus one learner: a random sample of answers that follow their
 * margins leaves that range once in about 1.7 million comparisons. The draws are always the same.
 */
function expectShare(count: number, of: number, share: number): void {
  const bound = 5 * Math.sqrt(of * share * (1 - share)) + 1;
  expect(Math.abs(count - of * share)).toBeLessThanOrEqual(bound);
}

/** Compares the answers of those who were asked with their margin. */
function expectMargin(
  plan: Plan,
  id: string,
  margin: MarginShape,
  sheets: readonly (readonly Answer[])[],
): void {
  const position = plan.questions.findIndex((question) => question.id === id);
  const { options } = plan.questions[position]!;
  const given = sheets.map((sheet) => sheet[position]!).filter((answer) => answer.state === 'given');
  for (const [key, share] of Object.entries(margin.shares ?? {})) {
    const option = options.findIndex((one) => one.key === key);
    const count = given.filter((answer) =>
      answer.kind === 'options'
        ? answer.options.includes(option)
        : answer.kind === 'option' && answer.option === option,
    ).length;
    expectShare(count, given.length, share / 100);
  }
  for (const { from, to, share } of margin.ranges ?? []) {
    const count = given.filter(
      (answer) =>
        answer.kind === 'number' && toNumber(answer.number) >= from && toNumber(answer.number) <= to,
    ).length;
    expectShare(count, given.length, share / 100);
  }
}

/** Shares in whole per cent that add up to 100. */
const shares = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: count - 1, maxLength: count - 1 })
    .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), 100])
    .map((cuts) => cuts.slice(1).map((cut, index) => cut - cuts[index]!));

interface Case {
  readonly asking: Asking;
  readonly margin: Omit<MarginShape, 'guess'>;
  /** Scored upwards, downwards, or by a tier rule alone. */
  readonly scored: 'up' | 'down' | 'rule';
  /** Which earlier question it depends on, and how. */
  readonly behind: { readonly back: number; readonly negated: boolean } | null;
}

const choice: fc.Arbitrary<Pick<Case, 'asking' | 'margin'>> = fc.boolean().chain((unsure) =>
  shares(4).map((own) => ({
    asking: { answers: unsure ? [...FOUR, UNSURE] : FOUR },
    margin: { shares: Object.fromEntries(own.map((share, value) => [value, share])) },
  })),
);
const several: fc.Arbitrary<Pick<Case, 'asking' | 'margin'>> = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 })
  .map((own) => ({
    asking: { multiple: { of: FOUR.slice(0, 3) } },
    margin: { shares: Object.fromEntries(own.map((share, value) => [value, share])) },
  }));
const number: fc.Arbitrary<Pick<Case, 'asking' | 'margin'>> = fc.boolean().chain((integer) =>
  shares(3).map((own) => ({
    asking: { number: { min: 0, max: 30, integer } },
    margin: {
      ranges: own.map((share, index) => ({
        from: index * 10 + (integer ? 1 : 0.5),
        to: index * 10 + 9,
        share,
      })),
    },
  })),
);

const oneCase: fc.Arbitrary<Case> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: choice }, several, number),
    fc.constantFrom('up' as const, 'down' as const, 'rule' as const),
    fc.option(fc.record({ back: fc.integer({ min: 1, max: 3 }), negated: fc.boolean() })),
  )
  .map(([own, scored, behind]) => ({ ...own, scored, behind }));

/** Whether a question was answered with one of its heavier answers, as far as its kind allows. */
function heavier(id: string, { asking }: Case): ConditionShape {
  return asking.number === undefined ? { question: id, is: 1 } : { question: id, at_least: 12 };
}

function planFrom(cases: readonly Case[]): Plan {
  const ids = cases.map((_, index) => `q${index}`);
  const questions = cases.map(({ asking, behind }, index): readonly [string, Asking] => {
    const on = behind === null ? -1 : index - behind.back;
    if (behind === null || on < 0) return [ids[index]!, asking];
    const condition = heavier(ids[on]!, cases[on]!);
    return [ids[index]!, { ...asking, ask_if: behind.negated ? { not: condition } : condition }];
  });
  const items = cases.flatMap(({ scored, behind }, index) => {
    if (scored === 'rule' || cases[index]!.asking.multiple !== undefined) return [];
    const item = { question: ids[index]!, ...(scored === 'down' && { reversed: true }) };
    return [behind === null || index - behind.back < 0 ? item : { ...item, not_asked: 'left_out' as const }];
  });
  const rules = cases.map((one, index) => ({ id: `r${index}`, ...heavier(ids[index]!, one) }));
  return planOf(Object.fromEntries(questions), items.length === 0 ? {} : { s: { sum: items } }, {
    tiers: { individual: { any: rules } },
  });
}

describe('answers drawn by margins', () => {
  test('have the shares of their margins among those who are asked, whatever depends on what', () => {
    fc.assert(
      fc.property(fc.array(oneCase, { minLength: 1, maxLength: 6 }), (cases) => {
        const plan = planFrom(cases);
        const file = fileOf(Object.fromEntries(cases.map(({ margin }, index) => [`q${index}`, margin])));
        for (const [id, margin] of Object.entries(file.margins)) {
          const asked = plan.questions.find((question) => question.id === id)!;
          expect(marginFaults(asked, margin)).toEqual([]);
        }
        const sheets = sheetsOf(plan, file);
        for (const [id, margin] of Object.entries(file.margins)) expectMargin(plan, id, margin, sheets);
      }),
      { seed: 20_261_130, numRuns: 60 },
    );
  });

  test('keep their margins in a part of a battery that only some learners are given', () => {
    const plan = batteryPlan('two-views');
    const ids = plan.questions.filter(({ kind }) => kind === 'choice').map(({ id }) => id);
    const margins = ids.map((id) => {
      const { options } = plan.questions.find((question) => question.id === id)!;
      const own = options.filter(({ unscored }) => unscored !== 'missing');
      const rest = 100 - 15 * (own.length - 1);
      return [
        id,
        { shares: Object.fromEntries(own.map(({ key }, at) => [key, at === 0 ? rest : 15])) },
      ] as const;
    });
    const file = fileOf(Object.fromEntries(margins));
    const sheets = sheetsOf(plan, file);
    const [, behind] = plan.parts;
    const [first] = behind!.questions;
    const given = sheets.filter((sheet) => sheet[first]!.state === 'given').length;
    expect(given).toBeGreaterThan(LEARNERS / 20);
    expect(given).toBeLessThan(LEARNERS * 0.95);
    for (const [id, margin] of Object.entries(file.margins)) expectMargin(plan, id, margin, sheets);
  });

  test('hang together: two answers in three follow the place of the learner', () => {
    const plan = planOf(
      { a: {}, b: {}, c: {} },
      { s: { sum: ['a', 'b', { question: 'c', reversed: true }] } },
    );
    const half = { shares: { 0: 50, 3: 50 } };
    const sheets = sheetsOf(plan, fileOf({ a: half, b: half, c: half }));
    const chosen = (sheet: readonly Answer[]) =>
      sheet.map((answer) => (answer.state === 'given' && answer.kind === 'option' ? answer.option : -1));
    // Both follow the place, or one does not and they agree by chance. Reversed items agree with the others reversed.
    const agree = 4 / 9 + 5 / 9 / 2;
    expectShare(sheets.filter((sheet) => chosen(sheet)[0] === chosen(sheet)[1]).length, LEARNERS, agree);
    expectShare(sheets.filter((sheet) => chosen(sheet)[0] !== chosen(sheet)[2]).length, LEARNERS, agree);
  });

  test('hang together behind a question without an order, too', () => {
    const plan = planOf(
      { firm: { answers: YES_NO }, a: { ask_if: { question: 'firm', is: 'yes' } }, b: {} },
      { s: { sum: [{ question: 'a', not_asked: 'left_out' }, 'b'] } },
    );
    const half = { shares: { 0: 50, 3: 50 } };
    const file = fileOf({ firm: { shares: { yes: 30, no: 70 } }, a: half, b: half });
    const asked = sheetsOf(plan, file).filter((sheet) => sheet[1]!.state === 'given');
    expectShare(asked.length, LEARNERS, 0.3);
    const same = asked.filter(([, a, b]) => JSON.stringify(a) === JSON.stringify(b));
    expectShare(same.length, asked.length, 4 / 9 + 5 / 9 / 2);
  });

  test('have the exclusive option where no other is chosen, and codes beside numbers', () => {
    const of = [...FOUR.slice(0, 2), { id: 'none', value: 9, label: TEXT, exclusive: true }];
    const plan = planOf(
      { q: { multiple: { of } }, n: { number: { min: 0, max: 9, codes: [NOT_MINE] } } },
      { s: { value: 'n' } },
      { findings: { f: { if: { question: 'q', is: 0 }, say: TEXT } } },
    );
    const file = fileOf({
      q: { shares: { 0: 20, 1: 50 } },
      n: { ranges: [{ from: 2, to: 2, share: 40 }], shares: { not_mine: 60 } },
    });
    const sheets = sheetsOf(plan, file);
    const none = sheets.filter(([q]) => q!.state === 'given' && q!.kind === 'options' && q!.options[0] === 2);
    expectShare(none.length, LEARNERS, 0.8 * 0.5);
    const codes = sheets.filter(([, n]) => n!.state === 'given' && n!.kind === 'option');
    expectShare(codes.length, LEARNERS, 0.6);
    expect(
      sheets.every(([, n]) => n!.state === 'given' && (n!.kind !== 'number' || toNumber(n!.number) === 2)),
    ).toBe(true);
  });

  test('are drawn as in the way together where a question has no margin', () => {
    const plan = planOf(
      { a: {}, b: {}, c: { multiple: { of: FOUR } } },
      { s: { sum: ['a', 'b'] } },
      { tiers: { individual: { any: [{ id: 'r', question: 'c', is: 3 }] } } },
    );
    const margins = marginsFor(plan, fileOf({ a: { shares: { 0: 90, 3: 10 } } }));
    const draw = drawerFor(plan, 5, margins);
    for (let learner = 0; learner < 200; learner += 1) {
      const [own, other] = [draw('margins', learner, 0.1).sheet, draw('together', learner, 0.1).sheet];
      expect(own.slice(1)).toEqual(other.slice(1));
      expect(own[0]!.state).toBe(other[0]!.state);
    }
  });
});

describe('the margins of a file', () => {
  const margins = { a: { shares: { yes: 10, no: 90 } }, q: { shares: { 0: 10, 1: 20, 2: 30 } } };
  const rules = {
    tiers: {
      individual: {
        any: [
          { id: 'r', question: 'q', is: 0 },
          { id: 't', question: 'a', answered: true },
        ],
      },
    },
  };

  test('are not used for questions that a form does not ask or asks otherwise', () => {
    const plan = (a: Asking) => planOf({ a, q: { multiple: { of: FOUR.slice(0, 3) } } }, {}, rules);
    expect([...marginsFor(plan({ answers: YES_NO }), fileOf(margins)).keys()]).toEqual([0, 1]);
    expect([...marginsFor(plan({ answers: FOUR }), fileOf(margins)).keys()]).toEqual([1]);
    expect([...marginsFor(plan({ answers: YES_NO }), fileOf({ q: margins.q })).keys()]).toEqual([1]);
  });

  test('leave out options of a multiple choice that a form lacks', () => {
    const plan = planOf({ a: { answers: YES_NO }, q: { multiple: { of: FOUR.slice(0, 2) } } }, {}, rules);
    expect(marginsFor(plan, fileOf(margins)).get(1)).toEqual({
      kind: 'some',
      shares: new Map([
        [0, 0.1],
        [1, 0.2],
      ]),
    });
    expect([...marginsFor(plan, fileOf({ q: { ranges: [] } })).keys()]).toEqual([]);
  });

  test('lead from the lightest answer to the heaviest, without those that nobody gives', () => {
    const plan = planOf({ a: {} }, { s: { sum: [{ question: 'a', reversed: true }] } });
    const margin = marginsFor(plan, fileOf({ a: { shares: { 0: 25, 1: 0, 2: 25, 3: 50 } } })).get(0);
    expect(margin).toMatchObject({
      ordered: true,
      cells: [
        { answers: [{ option: 3 }], below: 0.5 },
        { answers: [{ option: 2 }], below: 0.75 },
        { answers: [{ option: 0 }], below: 1 },
      ],
    });
  });
});

test('the likelihood of an option averages to its share, and is the place for one half', () => {
  const option = (burden: number) => ({ position: 0, exclusive: false, burden });
  const places = Array.from({ length: 1000 }, (_, index) => (index + 0.5) / 1000);
  for (const share of [0, 0.1, 0.5, 0.8, 1])
    for (const burden of [-1, 0, 1]) {
      const all = places.map((place) => likelihood(share, option(burden), place));
      expect(all.reduce((sum, one) => sum + one, 0) / all.length).toBeCloseTo(share, 10);
      expect(all.every((one) => one >= 0 && one <= 1)).toBe(true);
      expect(likelihood(share, option(burden), null)).toBe(share);
    }
  expect(likelihood(0.5, option(1), 0.3)).toBeCloseTo(0.3, 12);
  expect(likelihood(0.5, option(-1), 0.3)).toBeCloseTo(0.7, 12);
});

test('a simulation with margins adds a way and leaves the others as they are', () => {
  const plan = planOf(
    { a: {}, b: { answers: YES_NO } },
    { s: { sum: ['a'] } },
    { tiers: { individual: { any: [{ id: 'r', question: 'b', is: 'yes' }] } } },
  );
  const options = { missing: 0.05, learners: 500, seed: 2 };
  const margins = marginsFor(plan, fileOf({ b: { shares: { yes: 2, no: 98 } } }));
  const [without, once, again] = [
    simulate(plan, options),
    simulate(plan, options, undefined, margins),
    simulate(plan, options, undefined, margins),
  ];
  expect(once.ways.slice(0, 3)).toEqual(without.ways);
  expect(once.ways.map(({ way }) => way)).toEqual(['even', 'together', 'mostly_light', 'margins']);
  expect(again).toEqual(once);
  const other = simulate(plan, { ...options, seed: 3 }, undefined, margins);
  expect(other.ways[3]).not.toEqual(once.ways[3]);
});
