import { describe, expect, test } from 'vitest';
import { textKeys } from '../../src/answer/codes.ts';
import { answerReader } from '../../src/answer/reader.ts';
import type { Read, ReadOptions } from '../../src/answer/answer-problem.ts';
import { isSameAnswer } from '../../src/answer/same.ts';
import { rational } from '../../src/plan/rational.ts';
import { at, plan } from '../batch/questionnaire.ts';

/** The option or number that a cell means; else the code of its problem, or its state. */
function short(read: Read): unknown {
  if ('problem' in read) return read.problem.code;
  const { answer } = read;
  if (answer.state !== 'given') return answer.state;
  if (answer.kind === 'option') return answer.option;
  if (answer.kind === 'options') return answer.options.join();
  return answer.kind === 'number' ? `${answer.number.num}/${answer.number.den}` : answer.kind;
}

function reading(question: string, values: Record<string, string>, options: ReadOptions = {}) {
  const read = answerReader(plan, at(question), { ...options, values: new Map(Object.entries(values)) });
  return (raw: string) => short(read(raw));
}

describe('mapped values are applied once', () => {
  test.each([
    ['codes shifted by one', { '1': '0', '2': '1', '3': '2' }, ['1', '2', '3'], [0, 1, 2]],
    ['codes reversed', { '0': '2', '1': '1', '2': '0' }, ['0', '1', '2'], [2, 1, 0]],
    ['any notation of a code', { '1': '0', '2': '1' }, ['1.0', '01', '="2"', ' 2 '], [0, 0, 1, 1]],
    ['words beside codes', { oft: '2', nie: '0' }, ['OFT', 'nie', '1'], [2, 0, 1]],
  ])('%s', (_, values, raw, expected) => {
    expect(raw.map(reading('bored', values as never))).toEqual(expected);
  });

  test('a number is found with the decimal separator of the column', () => {
    const read = reading('absence', { '1.5': '3', keine: '0' }, { decimal: ',' });
    expect(['1,5', 'keine'].map(read)).toEqual(['3/1', '0/1']);
  });

  test('each part of a multiple choice is recoded separately', () => {
    const shifted = reading('worries', { '2': '1', '3': 'home', '4': '3' });
    expect(['2', '3', '2;3', '4', 'money', '1'].map(shifted)).toEqual([
      '0',
      '1',
      '0,1',
      '2',
      '0',
      'answer-not-mapped',
    ]);
    const named = reading('worries', { Zaster: 'money', alles: 'money;home', odd: 'what' });
    expect(['Zaster; home', 'alles', '2', 'odd', 'nothing'].map(named)).toEqual([
      '0,1',
      '0,1',
      '1',
      'answer-not-an-option',
      'answer-not-an-option',
    ]);
  });
});

describe('if codes mean something else, unlisted ones cannot be read', () => {
  test.each([
    ['bored', { '1': '0', '2': '1' }, '0', 'answer-not-mapped'],
    ['bored', { '1': '0', '2': '1' }, '0.0', 'answer-not-mapped'],
    ['bored', { '1': '0', '2': '1' }, 'true', 2],
    ['bored', { '1': '0', '2': '1' }, '7', 'answer-not-an-option'],
    ['bored', { '1': '0', '2': '1' }, '-9', 'missing'],
    ['bored', { '1': '1', '3': '2' }, '0', 0],
    ['absence', { '1': '0' }, '40', 'answer-not-mapped'],
    ['absence', { '1': '0' }, '40 %', 'answer-not-mapped'],
    ['absence', { '1,5': '2' }, '40', 'answer-not-mapped'],
    ['absence', { much: '60' }, '40', '40/1'],
    ['hours', { '3': '4' }, 'unknown', 0],
    ['maths', { '9': '4' }, '3', '3/1'],
    ['maths', { '4': '5' }, '3', 'answer-not-mapped'],
  ])('%s %j: %s', (question, values, raw, expected) => {
    expect(reading(question, values as never)(raw)).toBe(expected);
  });
});

test.each([
  ['-9.0', ['-9.0', '=-9']],
  ['1,5', ['1,5', '=3/2']],
  ['  Ja ', ['ja']],
  ['="07"', ['07', '=7']],
  ['3/2', ['3/2']],
  ['\u00a0', []],
  ['', []],
])('%j has the keys %j', (text, keys) => {
  expect(textKeys(text)).toEqual(keys);
});

test('answers are equal regardless of their notation', () => {
  const half = { state: 'given', kind: 'number', number: rational(1n, 2n) } as const;
  const scale = { best: rational(1n), worst: rational(6n) };
  const date = { state: 'given', kind: 'date', date: '2020-01-01' } as const;
  expect(isSameAnswer({ state: 'missing' }, { state: 'missing' })).toBe(true);
  expect(isSameAnswer({ state: 'missing' }, { state: 'refused' })).toBe(false);
  expect(isSameAnswer(half, { ...half, asGiven: { grade: rational(3n), scale } })).toBe(true);
  expect(isSameAnswer(date, { state: 'given', kind: 'text', text: date.date })).toBe(false);
  const option = { state: 'given', kind: 'option', option: 1 } as const;
  expect(isSameAnswer(option, { state: 'given', kind: 'options', options: [1] })).toBe(true);
  expect(isSameAnswer(option, { ...option, option: 2 })).toBe(false);
});
