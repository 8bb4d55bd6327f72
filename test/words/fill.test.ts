import { expect, test } from 'vitest';
import { fill } from '../../src/words/fill.ts';

test.each([
  ['Here: {name} ({reach})', { name: 'Ms Example', reach: 'room 12' }, 'Here: Ms Example (room 12)'],
  ['Place {number}', { number: 3 }, 'Place 3'],
  ['{name}, {name}', { name: 'a' }, 'a, a'],
  // Placeholders in values are not replaced.
  ['{name} {reach}', { name: '{reach}', reach: '$&' }, '{reach} $&'],
  ['{name} {toString}', { name: '' }, ' {toString}'],
  ['nothing', {}, 'nothing'],
])('%j is filled', (text, values, filled) => {
  expect(fill(text, values)).toBe(filled);
});
