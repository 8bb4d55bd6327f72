import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readAnswers } from '../../src/answer/read.ts';
import * as scoring from '../../src/assess.ts';
import type { About, Assessment } from '../../src/assessment/assessment.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { believed, withoutRepeats } from '../../src/assess/believed.ts';
import { problem } from '../../src/diagnostic/problem.ts';
import { batteryPlan } from '../battery.ts';
import { NOT_MINE, planOf, sheetOf, TEXT, type Said } from '../plan/small.ts';
import { people, richPlan } from '../report/people.ts';

vi.mock(import('../../src/assess.ts'), async (original) => {
  const real = await original();
  return { ...real, evaluate: vi.fn(real.evaluate) };
});

beforeEach(() => {
  vi.mocked(scoring.evaluate).mockClear();
});

const PLACE = { file: 'a.json', line: 3 };

/** As it stands in a file, with the value at a path changed; what there is none of is put in. */
function changed(assessment: Assessment, path: string, value: unknown): Assessment {
  const copy = JSON.parse(JSON.stringify(assessment)) as Record<string, unknown>;
  const keys = path.split('.');
  const parent = keys.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, copy);
  if (value === undefined) Reflect.deleteProperty(parent, keys.at(-1)!);
  else parent[keys.at(-1)!] = value;
  return copy as unknown as Assessment;
}

/** The assessment as it may be told, or what is wrong with it. */
function told(written: Assessment, plan: Plan): unknown {
  const found = believed(JSON.parse(JSON.stringify(written)) as Assessment, plan, PLACE);
  return 'code' in found ? [found.code, ...Object.values(found.args)] : found.assessment;
}

test.each(Object.entries(people))('what was scored is believed: %s', (_name, { assessment, plan }) => {
  expect(told(assessment, plan)).toEqual(assessment);
  expect(scoring.evaluate).toHaveBeenCalledTimes(1);
});

