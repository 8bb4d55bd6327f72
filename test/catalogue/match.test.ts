import type { Assessment } from '../../src/assessment/assessment.ts';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { foundNeeds } from '../../src/catalogue/found-needs.ts';
import { matchApproaches, type Match, type MatchOptions } from '../../src/catalogue/match.ts';
import { readCatalogue, readOwnCatalogue } from '../../src/catalogue/read.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { assessed, planOf, QUIET } from './learner.ts';
import { approach, ownFile, practice, smallSources } from './small.ts';

const small = readCatalogue(smallSources).catalogue as Catalogue;
const plan = planOf();
const ORDER = Object.keys(small.needs);

function match(
  answers: Readonly<Record<string, number | string>>,
  options: MatchOptions = {},
  catalogue = small,
): Match {
  return matchApproaches(assessed({ ...QUIET, ...answers }, plan), plan, catalogue, options);
}

const ids = (found: Match): readonly string[] => found.approaches.map(({ approach: { id } }) => id);

test.each<[string, Readonly<Record<string, number>>, readonly string[], readonly string[]]>([
  ['no need shows', QUIET, [], []],
  ['a middle band shows some need', { ...QUIET, alone: 2 }, ['belonging some'], []],
  ['the outermost band shows a plain need', { ...QUIET, alone: 4 }, ['belonging plain'], []],
  ['the lowest band of a resource shows a plain need', { ...QUIET, calm: 1 }, ['wellbeing plain'], []],
  [
    'a finding shows some need, and a blank leaves another one open',
    { ...QUIET, words: 1 },
    ['language some'],
    ['wellbeing'],
  ],
  [
    'plain needs come first, then those that the order names first',
    { ...QUIET, words: 1, alone: 4, calm: 0, more: 0 },
    ['belonging plain', 'wellbeing plain', 'language some'],
    [],
  ],
  [
    'two scales for one need do not put it before another one',
    { ...QUIET, calm: 0, words: 1, more: 4, alone: 4 },
    ['belonging plain', 'wellbeing plain', 'language some'],
    [],
  ],
  ['blanks leave needs open', {}, [], ['belonging', 'wellbeing', 'language']],
])('%s', (_, answers, found, unclear) => {
  const needs = foundNeeds(assessed(answers, plan), plan, ORDER);
  expect(needs.found.map(({ need, level }) => `${need} ${level}`)).toEqual(found);
  expect(needs.unclear).toEqual(unclear);
  expect(needs.asked).toEqual(['belonging', 'wellbeing', 'language']);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['the order decides', ['language', 'wellbeing', 'belonging'], ['wellbeing', 'belonging', 'language']],
  ['needs that the order lacks come last', ['wellbeing'], ['wellbeing', 'belonging', 'language']],
  ['without an order it is the questionnaire’s', [], ['belonging', 'wellbeing', 'language']],
])('among needs of the same level %s', (_, order, expected) => {
  const own = assessed({ ...QUIET, calm: 0, alone: 4, words: 1, more: 0 }, plan);
  expect(foundNeeds(own, plan, order).found.map(({ need }) => need)).toEqual(expected);
});

test('a need lists the scales and findings that show it', () => {
  const { found } = foundNeeds(assessed({ ...QUIET, alone: 4 }, plan), plan, ORDER);
  expect(found).toEqual([
    {
      ...{ need: 'belonging', level: 'plain', scales: ['loneliness'] },
      ...{ plainScales: ['loneliness'], findings: ['left_alone'] },
    },
  ]);
});

test.each<[string, Readonly<Record<string, number>>, MatchOptions, readonly string[]]>([
  ['universal: only what everybody gets', { calm: 0 }, {}, ['everybody']],
  [
    'selective: the nearest tier first, then the fewest other needs',
    { alone: 2 },
    {},
    ['group', 'buddy', 'everybody'],
  ],
  ['individual: approaches for individuals first', { alone: 4 }, {}, ['buddy', 'group', 'everybody']],
  ['therapy only for a plain need', { alone: 4, calm: 0 }, {}, ['buddy', 'therapy', 'group', 'everybody']],
  ['no more than the limit', { alone: 4, calm: 0 }, { limit: 2 }, ['buddy', 'therapy']],
  [
    'a situation leads to an offer to its group, whatever the tier',
    { words: 1, fled_home: 1 },
    {},
    ['welcome'],
  ],
  [
    'an audience from the options leads to its group’s offer',
    { words: 1 },
    { audiences: ['newcomers'] },
    ['welcome'],
  ],
  ['without a need there is no approach', {}, { country: 'AT' }, []],
])('%s', (_, answers, options, expected) => {
  expect(ids(match(answers, options))).toEqual(expected);
});

