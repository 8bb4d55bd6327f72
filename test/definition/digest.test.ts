import { describe, expect, test } from 'vitest';
import { digests } from '../../src/definition/digest.ts';
import { readDefinition } from '../../src/definition/load.ts';
import { example, READ_BY_PEOPLE } from './example.ts';

function digestsOf(text: string) {
  const { definition, problems } = readDefinition({ name: 'test.yaml', text, origin: 'authors' });
  expect(problems).toEqual([]);
  return digests(definition!);
}

const before = digestsOf(example);

describe('digests', () => {
  test('are SHA-256 in hex, and differ', () => {
    expect(before.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(before.scoringDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(before.scoringDigest).not.toBe(before.digest);
  });

  test('do not depend on the layout of the file', () => {
    const relaid = example
      .replace(
        '{ value: 0, label: { en: not true, de: trifft nicht zu } }',
        '{ label: { de: trifft nicht zu, en: "not true" }, value: 0.0 }',
      )
      .replace(/ +#.*$/gm, '');
    expect(digestsOf(relaid)).toEqual(before);
  });

  test.each(READ_BY_PEOPLE)(
    'changing %s, which is not scored, changes only the whole digest',
    (_what, from, to) => {
      expect(example).toContain(from);
      const after = digestsOf(example.replace(from, to));
      expect(after.scoringDigest).toBe(before.scoringDigest);
      expect(after.digest).not.toBe(before.digest);
    },
  );

  test.each<[string, string, string]>([
    ['a value', '{ value: 2, label', '{ value: 3, label'],
    ['a band', 'above: 10', 'from: 10'],
    ['reversal', ', reversed: true', ''],
    [
      'the order of items',
      '[bored, { question: belongs, reversed: true }]',
      '[{ question: belongs, reversed: true }, bored]',
    ],
    ['a tier rule', 'band_at_least: moderate }, at_least: 2', 'band_at_least: moderate }, at_least: 1'],
    ['an urgency', 'urgency: same_day', 'urgency: immediate'],
    [
      'about of a question',
      'answers: yes_no }\n      - { id: talked',
      'answers: yes_no, about: situation }\n      - { id: talked',
    ],
    [
      'a scale with the id title',
      'scales:\n',
      'scales:\n  title: { title: { en: x, de: x }, kind: risk, value: bored }\n',
    ],
  ])('changing %s, which is scored, changes the scoring digest', (_what, from, to) => {
    expect(example).toContain(from);
    expect(digestsOf(example.replace(from, to)).scoringDigest).not.toBe(before.scoringDigest);
  });

  test('treat undefined as an absent key, and null as a value', () => {
    const { definition } = readDefinition({ name: 'test.yaml', text: example, origin: 'authors' });
    expect(digests({ ...definition!, description: undefined })).toEqual(before);
    const withNull = example.replace(
      'tier: individual, tier_basis',
      'none: null, tier: individual, tier_basis',
    );
    expect(digestsOf(withNull).digest).not.toBe(before.digest);
  });
});

test('a comparison of a battery changes the scoring digest, whatever the ids of its parts', () => {
  const { definition } = readDefinition({ name: 'test.yaml', text: example, origin: 'authors' });
  const comparing = (part: string, finding: string) =>
    digests(definition!, { compare: [{ id: 'absence', views: { [part]: { finding } } }] }).scoringDigest;
  for (const part of ['staff', 'note', 'text', 'change'])
    expect(comparing(part, 'one')).not.toBe(comparing(part, 'other'));
});