describe('what differs from its answers is refused, and where is named', () => {
  const { complete, filled, critical, normed, open } = people as Required<typeof people>;
  test.each<readonly [what: string, of: Assessment, path: string, value: unknown, named: string]>([
    ['a tier', complete!.assessment, 'tier.suggested', 'universal', 'tier.suggested'],
    ['a basis', complete!.assessment, 'tier.basis', 'settled', 'tier.basis'],
    [
      'the tier by the rules',
      critical!.assessment,
      'tier.by_rules.suggested',
      'individual',
      'tier.by_rules.suggested',
    ],
    ['a reason less', complete!.assessment, 'tier.reasons', [], 'tier.reasons.0'],
    ['a state of a reason', complete!.assessment, 'tier.reasons.0.state', 'possible', 'tier.reasons.0.state'],
    [
      'a question to settle it',
      open!.assessment,
      'tier.would_settle.missing.0',
      'remarks',
      'tier.would_settle.missing.0',
    ],
    ['a value', complete!.assessment, 'scales.alienation.value', 4, 'scales.alienation.value'],
    [
      'the mark of what was filled in',
      filled!.assessment,
      'scales.alienation.filled',
      false,
      'scales.alienation.filled',
    ],
    ['a lower bound', filled!.assessment, 'scales.alienation.lower', 0, 'scales.alienation.lower'],
    ['a band', complete!.assessment, 'scales.alienation.band', 'low', 'scales.alienation.band'],
    [
      'a share',
      complete!.assessment,
      'scales.alienation.shares.0.share',
      1,
      'scales.alienation.shares.0.share',
    ],
    ['who decided', complete!.assessment, 'scales.worst.decided_by', ['alone'], 'scales.worst.decided_by.0'],
    ['a z score', normed!.assessment, 'scales.tiredness.z_score', 0, 'scales.tiredness.z_score'],
    [
      'a norm group',
      normed!.assessment,
      'scales.tiredness.norm.groups',
      [],
      'scales.tiredness.norm.groups.0',
    ],
    ['the age', normed!.assessment, 'age', 99, 'applies'],
    ['an age of another group', normed!.assessment, 'age', 17, 'scales.strain.'],
    ['an age that no norm asks for', complete!.assessment, 'age', 17, 'age'],
    [
      'a finding',
      complete!.assessment,
      'findings.returner_unsupported',
      'true',
      'findings.returner_unsupported',
    ],
    ['no critical answer', critical!.assessment, 'critical', [], 'critical.0'],
    [
      'a critical answer that nobody gave',
      complete!.assessment,
      'critical',
      [{ id: 'hunger', from: 'own' }],
      'critical.0',
    ],
    ['where it is from', critical!.assessment, 'critical.0.from', 'dropped_row', 'critical.0.from'],
    ['none unknown', critical!.assessment, 'critical_unknown', [], 'critical_unknown.0'],
    ['safety', critical!.assessment, 'safety', 'clear', 'safety'],
    [
      'a state of an answer',
      complete!.assessment,
      'answers.bored.state',
      'unscorable',
      'answers.bored.state',
    ],
    [
      'a mark beside an answer',
      complete!.assessment,
      'answers.bored.off_path',
      true,
      'answers.bored.off_path',
    ],
    [
      'a needless exact number',
      complete!.assessment,
      'answers.absence.exact',
      '25/2',
      'answers.absence.exact',
    ],
    ['an answer', complete!.assessment, 'answers.bored.value', 1, 'scales.alienation.value'],
    [
      'the version of what it was scored with',
      complete!.assessment,
      'definition.version',
      '9.9.9',
      'definition.version',
    ],
    ['for whom it was meant', complete!.assessment, 'applies', 'false', 'scales.alienation.band'],
  ])('%s', (_what, of, path, value, named) => {
    const { plan } = Object.values(people).find(({ assessment }) => assessment === of)!;
    const found = told(changed(of, path, value), plan);
    expect(found).toEqual(['assessment-differs', expect.stringContaining(named)]);
  });

  test('an answer that none could give', () => {
    expect(told(changed(complete!.assessment, 'answers.bored.value', 7), richPlan)).toEqual([
      'assessment-inconsistent',
      'answers.bored',
    ]);
  });

  test('one that does not fit, before it is scored, with its place', () => {
    const other = changed(complete!.assessment, 'definition.id', 'other');
    expect(believed(other, richPlan, PLACE)).toMatchObject({ code: 'assessment-misfit', at: PLACE });
    expect(scoring.evaluate).not.toHaveBeenCalled();
  });

  test('what is no result is not looked at', () => {
    const { assessment } = complete!;
    for (const [path, value] of [
      ['learner', 'K-99'],
      ['wave', null],
      ['at', null],
      ['answered_at', '2026-09-13'],
      ['observer', 'somebody'],
      ['kept', { class: '1a' }],
      ['lotse', '1.0.0'],
      ['language', 'de'],
      ['provenance', { file: 'x' }],
      ['confirmed', { tier: 'universal', by: 'x', at: '2026-09-14', reason: null }],
      ['answers.bored.note', 'a note'],
      // Another wording of it.
      ['definition.digest', 'a'.repeat(64)],
    ] as const) {
      const one = changed(assessment, path, value);
      expect(told(one, richPlan)).toEqual(one);
    }
  });

  test('another wording has a version of its own', () => {
    const { assessment } = complete!;
    const other = changed(
      changed(assessment, 'definition.digest', 'a'.repeat(64)),
      'definition.version',
      '1.1.9',
    );
    expect(told(other, richPlan)).toEqual(other);
  });
});

