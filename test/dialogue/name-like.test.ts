import { expect, it } from 'vitest';
import { isNameLike } from '../../src/dialogue/name-like.ts';

it.each([
  ...['Anna Müller', 'Müller, Anna', 'anna müller', 'Müller,Anna', 'A. Müller', 'Anna M.', 'Frau Müller'],
  ...[
    'Anna',
    'Żaneta',
    'Олена',
    'Anna-Lena',
    'O’Brien',
    'ANNA',
    'MÜLLER',
    'AnnaMüller',
    'Zoe\u0308',
    ' Anna ',
  ],
  ...['王芳', 'محمد', 'anna.mueller', 'anna_mueller', 'Anna Müller 7B', 'anna@example.org', 'a@b'],
])('“%s” looks like a name', (code) => {
  expect(isNameLike(code)).toBe(true);
});

it.each([
  ...[
    '7B-03',
    'anon12',
    'L0042',
    'K-07',
    'k7m2xqd',
    'AB',
    'ABC',
    'A',
    'anon',
    'blue-fox',
    'Klasse 7',
    'K 07',
  ],
  ...['12', '2026_03', 'Anna7', 'A-B', 'A B', '', ' ', '-', '7B 03'],
])('“%s” looks like a code', (code) => {
  expect(isNameLike(code)).toBe(false);
});

it('marks without a letter are no name', () => {
  expect(isNameLike('\u0301\u0302')).toBe(false);
});
