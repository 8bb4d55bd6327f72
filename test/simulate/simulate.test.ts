import { describe, expect, test } from 'vitest';
import { WAYS } from '../../src/simulate/draw.ts';
import { drawerFor } from '../../src/simulate/sheets.ts';
import { simulate, type Tally, type WayResult } from '../../src/simulate/simulate.ts';
import { toNumber } from '../../src/plan/rational.ts';
import { FOUR, NOT_MINE, planOf, TEXT, YES_NO, type Asking, type Scoring } from '../plan/small.ts';

const LEARNERS = 20_000;
const yes = (question: string) => ({ question, is: 'yes' });

/** A questionnaire whose tier is individual if any of these questions is answered with yes. */
function anyYes(...questions: readonly string[]) {
  return planOf(
    Object.fromEntries(questions.map((id) => [id, { answers: YES_NO }])),
    {},
    { tiers: { individual: { any: questions.map((id) => ({ id: `rule_${id}`, ...yes(id) })) } } },
  );
}

const drawn = (
  plan: ReturnType<typeof planOf>,
  missing: number,
  way = 'even',
  learners = LEARNERS,
): WayResult => simulate(plan, { missing, learners, seed: 7 }).ways.find((result) => result.way === way)!;

/** Within four standard errors: a random sample would fail once in 16,000, and this one is always the same. */
function expectShare(count: number | undefined, share: number): void {
  expect(Math.abs(count! / LEARNERS - share)).toBeLessThanOrEqual(
    4 * Math.sqrt((share * (1 - share)) / LEARNERS),
  );
}

describe('shares that can be computed by hand', () => {
  test.each([0.03, 0.1, 0.5])('a tier of one question is open if it is blank (%d)', (m) => {
    for (const way of WAYS) {
      const { bases, wouldSettle } = drawn(anyYes('a'), m, way);
      expectShare(bases!.open, m);
      expect(bases!.complete).toBe(LEARNERS - bases!.open);
      expect(wouldSettle).toEqual([bases!.open]);
    }
  });

  test.each([0.03, 0.2])(
    'a tier of any of two questions is open with a blank and no yes, and settled with a blank and a yes (%d)',
    (m) => {
      const { bases, wouldSettle } = drawn(anyYes('a', 'b'), m);
      const no = (1 - m) / 2;
      const open = (m + no) ** 2 - no ** 2;
      expectShare(bases!.open, open);
      expectShare(bases!.complete, (1 - m) ** 2);
      expectShare(bases!.settled, 1 - (1 - m) ** 2 - open);
      for (const count of wouldSettle) expectShare(count, m * (m + no));
    },
  );

  test.each<[string, Scoring['missing'], (m: number) => number]>([
    ['all answers needed', undefined, (m) => 1 - (1 - m) ** 4],
    ['one blank allowed', { allow: 1, fill: 'prorate' }, (m) => 1 - (1 - m) ** 4 - 4 * m * (1 - m) ** 3],
    ['all but one allowed', { allow: 3, fill: 'prorate' }, (m) => m ** 4],
  ])('the share of scales of four items without a value is right: %s', (_, missing, share) => {
    const scale = { sum: ['a', 'b', 'c', 'd'], ...(missing && { missing }) };
    const plan = planOf({ a: {}, b: {}, c: {}, d: {} }, { s: scale, single: { value: 'a' } });
    for (const m of [0.03, 0.3]) {
      const { bases, withoutValue } = drawn(plan, m);
      expect(bases).toBeNull();
      expectShare(withoutValue.each[0], share(m));
      expectShare(withoutValue.each[1], m);
      expect(withoutValue.any).toBeGreaterThanOrEqual(Math.max(...withoutValue.each));
    }
  });

  test('a blank that may change the band leaves the tier filled by a fill rule, and open without one', () => {
    const scale = (missing: object): Scoring => ({
      sum: ['a', 'b'],
      bands: [
        { id: 'low', from: 0 },
        { id: 'high', from: 2 },
      ],
      ...missing,
    });
    const tiers = { individual: { any: [{ id: 'high', scale: 's', band: 'high' }] } };
    const questions: Record<string, Asking> = {
      a: { answers: FOUR.slice(0, 2) },
      b: { answers: FOUR.slice(0, 2) },
    };
    // One blank and a 1, or two blanks.
    const [one, both] = [0.1 * 0.9, 0.01] as const;
    const filled = drawn(
      planOf(questions, { s: scale({ missing: { allow: 1, fill: 'prorate' } }) }, { tiers }),
      0.1,
    );
    expectShare(filled.bases!.filled, one);
    expectShare(filled.bases!.open, both);
    const strict = drawn(planOf(questions, { s: scale({}) }, { tiers }), 0.1);
    expect(strict.bases!.filled).toBe(0);
    expectShare(strict.bases!.open, one + both);
  });

  test('a question that is not asked is no blank, and its scale does not count as lacking a value', () => {
    const plan = planOf(
      { gate: { answers: YES_NO }, follow: { ask_if: yes('gate') } },
      { s: { sum: [{ question: 'follow', not_asked: 'left_out' }] } },
    );
    const m = 0.2;
    // The question was to be asked and is blank, or its gate is blank. If the gate is blank but *no*, nobody answered
    // the question.
    expectShare(drawn(plan, m).withoutValue.each[0], m + ((1 - m) / 2) * m);
    expect(drawn(plan, 0).withoutValue).toEqual({ any: 0, each: [0] } satisfies Tally);
  });

  test('a finding is unknown if its question is blank', () => {
    const findings = { f: { if: yes('a'), say: TEXT }, g: { if: { finding: 'f', is: false }, say: TEXT } };
    const { findingsUnknown } = drawn(planOf({ a: { answers: YES_NO } }, {}, { findings }), 0.1);
    expectShare(findingsUnknown.any, 0.1);
    expect(findingsUnknown.each).toEqual([findingsUnknown.any, findingsUnknown.any]);
  });

  test('a critical rule is unknown if its question is blank', () => {
    const rule = (id: string, question: string) => {
      return {
        id,
        category: 'self_harm' as const,
        if: yes(question),
        urgency: 'same_day' as const,
        contact: 'x',
        say: TEXT,
      };
    };
    const plan = planOf(
      { a: { answers: YES_NO }, b: { answers: YES_NO } },
      {},
      { critical: [rule('first', 'a'), rule('second', 'b')] },
    );
    const { criticalUnknown } = drawn(plan, 0.1);
    expectShare(criticalUnknown.each[0], 0.1);
    expectShare(criticalUnknown.any, 1 - 0.9 ** 2);
  });
});

