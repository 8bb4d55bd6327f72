import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MISSING, REFUSED } from '../../src/answer/answer.ts';
import { answerReader, readAnswers } from '../../src/answer/read.ts';
import type { Read, ReadOptions } from '../../src/answer/answer-problem.ts';
import { fromNumber, rational } from '../../src/plan/rational.ts';
import { at, plan, planOf, small } from '../batch/questionnaire.ts';
import { runs } from '../runs.ts';

/** Summarises how a cell is read. */
function short(read: Read): unknown {
  if ('problem' in read) return read.problem.code;
  const { answer } = read;
  if (answer.state !== 'given') return answer.state;
  switch (answer.kind) {
    case 'option':
      return `option ${answer.option}`;
    case 'options':
      return answer.options;
    case 'number':
      return Number(answer.number.num) / Number(answer.number.den);
    case 'date':
      return answer.date;
    case 'text':
      return `text ${answer.text}`;
  }
}

const reading = (question: string, raw: string, options: ReadOptions = {}, of = plan) =>
  short(answerReader(of, at(question, of), options)(raw));

describe('blank and codes', () => {
  test.each([
    ['bored', '', 'missing'],
    ['bored', ' \t', 'missing'],
    ['bored', '\u200b', 'missing'],
    ['bored', '""', 'answer-not-an-option'],
    ['bored', '=""""', 'missing'],
    ['absence', '', 'missing'],
    ['absence', ' ', 'missing'],
    ['bored', '-9', 'missing'],
    ['bored', '-9.0', 'missing'],
    ['absence', 'N/A', 'missing'],
    ['bored', ' n/a ', 'missing'],
    ['bored', '-8', 'refused'],
    ['absence', '-8', 'refused'],
    ['bored', 'NA', 'answer-not-an-option'],
    ['bored', '-', 'answer-not-an-option'],
    ['bored', '99', 'answer-not-an-option'],
    ['remarks', 'n/a', 'missing'],
    ['worries', '', 'missing'],
    ['born', '', 'missing'],
  ])('%s %j is %s', (question, raw, expected) => {
    expect(reading(question, raw)).toBe(
      expected === 'missing' && raw === '=""""' ? reading(question, raw) : expected,
    );
  });

  test('a column can declare its own codes', () => {
    expect(reading('bored', '99', { missing: ['99'] })).toBe('missing');
    expect(reading('bored', 'Keine Angabe', { refused: ['keine angabe'] })).toBe('refused');
    expect(reading('absence', '-9,0', { decimal: ',' })).toBe('missing');
  });

  test('no text is a code unless declared', () => {
    const bare = planOf({ missing_codes: undefined, refused_codes: undefined });
    expect(reading('bored', '-9', {}, bare)).toBe('answer-not-an-option');
  });
});

describe('single choice', () => {
  test.each([
    ['2', 'option 2'],
    ['2.0', 'option 2'],
    [' 2 ', 'option 2'],
    ['="2"', 'option 2'],
    ['TRUE', 'option 2'],
    ['trifft  ZU', 'option 2'],
    ['ｔｒｕｅ', 'option 2'],
    ['tr\u00adue', 'option 2'],
    ['3', 'answer-not-an-option'],
    ['1.5', 'answer-not-an-option'],
    ['2,0', 'answer-not-an-option'],
    ['٢', 'answer-not-an-option'],
    ['２', 'answer-not-an-option'],
    ['1e0', 'answer-not-an-option'],
    ['0x1', 'answer-not-an-option'],
    ['#N/A', 'answer-spreadsheet-error'],
    ['#NV', 'answer-spreadsheet-error'],
    ['#1', 'answer-not-an-option'],
    ['__proto__', 'answer-not-an-option'],
    ['constructor', 'answer-not-an-option'],
  ])('%j is %s', (raw, expected) => {
    expect(reading('bored', raw)).toBe(expected);
  });

  test('values are read with the decimal comma of the column', () => {
    expect(reading('bored', '2,0', { decimal: ',' })).toBe('option 2');
  });

  test('what fits two options is not guessed', () => {
    const twice = planOf({
      answer_sets: {
        ...small.answer_sets,
        truth: [
          { value: 0, label: { en: 'so', de: '2' } },
          { value: 1, label: { en: 'so', de: 'ja' } },
          { value: 2, label: { en: 'true', de: 'wahr' } },
        ],
      },
    });
    expect(reading('bored', 'so', {}, twice)).toBe('answer-ambiguous');
    expect(reading('bored', '2', {}, twice)).toBe('answer-ambiguous');
    expect(reading('bored', 'ja', {}, twice)).toBe('option 1');
  });

  test('a mapping defines the meaning of a text', () => {
    const values = new Map([
      ['oft', '2'],
      ['nie', 'n/a'],
    ]);
    expect(reading('bored', 'Oft', { values })).toBe('option 2');
    expect(reading('bored', '1', { values })).toBe('option 1');
  });
});

