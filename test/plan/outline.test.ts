import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digests } from '../../src/definition/digest.ts';
import { readDefinition } from '../../src/definition/load.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { outlineChanges, outlineOf } from '../../src/plan/outline.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { example as written, READ_BY_PEOPLE } from '../definition/example.ts';
import { small } from './small.ts';
import { runs } from '../runs.ts';

/** The example with a band added to its second scale, because a rule counts that band in both scales. */
const example = written.replace('{ id: high, above', '{ id: moderate, from: 5 }, { id: high, above');

function planOf(text: string): Plan {
  const { definition, problems } = readDefinition({ name: 'test.yaml', text, origin: 'authors' });
  expect(problems).toEqual([]);
  return buildPlan(definition!, null, digests(definition!));
}

function changed(from: string, to: string, text = example): readonly string[] {
  expect(text).toContain(from);
  const [before, after] = [planOf(text), planOf(text.replace(from, to))];
  const isSame = before.scoringDigest === after.scoringDigest;
  const changes = outlineChanges(outlineOf(before), outlineOf(after));
  // Equal scoring digests, equal outlines.
  if (isSame) expect(outlineOf(after)).toEqual(outlineOf(before));
  expect(isSame).toBe(changes.length === 0);
  return changes.map(({ change, part, id }) => `${change} ${part} ${id}`.trim());
}

test('an outline has a short digest of each part and survives JSON', () => {
  const outline = outlineOf(planOf(example));
  expect(Object.keys(outline)).toEqual([
    'questionnaire',
    'respondent',
    'recall',
    'applies_to',
    'order',
    ...['bored', 'belongs', 'left_before', 'talked', 'gave_up', 'absence', 'remarks'].map(
      (id) => `question ${id}`,
    ),
    'scale alienation',
    'scale absence_rate',
    'finding returner_unsupported',
    'critical no_way_forward',
    'tier individual/alienated',
    'tier individual/several',
    'tier selective/some_alienation',
    'tier selective/absent',
    'rule_order',
    'validity',
  ]);
  for (const digest of Object.values(outline)) expect(digest).toMatch(/^[0-9a-f]{16}$/);
  expect(outlineChanges(JSON.parse(JSON.stringify(outline)) as typeof outline, outline)).toEqual([]);
});

test.each(READ_BY_PEOPLE)('a change of %s leaves the outline unchanged', (_, from, to) => {
  expect(changed(from, to)).toEqual([]);
});

const left =
  '{ id: left_before, text: { en: I have left a school before, de: Ich habe schon eine Schule abgebrochen }, answers: yes_no }';
const remarks = '{ id: remarks,';

test.each<[string, string, string, readonly string[]]>([
  [
    'the value of an option changes all that use it',
    '{ value: 2, label',
    '{ value: 3, label',
    [
      'changed question bored',
      'changed question belongs',
      'changed question gave_up',
      'changed scale alienation',
      'changed critical no_way_forward',
    ],
  ],
  ['a band', 'above: 10', 'from: 10', ['changed scale absence_rate']],
  ['reversed', ', reversed: true', '', ['changed scale alienation']],
  [
    'the order of items',
    '[bored, { question: belongs, reversed: true }]',
    '[{ question: belongs, reversed: true }, bored]',
    ['changed scale alienation'],
  ],
  ['a missing rule', 'allow: 1', 'allow: 0', ['changed scale alienation']],
  ['a need', 'need: belonging', 'need: ties', ['changed scale alienation']],
  [
    'a rule',
    'band_at_least: moderate }, at_least: 2',
    'band_at_least: moderate }, at_least: 1',
    ['changed tier individual/several'],
  ],
  [
    'the band of a rule',
    'scale: alienation, band: moderate',
    'scale: alienation, band: low',
    ['changed tier selective/some_alienation'],
  ],
  [
    'the name of a rule',
    'id: absent',
    'id: away',
    ['added tier selective/away', 'removed tier selective/absent'],
  ],
  ['urgency', 'urgency: same_day', 'urgency: immediate', ['changed critical no_way_forward']],
  [
    'a critical condition',
    'gave_up, at_least: 2',
    'gave_up, at_least: 1',
    ['changed critical no_way_forward'],
  ],
  [
    'a finding',
    'question: talked, is: "no"',
    'question: talked, is: "yes"',
    ['changed finding returner_unsupported'],
  ],
  [
    'about of a question',
    'answers: yes_no }\n      - { id: talked',
    'answers: yes_no, about: situation }\n      - { id: talked',
    ['changed question left_before'],
  ],
  [
    'ask_if',
    'ask_if: { question: left_before, is: "yes" }',
    'ask_if: { question: left_before, is: "no" }',
    ['changed question talked'],
  ],
  ['the range of a number', 'max: 100, unit', 'max: 200, unit', ['changed question absence']],
  ['a limit', 'max: 2000', 'max: 3000', ['changed question remarks']],
  [
    'a code',
    'scales:\n',
    'missing_codes: [-9]\nscales:\n',
    [
      ...['bored', 'belongs', 'left_before', 'talked', 'gave_up', 'absence', 'remarks'].map(
        (id) => `changed question ${id}`,
      ),
    ],
  ],
  [
    'an added question',
    `- ${remarks}`,
    `- { id: more, text: { en: x, de: x }, free_text: {} }\n      - ${remarks}`,
    ['added question more'],
  ],
  ['a section', 'id: school', 'id: college', ['changed order']],
  [
    'a scale',
    'scales:\n',
    'scales:\n  title: { title: { en: x, de: x }, kind: risk, value: bored }\n',
    ['added scale title'],
  ],
  ['ages', 'age: [14, 25]', 'age: [14, 20]', ['changed applies_to']],
  ['no ages', 'applies_to: { age: [14, 25] }', '', ['changed applies_to']],
  [
    'the question that asks for the age',
    'age: [14, 25] }',
    'age: [14, 25], question: absence }',
    ['changed applies_to'],
  ],
  ['recall', 'recall: P2W', 'recall: P4W', ['changed recall']],
  ['respondent', 'respondent: learner', 'respondent: staff', ['changed respondent']],
  ['id', 'id: example-check', 'id: other-check', ['changed questionnaire']],
  ['validity', 'scales:\n', 'valid_if: { missing_at_most: 2 }\nscales:\n', ['changed validity']],
  [
    'an added critical rule',
    'critical:\n',
    'critical:\n  - { id: more, category: bullying, if: { question: gave_up, at_least: 1 }, urgency: same_day, contact: head, say: { en: x, de: x } }\n',
    ['added critical more'],
  ],
])('the outline changes with: %s', (_, from, to, expected) => {
  expect(changed(from, to)).toEqual(expected);
});

