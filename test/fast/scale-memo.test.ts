import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/assess.ts';
import { MISSING, type Answer } from '../../src/answer/answer.ts';
import {
  newMemo,
  quickKey,
  quickResult,
  remembered,
  rememberQuick,
  rememberedScales,
  resultKey,
  serialsOfResults,
} from '../../src/fast/scale-memo.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { score } from '../../src/score/score.ts';
import { batteryFrom } from '../oracle/battery.ts';
import { caseFrom } from '../oracle/case.ts';
import { DIGESTS, drawFrom, type Draw } from '../oracle/draw.ts';
import { runs } from '../runs.ts';
import { FOUR, outcomeOf, planOf, sheetOf, UNSURE, YES_NO, type Said } from '../plan/small.ts';

const MANY = Array.from({ length: 16 }, (_, n) => `m${String(n)}`);

const PLAN = planOf(
  {
    a: { answers: [...FOUR, UNSURE] },
    b: {},
    yes: { answers: YES_NO },
    then: { ask_if: { question: 'yes', is: 'yes' } },
    n: { number: {} },
    many: { multiple: { of: FOUR } },
    ...Object.fromEntries(MANY.map((id) => [id, {}])),
  },
  {
    sum: { sum: ['a', 'b'] },
    less: { sum: [{ question: 'a', weight: -1 }, 'b'] },
    max: { max: ['a', 'b'] },
    then: { sum: [{ question: 'then', not_asked: 0 }] },
    rest: { sum: ['n', 'many'] },
    options: { sum: ['many', 'a'] },
    number: { value: 'n' },
    top: { sum: [{ scale: 'sum' }] },
    count: { count: [{ question: 'a', at_least: 1 }] },
    long: { sum: MANY },
    heavy: { sum: [{ question: 'a', weight: 100_000 }, 'b'] },
  },
);

const serialOf = serialsOfResults();
const scaleOf = (id: string) => PLAN.scales.find((scale) => scale.id === id)!;
// Scales of subscales are keyed by the identity of the subscales' results, so these have to be cached.
const remembering = rememberedScales(PLAN);
const viewOf = (said: Record<string, Said>) =>
  score(PLAN, sheetOf(PLAN, said), null, new Set(), remembering).view;

describe('the full key of a result', () => {
  const keyOf = (id: string, said: Record<string, Said>, formValid = true) =>
    resultKey(scaleOf(id), viewOf(said), formValid, serialOf);
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
  ])('of %s: whether %j and %j share it: %s', (id, one, other, alike) => {
    expect(keyOf(id, one) === keyOf(id, other)).toBe(alike);
  });

  it('differs if the form is not valid', () => {
    expect(keyOf('sum', { a: 1, b: 2 }, false)).not.toBe(keyOf('sum', { a: 1, b: 2 }));
  });

  it('is null for counts, answers that may not have been asked, and answers of the wrong kind', () => {
    expect(keyOf('count', { a: 1 })).toBeNull();
    expect(keyOf('then', { then: 1 })).toBeNull();
    const sheet = sheetOf(PLAN, {}).map((answer, index) =>
      index === 0 ? ({ state: 'given', kind: 'text', text: '' } as const) : answer,
    );
    expect(resultKey(scaleOf('sum'), score(PLAN, sheet).view, true, serialOf)).toBeNull();
  });
});