test('an approach for both kinds of training is not specific to either', () => {
  const extra = ownFile(
    `leave_out: [everybody]\napproaches:\n${approach({
      id: 'coach',
      tiers: 'selective',
      needs: 'belonging, wellbeing',
      audience: 'at_risk, school_based, work_based',
    })}${approach({ id: 'shop', tiers: 'selective', needs: 'belonging, wellbeing', audience: 'work_based' })}`,
  );
  const both = readOwnCatalogue(small, extra).catalogue as Catalogue;
  const answers = { calm: 0, words: 0 };
  expect(ids(match(answers, { audiences: ['school_based'] }, both))).toEqual([]);
  // An approach for one kind only is an offer to that group.
  const shop = match(answers, { audiences: ['work_based'] }, both);
  expect([ids(shop), shop.approaches[0]?.audiences]).toEqual([['shop'], ['work_based']]);
  const [first] = match({ alone: 2 }, { audiences: ['school_based'], limit: 1 }, both).approaches;
  expect([first?.approach.id, first?.audiences]).toEqual(['coach', []]);
});

test.each<[Readonly<Record<string, number>>, number, MatchOptions]>([
  [{ calm: 0 }, 3, {}],
  [{ calm: 0, words: 1, more: 0 }, 5, {}],
  [{ calm: 0, words: 1, more: 0, alone: 4 }, 5, {}],
  [{ calm: 0 }, 6, { limit: 9 }],
])('few needs give a short list: %j, %i', (answers, expected, options) => {
  const many = Array.from({ length: 6 }, (_, at) =>
    approach({ id: `way-${at}`, tiers: 'universal', needs: 'wellbeing, language' }),
  );
  const text = `leave_out: [everybody, group, therapy, buddy, welcome]\napproaches:\n${many.join('')}`;
  const whole = readOwnCatalogue(small, ownFile(text)).catalogue as Catalogue;
  expect(match(answers, options, whole).approaches.length).toBe(expected);
});

test('what a need calls for comes before what is meant for the learner’s group', () => {
  const extra = ownFile(
    `approaches:\n${approach({ id: 'wide', tiers: 'selective', needs: 'language, wellbeing', audience: 'newcomers' })}${approach({ id: 'narrow', tiers: 'selective', needs: 'language', audience: 'at_risk' })}`,
  );
  const both = readOwnCatalogue(small, extra).catalogue as Catalogue;
  const found = match({ alone: 2, words: 1, more: 0, fled_home: 1 }, { limit: 2 }, both);
  expect(ids(found)).toEqual(['welcome', 'narrow']);
});

describe('one need that shows plainly in a risk scale, in a learner for whom nothing more adds up', () => {
  const plainly = { words: 1, more: 4 };

  test('gets what groups with this need get, and the tier stays', () => {
    const found = match(plainly, { country: 'AT' });
    expect(found).toMatchObject({ tier: 'universal', tierFrom: 'suggested' });
    const [first, second] = found.approaches;
    expect([first?.approach.id, first?.tier, first?.plainly]).toEqual(['everybody', 'universal', false]);
    expect([second?.approach.id, second?.tier, second?.plainly]).toEqual(['group', null, true]);
    expect(ids(found)).not.toContain('therapy');
  });

  test('does not, if a person confirmed that nothing more is needed', () => {
    const confirmed = { tier: 'universal', by: 'x', at: '2026-11-22', reason: null } as const;
    const own = assessed({ ...QUIET, ...plainly }, plan, { confirmed });
    expect(ids(matchApproaches(own, plan, small))).toEqual(['everybody']);
  });

  test('does not, if it is a weak resource or a middle band', () => {
    expect(ids(match({ calm: 0 }))).toEqual(['everybody']);
  });
});

