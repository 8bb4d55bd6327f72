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

const read = (text: string) => readMapping({ name: 'map.yaml', text, whose: 'authors' });

describe('mappings', () => {
  test('a good one, raw texts as they are written', () => {
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
    ['column misspelt', 'column: G3, ', 'colum: G3, ', ['unknown-key']],
    ['both', 'columns: { money', 'column: x, columns: { money', ['unknown-key']],
    ['no fraction', '"100/180"', '"100/0"', ['bad-format']],
    [
      'not a map',
      '{ column: absences, times: "100/180", plus: -1, decimal: "." }',
      'absences',
      ['wrong-type'],
    ],
    ['missing is no list', 'missing: [00]', 'missing: 00', ['wrong-type']],
    ['refused by YAML, said once', 'missing: [00]', 'missing: [.nan, 0]', ['not-a-number']],
    ['a map among raw texts', 'missing: [00]', 'missing: [{ a: 1 }]', ['wrong-type']],
    ['a long delimiter', 'delimiter: ";"', 'delimiter: ";;"', ['not-allowed']],
    ['a separator of nothing', 'separator: ";"', 'separator: ""', ['out-of-limits']],
  ])('%s', (_what, from, to, codes) => {
    expect(mapping).toContain(from);
    const { value, problems, damaged } = read(mapping.replace(from, to));
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(damaged).toBe(true);
    expect(value === null).toBe(codes[0] === 'unknown-format');
  });

  test('nothing is saved where a key of the top is lacking, or all of it', () => {
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
