import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readAnswers } from '../../src/answer/read.ts';
import * as scoring from '../../src/assess.ts';
import type { About, Assessment } from '../../src/assessment/assessment.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { verifyAssessment, withoutRepeats } from '../../src/assess/verify.ts';
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

/** The assessment as read from a file, with the value at a path changed or added. */
function changed(assessment: Assessment, path: string, value: unknown): Assessment {
  const copy = JSON.parse(JSON.stringify(assessment)) as Record<string, unknown>;
  const keys = path.split('.');
  const parent = keys.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, copy);
  if (value === undefined) Reflect.deleteProperty(parent, keys.at(-1)!);
  else parent[keys.at(-1)!] = value;
  return copy as unknown as Assessment;
}

/** The verified assessment, or the problem with it. */
function outcomeOf(written: Assessment, plan: Plan): unknown {
  const found = verifyAssessment(JSON.parse(JSON.stringify(written)) as Assessment, plan, PLACE);
  return 'code' in found ? [found.code, ...Object.values(found.args)] : found.assessment;
}

test.each(Object.entries(people))(
  'an assessment that this engine wrote is accepted: %s',
  (_name, { assessment, plan }) => {
    expect(outcomeOf(assessment, plan)).toEqual(assessment);
    expect(scoring.evaluate).toHaveBeenCalledTimes(1);
  },
);

describe('a result that does not follow from the answers is rejected, with its path', () => {
  const { complete, filled, critical, normed, open } = people as Required<typeof people>;
  test.each<readonly [what: string, of: Assessment, path: string, value: unknown, named: string]>([
    ['the tier', complete!.assessment, 'tier.suggested', 'universal', 'tier.suggested'],
    ['the basis', complete!.assessment, 'tier.basis', 'settled', 'tier.basis'],
    [
      'the tier by the rules',
      critical!.assessment,
      'tier.by_rules.suggested',
      'individual',
      'tier.by_rules.suggested',
    ],
    ['a missing reason', complete!.assessment, 'tier.reasons', [], 'tier.reasons.0'],
    [
      'the state of a reason',
      complete!.assessment,
      'tier.reasons.0.state',
      'possible',
      'tier.reasons.0.state',
    ],
    [
      'a question that would settle it',
      open!.assessment,
      'tier.would_settle.missing.0',
      'remarks',
      'tier.would_settle.missing.0',
    ],
    ['a value', complete!.assessment, 'scales.alienation.value', 4, 'scales.alienation.value'],
    ['the filled flag', filled!.assessment, 'scales.alienation.filled', false, 'scales.alienation.filled'],
    ['a lower bound', filled!.assessment, 'scales.alienation.lower', 0, 'scales.alienation.lower'],
    ['a band', complete!.assessment, 'scales.alienation.band', 'low', 'scales.alienation.band'],
    [
      'a share',
      complete!.assessment,
      'scales.alienation.shares.0.share',
      1,
      'scales.alienation.shares.0.share',
    ],
    [
      'a deciding item',
      complete!.assessment,
      'scales.worst.decided_by',
      ['alone'],
      'scales.worst.decided_by.0',
    ],
    ['a z score', normed!.assessment, 'scales.tiredness.z_score', 0, 'scales.tiredness.z_score'],
    [
      'a norm group',
      normed!.assessment,
      'scales.tiredness.norm.groups',
      [],
      'scales.tiredness.norm.groups.0',
    ],
    ['the age', normed!.assessment, 'age', 99, 'applies'],
    ['an age in another norm group', normed!.assessment, 'age', 17, 'scales.strain.'],
    ['an age that no norms need', complete!.assessment, 'age', 17, 'age'],
    [
      'a finding',
      complete!.assessment,
      'findings.returner_unsupported',
      'true',
      'findings.returner_unsupported',
    ],
    ['a missing critical answer', critical!.assessment, 'critical', [], 'critical.0'],
    [
      'an added critical answer',
      complete!.assessment,
      'critical',
      [{ id: 'hunger', from: 'own' }],
      'critical.0',
    ],
    [
      'the origin of a critical answer',
      critical!.assessment,
      'critical.0.from',
      'dropped_row',
      'critical.0.from',
    ],
    ['a missing unknown rule', critical!.assessment, 'critical_unknown', [], 'critical_unknown.0'],
    ['safety', critical!.assessment, 'safety', 'clear', 'safety'],
    [
      'the state of an answer',
      complete!.assessment,
      'answers.bored.state',
      'unscorable',
      'answers.bored.state',
    ],
    [
      'the off_path flag of an answer',
      complete!.assessment,
      'answers.bored.off_path',
      true,
      'answers.bored.off_path',
    ],
    [
      'a superfluous exact number',
      complete!.assessment,
      'answers.absence.exact',
      '25/2',
      'answers.absence.exact',
    ],
    ['an answer', complete!.assessment, 'answers.bored.value', 1, 'scales.alienation.value'],
    [
      'the version of the definition',
      complete!.assessment,
      'definition.version',
      '9.9.9',
      'definition.version',
    ],
    ['whether the questionnaire applies', complete!.assessment, 'applies', 'false', 'scales.alienation.band'],
  ])('%s', (_what, of, path, value, named) => {
    const { plan } = Object.values(people).find(({ assessment }) => assessment === of)!;
    const found = outcomeOf(changed(of, path, value), plan);
    expect(found).toEqual(['assessment-differs', expect.stringContaining(named)]);
  });

  test('an impossible answer is rejected as inconsistent', () => {
    expect(outcomeOf(changed(complete!.assessment, 'answers.bored.value', 7), richPlan)).toEqual([
      'assessment-inconsistent',
      'answers.bored',
    ]);
  });

  test('a mismatch is reported with its place, before scoring', () => {
    const other = changed(complete!.assessment, 'definition.id', 'other');
    expect(verifyAssessment(other, richPlan, PLACE)).toMatchObject({
      code: 'assessment-misfit',
      place: PLACE,
    });
    expect(scoring.evaluate).not.toHaveBeenCalled();
  });

  test('fields that are not results may differ', () => {
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
      // Another wording of the definition.
      ['definition.digest', 'a'.repeat(64)],
    ] as const) {
      const one = changed(assessment, path, value);
      expect(outcomeOf(one, richPlan)).toEqual(one);
    }
  });

  test('the version may differ together with the wording', () => {
    const { assessment } = complete!;
    const other = changed(
      changed(assessment, 'definition.digest', 'a'.repeat(64)),
      'definition.version',
      '1.1.9',
    );
    expect(outcomeOf(other, richPlan)).toEqual(other);
  });
});