test('a changed order of questions is reported if no question was added or removed', () => {
  const without = example.replace(`      - ${left}\n`, '');
  const moved = without.replace(`- ${remarks}`, `- ${left}\n      - ${remarks}`);
  const changes = outlineChanges(outlineOf(planOf(example)), outlineOf(planOf(moved)));
  expect(changes).toEqual([{ change: 'changed', part: 'order', id: '' }]);
});

test('a changed order of rules is reported if no rule was added or removed', () => {
  const rule = '      - { id: absent, scale: absence_rate, band: high }\n';
  const before = '      - { id: some_alienation,';
  expect(changed(before, `${rule}${before}`, example.replace(rule, ''))).toEqual([
    'added tier selective/absent',
  ]);
  const moved = example.replace(rule, '').replace(before, `${rule}${before}`);
  const changes = outlineChanges(outlineOf(planOf(example)), outlineOf(planOf(moved)));
  expect(changes).toEqual([{ change: 'changed', part: 'rule_order', id: '' }]);
});

test('the outline changes with the pass grade', () => {
  const changes = (...passes: readonly (number | undefined)[]) => {
    const [before, after] = passes.map((pass) => {
      const definition = small({
        mark: { grade: { best: 1, worst: 6, ...(pass === undefined ? {} : { pass }) } },
      });
      return outlineOf(buildPlan(definition, null, digests(definition)));
    });
    return outlineChanges(before!, after!);
  };
  const changed = [{ change: 'changed', part: 'question', id: 'mark' }];
  expect(changes(undefined, undefined)).toEqual([]);
  expect(changes(undefined, 4)).toEqual(changed);
  expect(changes(4, 5)).toEqual(changed);
  expect(changes(4, 4)).toEqual([]);
});

describe('an outline of every kind of part', () => {
  const choice = {
    a: {},
    b: { ask_if: { not: { question: 'a', answered: true } } },
    n: { number: { min: 0 } },
  };
  const scales = {
    one: { sum: ['a', 'b'], times: 2 },
    up: {
      sum: [
        { scale: 'one', reversed: true },
        { question: 'n', weight: 2 },
      ],
    },
    many: { count: [{ question: 'a', at_least: 1 }, { finding: 'f' }], bands: [{ id: 'x', from: 0 }] },
  };
  const parts = {
    findings: {
      f: {
        if: {
          any: [
            { question: 'a', is: 1 },
            { scale: 'one', at_least: 1 },
          ],
        },
        say: { en: 'x' },
      },
    },
    tiers: { selective: { any: [{ id: 'r', scale: 'many', band_at_least: 'x' }] } },
    valid_if: { missing_at_most: 1, questions: ['b', 'a'], scales: ['up', 'one'] },
  };
  const definition = small(choice, scales, parts);
  const plan = buildPlan(definition, null, digests(definition));

  test('tells a definition without tiers from one with empty tiers', () => {
    const bare = small(choice, scales, { ...parts, tiers: undefined });
    const without = buildPlan(bare, null, digests(bare));
    expect(outlineChanges(outlineOf(plan), outlineOf(without))).toEqual([
      { change: 'removed', part: 'tier', id: 'selective/r' },
    ]);
    const empty = small(choice, scales, { ...parts, tiers: {} });
    const changes = outlineChanges(outlineOf(without), outlineOf(buildPlan(empty, null, digests(empty))));
    expect(changes).toEqual([{ change: 'changed', part: 'rule_order', id: '' }]);
  });

  test('does not depend on the order of scales', () => {
    const { one, up, many } = scales;
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries({ one, up, many }), { minLength: 3 }), (entries) => {
        const shuffled = small(choice, Object.fromEntries(entries), parts);
        expect(digests(shuffled).scoringDigest).toBe(plan.scoringDigest);
        const same = outlineOf(buildPlan(shuffled, null, digests(shuffled)));
        expect(same).toEqual(outlineOf(plan));
      }),
      { numRuns: runs(100) },
    );
  });
});
