import { expect, it } from 'vitest';
import { citedSource } from '../../src/words/cited-source.ts';

it.each([
  ['IKO guide', null, null, 'IKO guide'],
  ['IKO guide', 'https://a.example', null, 'IKO guide, https://a.example'],
  ['Answering for parents.', 'https://a.example', null, 'Answering for parents. https://a.example'],
  ['“Who helps?”', 'https://a.example', null, '“Who helps?” https://a.example'],
  ['“Who helps”', 'https://a.example', null, '“Who helps”, https://a.example'],
  ['IKO guide', null, 'not yet confirmed', 'IKO guide (not yet confirmed)'],
  ['A guide.', 'https://a.example', 'not yet confirmed', 'A guide. https://a.example (not yet confirmed)'],
])('a source is formatted: %s, %s, %s', (text, url, unconfirmed, told) => {
  expect(citedSource(text, url, unconfirmed)).toBe(told);
});
