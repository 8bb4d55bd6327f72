import { expect, test } from 'vitest';
import { counted, plural } from '../../src/words/plural.ts';

test('one of something and several', () => {
  const rows = [0, 1, 2].map((count) => counted('en', count, { one: 'row', other: 'rows' }));
  expect(rows).toEqual(['0 rows', '1 row', '2 rows']);
  expect(counted('de', 1, { one: 'Zeile', other: 'Zeilen' })).toBe('1 Zeile');
});

const FORMS = { one: 'one', other: 'other' };

test.each([
  ['en', 'other one other other other other'],
  ['de', 'other one other other other other'],
] as const)('in %s by the rules of the language', (language, forms) => {
  expect([0, 1, 2, 3, 5, 101].map((count) => plural(language, count, FORMS)).join(' ')).toBe(forms);
});

test('a form that the language needs and that is missing does not compile', () => {
  // @ts-expect-error German has a form of its own for all but one.
  const days = counted('de', 1, { one: 'Tag' });
  expect(days).toBe('1 Tag');
});
