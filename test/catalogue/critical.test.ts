import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { matchApproaches, type Match, type MatchOptions } from '../../src/catalogue/match.ts';
import { readCatalogue, readOwnCatalogue } from '../../src/catalogue/read.ts';
import type { Category } from '../../src/definition/catalogue.ts';
import { TIER_NAMES } from '../../src/definition/catalogue.ts';
import { URGENCIES } from '../../src/definition/schema/urgencies.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { bundledCatalogue as bundled } from './bundled.ts';
import { CATEGORIES, dangerBattery, dangerPlan, SAFE } from './in-danger.ts';
import { assessed, QUIET } from './learner.ts';
import { approach, ownFile, practice, smallSources } from './small.ts';
import { runs } from '../runs.ts';

const plan = dangerPlan();
const bare = dangerPlan({ form: 'plain' });

const ids = (found: Match): readonly string[] => found.approaches.map(({ approach: { id } }) => id);
const placed = (found: Match): readonly string[] =>
  found.approaches.map(({ approach: { id }, place }) => `${place} ${id}`);

/** Matches a learner with no need except those in `answers`; `yes`: the critical answers. */
function match(
  yes: readonly Category[],
  answers: Readonly<Record<string, number>> = {},
  options: MatchOptions = {},
  catalogue: Catalogue = bundled,
  of: Plan = plan,
): Match {
  const critical = Object.fromEntries(yes.map((id) => [id, 1]));
  const lead = of.parts.length > 0 ? 'self.' : '';
  const sheet = { ...QUIET, ...SAFE, ...answers, ...critical, years: 17 };
  const led = Object.fromEntries(Object.entries(sheet).map(([id, value]) => [`${lead}${id}`, value]));
  return matchApproaches(assessed(led, of), of, catalogue, options);
}

/** What comes first and after for each category, if nothing else is known. */
const CALLED_FOR: readonly (readonly [Category, readonly string[], readonly string[]])[] = [
  ['self_harm', ['referral', 'mental-health-individual', 'therapeutic-support'], []],
  ['abuse', ['child-protection', 'referral', 'therapeutic-support'], []],
  ['violence', ['child-protection', 'personal-safety', 'referral'], ['conflict-and-bullying']],
  ['danger_to_others', ['referral', 'therapeutic-support'], []],
  ['bullying', ['personal-safety'], ['conflict-and-bullying']],
  ['basic_needs', ['practical-help', 'referral', 'comprehensive-support'], []],
];

test('the table of expected approaches has every category', () => {
  expect(CALLED_FOR.map(([category]) => category)).toEqual(CATEGORIES);
});

describe.each(CALLED_FOR)('%s', (category, first, after) => {
  const expected = [...first.map((id) => `first ${id}`), ...after.map((id) => `after ${id}`)];

  test.each(URGENCIES)(
    '%s: is listed without any need, with and without tiers, and in a battery',
    (urgency) => {
      const urgencies = { [category]: urgency };
      const plans = [
        dangerPlan({ urgencies }),
        dangerPlan({ urgencies, form: 'plain' }),
        dangerPlan({ urgencies, tier: 'none' }),
        dangerBattery(urgencies),
      ];
      expect(plans.map((of) => placed(match([category], {}, {}, bundled, of)))).toEqual(
        plans.map(() => expected),
      );
    },
  );

  test('has the category as its only reason', () => {
    const found = match([category]);
    expect(found).toMatchObject({ held: [category], helpless: [] });
    for (const each of found.approaches)
      expect(each).toMatchObject({ categories: [category], tier: null, needs: [] });
  });

  test.each(TIER_NAMES)('does not depend on the confirmed tier: %s', (tier) => {
    const confirmed = { tier, by: 'x', at: '2026-11-22', reason: null };
    const own = assessed({ ...QUIET, ...SAFE, [category]: 1, years: 17 }, plan, { confirmed });
    expect(placed(matchApproaches(own, plan, bundled))).toEqual(expected);
  });

  test('does not depend on the limit, the country and the age', () => {
    const options: readonly MatchOptions[] = [
      { limit: 0 },
      { limit: 1 },
      { country: 'AT' },
      { country: 'NO' },
      { supported: true },
      { audiences: ['newcomers', 'school_based'] },
    ];
    expect(options.map((each) => placed(match([category], {}, each)))).toEqual(options.map(() => expected));
    const old = match([category], { years: 40 });
    expect(old.tier).toBe('individual');
    const aged = assessed({ ...QUIET, ...SAFE, [category]: 1 }, plan, { age: 40 });
    expect(aged.applies).toBe('false');
    expect(placed(matchApproaches(aged, plan, bundled))).toEqual(expected);
  });

  test('also counts from a row that was dropped as a duplicate', () => {
    const own = assessed({ ...QUIET, ...SAFE, years: 17 }, plan, { droppedCritical: [`on_${category}`] });
    expect(own.critical).toMatchObject([{ from: 'dropped_row' }]);
    expect(placed(matchApproaches(own, plan, bundled))).toEqual(expected);
  });
});

