import { describe, expect, test } from 'vitest';
import { readMarginsShape } from '../../src/definition/margins.ts';
import { lineColumn, type TextPlace } from '../../src/diagnostic/place.ts';
import { checkMargins } from '../../src/simulate/margin-check.ts';
import { FOUR, NOT_MINE, planOf, TEXT, UNSURE, YES_NO } from '../plan/small.ts';

const none = { id: 'none', value: 9, label: TEXT, exclusive: true };

const PLAN = planOf({
  late: {},
  again: { answers: [...YES_NO, UNSURE] },
  to: { multiple: { of: [...FOUR.slice(0, 3), none] } },
  few: { multiple: { of: FOUR, at_most: 2 } },
  absence: { number: { min: 0, max: 100, codes: [NOT_MINE] } },
  years: { number: { min: 0, integer: true } },
  open: { number: {} },
  born: { date: {} },
  remarks: { free_text: { max: 100 } },
});

/** The form asks `again` with four steps and `to` with fewer options. */
const FORM = planOf({ again: {}, to: { multiple: { of: FOUR.slice(0, 2) } }, extra: {} });

/** Each problem with its code, place and arguments, for a text below the first two lines. */
function checked(text: string, plans = [PLAN, FORM]) {
  const source = {
    name: 'm.yaml',
    text: `format: lotse-margins/1\nquestionnaire: small\n${text}`,
    origin: 'authors' as const,
  };
  return checkMargins(source, readMarginsShape(source), plans).map(({ code, place, args }) => {
    const { line, column } = lineColumn(source.text, (place as TextPlace).start);
    return [`${line - 2}:${column}`, code, args] as const;
  });
}

const margin = (id: string, text: string): string => `margins:\n  ${id}: ${text}\n`;

describe('a margins file', () => {
  test('that fits has no problems, whichever form asks a question', () => {
    const text = [
      'sources: { pisa: { text: PISA } }',
      'margins:',
      '  late: { shares: { 0: 52.1, 1: 30, 3: 17.9 }, cite: pisa, note: adapted }',
      '  again: { shares: { 0: 50, 1: 20, 2: 20, 3: 10 }, guess: true }',
      '  to: { shares: { 0: 10, 1: 100, 2: 0 }, cite: [pisa] }',
      '  absence: { ranges: [{ from: 0, to: 5, share: 60 }, { from: 5, to: 100, share: 30 }], shares: { not_mine: 10 }, guess: true }',
      '  years: { ranges: [{ from: 0, to: 0, share: 80 }, { from: 1, to: 9, share: 20 }], guess: true }',
      '  open: { ranges: [{ from: -5, to: 5, share: 100 }], guess: true }',
      'left_out: [few, extra, born, remarks]',
    ].join('\n');
    expect(checked(text)).toEqual([]);
  });

  test('that cannot be read has only the problems of its shape', () => {
    expect(checked('margins: [', [PLAN]).map(([, code]) => code)).toContain('yaml-syntax');
    const source = { name: 'm.yaml', text: '', origin: 'authors' as const };
    expect(checkMargins(source, readMarginsShape(source), [PLAN]).length).toBeGreaterThan(0);
  });

  test('names every fault at once, in the order of the file', () => {
    const text = [
      'sources: { pisa: { text: PISA } }',
      'margins:',
      '  lat: { shares: { 0: 100 }, guess: true }',
      '  late: { shares: { 0: 40, 1: 40, 33: 10 }, cite: piza }',
      '  again: { shares: { yes: 120 }, guess: true }',
      '  to: { shares: { 0: 10, none: 5 } }',
      '  absence: { ranges: [{ from: 50, to: 120, share: 100 }], guess: true, cite: pisa }',
      'left_out: [remark, few, few, late]',
    ].join('\n');
    expect(checked(text).map(([at, code]) => `${at} ${code}`)).toEqual([
      '3:3 unknown-id',
      '4:11 margin-sum',
      '4:35 unknown-option',
      '4:51 unknown-id',
      '5:27 out-of-limits',
      '6:3 margin-basis',
      '6:9 margin-options-wanted',
      '6:26 margin-option-exclusive',
      '7:3 margin-basis',
      '7:23 margin-range',
      '8:12 unknown-id',
      '8:25 duplicate-id',
      '8:30 duplicate-id',
    ]);
  });
});