test('an approach has its needs, its tier and its audiences as reasons', () => {
  expect(match({ alone: 2, words: 1, more: 0, fled_home: 1 }).approaches[0]).toMatchObject({
    approach: { id: 'welcome' },
    needs: ['belonging', 'language'],
    tier: 'selective',
    audiences: ['newcomers'],
    join: false,
  });
  // Listed as an offer to a group, not for a tier.
  expect(match({ words: 1, fled_home: 1 }).approaches[0]?.tier).toBe(null);
});

test('the confirmed tier comes before the suggestion, and the lower end of an open one counts', () => {
  const confirmed = { tier: 'universal', by: 'x', at: '2026-11-22', reason: null } as const;
  const decided = assessed({ ...QUIET, alone: 4 }, plan, { confirmed });
  expect(matchApproaches(decided, plan, small)).toMatchObject({ tier: 'universal', tierFrom: 'confirmed' });
  expect(match({ alone: 2 })).toMatchObject({ tier: 'selective', tierFrom: 'suggested' });
  const open = { calm: 4, words: 0, fled_home: 0, has_help: 0 };
  expect(matchApproaches(assessed(open, plan), plan, small)).toMatchObject({
    tier: 'universal',
    tierFrom: 'at_least',
  });
  const review = assessed({ ...open, alone: 2 }, plan);
  const unknown = { ...review, tier: { ...review.tier!, suggested: 'review' as const, at_least: null } };
  expect(matchApproaches(unknown, plan, small)).toMatchObject({ tier: null, tierFrom: null });
});

test('without tiers, approaches are matched by need alone', () => {
  const bare = planOf('plain');
  const found = matchApproaches(assessed({ ...QUIET, calm: 0 }, bare), bare, small);
  expect(found).toMatchObject({ tier: null, tierFrom: null });
  // Nothing indicates that this learner needs more than others, so what is for most comes first.
  expect(ids(found)).toEqual(['everybody', 'group', 'therapy']);
});

test('without tiers, the outermost band of a risk scale puts an approach for individuals first', () => {
  const bare = planOf('plain');
  const strained: Plan = {
    ...bare,
    scales: bare.scales.map((scale) => (scale.id === 'loneliness' ? { ...scale, need: 'wellbeing' } : scale)),
  };
  const of = (alone: number, options: MatchOptions = {}) =>
    ids(matchApproaches(assessed({ ...QUIET, alone }, strained), strained, small, options));
  expect(of(4)).toEqual(['therapy', 'everybody', 'group', 'buddy']);
  expect(of(4, { limit: 1 })).toEqual(['therapy']);
  expect(of(2)).not.toContain('therapy');
  // If a need has no approach for individuals only, nothing is put first.
  expect(ids(matchApproaches(assessed({ ...QUIET, alone: 4 }, bare), bare, small))[0]).toBe('everybody');
});

test('signals depend on questionnaire, form and finding', () => {
  expect(match({}).audiences).toEqual(['transition']);
  const form = planOf('f');
  expect(matchApproaches(assessed(QUIET, form), form, small).audiences).toEqual(['transition', 'work_based']);
  const other = {
    ...assessed(QUIET, plan),
    definition: { ...assessed(QUIET, plan).definition, id: 'other' },
  };
  expect(matchApproaches(other, plan, small).audiences).toEqual([]);
});

test('in a battery, signals hold only for questionnaires with an answer', () => {
  const own = assessed({ ...QUIET, has_help: 1 }, plan);
  const of = (answered: number): Assessment => ({
    ...own,
    definition: { ...own.definition, id: 'battery' },
    findings: Object.fromEntries(Object.entries(own.findings).map(([id, truth]) => [`self.${id}`, truth])),
    parts: {
      self: {
        definition: own.definition,
        respondent: 'learner',
        asked: 'true',
        answered,
        of: 5,
        applies: 'true',
        tier: null,
      },
    },
  });
  const found = matchApproaches(of(5), plan, small);
  expect([found.audiences, found.supported]).toEqual([['transition'], true]);
  const silent = matchApproaches(of(0), plan, small);
  expect([silent.audiences, silent.supported]).toEqual([[], null]);
});

