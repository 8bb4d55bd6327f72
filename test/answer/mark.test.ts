import { expect, test } from 'vitest';
import { markReader, marksReader } from '../../src/answer/mark.ts';
import { at, plan } from '../batch/questionnaire.ts';

const question = plan.questions[at('worries')]!;

test.each([
  ['1', 'chosen'],
  ['Y', 'chosen'],
  ['ja', 'chosen'],
  ['WAHR', 'chosen'],
  ['money', 'chosen'],
  ['Geld', 'chosen'],
  ['0', 'not_chosen'],
  ['Nein', 'not_chosen'],
  ['', 'blank'],
  [' ', 'blank'],
  ['-9', 'missing'],
  ['-8', 'refused'],
  ['2', 'unreadable'],
  ['home', 'unreadable'],
  ['#N/A', 'error_cell'],
])('in the column of one option %j is %s', (raw, expected) => {
  expect(markReader(question, 0, {})(raw)).toBe(expected);
});

test('a mapping defines the marks of a column', () => {
  const read = markReader(question, 0, {
    values: new Map([
      ['genannt', '1'],
      ['nicht genannt', '0'],
      ['odd', 'what'],
    ]),
    missing: ['-'],
    refused: ['?'],
  });
  expect(['Genannt', 'nicht genannt', 'odd', '-', '?'].map(read)).toEqual([
    'chosen',
    'not_chosen',
    'unreadable',
    'missing',
    'refused',
  ]);
});

test.each([
  [
    '1 is no, 2 is yes',
    { '1': '0', '2': '1' },
    ['1', '2', '2.0', '0', 'ja', '3'],
    'not_chosen chosen chosen not_mapped chosen unreadable',
  ],
  ['1 and 0 swapped', { '0': '1', '1': '0' }, ['0', '1', 'x'], 'chosen not_chosen chosen'],
  ['words', { '1': 'no', '2': 'yes' }, ['1', '2'], 'not_chosen chosen'],
  ['identity', { '0': '0', '1': '1' }, ['0', '1'], 'not_chosen chosen'],
])('mapped values are applied once: %s', (_, values, raw, expected) => {
  const read = markReader(question, 0, { values: new Map(Object.entries(values as Record<string, string>)) });
  expect(raw.map(read).join(' ')).toBe(expected);
});

test('an option that does not exist throws RangeError', () => {
  expect(() => markReader(question, 9, {})).toThrow(RangeError);
});

test.each([
  ['chosen blank blank', [0], null],
  ['chosen not_chosen not_chosen', [0], null],
  ['chosen chosen blank', [0, 1], null],
  ['not_chosen not_chosen not_chosen', [], null],
  ['blank blank blank', 'missing', null],
  ['not_chosen blank blank', 'missing', null],
  ['missing missing missing', 'missing', null],
  ['refused blank blank', 'refused', null],
  ['chosen not_chosen blank', [0], 'answer-partly-blank'],
  ['chosen missing not_chosen', [0], 'answer-partly-blank'],
  ['chosen refused not_chosen', [0], 'answer-partly-blank'],
  ['chosen unreadable blank', [0], 'answer-not-an-option'],
  ['unreadable blank blank', 'missing', 'answer-not-an-option'],
  ['not_mapped chosen blank', [1], 'answer-not-mapped'],
  ['error_cell chosen blank', [1], 'answer-spreadsheet-error'],
  ['chosen blank chosen', [0, 2], 'answer-exclusive'],
  ['chosen chosen chosen', [0, 1, 2], 'answer-too-many'],
])('%s', (marks, expected, code) => {
  const { answer, problem } = marksReader(question)(marks.split(' ') as never);
  expect(answer.state === 'given' && answer.kind === 'options' ? answer.options : answer.state).toEqual(
    expected,
  );
  expect(problem?.code ?? null).toBe(code);
});