describe('the age that nobody kept', () => {
  const limited = (age: readonly [number, number], said: Readonly<Record<string, Said>>, about: About) => {
    const plan = {
      ...planOf({ a: {} }, { s: { sum: ['a'], bands: [{ id: 'low', from: 0 }] } }),
      appliesTo: { age, question: null },
    };
    return { plan: { ...plan, scoringDigest: '0'.repeat(64) }, sheet: sheetOf(plan, said), about };
  };

  test.each<readonly [age: number | null, applies: string, band: string | null]>([
    [13, 'false', null],
    [14, 'true', 'low'],
    [25, 'true', 'low'],
    [26, 'false', null],
    [null, 'unknown', 'low'],
  ])('%s: applies %s', (age, applies, band) => {
    const { plan, sheet, about } = limited([14, 25], { a: 1 }, { age });
    const written = scoring.assess(plan, sheet, about);
    expect(written).toMatchObject({ applies, scales: { s: { band } } });
    expect(written).not.toHaveProperty('age');
    expect(told(written, plan)).toEqual(written);
  });

  const battery = batteryPlan('three-views');
  test.each([12, 16, 30, null])('of a battery: %s', (age) => {
    const written = scoring.assess(battery, readAnswers(battery, {}).sheet, { age });
    expect(told(written, battery)).toEqual(written);
  });

  test('which cannot be, where no age comes to what is written of each part', () => {
    const apart = {
      ...battery,
      parts: battery.parts.map((part, index) => ({
        ...part,
        appliesTo: { age: [10 + 10 * index, 15 + 10 * index] as const, question: null },
      })),
    };
    const written = scoring.assess(apart, readAnswers(apart, {}).sheet, { age: 12 });
    const [first, second] = battery.parts.map(({ id }) => id);
    expect(
      Object.values(written.parts!)
        .map(({ applies }) => applies)
        .slice(0, 2),
    ).toEqual(['true', 'false']);
    expect(told(written, apart)).toEqual(written);
    expect(told(changed(written, `parts.${second!}.applies`, 'true'), apart)).toEqual([
      'assessment-differs',
      `parts.${first!}.applies`,
    ]);
  });

  test('a part of a battery: its counts, its tier, its wording', () => {
    const written = scoring.assess(battery, readAnswers(battery, {}).sheet, {});
    const [{ id } = { id: '' }] = battery.parts;
    expect(told(changed(written, `parts.${id}.of`, 99), battery)).toEqual([
      'assessment-differs',
      `parts.${id}.of`,
    ]);
    expect(told(changed(written, `parts.${id}.definition.version`, '9.0.0'), battery)).toEqual([
      'assessment-differs',
      `parts.${id}.definition.version`,
    ]);
    const reworded = changed(
      changed(written, `parts.${id}.definition.version`, '9.0.0'),
      `parts.${id}.definition.digest`,
      'a'.repeat(64),
    );
    expect(told(reworded, battery)).toEqual(reworded);
    for (const [key, value] of [
      ['at', '2026-09-14'],
      ['answered_at', '2026-09-14'],
      ['language', 'de'],
    ] as const) {
      const free = changed(written, `parts.${id}.${key}`, value);
      expect(told(free, battery)).toEqual(free);
    }
  });
});

const rule = (id: string, more: object = {}) => ({
  id,
  category: 'self_harm' as const,
  if: { question: id.replace(/^r_/, ''), at_least: 2 },
  urgency: 'same_day' as const,
  contact: 'nurse',
  say: TEXT,
  ...more,
});