describe('the assumed ways of answering', () => {
  const plan = planOf(
    { a: { answers: FOUR }, b: { answers: [...FOUR].reverse() } },
    { s: { sum: ['a', 'b'] } },
  );
  const sheets = (way: (typeof WAYS)[number]) => {
    const draw = drawerFor(plan, 3);
    return Array.from({ length: LEARNERS }, (_, learner) =>
      draw(way, learner, 0).sheet.map((answer, question) => {
        if (answer.state !== 'given' || answer.kind !== 'option') throw new Error('an option');
        return Number(plan.questions[question]!.options[answer.option]!.key);
      }),
    );
  };
  const shareOfSheets = (all: readonly number[][], holds: (sheet: readonly number[]) => boolean) =>
    all.filter(holds).length;

  test('even: every answer is equally likely, independently of the others', () => {
    const all = sheets('even');
    for (const value of [0, 1, 2, 3])
      expectShare(
        shareOfSheets(all, ([a]) => a === value),
        1 / 4,
      );
    expectShare(
      shareOfSheets(all, ([a, b]) => a === b),
      1 / 4,
    );
  });

  test('together: every place is equally likely, and two answers in three follow it', () => {
    const all = sheets('together');
    for (const value of [0, 1, 2, 3])
      expectShare(
        shareOfSheets(all, ([a]) => a === value),
        1 / 4,
      );
    // Both answers follow the place, or at least one ignores it and they agree by chance.
    expectShare(
      shareOfSheets(all, ([a, b]) => a === b),
      4 / 9 + 5 / 9 / 4,
    );
  });

  test('mostly light: seven places in eight are in the lighter half', () => {
    expectShare(
      shareOfSheets(sheets('mostly_light'), ([, b]) => b! < 2),
      (2 / 3) * (7 / 8) + (1 / 3) * (1 / 2),
    );
  });
});