test('critical help is ordered by urgency, lists nothing twice, and nothing both first and after', () => {
  const urgencies = { abuse: 'within_3_days', bullying: 'immediate', violence: 'same_day' } as const;
  const of = dangerPlan({ urgencies });
  const found = match(['abuse', 'violence', 'bullying'], {}, {}, bundled, of);
  expect(found.held).toEqual(['bullying', 'violence', 'abuse']);
  expect(found.approaches.map(({ approach: { id }, place, categories }) => [id, place, categories])).toEqual([
    ['personal-safety', 'first', ['bullying', 'violence']],
    ['child-protection', 'first', ['violence', 'abuse']],
    ['referral', 'first', ['violence', 'abuse']],
    ['therapeutic-support', 'first', ['abuse']],
    ['conflict-and-bullying', 'after', ['bullying', 'violence']],
  ]);
});

const marked = (id: string, mark: string, more = ''): string =>
  approach({
    ...{ id, tiers: 'universal, individual', needs: 'belonging' },
    more: `critical: ${mark}${more}`,
  });

/** The small catalogue with a school's own file merged in. */
function own(body: string): Catalogue {
  const read = readOwnCatalogue(readCatalogue(smallSources).catalogue as Catalogue, ownFile(body));
  if (read.catalogue === null) throw new Error(JSON.stringify(read.problems.map(({ code }) => code)));
  return read.catalogue;
}

const small = own('');

