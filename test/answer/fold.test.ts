import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/answer/fold.ts';
import { runs } from '../runs.ts';

test.each([
  ['Klasse', 'klasse'],
  ['  Straße\t 1 ', 'strasse 1'],
  ['ＩＤ', 'id'],
  ['Mu\u0308ller', 'müller'],
  ['a\u00adb\u200bc\ufeffd\u{e0001}e', 'abcde'],
  ['I don’t', "i don't"],
  ['I don´t', "i don't"],
  ['„So“ und «so»', '"so" und "so"'],
  ['2–3 Tage – oft', '2-3 tage - oft'],
  ['Don\u00a0t\u202fknow', 'don t know'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('the fast path gives the same result as full normalisation', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', 'İ', 'ß', '\u00ad', '\u0600', '-', '.', '_', ' ', '\n') }),
  );
  fc.assert(
    fc.property(text, (some) => {
      const plain = some
        .replaceAll('´', "'")
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/[‘’‚‛′ʼ‹›]/g, "'")
        .replace(/[“”„‟«»]/g, '"')
        .replace(/[‐-―−]/g, '-');
      expect(fold(some)).toBe(plain.toUpperCase().toLowerCase());
    }),
    { numRuns: runs(2000) },
  );
});
