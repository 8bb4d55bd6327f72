import { describe, expect, test } from 'vitest';
import { placeMapping } from '../../src/batch/mapping.ts';
import type { ScoreRequest } from '../../src/batch/run.ts';
import { plan, planOf } from './questionnaire.ts';
import { score, table } from './score.ts';

const head = 'format: lotse-mapping/1\nquestionnaire: small\n';
const mapped = (yaml: string, of = plan) => placeMapping({ name: 'map.yaml', text: head + yaml, whose: 'authors' }, of);
const columns = 'columns:\n  bored: { column: B, values: { oft: 2, nie: 0 } }\n';

/** Scores with a mapping. */
function scoreMapped(text: string, yaml: string, changes: Partial<ScoreRequest> = {}) {
  const { placed, problems } = mapped(yaml);
  expect(problems).toEqual([]);
  return score(text, { ...(placed === null ? {} : { placement: placed.placement }), ...changes });
}

test('values, own codes, fractions and grades', async () => {
  const yaml = [
    'missing: ["k.A."]',
    'columns:',
    '  bored: { column: B, values: { oft: 2, nie: 0 }, refused: ["-"] }',
    '  absence: { column: Fehltage, times: "100/180", plus: 0.5, decimal: "," }',
    '  maths: { column: Note, grade: { best: 20, worst: 0 } }',
    '',
  ].join('\n');
  const text = table(
    { bored: 'oft', absence: '"4,5"', maths: '20' },
    { bored: 'k.A.', absence: '9' },
    { bored: '-', absence: 'k.A.' },
  )
    .replace('bored', 'B')
    .replace('absence', 'Fehltage')
    .replace('maths', 'Note');
  const { rows, result } = await scoreMapped(text, yaml);
  expect(result?.counts).toMatchObject({ scored: 3 });
  expect(rows.map((row) => row.split(',').slice(1, 8).join())).toEqual([
    '2,moderate,false,2,2,3,low',
    '0,low,true,0,2,5.5,low',
    '0,low,true,0,2,,',
  ]);
});

test('a mapping that places only some is refused, unless it names the rest', async () => {
  const text = table({ bored: 'oft' }).replace('bored', 'B').replace('belongs', 'x').replace('gave_up', 'y');
  const some = await scoreMapped(text, columns);
  expect(some.codes).toEqual(['question-not-found', 'question-not-found']);
  const all = await scoreMapped(text, `${columns}not_in_file: [belongs, gave_up]\n`);
  expect(all.codes).toEqual([]);
  expect(all.rows[0]).toContain(',no_way_forward,');
});

test('a column that is not there', async () => {
  const { codes } = await scoreMapped(table({}), columns);
  expect(codes).toEqual(['column-not-found']);
});

describe('multiple choice', () => {
  const options =
    'columns:\n  worries: { columns: { money: W1, home: W2, none: W3 }, values: { genannt: 1, "": 0 } }\n';
  const text = (cells: string) =>
    `${table({}).trimEnd().replace('worries', 'w').split('\n').join(',\n').replace('remarks,', 'remarks,W1,W2,W3')},${cells}\n`;

  test('a column for each option', async () => {
    const { rows, codes } = await scoreMapped(text('genannt,,'), options);
    expect(codes).toEqual([]);
    expect(rows[0]).toContain(',true,');
  });

  test('a gap among yes and no is refused', async () => {
    const { read } = await scoreMapped(text('1,0,'), options);
    expect(read('out.csv.rejects.csv')).toContain('answer-partly-blank');
  });

  test.each([
    ['worries.money,worries.home,worries.none'],
    ['worries[money],worries[home],worries[none]'],
    ['worries[SQ001],worries[SQ002],worries[SQ003]'],
    ['worries_money,worries_home,worries_none'],
    ['"Worries [money]","Worries [home, family]",Worries [none of these]'],
  ])('by header: %s', async (headers) => {
    const { rows, codes } = await score(text('Y,,').replace('W1,W2,W3', headers));
    expect(codes).toEqual([]);
    expect(rows[0]).toContain(',true,');
  });

  test('a column for some options only', async () => {
    const { codes } = await score(text('Y,,').replace('W1,W2,W3', 'worries.money,worries.home,W3'));
    expect(codes).toEqual(['option-not-found']);
    const { codes: more } = await scoreMapped(
      text('Y,,'),
      'columns:\n  worries: { columns: { money: W1 } }\n',
    );
    expect(more).toEqual(['option-not-found', 'option-not-found']);
  });

  test('one column with a separator of its own', async () => {
    const yaml = 'columns:\n  worries: { column: worries, separator: "+" }\n';
    const { rows } = await scoreMapped(table({ worries: 'Geld+home' }), yaml);
    expect(rows[0]).toContain(',true,');
  });
});

