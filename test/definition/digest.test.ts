import { describe, expect, test } from 'vitest';
import { digests } from '../../src/definition/digest.ts';
import { readDefinition } from '../../src/definition/load.ts';
import { example, READ_BY_PEOPLE } from './example.ts';

function digestsOf(text: string) {
  const { definition, problems } = readDefinition({ name: 'test.yaml', text, whose: 'authors' });
  expect(problems).toEqual([]);
  return digests(definition!);
}

const before = digestsOf(example);

describe('digests', () => {
  test('are SHA-256 in hex', () => {
    expect(before.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(before.scoringDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(before.scoringDigest).not.toBe(before.digest);
  });

  test('are those of the meaning, not of the layout', () => {
    const relaid = example
      .replace(
        '{ value: 0, label: { en: not true, de: trifft nicht zu } }',
        '{ label: { de: trifft nicht zu, en: "not true" }, value: 0.0 }',
      )
      .replace(/ +#.*$/gm, '');
    expect(digestsOf(relaid)).toEqual(before);
  });

  test.each(READ_BY_PEOPLE)('%s: read by people, not scored', (_what, from, to) => {
    expect(example).toContain(from);
    const after = digestsOf(example.replace(from, to));
    expect(after.scoringDigest).toBe(before.scoringDigest);
    expect(after.digest).not.toBe(before.digest);
  });

  test.each<[string, string, string]>([
    ['value', '{ value: 2, label', '{ value: 3, label'],
    ['band', 'above: 10', 'from: 10'],
    ['reversed', ', reversed: true', ''],
    [
      'order of items',
      '[bored, { question: belongs, reversed: true }]',
      '[{ question: belongs, reversed: true }, bored]',
    ],
    ['rule', 'band_at_least: moderate }, at_least: 2', 'band_at_least: moderate }, at_least: 1'],
    ['urgency', 'urgency: same_day', 'urgency: immediate'],
    [
      'about of a question',
      'answers: yes_no }\n      - { id: talked',
      'answers: yes_no, about: situation }\n      - { id: talked',
    ],
    [
      'a scale called title',
      'scales:\n',
      'scales:\n  title: { title: { en: x, de: x }, kind: risk, value: bored }\n',
    ],
  ])('%s: scored', (_what, from, to) => {
    expect(example).toContain(from);
    expect(digestsOf(example.replace(from, to)).scoringDigest).not.toBe(before.scoringDigest);
  });

  test('an absent key is no key, and null is a value', () => {
    const { definition } = readDefinition({ name: 'test.yaml', text: example, whose: 'authors' });
    expect(digests({ ...definition!, description: undefined })).toEqual(before);
    const withNull = example.replace(
      'tier: individual, tier_basis',
      'none: null, tier: individual, tier_basis',
    );
    expect(digestsOf(withNull).digest).not.toBe(before.digest);
  });
});

test('what a part of a battery is compared by is of its scoring, whatever the part is called', () => {
  const { definition } = readDefinition({ name: 'test.yaml', text: example, whose: 'authors' });
  const comparing = (part: string, finding: string) =>
    digests(definition!, { compare: [{ id: 'absence', views: { [part]: { finding } } }] }).scoringDigest;
  for (const part of ['staff', 'note', 'text', 'change'])
    expect(comparing(part, 'one')).not.toBe(comparing(part, 'other'));
});