describe('the learners that are drawn', () => {
  test('have ages that the questionnaire is for, whether asked or known', () => {
    const applies = (question?: string) => ({
      applies_to: { age: [14, 17] as [number, number], ...(question && { question }) },
    });
    const known = drawerFor(planOf({ a: {} }, {}, applies()), 1);
    const ages = new Set(Array.from({ length: 200 }, (_, learner) => known('even', learner, 0).age));
    expect([...ages].toSorted()).toEqual([14, 15, 16, 17]);
    expect(drawerFor(planOf({ a: {} }), 1)('even', 0, 0).age).toBeNull();

    const asked = drawerFor(planOf({ age: { number: { integer: true } }, a: {} }, {}, applies('age')), 1);
    const said = Array.from({ length: 200 }, (_, learner) => asked('even', learner, 1).sheet[0]!).map(
      (answer) =>
        answer.state === 'given' && answer.kind === 'number' ? toNumber(answer.number) : answer.state,
    );
    expect([...new Set(said)].toSorted()).toEqual([14, 15, 16, 17]);
  });

  test('do not answer questions that no rule uses', () => {
    const draw = drawerFor(planOf({ a: {}, b: {} }, { s: { sum: ['a'] } }), 1);
    expect(draw('even', 0, 0).sheet.map(({ state }) => state)).toEqual(['given', 'missing']);
  });

  test('choose each option of a multiple choice with probability 1/2, up to the limit, and the exclusive one if no other', () => {
    const of = [...FOUR.slice(0, 3), { id: 'none', value: 9, label: TEXT, exclusive: true }];
    const rules = { findings: { f: { if: { question: 'q', is: 0 }, say: TEXT } } };
    const draw = drawerFor(planOf({ q: { multiple: { of, at_most: 2 } } }, {}, rules), 1);
    const counts = new Map<string, number>();
    for (let learner = 0; learner < LEARNERS; learner += 1) {
      const [answer] = draw('even', learner, 0).sheet;
      const key =
        answer!.state === 'given' && answer!.kind === 'options' ? answer!.options.join(' ') : answer!.state;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(['0', '0 1', '0 2', '1', '1 2', '2', '3']);
    expectShare(counts.get('0 1'), 1 / 4);
    expectShare(counts.get('3'), 1 / 8);
  });

  test('choose heavy options more often at a heavy place, and light ones less often', () => {
    const tiers = {
      individual: { any: [{ id: 'r', all: [{ question: 'q', is: 1 }, { not: { question: 'q', is: 2 } }] }] },
    };
    const draw = drawerFor(planOf({ q: { multiple: { of: FOUR.slice(0, 3) } } }, {}, { tiers }), 1);
    const counts = [0, 0, 0];
    for (let learner = 0; learner < LEARNERS; learner += 1) {
      const [answer] = draw('mostly_light', learner, 0).sheet;
      if (answer!.state === 'given' && answer!.kind === 'options')
        for (const option of answer!.options) counts[option] = counts[option]! + 1;
    }
    // The lightest of three places is 1/4 on average.
    expectShare(counts[0], 1 / 2);
    expectShare(counts[1], (2 / 3) * (1 / 4) + (1 / 3) * (1 / 2));
    expectShare(counts[2], (2 / 3) * (3 / 4) + (1 / 3) * (1 / 2));
  });

  test('leave a question blank that has no possible answer', () => {
    const number = { min: 0.2, max: 0.7, integer: true };
    const draw = drawerFor(
      planOf({ q: { number }, r: { answers: [NOT_MINE] } }, { s: { sum: ['q', 'r'] } }),
      1,
    );
    expect(draw('together', 0, 0).sheet.map(({ state }) => state)).toEqual(['missing', 'given']);
  });
});

test('sex and age for norms are never blank, so without blanks no tier is open', () => {
  const bands = (from: number) => [
    { id: 'low', from: 0 },
    { id: 'high', from },
  ];
  const norms = {
    population: TEXT,
    cite: 'manual',
    sex: 'sex',
    age: 'years',
    groups: [
      { id: 'women', sex: 'yes', age: [14, 25] as [number, number], bands: bands(2) },
      { id: 'men', sex: 'no', age: [14, 25] as [number, number], bands: bands(3) },
    ],
  };
  const plan = planOf(
    {
      a: {},
      sex: { answers: YES_NO, about: 'sex' },
      years: { number: { min: 14, max: 25 }, about: 'age' },
    },
    { s: { sum: ['a'], norms } },
    { tiers: { selective: { any: [{ id: 'high', scale: 's', band: 'high' }] } } },
  );
  for (const way of WAYS) {
    expect(drawn(plan, 0, way, 300).bases).toMatchObject({ complete: 300, open: 0 });
    expect(drawn(plan, 0.5, way, 300).bases!.open).toBeGreaterThan(0);
  }
});
