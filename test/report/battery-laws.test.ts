import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learnerReport } from '../../src/report/learner/learner.ts';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { renderers } from '../render/renderers.ts';
import { LANGUAGES } from '../../src/words/locale.ts';
import { assessedByMany, screening, sheet } from './battery-people.ts';
import { planOf, rich } from './definition.ts';
import { type Answers, person } from './people.ts';
import { runs } from '../runs.ts';
import { learnerWords } from '../learner-words.ts';

const levels = fc.constantFrom(0, 1, 2, 'cannot_say');
const record: fc.Arbitrary<Answers> = fc.record({
  absence: fc.integer({ min: 0, max: 40 }),
  maths: fc.integer({ min: 1, max: 6 }),
  measures: fc.integer({ min: 0, max: 5 }),
});
const staff: fc.Arbitrary<Answers> = fc.record({
  ...{ absence_level: levels, engagement_level: levels, peers_level: levels, withdrawn: levels },
  ...{ turns_to_adult: levels, absorbed: levels, takes_help: levels },
  life_worry: fc.constantFrom('no', 'maybe', 'yes'),
});
const self: fc.Arbitrary<Answers | undefined> = fc.option(
  fc.record({
    ...{ good_at: fc.integer({ min: 0, max: 3 }), home_glad: fc.integer({ min: 0, max: 3 }) },
    ...{ own_way: fc.integer({ min: 0, max: 3 }), thought_of_dying: fc.constantFrom(0, 3) },
    age: fc.constantFrom(16, 40),
  }),
  { nil: undefined },
);
/** The answers of the people around a learner; some are not handed in. */
const others = fc.record({ record, staff }, { requiredKeys: [] });

function page(own: Answers | undefined, around: { record?: Answers; staff?: Answers }, age: number | null) {
  const given = sheet({ ...around, ...(own && { self: own }) });
  const { assessment } = person(screening, given, [], { learner: 'K', age });
  return LANGUAGES.map((language) =>
    renderers.json(learnerReport(assessment, screening, learnerWords(language), [])),
  ).join('');
}

describe('a learner’s page of a battery', () => {
  test('the page depends neither on other people’s answers nor on a gate that they open', () => {
    fc.assert(
      fc.property(self, others, others, fc.constantFrom(null, 17, 40), (own, one, another, age) => {
        expect(page(own, one, age)).toBe(page(own, another, age));
      }),
      { numRuns: runs(40) },
    );
  });

  test('the page contains the learner’s own strengths, without the name of the part', () => {
    const told = page({}, {}, null);
    expect(told).toContain('Self-confidence');
    expect(told).not.toContain('Learner: ');
    expect(told).not.toContain('What carries');
    expect(page({ good_at: 0, practice_helps: 0, like_myself: 0 }, {}, null)).not.toContain(
      'Self-confidence',
    );
    expect(page({ age: 40 }, {}, null)).not.toContain('Self-confidence');
  });

  test.each([
    [16, true],
    [40, false],
  ])('the page uses an age that was passed in separately: %d', (age, isMeant) => {
    const answers = Object.entries(sheet({ self: {} })).filter(([id]) => id !== 'self.age');
    const { assessment } = person(screening, Object.fromEntries(answers), [], { learner: 'K', age });
    const told = renderers.txt(learnerReport(assessment, screening, learnerWords('en'), []));
    expect(told.includes('Self-confidence')).toBe(isMeant);
  });

  test('the page of a learner without answers states only that others answered', () => {
    const told = page(undefined, { record: {}, staff: {} }, null);
    expect(told).toBe(page(undefined, {}, null));
    expect(told).not.toContain('Being there');
    expect(told).not.toContain('Thank you for taking the time');
  });
});

test.each(['staff', 'parent', 'company'] as const)(
  'the answers of a single observer do not change the page: %s',
  (respondent) => {
    const plan = planOf({ ...rich, respondent });
    const score = fc.constantFrom(0, 1, 2);
    const said = fc.record({ goal: score, cope: score, bored: score, gave_up: score }, { requiredKeys: [] });
    const pageOf = (given: Answers) =>
      renderers.json(learnerReport(person(plan, given).assessment, plan, learnerWords('en'), []));
    fc.assert(
      fc.property(said, said, (one, other) => {
        expect(pageOf(one)).toBe(pageOf(other));
      }),
      { numRuns: runs(100) },
    );
  },
);

describe('a report of a battery', () => {
  test.each(Object.entries(assessedByMany))(
    'the JSON report has keys for all parts and comparisons: %s',
    (_, { assessment, plan }) => {
      const report = JSON.parse(renderers.json(counsellorReport(assessment, plan, 'en'))) as {
        sections: {
          id: string;
          blocks: { kind: string; key?: string; facts?: object[]; rows?: object[] }[];
        }[];
      };
      const blocks = (id: string) => report.sections.find((section) => section.id === id)!.blocks;
      const states = blocks('parts').flatMap(({ facts = [] }) =>
        facts.flatMap((fact) =>
          'key' in fact && fact.key === 'handed_in' && 'value' in fact ? [fact.value] : [],
        ),
      );
      const expected = Object.values(assessment.parts!).map(({ asked, answered }) =>
        asked === 'false' ? 'not_asked' : answered === 0 ? 'absent' : 'handed_in',
      );
      expect(states).toEqual(expected);
      const rows = blocks('compared').find(({ kind }) => kind === 'table')!.rows!;
      expect(rows.map((row) => ('self_value' in row ? row.self_value : null))).toEqual(
        Object.values(assessment.compared!).map(({ views }) => views['self']),
      );
    },
  );

  test('nothing positive is stated about a missing source', () => {
    const { assessment } = assessedByMany['register-alone']!;
    const text = renderers.txt(counsellorReport(assessment, screening, 'en'));
    expect(text).not.toContain('universal support, whatever');
    expect(text.match(/All of: Learner/g)).toHaveLength(2);
  });
});