describe('a quick key', () => {
  const keyOf = (id: string, said: Record<string, Said>) => quickKey(newMemo(scaleOf(id)), viewOf(said));

  it.each<[string, Record<string, Said>, Record<string, Said>, boolean]>([
    ['sum', { a: 1, b: 2 }, { a: 3, b: 0 }, true],
    ['sum', { a: 1, b: 2 }, { a: 2, b: 2 }, false],
    ['sum', { a: 1 }, { b: 1 }, false],
    ['sum', {}, { a: 0, b: 0 }, false],
    ['less', { a: 3, b: 1 }, { a: 2, b: 0 }, true],
    ['less', { a: 3 }, { b: 0 }, false],
    ['max', { a: 1, b: 2 }, { a: 2, b: 0 }, true],
    ['max', { a: 0 }, {}, false],
    ['long', { ...saidOf(1), m3: 2 }, { ...saidOf(1), m9: 2 }, true],
  ])('of %s: whether %j and %j share it: %s', (id, one, other, alike) => {
    expect(keyOf(id, one)).not.toBeNull();
    expect(keyOf(id, one) === keyOf(id, other)).toBe(alike);
  });

  it.each<[string, Record<string, Said>]>([
    ['sum', { a: 'unsure', b: 1 }],
    ['then', { yes: 'no' }],
    ['options', { many: ['1'], a: 1 }],
    ['long', { ...saidOf(1), m3: null }],
    ['rest', { n: 1 }],
    ['top', { a: 1, b: 1 }],
    ['count', { a: 1 }],
    ['heavy', { a: 1 }],
  ])('is null for %s with %j', (id, said) => {
    expect(keyOf(id, said)).toBeNull();
  });

  it('differs for any two sheets with different results', () => {
    const values: Said[] = [0, 1, 2, 3, null];
    for (const id of ['sum', 'less', 'max']) {
      const known = new Map<unknown, string | null>();
      for (const a of values) {
        for (const b of values) {
          const view = viewOf({ ...(a === null ? {} : { a }), ...(b === null ? {} : { b }) });
          const key = quickKey(newMemo(scaleOf(id)), view);
          const told = resultKey(scaleOf(id), view, true, serialOf);
          expect(known.get(key) ?? told).toBe(told);
          known.set(key, told);
        }
      }
    }
  });

  it('is null for a scale with norms, which depends on more than its items', () => {
    const groups = [{ id: 'all', mean: 1, sd: 1 }];
    const norms = { population: { en: 'Somebody' }, cite: 'manual', groups };
    const plan = planOf({ a: {}, b: {} }, { two: { sum: ['a', 'b'], norms }, one: { value: 'a', norms } });
    const { view } = score(plan, sheetOf(plan, { a: 1, b: 1 }));
    expect(plan.scales.map((scale) => quickKey(newMemo(scale), view))).toEqual([null, null]);
  });

  it('is the answer itself for a scale of one question', () => {
    const view = viewOf({ n: 7 });
    expect(quickKey(newMemo(scaleOf('number')), view)).toBe(view.sheet[4]);
  });
});

function saidOf(value: number): Record<string, Said> {
  return Object.fromEntries(MANY.map((id) => [id, value]));
}

describe('cached scales', () => {
  it('equal uncached ones, whatever was scored before', () => {
    const plan = PLAN;
    const remembered = rememberedScales(plan);
    const answer = (options: readonly Said[]) => fc.option(fc.constantFrom(...options), { nil: undefined });
    const people = fc.array(
      fc.record({
        a: answer([0, 1, 2, 3, 'unsure']),
        b: answer([0, 1, 3]),
        yes: answer(['yes', 'no']),
        then: answer([0, 1]),
        n: answer([1, 2.5]),
        many: answer([['1'], ['1', '2']]),
        m3: answer([0, 2]),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(people, (all) => {
        for (const one of all) {
          const said = Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
          const sheet = sheetOf(plan, said as Record<string, Said>);
          expect(evaluate(plan, sheet, null, undefined, remembered)).toEqual(evaluate(plan, sheet, null));
        }
      }),
    );
  });

  // Covers every feature of a definition, including unknown gates, with a cache shared by many sheets.
  it.each<[string, (draw: Draw) => { readonly plan: Plan; readonly sheet: readonly Answer[] }]>([
    [
      'random questionnaires',
      (draw) => {
        const { definition, sheet } = caseFrom(draw, 3);
        return { plan: buildPlan(definition, null, DIGESTS), sheet };
      },
    ],
    [
      'random batteries',
      (draw) => {
        const { plan, first, second } = batteryFrom(draw, 3);
        return { plan, sheet: [...first.sheet, ...second.sheet] };
      },
    ],
  ])('do not change the outcome of %s', (_, drawn) => {
    fc.assert(
      fc.property(fc.gen(), (gen: GeneratorValue) => {
        const draw = drawFrom(gen);
        const { plan, sheet } = drawn(draw);
        const remembered = rememberedScales(plan);
        const sheets = Array.from({ length: 6 }, () =>
          sheet.map((answer): Answer => (draw.chance(30) ? MISSING : answer)),
        );
        for (const one of [sheet, ...sheets, sheet])
          expect(evaluate(plan, one, null, undefined, remembered)).toEqual(evaluate(plan, one, null));
      }),
      { numRuns: runs(100), endOnFailure: true },
    );
  });
});

describe('a cache of results', () => {
  const result = outcomeOf(PLAN, {}).scales[0]!;
  it('computes a key once and never caches a null key', () => {
    const memo = newMemo(PLAN.scales[0]!);
    let worked = 0;
    const work = () => {
      worked += 1;
      return result;
    };
    for (const key of ['1', '1', 'x', 'x', null, null]) expect(remembered(memo, key, work)).toBe(result);
    expect(worked).toBe(4);
  });

  it('holds a bounded number of results', () => {
    const memo = newMemo(PLAN.scales[0]!);
    for (let key = 0; key <= 20_000; key += 1) remembered(memo, String(key), () => result);
    expect(memo.byKey.size).toBe(20_000);
    const answers = Array.from({ length: 20_001 }, (): Answer => ({ state: 'missing' }));
    for (const answer of answers) rememberQuick(memo, answer, result);
    expect(memo.byAnswer.size).toBe(1);
    expect(quickResult(memo, answers[20_000]!)).toBe(result);
  });
});
