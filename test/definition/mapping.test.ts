import { describe, expect, test } from 'vitest';
import { readMapping } from '../../src/definition/mapping.ts';

const mapping = `format: lotse-mapping/1
id: from-register
questionnaire: school-record
form: air
note: Grades 0 to 20, absences are counts.
encoding: windows-1252
delimiter: ";"
decimal: ","
missing: ["", -9, 099, n/a]
refused: [no answer]
columns:
  absence: { column: absences, times: "100/180", plus: -1, decimal: "." }
  maths: { column: G3, grade: { best: 20, worst: 0 }, missing: [00] }
  helps: { column: help, separator: ";", values: { 1: "yes", "2": "no", 07: 7 } }
  worries: { columns: { money: w1, 2: w2 }, refused: [r] }
not_in_file: [remarks]
`;

const read = (text: string) => readMapping({ name: 'map.yaml', text, origin: 'authors' });

describe('mappings', () => {
  test('a valid mapping keeps raw texts as written', () => {
    const { value, problems, damaged } = read(mapping);
    expect(problems).toEqual([]);
    expect(damaged).toBe(false);
    expect(value).toEqual({
      format: 'lotse-mapping/1',
      id: 'from-register',
      questionnaire: 'school-record',
      form: 'air',
      note: 'Grades 0 to 20, absences are counts.',
      encoding: 'windows-1252',
      delimiter: ';',
      decimal: ',',
      missing: ['', '-9', '099', 'n/a'],
      refused: ['no answer'],
      columns: {
        absence: { column: 'absences', times: '100/180', plus: -1, decimal: '.' },
        maths: { column: 'G3', grade: { best: 20, worst: 0 }, missing: ['00'] },
        helps: { column: 'help', separator: ';', values: { '1': 'yes', '2': 'no', '07': 7 } },
        worries: { columns: { money: 'w1', '2': 'w2' }, refused: ['r'] },
      },
      not_in_file: ['remarks'],
    });
  });

  test.each<[string, string, string, readonly string[]]>([
    ['another format', 'lotse-mapping/1', 'lotse/1', ['unknown-format']],
    ['an unknown key', 'columns:\n', 'colums:\n', ['unknown-key']],
    ['neither column nor columns', 'column: G3, ', '', ['missing-key']],
    ['a misspelt column key', 'column: G3, ', 'colum: G3, ', ['unknown-key']],
    ['column and columns', 'columns: { money', 'column: x, columns: { money', ['unknown-key']],
    ['an invalid fraction', '"100/180"', '"100/0"', ['bad-format']],
    [
      'a text instead of a column',
      '{ column: absences, times: "100/180", plus: -1, decimal: "." }',
      'absences',
      ['wrong-type'],
    ],
    ['missing codes that are not a list', 'missing: [00]', 'missing: 00', ['wrong-type']],
    ['a value that YAML rejects', 'missing: [00]', 'missing: [.nan, 0]', ['not-a-number']],
    ['a map among raw texts', 'missing: [00]', 'missing: [{ a: 1 }]', ['wrong-type']],
    ['a long delimiter', 'delimiter: ";"', 'delimiter: ";;"', ['not-allowed']],
    ['an empty separator', 'separator: ";"', 'separator: ""', ['out-of-limits']],
  ])('a mapping with %s is damaged', (_what, from, to, codes) => {
    expect(mapping).toContain(from);
    const { value, problems, damaged } = read(mapping.replace(from, to));
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(damaged).toBe(true);
    expect(value === null).toBe(codes[0] === 'unknown-format');
  });

  test('a mapping without a required top-level key has no value', () => {
    expect(read(mapping.replace('questionnaire: school-record\n', ''))).toMatchObject({
      value: null,
      node: null,
      problems: [{ code: 'missing-key', args: { key: 'questionnaire' } }],
    });
    expect(read('')).toMatchObject({ value: null, damaged: true, problems: [{ code: 'empty-document' }] });
    expect(read('just text')).toMatchObject({
      value: null,
      problems: [{ code: 'wrong-type', args: { expected: 'map', got: 'text' } }],
    });
  });
});