describe('critical help and other approaches', () => {
  const three = own(
    `approaches:\n${marked('one', '{ first: [abuse] }')}${marked('two', '{ first: [abuse], after: [bullying] }')}${marked('three', '{ after: [abuse] }')}`,
  );

  test.each<[string, readonly Category[], Readonly<Record<string, number>>, MatchOptions, readonly string[]]>(
    [
      [
        'list everything by need if nothing is critical',
        [],
        { alone: 2 },
        {},
        ['need one', 'need two', 'need three'],
      ],
      [
        'list needs after it, without offers to the whole school',
        ['abuse'],
        { alone: 4, calm: 0 },
        {},
        ['first one', 'first two', 'need buddy', 'need therapy', 'after three'],
      ],
      [
        'list as many for needs as the limit leaves',
        ['abuse'],
        { alone: 4 },
        { limit: 4 },
        ['first one', 'first two', 'need buddy', 'after three'],
      ],
      [
        'list all critical help despite a lower limit',
        ['abuse'],
        { alone: 4 },
        { limit: 1 },
        ['first one', 'first two', 'after three'],
      ],
      ['leave out help for another category', ['self_harm'], { alone: 4 }, {}, ['need buddy', 'need group']],
      [
        'list an approach once that is first for one category and after for another',
        ['abuse', 'bullying'],
        {},
        {},
        ['first one', 'first two', 'after three'],
      ],
    ],
  )('%s', (_, yes, answers, options, expected) => {
    expect(placed(match(yes, answers, options, three))).toEqual(expected);
  });

  test('list the needs of critical help as well', () => {
    const [one] = match(['abuse'], { alone: 4 }, {}, three).approaches;
    expect(one).toMatchObject({ place: 'first', needs: ['belonging'], categories: ['abuse'], tier: null });
  });

  test('name categories that the catalogue has no help for', () => {
    expect(match(['abuse', 'self_harm'], {}, {}, three).helpless).toEqual(['self_harm']);
    expect(match(['abuse'], {}, {}, small)).toMatchObject({ helpless: ['abuse'], approaches: [] });
  });

  test('are ordered with a school’s own first, then by the soonest effect', () => {
    const later = marked('later', '{ first: [abuse] }').replace('first_effect: weeks', 'first_effect: year');
    const joined = own(`approaches:\n${later}${marked('soon', '{ first: [abuse, violence] }')}`);
    expect(placed(match(['abuse'], {}, {}, joined))).toEqual(['first soon', 'first later']);
    const all = {
      ...joined,
      approaches: joined.approaches.map((each) => ({ ...each, local: each.id === 'later' })),
    };
    expect(placed(match(['abuse'], {}, {}, all))).toEqual(['first later', 'first soon']);
  });

  test('leave out help for another kind of training, or for newcomers', () => {
    const shop = marked('shop', '{ first: [abuse] }').replace('[all_learners]', '[work_based]');
    const arrivals = marked('arrivals-help', '{ first: [abuse] }').replace('[all_learners]', '[newcomers]');
    const joined = own(`approaches:\n${shop}${arrivals}`);
    const of = (...audiences: NonNullable<MatchOptions['audiences']>) =>
      placed(match(['abuse'], {}, { audiences }, joined));
    expect([of('work_based'), of('school_based'), of('newcomers')]).toEqual([
      ['first shop'],
      [],
      ['first arrivals-help'],
    ]);
  });

  test('leave out what could do harm, whatever else speaks for it', () => {
    const home = marked('home', '{ first: [bullying], not: [abuse] }').replace('universal, ', '');
    const joined = own(`approaches:\n${home}`);
    const of = (...yes: readonly Category[]) => ids(match(yes, { alone: 4 }, {}, joined)).includes('home');
    expect([of(), of('bullying'), of('self_harm'), of('abuse'), of('abuse', 'bullying')]).toEqual([
      ...[true, true, true, false, false],
    ]);
  });

  test.each(['abuse', 'violence'] as const)(
    'do not involve the home while the category %s holds',
    (category) => {
      const [of, need] = [dangerPlan(), 'family_support'];
      const scales = of.scales.map((scale) => (scale.id === 'loneliness' ? { ...scale, need } : scale));
      const named = (...yes: readonly Category[]) =>
        ids(match(yes, { alone: 4 }, { limit: 20 }, bundled, { ...of, scales })).includes(
          'involve-key-adults',
        );
      expect([named(), named(category)]).toEqual([true, false]);
    },
  );

  test('list guidance for one-to-one critical help', () => {
    const joined = own(`approaches:\n${marked('one', '{ first: [abuse] }', ', one_to_one: true')}`);
    const found = match(['abuse'], { has_help: 1 }, {}, joined);
    expect(found.guidance.map(({ id }) => id)).toEqual(['care']);
    expect(found.approaches[0]?.join).toBe(true);
  });

  test('list practices by country, whatever tier was confirmed', () => {
    const joined = own(
      `approaches:\n${marked('one', '{ first: [abuse] }')}practices:\n${practice({ id: 'line', countries: 'AT', approaches: 'one', tiers: 'individual' })}`,
    );
    const confirmed = { tier: 'universal', by: 'x', at: '2026-11-22', reason: null } as const;
    const found = assessed({ ...QUIET, ...SAFE, abuse: 1, years: 17 }, plan, { confirmed });
    const [first] = matchApproaches(found, plan, joined, { country: 'AT' }).approaches;
    expect(first?.practices.map(({ id }) => id)).toEqual(['line']);
  });
});

describe('a school’s own file', () => {
  const one = `approaches:\n${marked('everybody', '{ first: [abuse] }')}`;
  const marks = (catalogue: Catalogue): unknown =>
    catalogue.approaches.find(({ id }) => id === 'everybody')?.critical;
  const again = (more: string, kind: 'offer' | 'guidance' = 'offer'): Catalogue => {
    const text = approach({ id: 'everybody', kind, tiers: 'universal', needs: 'belonging', more });
    return readOwnCatalogue(own(one), ownFile(`approaches:\n${text}`)).catalogue as Catalogue;
  };

  test('that replaces an entry keeps its place for critical answers, unless it declares another one', () => {
    expect(marks(again(''))).toEqual({ first: ['abuse'] });
    expect(marks(again('critical: { after: [abuse] }'))).toEqual({ after: ['abuse'] });
    expect(marks(again('critical: {}'))).toEqual({});
    expect(marks(again('', 'guidance'))).toBe(undefined);
    expect(placed(match(['abuse'], {}, {}, again('')))).toEqual(['first everybody']);
    expect(placed(match(['abuse'], { alone: 2 }, {}, again('critical: {}')))).not.toContain(
      'first everybody',
    );
  });
});