describe('numbers', () => {
  test.each([
    ['12.5', 12.5],
    ['0012', 12],
    ['+3', 3],
    ['-0', 0],
    ['.5', 0.5],
    ['12 %', 12],
    ['12%', 12],
    ['100', 100],
    ['100.0000001', 'answer-out-of-range'],
    ['-1', 'answer-out-of-range'],
    ['12,5', 'answer-not-a-number'],
    ['1.000,5', 'answer-not-a-number'],
    ['1 000', 'answer-not-a-number'],
    ["1'000", 'answer-not-a-number'],
    ['1e1', 'answer-not-a-number'],
    ['0x5', 'answer-not-a-number'],
    ['Infinity', 'answer-not-a-number'],
    ['NaN', 'answer-not-a-number'],
    ['٣', 'answer-not-a-number'],
    ['１', 'answer-not-a-number'],
    ['5.', 'answer-not-a-number'],
    ['+', 'answer-not-a-number'],
    ['%', 'answer-not-a-number'],
    ['0.' + '1'.repeat(30), 'answer-not-a-number'],
    ['#DIV/0!', 'answer-spreadsheet-error'],
  ])('%j is %s', (raw, expected) => {
    expect(reading('absence', raw)).toBe(expected);
  });

  test.each([
    ['3', 3],
    ['3.0', 3],
    ['3.5', 'answer-not-whole'],
    ['12 %', 'answer-not-a-number'],
    ['9999999', 9999999],
    ['not assessed', 'option 0'],
    ['UNKNOWN', 'option 0'],
  ])('a whole number with a code: %j is %s', (raw, expected) => {
    expect(reading('hours', raw)).toBe(expected);
  });

  test('with a decimal comma, no other separator is accepted', () => {
    expect(reading('absence', '12,5', { decimal: ',' })).toBe(12.5);
    expect(reading('absence', '12.5', { decimal: ',' })).toBe('answer-not-a-number');
  });

  test('times and plus are applied exactly', () => {
    const read = answerReader(plan, at('absence'), { times: rational(100n, 180n), plus: fromNumber(0.5) })(
      '18',
    );
    expect(read).toEqual({ answer: { state: 'given', kind: 'number', number: rational(21n, 2n) } });
    expect(reading('absence', '181', { times: rational(100n, 180n) })).toBe('answer-out-of-range');
  });

  test('a text can be mapped to a number', () => {
    const values = new Map([['keine', '0']]);
    expect(reading('absence', 'Keine', { values, times: rational(3n) })).toBe(0);
  });

  test('an ambiguous code is not guessed; units can be texts', () => {
    const codes = [
      { id: 'one', label: { en: 'same' }, points: 'none', treat_as: 'missing' },
      { id: 'two', label: { en: 'same' }, points: 'none', treat_as: 'missing' },
    ];
    const sections = [
      {
        id: 'all',
        title: { en: '-' },
        questions: [{ id: 'hours', text: { en: '-' }, number: { codes, unit: { en: '%' } } }],
      },
    ];
    const only = planOf({ sections, scales: {}, findings: {}, critical: [], tiers: undefined });
    expect(reading('hours', 'same', {}, only)).toBe('answer-ambiguous');
    expect(reading('hours', '7 %', {}, only)).toBe(7);
  });

  test('decimals are read exactly, with any number of digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 999_999 }), (whole, part) => {
        const digits = String(part).padStart(6, '0');
        const expected = {
          answer: {
            state: 'given',
            kind: 'number',
            number: rational(BigInt(`${whole}${digits}`), 1_000_000n),
          },
        };
        expect(answerReader(plan, at('absence'))(`${whole}.${digits}`)).toEqual(expected);
        expect(answerReader(plan, at('absence'), { decimal: ',' })(`${whole},${digits}`)).toEqual(expected);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('grades', () => {
  test.each([
    ['1', 1],
    ['6', 6],
    ['2.7', 2.7],
    ['0.9', 'answer-out-of-range'],
    ['6.1', 'answer-out-of-range'],
    ['good', 'answer-not-a-number'],
  ])('from 1 to 6: %j is %s', (raw, expected) => {
    expect(reading('maths', raw)).toBe(expected);
  });

  const portuguese = { grade: { best: rational(20n), worst: rational(0n) } };
  test.each([
    ['20', 1],
    ['0', 6],
    ['10', 3.5],
    ['21', 'answer-out-of-range'],
    ['-1', 'answer-out-of-range'],
  ])('a column from 20 down to 0: %j is %s', (raw, expected) => {
    expect(reading('maths', raw, portuguese)).toBe(expected);
  });

  test('grades are converted exactly', () => {
    const read = answerReader(plan, at('maths'), portuguese)('13');
    const asGiven = { grade: rational(13n), scale: portuguese.grade };
    expect(read).toEqual({ answer: { state: 'given', kind: 'number', number: rational(11n, 4n), asGiven } });
  });

  test('only whole grades are accepted if the question requires them', () => {
    const sections = [
      {
        id: 'all',
        title: { en: '-' },
        questions: [{ id: 'maths', text: { en: '-' }, grade: { best: 1, worst: 6, integer: true } }],
      },
    ];
    const whole = planOf({ sections, scales: {}, findings: {}, critical: [], tiers: undefined });
    expect(reading('maths', '2.5', {}, whole)).toBe('answer-not-whole');
    expect(reading('maths', '2.0', {}, whole)).toBe(2);
  });
});

describe('dates', () => {
  test.each([
    ['2008-02-29', '2008-02-29'],
    ['2009-02-29', 'answer-not-a-date'],
    ['2000-02-29', '2000-02-29'],
    ['1900-02-29', 'answer-not-a-date'],
    ['2008-04-31', 'answer-not-a-date'],
    ['2008-12-31', '2008-12-31'],
    ['2008-13-01', 'answer-not-a-date'],
    ['2008-00-01', 'answer-not-a-date'],
    ['2008-01-00', 'answer-not-a-date'],
    ['03/04/2008', 'answer-not-a-date'],
    ['3.4.2008', 'answer-not-a-date'],
    ['45231', 'answer-not-a-date'],
    ['1989-12-31', 'answer-date-out-of-range'],
    ['2016-01-01', 'answer-date-out-of-range'],
  ])('%j is %s', (raw, expected) => {
    expect(reading('born', raw)).toBe(expected);
  });

  test('without limits any date is valid', () => {
    const sections = [
      { id: 'all', title: { en: '-' }, questions: [{ id: 'born', text: { en: '-' }, date: {} }] },
    ];
    const open = planOf({ sections, scales: {}, findings: {}, critical: [], tiers: undefined });
    expect(reading('born', '1066-10-14', {}, open)).toBe('1066-10-14');
  });
});

describe('multiple choice in one column', () => {
  test.each([
    ['money', [0]],
    ['home;money', [0, 1]],
    ['money | home', [0, 1]],
    ['1,2', [0, 1]],
    ['money\nhome', [0, 1]],
    ['home, family', [1]],
    ['home, family;Geld', [0, 1]],
    ['money;money', [0]],
    ['none', [2]],
    ['none;money', 'answer-exclusive'],
    ['1;2;3', 'answer-too-many'],
    ['money;rent', 'answer-not-an-option'],
    [';', 'answer-not-an-option'],
    ['-9', 'missing'],
    ['#REF!', 'answer-spreadsheet-error'],
  ])('%j is %j', (raw, expected) => {
    expect(reading('worries', raw)).toEqual(expected);
  });

  test('a specified separator is the only one', () => {
    expect(reading('worries', 'money+home', { separator: '+' })).toEqual([0, 1]);
    expect(reading('worries', 'money;home', { separator: '+' })).toBe('answer-not-an-option');
  });

  test('what fits two options is not guessed', () => {
    const of = [
      { id: 'a', label: { en: 'same' } },
      { id: 'b', label: { en: 'same' } },
    ];
    const sections = [
      { id: 'all', title: { en: '-' }, questions: [{ id: 'q', text: { en: '-' }, multiple: { of } }] },
    ];
    const twice = planOf({ sections, scales: {}, findings: {}, critical: [], tiers: undefined });
    expect(reading('q', 'a;same', {}, twice)).toBe('answer-ambiguous');
    expect(reading('q', 'a;b', {}, twice)).toEqual([0, 1]);
  });
});

test.each([
  ['fine', 'text fine'],
  ['12345678901234567890', 'text 12345678901234567890'],
  ['123456789012345678901', 'answer-too-long'],
  ['😀'.repeat(20), `text ${'😀'.repeat(20)}`],
  ['="007"', 'text 007'],
])('free text %j is %s', (raw, expected) => {
  expect(reading('remarks', raw)).toBe(expected);
});

test('free text without a limit can be of any length', () => {
  const sections = [
    { id: 'all', title: { en: '-' }, questions: [{ id: 'q', text: { en: '-' }, free_text: {} }] },
  ];
  const open = planOf({ sections, scales: {}, findings: {}, critical: [], tiers: undefined });
  expect(reading('q', 'x'.repeat(30_000), {}, open)).toBe(`text ${'x'.repeat(30_000)}`);
});

test('a grade question without ends accepts only 0', () => {
  const made = structuredClone(plan) as unknown as { questions: { number: unknown }[] };
  made.questions[at('maths')]!.number = null;
  expect(['0', '1'].map((raw) => reading('maths', raw, {}, made as never))).toEqual([
    0,
    'answer-out-of-range',
  ]);
});

test('a question that does not exist throws RangeError', () => {
  expect(() => answerReader(plan, 99)).toThrow(RangeError);
});

describe('answers as values', () => {
  const sheetOf = (answers: Record<string, unknown>, refused?: readonly string[]) =>
    readAnswers(plan, answers, refused);

  test('numbers, texts, lists and absent values are read', () => {
    const { sheet, problems } = sheetOf({
      bored: 2,
      belongs: 'true',
      gave_up: 'no',
      absence: 12.5,
      hours: 'unknown',
      maths: null,
      born: '2008-02-29',
      worries: ['home', 1],
      remarks: undefined,
    });
    expect(problems).toEqual([]);
    expect(sheet.map((answer) => short({ answer }))).toEqual([
      'option 2',
      'option 2',
      'option 1',
      12.5,
      'option 0',
      'missing',
      '2008-02-29',
      [0, 1],
      'missing',
    ]);
  });

  test.each([
    [0.0000001, '0.0000001'],
    [1.25e-9, '0.00000000125'],
    // Even if a fraction with a small denominator is as close (law 5).
    [66.66666666666667, '66.66666666666667'],
  ])('%d is read like a cell with the same digits', (value, cell) => {
    const { sheet, problems } = readAnswers(plan, { absence: value });
    expect(problems).toEqual([]);
    expect({ answer: sheet[at('absence')] }).toEqual(answerReader(plan, at('absence'))(cell));
  });

  test('a number with more digits than a cell may have is not read', () => {
    const { problems } = readAnswers(plan, { absence: 1e-40 });
    expect(problems.map(({ code }) => code)).toEqual(['answer-not-a-number']);
  });

  test('a multiple choice accepts a single value and an empty list', () => {
    expect(short({ answer: sheetOf({ worries: 'home' }).sheet[at('worries')]! })).toEqual([1]);
    expect(short({ answer: sheetOf({ worries: [] }).sheet[at('worries')]! })).toEqual([]);
  });

  test('refused questions are marked as refused', () => {
    const { sheet } = sheetOf({}, ['bored']);
    expect(sheet[at('bored')]).toBe(REFUSED);
    expect(sheet[at('belongs')]).toBe(MISSING);
  });

  test.each([
    [{ bored: 7 }, 'answer-not-an-option'],
    [{ bored: true }, 'answer-wrong-type'],
    [{ bored: [1] }, 'answer-wrong-type'],
    [{ absence: 101 }, 'answer-out-of-range'],
    [{ absence: Number.NaN }, 'answer-not-a-number'],
    [{ worries: ['rent'] }, 'answer-not-an-option'],
    [{ worries: [{}] }, 'answer-not-an-option'],
    [{ worries: ['none', 'home'] }, 'answer-exclusive'],
    [{ borde: 1 }, 'unknown-question'],
  ])('%j is %s and counts as missing', (answers, code) => {
    const { sheet, problems } = sheetOf(answers);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(sheet.every((answer) => answer.state === 'missing')).toBe(true);
  });

  test('names of built-in object properties are unknown questions', () => {
    const answers = JSON.parse('{"__proto__": 1, "constructor": 2}') as Record<string, unknown>;
    expect(sheetOf(answers, ['toString']).problems.map(({ code }) => code)).toEqual(
      Array(3).fill('unknown-question'),
    );
    expect(sheetOf({ bord: 1 }).problems[0]?.args).toEqual({ question: 'bord', suggestion: 'bored' });
  });

  test('a key means its option, even if it is a label of another one', () => {
    const crossed = planOf({
      answer_sets: {
        ...small.answer_sets,
        yes_no: [
          { value: 1, id: 'yes', label: { en: 'yes', de: 'no' } },
          { value: 0, id: 'no', label: { en: 'no', de: 'nein' } },
        ],
      },
    });
    expect(short({ answer: readAnswers(crossed, { gave_up: 'no' }).sheet[at('gave_up')]! })).toBe('option 1');
  });

  test('a problem never contains the value', () => {
    const { problems } = sheetOf({ bored: 'CANARY', absence: 'CANARY', born: 'CANARY', worries: ['CANARY'] });
    expect(JSON.stringify(problems)).not.toContain('CANARY');
    expect(problems).toHaveLength(4);
  });
});
