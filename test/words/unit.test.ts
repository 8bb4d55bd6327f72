import { expect, test } from 'vitest';
import { unitText } from '../../src/words/unit.ts';

const plan = {
  languages: [
    { id: 'en', reviewed: true },
    { id: 'uk', reviewed: true },
  ],
};
const hours = {
  en: { one: 'hour', other: 'hours' },
  de: { one: 'Stunde', other: 'Stunden' },
  uk: { one: 'година', few: 'години', many: 'годин', other: 'години' },
  cs: 'hodin',
};

test.each([
  ['en', 1, 'hour'],
  ['en', 0, 'hours'],
  ['en', 1.5, 'hours'],
  ['de', 1, 'Stunde'],
  ['de', 0.5, 'Stunden'],
  ['uk', 21, 'година'],
  ['uk', 3, 'години'],
  ['uk', 7, 'годин'],
  ['cs', 1, 'hodin'],
  // A language that the unit does not have: the questionnaire's first.
  ['sl', 1, 'hour'],
])('in %s, %d is followed by “%s”', (language, value, text) => {
  expect(unitText(hours, plan, language, value)).toBe(text);
});

test('a unit without a number is in its general form', () => {
  expect(unitText(hours, plan, 'en')).toBe('hours');
});

test('a plural form that the author left out is the general one', () => {
  expect(unitText({ uk: { one: 'година', other: 'годин' } }, plan, 'uk', 3)).toBe('годин');
  // Latvian has a form for zero, which units do not have.
  expect(unitText({ lv: { one: 'stunda', other: 'stundas' } }, plan, 'lv', 0)).toBe('stundas');
});

test('a sign is the same in every language', () => {
  expect(unitText('%', plan, 'de', 1)).toBe('%');
});

test('a unit without any text is empty', () => {
  expect(unitText({}, plan, 'en', 1)).toBe('');
});
