import { describe, expect, test } from 'vitest';
import { batchWords } from '../../src/words/batch.ts';

type Wording = (...args: readonly unknown[]) => unknown;

/** All texts by name, with functions called for `count`. */
function wordings(words: object, count: number, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const name = `${path}.${key}`;
    if (typeof value === 'string') return [[name, value] as const];
    if (typeof value === 'object' && value !== null) return wordings(value, count, name);
    const say = (...args: readonly unknown[]): string => String((value as Wording)(...args));
    return [[name, say(count, '7', '8')] as const, [name, say(count, '7', 0)] as const];
  });
}

const names = (words: object) => wordings(words, 1).map(([name]) => name);

describe.each(['en', 'de'] as const)('the words of a batch run: %s', (language) => {
  const words = batchWords[language];

  test.each([0, 1, 2])('every text is complete for %i', (count) => {
    for (const [name, text] of wordings(words, count)) {
      expect([name, text.trim().length > 0, /undefined|NaN|\[object/.test(text)]).toEqual([
        name,
        true,
        false,
      ]);
    }
  });

  test('the singular is used for one', () => {
    const plural = /\b1 (?:learners|rows|ids|cells|Personen|Zeilen|Kennungen|Zellen)\b/;
    const mixed = /\b1 (?:learner|row|id) (?:have|look|differ)\b|\b1 (?:Zeile|Kennung) (?:enthalten|sehen)\b/;
    for (const [name, text] of wordings(words, 1))
      expect([name, plural.test(text) || mixed.test(text)]).toEqual([name, false]);
  });
});

test('both languages have the same texts', () => {
  expect(names(batchWords.de)).toEqual(names(batchWords.en));
});
