import { expect, test } from 'vitest';
import { catalogueWords } from '../../src/words/catalogue.ts';
import { said } from './said.ts';

test.each([
  [catalogueWords.en.counted(1, 2), '1 approach, 2 practices.'],
  [catalogueWords.en.counted(0, 1), '0 approaches, 1 practice.'],
  [catalogueWords.de.counted(1, 1), '1 Ansatz, 1 Angebot.'],
  [catalogueWords.de.counted(2, 0), '2 Ansätze, 0 Angebote.'],
])('counts of approaches and practices: %s', (counted, expected) => {
  expect(counted).toBe(expected);
});

test('the same countries have names in both languages', () => {
  expect(Object.keys(catalogueWords.de.countryNames)).toEqual(Object.keys(catalogueWords.en.countryNames));
});

test('both languages have the same texts with the same arguments', () => {
  const shapes = (language: 'en' | 'de') =>
    said(catalogueWords[language]).map((line) => {
      const [path, text = ''] = line.split(/: (.*)/s);
      return [path, text.match(/‹\d›/g)?.toSorted() ?? []];
    });
  expect(shapes('de')).toEqual(shapes('en'));
});
