import { expect, test } from 'vitest';
import { kindOfText } from '../../src/definition/format.ts';

test.each<[string, string]>([
  ['format: lotse/1\nsections: []', 'definition'],
  ['format: lotse/7', 'definition'],
  ['title: {}', 'definition'],
  ['', 'definition'],
  ['[1, 2]', 'definition'],
  ['format: [lotse-mapping/1]', 'definition'],
  ['format: lotsen/1\nsections: []\ncolumns: []', 'definition'],
  ['format: lotse-mapping/1', 'mapping'],
  ['format: lotse-mapping/2', 'mapping'],
  ['questionnaire: x\ncolumns: {}', 'mapping'],
  ['format: lotse-maping/1\ncolumns: {}', 'mapping'],
  ['format: lotse-answers/1', 'answers'],
  ['learner: K-07\nanswers: {}', 'answers'],
  ['{ "answers": { "absence": 4 } }', 'answers'],
  ['sections: []\nanswers: {}', 'definition'],
  ['format: lotse-contacts/2', 'contacts'],
  ['contacts: {}', 'contacts'],
  ['format: lotse-wording/1', 'wording'],
  ['for: { id: phq-9 }\nquestions: {}', 'wording'],
  ['format: lotse-catalogue/2', 'catalogue'],
  ['approaches: {}', 'catalogue'],
  ['practices: {}', 'catalogue'],
  ['format: lotse-words/2', 'words'],
  ['page: {}\ntalk: {}', 'words'],
  ['format: lotse-margins/2', 'margins'],
  ['questionnaire: x\nmargins: {}', 'margins'],
  ['format: surveyjs/2\npages: []', 'other'],
])('%j is recognised as: %s', (text, kind) => {
  expect(kindOfText({ name: 'x.yaml', text, origin: 'authors' })).toBe(kind);
});
