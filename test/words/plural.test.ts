import { expect, test } from 'vitest';
import { counted, plural } from '../../src/words/plural.ts';

test('a count is followed by the singular or plural', () => {
  const rows = [0, 1, 2].map((count) => counted('en', count, { one: 'row', other: 'rows' }));
  expect(rows).toEqual(['0 rows', '1 row', '2 rows']);
  expect(counted('de', 1, { one: 'Zeile', other: 'Zeilen' })).toBe('1 Zeile');
});

const FORMS = { one: 'one', other: 'other' };

test.each([
  ['en', 'other one other other other other'],
  ['de', 'other one other other other other'],
] as const)('plural forms follow the rules of %s', (language, forms) => {
  expect([0, 1, 2, 3, 5, 101].map((count) => plural(language, count, FORMS)).join(' ')).toBe(forms);
});

test('a missing plural form is a compile error', () => {
  // @ts-expect-error German has a plural form for all counts except one.
  const days = counted('de', 1, { one: 'Tag' });
  expect(days).toBe('1 Tag');
});