describe('an age that was not kept is inferred', () => {
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
  ])('from age %s: applies %s', (age, applies, band) => {
    const { plan, sheet, about } = limited([14, 25], { a: 1 }, { age });
    const written = scoring.assess(plan, sheet, about);
    expect(written).toMatchObject({ applies, scales: { s: { band } } });
    expect(written).not.toHaveProperty('age');
    expect(outcomeOf(written, plan)).toEqual(written);
  });

  const battery = batteryPlan('three-views');
  test.each([12, 16, 30, null])('in a battery, from age %s', (age) => {
    const written = scoring.assess(battery, readAnswers(battery, {}).sheet, { age });
    expect(outcomeOf(written, battery)).toEqual(written);
  });

  test('unless no age fits what is written about each part', () => {
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
    expect(outcomeOf(written, apart)).toEqual(written);
    expect(outcomeOf(changed(written, `parts.${second!}.applies`, 'true'), apart)).toEqual([
      'assessment-differs',
      `parts.${first!}.applies`,
    ]);
  });

  test('counts, tier and version of a part are compared', () => {
    const written = scoring.assess(battery, readAnswers(battery, {}).sheet, {});
    const [{ id } = { id: '' }] = battery.parts;
    expect(outcomeOf(changed(written, `parts.${id}.of`, 99), battery)).toEqual([
      'assessment-differs',
      `parts.${id}.of`,
    ]);
    expect(outcomeOf(changed(written, `parts.${id}.definition.version`, '9.0.0'), battery)).toEqual([
      'assessment-differs',
      `parts.${id}.definition.version`,
    ]);
    const reworded = changed(
      changed(written, `parts.${id}.definition.version`, '9.0.0'),
      `parts.${id}.definition.digest`,
      'a'.repeat(64),
    );
    expect(outcomeOf(reworded, battery)).toEqual(reworded);
    for (const [key, value] of [
      ['at', '2026-09-14'],
      ['answered_at', '2026-09-14'],
      ['language', 'de'],
    ] as const) {
      const free = changed(written, `parts.${id}.${key}`, value);
      expect(outcomeOf(free, battery)).toEqual(free);
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

describe('critical rules that hold by a dropped row', () => {
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
    ['one rule', { a: 0, b: 0 }, ['r_a'], 1],
    ['both rules', { a: 0, b: 0 }, ['r_a', 'r_b'], 2],
    ['the covered rule, beside an answer', { a: 2, b: 0 }, ['r_b'], 2],
    ['the covered rule, which is unknown otherwise', { a: 2 }, ['r_b'], 2],
    ['rules that also hold by an answer', { a: 2, b: 3 }, ['r_a', 'r_b'], 1],
    ['no rule', { a: 2, b: 3 }, [], 1],
  ])('are accepted: %s', (_what, said, dropped, times) => {
    const one = written(said, dropped);
    vi.mocked(scoring.evaluate).mockClear();
    expect(outcomeOf(one, plan)).toEqual(one);
    expect(scoring.evaluate).toHaveBeenCalledTimes(times);
  });

  test('are returned, so that a battery raises them, too', () => {
    const found = verifyAssessment(written({ a: 2, b: 0 }, ['r_b']), plan, PLACE);
    expect(found).toMatchObject({ dropped: [1] });
  });

  test('do not excuse a safety that does not follow from them', () => {
    const one = written({ a: 0, b: 0 }, []);
    const added = changed(one, 'critical', [{ id: 'r_a', from: 'dropped_row' }]);
    expect(outcomeOf(added, plan)).toEqual(['assessment-differs', 'safety']);
  });
});

describe('an assessment of another engine', () => {
  const { assessment: critical } = people['critical']!;
  const { assessment: open } = people['open']!;

  test('is not compared', () => {
    for (const engine of [1, 3]) {
      const other = changed(
        changed(people['calm']!.assessment, 'engine', engine),
        'tier.suggested',
        'individual',
      );
      expect(outcomeOf(other, richPlan)).toEqual(other);
    }
  });

  test('must still fit the plan and have possible answers', () => {
    const other = changed(critical, 'engine', 1);
    expect(outcomeOf(changed(other, 'definition.scoring_digest', 'a'.repeat(64)), richPlan)).toEqual(
      expect.arrayContaining(['assessment-misfit']),
    );
    expect(outcomeOf(changed(other, 'answers.bored.value', 7), richPlan)).toEqual([
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
    ['a rule that holds', critical, ['no_way_forward'], ['hunger'], 'holds'],
    ['unknown rules', open, [], open.critical_unknown, open.safety],
    ['no rule', people['calm']!.assessment, [], [], 'clear'],
  ])('gets the critical rules that its answers call for (law 2): %s', (_what, of, held, unknown, safety) => {
    const lacking = changed(
      changed(changed(changed(of, 'engine', 1), 'critical', []), 'critical_unknown', []),
      'safety',
      'clear',
    );
    const found = outcomeOf(lacking, richPlan) as Assessment;
    expect(found).toMatchObject({
      critical: held.map((id) => ({ id, from: 'own' })),
      critical_unknown: unknown,
      safety,
    });
  });

  test('keeps its own critical rules', () => {
    const other = changed(changed(people['calm']!.assessment, 'engine', 1), 'critical', [
      { id: 'hunger', from: 'own', covers: ['no_way_forward'] },
    ]);
    expect(outcomeOf(other, richPlan)).toMatchObject({
      critical: [{ id: 'hunger', covers: ['no_way_forward'] }],
      critical_unknown: [],
      safety: 'holds',
    });
    const unknown = changed(changed(people['calm']!.assessment, 'engine', 1), 'critical_unknown', ['hunger']);
    expect(outcomeOf(unknown, richPlan)).toMatchObject({ critical_unknown: ['hunger'], safety: 'unknown' });
  });
});

test('a repeated mismatch is kept once, and each difference every time', () => {
  const misfit = (scored: string) => problem('assessment-misfit', PLACE, { what: 'id', scored, given: 'a' });
  const differs = problem('assessment-differs', PLACE, { path: 'tier' });
  const [x, y] = [misfit('x'), misfit('y')];
  expect(withoutRepeats([x, differs, y, misfit('x'), differs])).toEqual([x, differs, y, differs]);
});