describe('what only a dropped row said', () => {
  const plan: Plan = {
    ...planOf(
      { a: { answers: [{ value: 0, label: TEXT }, { value: 2, label: TEXT }, NOT_MINE] }, b: {} },
      {},
      {
        critical: [rule('r_a', { covers: ['r_b'] }), rule('r_b')],
      },
    ),
    scoringDigest: '0'.repeat(64),
  };
  const written = (said: Readonly<Record<string, Said>>, droppedCritical: readonly string[]) =>
    scoring.assess(plan, sheetOf(plan, said), { droppedCritical });

  test.each<
    readonly [what: string, said: Readonly<Record<string, Said>>, dropped: readonly string[], times: number]
  >([
    ['it alone', { a: 0, b: 0 }, ['r_a'], 1],
    ['both', { a: 0, b: 0 }, ['r_a', 'r_b'], 2],
    ['the weaker one, beside an answer', { a: 2, b: 0 }, ['r_b'], 2],
    ['the weaker one, which is open here', { a: 2 }, ['r_b'], 2],
    ['what is answered here as well', { a: 2, b: 3 }, ['r_a', 'r_b'], 1],
    ['nothing', { a: 2, b: 3 }, [], 1],
  ])('%s', (_what, said, dropped, times) => {
    const one = written(said, dropped);
    vi.mocked(scoring.evaluate).mockClear();
    expect(told(one, plan)).toEqual(one);
    expect(scoring.evaluate).toHaveBeenCalledTimes(times);
  });

  test('is told apart, so that a battery raises it too', () => {
    const found = believed(written({ a: 2, b: 0 }, ['r_b']), plan, PLACE);
    expect(found).toMatchObject({ dropped: [1] });
  });

  test('makes no tier and no safety that it does not come to', () => {
    const one = written({ a: 0, b: 0 }, []);
    const added = changed(one, 'critical', [{ id: 'r_a', from: 'dropped_row' }]);
    expect(told(added, plan)).toEqual(['assessment-differs', 'safety']);
  });
});

describe('what another engine scored', () => {
  const { assessment: critical } = people['critical']!;
  const { assessment: open } = people['open']!;

  test('is not compared', () => {
    for (const engine of [1, 3]) {
      const other = changed(
        changed(people['calm']!.assessment, 'engine', engine),
        'tier.suggested',
        'individual',
      );
      expect(told(other, richPlan)).toEqual(other);
    }
  });

  test('is of the same questionnaire and has answers that can be given, all the same', () => {
    const other = changed(critical, 'engine', 1);
    expect(told(changed(other, 'definition.scoring_digest', 'a'.repeat(64)), richPlan)).toEqual(
      expect.arrayContaining(['assessment-misfit']),
    );
    expect(told(changed(other, 'answers.bored.value', 7), richPlan)).toEqual([
      'assessment-inconsistent',
      'answers.bored',
    ]);
  });

  test.each<
    readonly [
      what: string,
      of: Assessment,
      held: readonly string[],
      unknown: readonly string[],
      safety: string,
    ]
  >([
    ['one that holds', critical, ['no_way_forward'], ['hunger'], 'holds'],
    ['one that cannot be excluded', open, [], open.critical_unknown, open.safety],
    ['none', people['calm']!.assessment, [], [], 'clear'],
  ])(
    'tells the critical rules of its answers, though it lacks them (law 2): %s',
    (_what, of, held, unknown, safety) => {
      const lacking = changed(
        changed(changed(changed(of, 'engine', 1), 'critical', []), 'critical_unknown', []),
        'safety',
        'clear',
      );
      const found = told(lacking, richPlan) as Assessment;
      expect(found).toMatchObject({
        critical: held.map((id) => ({ id, from: 'own' })),
        critical_unknown: unknown,
        safety,
      });
    },
  );

  test('keeps those that it tells', () => {
    const other = changed(changed(people['calm']!.assessment, 'engine', 1), 'critical', [
      { id: 'hunger', from: 'own', covers: ['no_way_forward'] },
    ]);
    expect(told(other, richPlan)).toMatchObject({
      critical: [{ id: 'hunger', covers: ['no_way_forward'] }],
      critical_unknown: [],
      safety: 'holds',
    });
    const unknown = changed(changed(people['calm']!.assessment, 'engine', 1), 'critical_unknown', ['hunger']);
    expect(told(unknown, richPlan)).toMatchObject({ critical_unknown: ['hunger'], safety: 'unknown' });
  });
});

test('the same misfit is told once, and what differs each time', () => {
  const misfit = (scored: string) => problem('assessment-misfit', PLACE, { what: 'id', scored, given: 'a' });
  const differs = problem('assessment-differs', PLACE, { path: 'tier' });
  const [x, y] = [misfit('x'), misfit('y')];
  expect(withoutRepeats([x, differs, y, misfit('x'), differs])).toEqual([x, differs, y, differs]);
});