describe('the faults of a margin', () => {
  const question = 'late';
  test.each<[string, string, string, readonly (readonly [string, string, object])[]]>([
    [
      'a misspelt question',
      'layte',
      '{ shares: { 0: 100 }, guess: true }',
      [['2:3', 'unknown-id', { kind: 'question', id: 'layte', suggestion: 'late' }]],
    ],
    ['no origin', 'late', '{ shares: { 0: 100 } }', [['2:3', 'margin-basis', { question, found: 'none' }]]],
    [
      'an unknown source',
      'late',
      '{ shares: { 0: 100 }, cite: [pisa] }',
      [['2:38', 'unknown-id', { kind: 'source', id: 'pisa', suggestion: null }]],
    ],
    [
      'shares that do not add up',
      'late',
      '{ shares: { 0: 33.3, 1: 33.3, 2: 33.3 }, guess: true }',
      [['2:11', 'margin-sum', { question, sum: 99.9 }]],
    ],
    [
      'an unknown option',
      'again',
      '{ shares: { yess: 10, no: 90 }, guess: true }',
      [
        [
          '2:22',
          'unknown-option',
          { question: 'again', option: 'yess', allowed: ['yes', 'no'], suggestion: 'yes' },
        ],
      ],
    ],
    [
      'an option that counts as missing',
      'again',
      '{ shares: { yes: 10, no: 80, unsure: 10 }, guess: true }',
      [['2:39', 'margin-option-missing', { question: 'again', option: 'unsure' }]],
    ],
    [
      'ranges of a choice',
      'late',
      '{ ranges: [{ from: 0, to: 1, share: 100 }], guess: true }',
      [['2:11', 'margin-not-a-number', { question }]],
    ],
    [
      'no shares of a choice',
      'late',
      '{ guess: true }',
      [['2:3', 'margin-empty', { question, wanted: 'shares' }]],
    ],
    [
      'no ranges of a number',
      'absence',
      '{ guess: true }',
      [['2:3', 'margin-empty', { question: 'absence', wanted: 'ranges' }]],
    ],
    [
      'ranges that do not add up',
      'absence',
      '{ ranges: [{ from: 0, to: 1, share: 99 }], guess: true }',
      [['2:14', 'margin-sum', { question: 'absence', sum: 99 }]],
    ],
    [
      'no share of some options of a multiple choice',
      'to',
      '{ shares: { 0: 10 }, guess: true }',
      [['2:9', 'margin-options-wanted', { question: 'to', options: ['1', '2'] }]],
    ],
    [
      'a multiple choice with a limit',
      'few',
      '{ shares: { 0: 1, 1: 1, 2: 1, 3: 1 }, guess: true }',
      [['2:3', 'margin-limited', { question: 'few', limit: 2 }]],
    ],
    ['a date', 'born', '{ shares: { 0: 100 }, guess: true }', [['2:3', 'margin-kind', { question: 'born' }]]],
    ['a text', 'remarks', '{ guess: true }', [['2:3', 'margin-kind', { question: 'remarks' }]]],
  ])('%s', (_, id, text, problems) => {
    const plans = id === 'again' || id === 'to' ? [PLAN] : [PLAN, FORM];
    expect(checked(margin(id, text), plans)).toEqual(problems);
  });

  test.each([
    ['reversed', 'absence', '{ from: 5, to: 1, share: 100 }', '0', '100'],
    ['overlap', 'absence', '{ from: 0, to: 5, share: 50 }, { from: 4, to: 9, share: 50 }', '0', '100'],
    ['overlap', 'years', '{ from: 0, to: 5, share: 50 }, { from: 5, to: 9, share: 50 }', '0', null],
    ['outside', 'absence', '{ from: -1, to: 5, share: 100 }', '0', '100'],
    ['outside', 'absence', '{ from: 99, to: 101, share: 100 }', '0', '100'],
    ['empty', 'years', '{ from: 1.2, to: 1.8, share: 100 }', '0', null],
  ])('a range: %s', (fault, id, ranges, min, max) => {
    const found = checked(margin(id, `{ ranges: [${ranges}], guess: true }`));
    expect(found.map(([, code, args]) => [code, args])).toEqual([
      ['margin-range', { question: id, fault, min, max }],
    ]);
  });

  test('a share outside 0 to 100 is not reported again as a wrong sum', () => {
    const found = checked(margin('late', '{ shares: { 0: -5, 1: 105 }, guess: true }'));
    expect(found.map(([at, code]) => [at, code])).toEqual([
      ['2:24', 'out-of-limits'],
      ['2:31', 'out-of-limits'],
    ]);
  });

  test('a misspelt key at the top hides no other fault, and causes none', () => {
    const found = checked(
      'margns:\n  late: { shares: { 0: 101 }, guess: true }\n  again: { shares: { yess: 100 } }\n',
      [PLAN],
    );
    expect(found.map(([at, code]) => [at, code])).toEqual([
      ['1:1', 'unknown-key'],
      ['2:24', 'out-of-limits'],
      ['3:22', 'unknown-option'],
    ]);
  });

  test('a question that is given twice is reported at the second', () => {
    const text =
      'margins:\n  late: { shares: { 0: 100 }, guess: true }\n  late: { shares: { 1: 100 }, guess: true }\n';
    expect(checked(text).map(([at, code]) => [at, code])).toEqual([['3:3', 'duplicate-key']]);
  });

  test('a source that no margin cites is reported', () => {
    const text = 'sources: { a: { text: A } }\nmargins: { late: { shares: { 0: 100 }, guess: true } }\n';
    expect(checked(text)).toEqual([['1:12', 'unused', { kind: 'source', id: 'a' }]]);
  });

  test('a share outside 0 to 100 hides no unused source of its own', () => {
    const text = 'sources: { a: { text: A } }\nmargins: { late: { shares: { 0: 101 }, cite: a } }\n';
    expect(checked(text).map(([, code]) => code)).toEqual(['out-of-limits']);
  });
});