test.each([
  ['an unknown question', 'columns:\n  borde: { column: B }\n', 'unknown-id'],
  ['an unknown question left out', `${columns}not_in_file: [nothing]\n`, 'unknown-id'],
  ['a question placed and left out', `${columns}not_in_file: [bored]\n`, 'duplicate-id'],
  ['an unknown option', 'columns:\n  worries: { columns: { rent: W } }\n', 'unknown-id'],
  [
    'a meaning that is no option',
    'columns:\n  bored: { column: B, values: { oft: 7 } }\n',
    'answer-not-an-option',
  ],
  ['a factor for a choice', 'columns:\n  bored: { column: B, times: 2 }\n', 'mapping-misfit'],
  ['columns for a number', 'columns:\n  absence: { columns: { a: A } }\n', 'mapping-misfit'],
  [
    'a scale of grades without extent',
    'columns:\n  maths: { column: N, grade: { best: 1, worst: 1 } }\n',
    'bounds-reversed',
  ],
  ['an unknown key', 'columns:\n  bored: { colum: B }\n', 'unknown-key'],
])('refused: %s', (_, yaml, code) => {
  const { problems, placed } = mapped(yaml);
  expect(placed).toBeNull();
  expect(problems.map((found) => found.code)).toContain(code);
  expect(problems[0]?.at).toMatchObject({ start: expect.any(Number) });
});

test('a mapping for another questionnaire or form', () => {
  expect(mapped(columns, { ...planOf(), id: 'other' }).problems.map(({ code }) => code)).toEqual([
    'mapping-for-another',
  ]);
  expect(mapped(`form: short\n${columns}`).problems.map(({ code }) => code)).toEqual(['mapping-for-another']);
  expect(placeMapping({ name: 'm', text: '[', whose: 'authors' }, plan).placed).toBeNull();
});

describe('one column for two questions', () => {
  const twice = (yaml: string) =>
    mapped(yaml).problems.map(({ code, at, args }) => [
      code,
      at !== null && 'source' in at ? at.source.text.slice(at.start, at.end) : null,
      args,
    ]);

  test.each([
    ['two entries', 'columns:\n  bored: { column: B }\n  belongs: { column: " b" }\n', '" b"'],
    [
      'an entry and an option',
      'columns:\n  bored: { column: B }\n  worries: { columns: { money: M, home: B, none: N } }\n',
      'B',
    ],
    ['two options', 'columns:\n  worries: { columns: { money: M, home: M, none: N } }\n', 'M'],
  ])('is an error at its second place: %s', (_, yaml, text) => {
    expect(twice(yaml)).toEqual([['column-used-twice', text, { column: text.replaceAll('"', '') }]]);
  });

  test('one by the mapping, one by its header', async () => {
    const yaml = 'columns:\n  bored: { column: belongs }\n';
    const { codes } = await scoreMapped(table({}), yaml);
    expect(codes).toEqual(['column-used-twice']);
  });
});

test('a column that the file does not have is told at its place in the mapping', async () => {
  const text = table({}).replace('bored', 'Langeweile');
  const yaml =
    'columns:\n  bored: { column: Langewiele }\n  worries: { columns: { money: W1, home: W2, none: W3 } }\n';
  const { trouble } = await scoreMapped(text, yaml);
  const told = trouble?.problems.map(({ at, args }) => [
    at !== null && 'source' in at ? at.source.text.slice(at.start, at.end) : null,
    (args as { suggestion: string | null }).suggestion,
  ]);
  expect(told).toEqual([
    ['Langewiele', 'Langeweile'],
    ['W1', null],
    ['W2', null],
    ['W3', null],
  ]);
});
