import { expect, test } from 'vitest';
import { ledBy, inLanguage } from '../../src/words/say.ts';

const languages = [
  { id: 'en', reviewed: true },
  { id: 'cs', reviewed: false },
];

test.each([
  ['in the language asked for', { en: 'day', de: 'Tag' }, 'de', 'Tag'],
  ['else in the first that the questionnaire has', { cs: 'den', en: 'day' }, 'de', 'day'],
  ['else in any', { sl: 'dan' }, 'de', 'dan'],
  ['on one line', { en: ' one\n  day ' }, 'en', 'one day'],
  ['or not at all', {}, 'en', ''],
])('a text is taken %s', (_, text, language, said) => {
  expect(inLanguage(text, { languages }, language)).toBe(said);
});

test.each([
  ['And then?', 'And then?'],
  ['Absence', 'Absence:'],
  ['Tell me:', 'Tell me:'],
  ['How is it at the moment …', 'How is it at the moment …'],
  ['How sure (0 to 10)', 'How sure (0 to 10):'],
])('an answer follows %j as %j', (subject, led) => {
  expect(ledBy(subject)).toBe(led);
});