test('an unknown critical rule calls for nothing, and offers to the whole school stay', () => {
  const rest = Object.fromEntries(Object.entries(SAFE).filter(([id]) => id !== 'bullying'));
  const open = assessed({ ...QUIET, ...rest, years: 17, alone: 2 }, plan);
  expect(open.critical_unknown).toEqual(['on_bullying']);
  const found = matchApproaches(open, plan, small);
  expect(found).toMatchObject({ held: [], helpless: [] });
  expect(ids(found)).toContain('everybody');
});

const isUniversal = (found: Match): readonly string[] =>
  found.approaches.flatMap(({ approach: { id, tiers }, place }) =>
    place === 'need' && tiers.includes('universal') ? [id] : [],
  );

/** Checks the laws of the list for one learner. */
function expectLaws(found: Match, own: Assessment): void {
  expect(found.held.length > 0).toBe(own.critical.length > 0);
  expect(new Set(ids(found)).size).toBe(ids(found).length);
  if (found.held.length === 0) {
    expect(found.approaches.every(({ place }) => place === 'need')).toBe(true);
    return;
  }
  expect(isUniversal(found)).toEqual([]);
  expect(found.helpless).toEqual([]);
  expect(found.approaches[0]).toMatchObject({ place: 'first' });
  expect(found.approaches[0]?.categories).toContain(found.held[0]);
  const places = found.approaches.map(({ place }) => ['first', 'need', 'after'].indexOf(place));
  expect(places).toEqual(places.toSorted());
}

test.each([
  ['with tiers', plan],
  ['without tiers', bare],
  ['with critical rules that call for no tier', dangerPlan({ tier: 'none' })],
] as const)(
  'for any learner, %s, critical help comes first, and offers to the whole school are left out',
  (_, of) => {
    const blank = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const yes = fc.record(Object.fromEntries(CATEGORIES.map((id) => [id, blank(fc.constantFrom(0, 0, 1))])));
    const answers = fc.record({
      alone: blank(fc.integer({ min: 0, max: 4 })),
      calm: blank(fc.integer({ min: 0, max: 4 })),
      words: blank(fc.constantFrom(0, 1)),
      fled_home: blank(fc.constantFrom(0, 1)),
      has_help: blank(fc.constantFrom(0, 1)),
      years: blank(fc.integer({ min: 10, max: 40 })),
    });
    const confirmed = fc.option(fc.constantFrom(...TIER_NAMES), { nil: null });
    const dropped = fc.subarray(
      CATEGORIES.map((id) => `on_${id}`),
      { maxLength: 1 },
    );
    const options = fc.record({
      country: fc.constantFrom(null, 'AT', 'NO'),
      limit: fc.constantFrom(undefined, 0, 1, 9),
      supported: fc.constantFrom(null, true, false),
    });
    fc.assert(
      fc.property(
        yes,
        answers,
        confirmed,
        dropped,
        options,
        (critical, rest, tier, droppedCritical, chosen) => {
          const given = Object.fromEntries(
            Object.entries({ ...critical, ...rest }).flatMap(([id, value]) =>
              value === undefined ? [] : [[id, value]],
            ),
          );
          const decided = tier === null ? null : { tier, by: 'x', at: '2026-11-22', reason: null };
          const own = assessed(given, of, { confirmed: decided, droppedCritical });
          const { limit, ...others } = chosen;
          const asked = limit === undefined ? others : { ...others, limit };
          const found = matchApproaches(own, of, bundled, asked);
          expectLaws(found, own);
          expect(matchApproaches(own, of, bundled, asked)).toEqual(found);
        },
      ),
      { numRuns: runs(300) },
    );
  },
);