test.each<[Readonly<Record<string, number>>, boolean | null, boolean | null, boolean]>([
  [{ alone: 4, has_help: 1 }, null, true, true],
  [{ alone: 4, has_help: 1 }, false, false, false],
  [{ alone: 4 }, true, true, true],
  [{ alone: 4 }, null, null, false],
])('existing support, with %j and the option %j', (answers, supported, expected, join) => {
  const found = match(answers, { supported });
  expect(found.supported).toBe(expected);
  expect(found.approaches.map(({ approach: { id }, join: own }) => [id, own])).toEqual([
    ['buddy', join],
    ['group', false],
    ['everybody', false],
  ]);
});

test.each<[MatchOptions, readonly string[]]>([
  [{}, []],
  [{ country: 'AT' }, ['alpine', 'young', 'works']],
  [{ country: 'AT', age: 17 }, ['alpine', 'works', 'anywhere']],
  [{ country: 'AT', age: 11 }, ['alpine', 'works', 'anywhere']],
  [{ country: 'AT', age: 15 }, ['alpine', 'young', 'works']],
  [{ country: 'NO' }, ['anywhere']],
])('practices depend on country and age: %j', (options, expected) => {
  const [first] = match({ alone: 2 }, options).approaches;
  expect(first?.practices.map(({ id }) => id)).toEqual(expected);
});

test('an age in the assessment restricts practices', () => {
  const old = { ...assessed({ ...QUIET, alone: 2 }, plan), age: 40 };
  const [first] = matchApproaches(old, plan, small, { country: 'AT' }).approaches;
  expect(first?.practices.map(({ id }) => id)).toEqual(['alpine', 'works', 'anywhere']);
});

test.each<[string, Readonly<Record<string, number | string>>, MatchOptions, readonly string[]]>([
  ['an answered age', { years: 40 }, {}, ['alpine', 'works', 'anywhere']],
  ['an age option, which comes before the answer', { years: 40 }, { age: 14 }, ['alpine', 'young', 'works']],
  ['an answered kind of training', { kind: 'at_school', years: 40 }, {}, ['alpine', 'anywhere']],
  ['another kind of training', { kind: 'at_work', years: 40 }, {}, ['alpine', 'works', 'anywhere']],
  ['an audience option', { years: 40 }, { audiences: ['work_based'] }, ['works', 'alpine', 'anywhere']],
])('practices depend on %s', (_, answers, options, expected) => {
  const [first] = match({ alone: 2, ...answers }, { country: 'AT', ...options }).approaches;
  expect(first?.practices.map(({ id }) => id).toSorted()).toEqual([...expected].toSorted());
});

test('a school’s own entries come first, even without a country', () => {
  const own = readOwnCatalogue(
    small,
    ownFile(`approaches:
${approach({ id: 'ours', tiers: 'universal', needs: 'belonging, wellbeing, language' })}practices:
${practice({ id: 'club', countries: '', approaches: 'ours' })}`),
  ).catalogue as Catalogue;
  const found = match({ alone: 2 }, {}, own);
  expect(ids(found)[0]).toBe('ours');
  expect(found.approaches[0]?.practices.map(({ id }) => id)).toEqual(['club']);
});

test('guidance is listed for one-to-one approaches, without guidance for the whole school', () => {
  expect(match({ alone: 2 }).guidance.map(({ id }) => id)).toEqual([]);
  expect(match({ alone: 4 }).guidance.map(({ id }) => id)).toEqual(['care']);
  // No one-to-one approach is left: only the group's offer and what everybody gets.
  const few = { ...small, approaches: small.approaches.filter(({ id }) => id !== 'buddy') };
  expect(match({ alone: 4 }, {}, few).guidance).toEqual([]);
  expect(match({}).guidance).toEqual([]);
});

test('the same assessment gives the same list', () => {
  expect(match({ alone: 4, calm: 0 }, { country: 'AT' })).toEqual(
    match({ alone: 4, calm: 0 }, { country: 'AT' }),
  );
});
