import { describe, expect, test } from 'vitest';
import { placeMapping } from '../../../src/batch/columns/mapping.ts';
import { plan, planOf } from '../questionnaire.ts';
import { score, table, type Said } from '../score.ts';

const head = 'format: lotse-mapping/1\nquestionnaire: small\n';
const mapped = (yaml: string, of = plan) =>
  placeMapping({ name: 'map.yaml', text: head + yaml, origin: 'authors' }, of, 'own');
const columns = 'columns:\n  bored: { column: B, values: { oft: 2, nie: 0 } }\n';

/** Scores with a mapping. */
function scoreMapped(text: string, yaml: string, said: Said = {}) {
  const { placed, problems } = mapped(yaml);
  expect(problems).toEqual([]);
  return score(text, { ...(placed === null ? {} : { placement: placed.placement }), ...said });
}

test('a mapping defines values, codes, fractions and grades', async () => {
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
  const { rows, counts } = await scoreMapped(text, yaml);
  expect(counts).toMatchObject({ scored: 3 });
  expect(rows.map((row) => row.split(',').slice(1, 8).join())).toEqual([
    '2,moderate,false,2,2,3,low',
    '0,low,true,0,2,5.5,low',
    '0,low,true,0,2,,',
  ]);
});

test('a mapping of some questions is refused unless it lists the others as absent', async () => {
  const text = table({ bored: 'oft' }).replace('bored', 'B').replace('belongs', 'x').replace('gave_up', 'y');
  const some = await scoreMapped(text, columns);
  expect(some.codes).toEqual(['question-not-found', 'question-not-found']);
  const all = await scoreMapped(text, `${columns}not_in_file: [belongs, gave_up]\n`);
  expect(all.codes).toEqual([]);
  expect(all.rows[0]).toContain(',no_way_forward,');
});

test('a mapped column that does not exist is refused', async () => {
  const { codes } = await scoreMapped(table({}), columns);
  expect(codes).toEqual(['column-not-found']);
});

describe('multiple choice', () => {
  const options =
    'columns:\n  worries: { columns: { money: W1, home: W2, none: W3 }, values: { genannt: 1, "": 0 } }\n';
  const text = (cells: string) =>
    `${table({}).trimEnd().replace('worries', 'w').split('\n').join(',\n').replace('remarks,', 'remarks,W1,W2,W3')},${cells}\n`;

  test('can have a column for each option', async () => {
    const { rows, codes } = await scoreMapped(text('genannt,,'), options);
    expect(codes).toEqual([]);
    expect(rows[0]).toContain(',true,');
  });

  test('with a blank among explicit marks is refused', async () => {
    const { read } = await scoreMapped(text('1,0,'), options);
    expect(read('out.csv.rejects.csv')).toContain('answer-partly-blank');
  });

  test.each([
    ['worries.money,worries.home,worries.none'],
    ['worries[money],worries[home],worries[none]'],
    ['worries[SQ001],worries[SQ002],worries[SQ003]'],
    ['worries_money,worries_home,worries_none'],
    ['"Worries [money]","Worries [home, family]",Worries [none of these]'],
  ])('is found by header: %s', async (headers) => {
    const { rows, codes } = await score(text('Y,,').replace('W1,W2,W3', headers));
    expect(codes).toEqual([]);
    expect(rows[0]).toContain(',true,');
  });

  test('with columns for some options only is refused', async () => {
    const { codes } = await score(text('Y,,').replace('W1,W2,W3', 'worries.money,worries.home,W3'));
    expect(codes).toEqual(['option-not-found']);
    const { codes: more } = await scoreMapped(
      text('Y,,'),
      'columns:\n  worries: { columns: { money: W1 } }\n',
    );
    expect(more).toEqual(['option-not-found', 'option-not-found']);
  });

  test('can have one column with its own separator', async () => {
    const yaml = 'columns:\n  worries: { column: worries, separator: "+" }\n';
    const { rows } = await scoreMapped(table({ worries: 'Geld+home' }), yaml);
    expect(rows[0]).toContain(',true,');
  });
});

test.each([
  ['an unknown question', 'columns:\n  borde: { column: B }\n', 'unknown-id'],
  ['an unknown question declared absent', `${columns}not_in_file: [nothing]\n`, 'unknown-id'],
  ['a question both mapped and declared absent', `${columns}not_in_file: [bored]\n`, 'duplicate-id'],
  ['an unknown option', 'columns:\n  worries: { columns: { rent: W } }\n', 'unknown-id'],
  [
    'a meaning that is not an option',
    'columns:\n  bored: { column: B, values: { oft: 7 } }\n',
    'answer-not-an-option',
  ],
  ['a factor for a choice', 'columns:\n  bored: { column: B, times: 2 }\n', 'mapping-misfit'],
  ['columns for a number', 'columns:\n  absence: { columns: { a: A } }\n', 'mapping-misfit'],
  [
    'a grading scale with equal ends',
    'columns:\n  maths: { column: N, grade: { best: 1, worst: 1 } }\n',
    'bounds-reversed',
  ],
  ['an unknown key', 'columns:\n  bored: { colum: B }\n', 'unknown-key'],
])('refused: %s', (_, yaml, code) => {
  const { problems, placed } = mapped(yaml);
  expect(placed).toBeNull();
  expect(problems.map((found) => found.code)).toContain(code);
  expect(problems[0]?.place).toMatchObject({ start: expect.any(Number) });
});

test('a mapping for another questionnaire or form is refused', () => {
  expect(mapped(columns, { ...planOf(), id: 'other' }).problems.map(({ code }) => code)).toEqual([
    'mapping-for-another',
  ]);
  expect(mapped(`form: short\n${columns}`).problems.map(({ code }) => code)).toEqual(['mapping-for-another']);
  expect(placeMapping({ name: 'm', text: '[', origin: 'authors' }, plan).placed).toBeNull();
});

describe('one column for two questions', () => {
  const twice = (yaml: string) =>
    mapped(yaml).problems.map(({ code, place, args }) => [
      code,
      place !== null && 'source' in place ? place.source.text.slice(place.start, place.end) : null,
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

  test('is an error if one is mapped and one found by its header', async () => {
    const yaml = 'columns:\n  bored: { column: belongs }\n';
    const { codes } = await scoreMapped(table({}), yaml);
    expect(codes).toEqual(['column-used-twice']);
  });
});

test('a column that the file lacks is reported at its place in the mapping', async () => {
  const text = table({}).replace('bored', 'Langeweile');
  const yaml =
    'columns:\n  bored: { column: Langewiele }\n  worries: { columns: { money: W1, home: W2, none: W3 } }\n';
  const { trouble } = await scoreMapped(text, yaml);
  const told = trouble?.problems.map(({ place, args }) => [
    place !== null && 'source' in place ? place.source.text.slice(place.start, place.end) : null,
    (args as { suggestion: string | null }).suggestion,
  ]);
  expect(told).toEqual([
    ['Langewiele', 'Langeweile'],
    ['W1', null],
    ['W2', null],
    ['W3', null],
  ]);
});

/** The critical question with three answers, so that codes can be shifted. */
const threeWays = planOf({
  answer_sets: {
    truth: [
      { value: 0, label: { en: 'not true', de: 'trifft nicht zu' } },
      { value: 1, label: { en: 'partly true', de: 'trifft teils zu' } },
      { value: 2, label: { en: 'true', de: 'trifft zu' } },
    ],
    yes_no: [
      { value: 1, id: 'yes', label: { en: 'yes', de: 'ja' } },
      { value: 0, id: 'no', label: { en: 'no', de: 'nein' } },
      { value: 2, id: 'perhaps', label: { en: 'perhaps' } },
    ],
  },
});

describe('a mapping cannot suppress an alert', () => {
  const codesOf = (yaml: string, grades: Parameters<typeof placeMapping>[2] = null, of = threeWays) =>
    placeMapping({ name: 'map.yaml', text: head + yaml, origin: 'authors' }, of, grades).problems.map(
      ({ code }) => code,
    );
  const gaveUp = (more: string) => `columns:\n  gave_up: { column: G, ${more} }\n`;
  const absence = (more: string) => `columns:\n  absence: { column: A, ${more} }\n`;
  const worries = (more: string) =>
    `columns:\n  worries: { columns: { money: M, home: H, none: N }, ${more} }\n`;

  test.each<[string, string, readonly string[]]>([
    [
      'two values that fold alike',
      gaveUp('values: { Stimmt: "yes", STIMMT: "no" }'),
      ['mapping-texts-alike'],
    ],
    ['a no-break blank', gaveUp('values: { "a b": "yes", "a\u00a0b": "no" }'), ['mapping-texts-alike']],
    ['a full-width character', gaveUp('values: { "x!": "yes", "x\uff01": "no" }'), ['mapping-texts-alike']],
    ['an invisible character', gaveUp('values: { "xx": "yes", "x\u00adx": "no" }'), ['mapping-texts-alike']],
    ['one number twice', gaveUp('values: { "7": "yes", "7.0": "no" }'), ['mapping-texts-alike']],
    [
      'one number with either separator',
      gaveUp('values: { "7.5": "yes", "7,5": "no" }'),
      ['mapping-texts-alike'],
    ],
    ['values that fold alike and mean the same', gaveUp('values: { Stimmt: "yes", STIMMT: 1 }'), []],
    [
      'a value that is also a missing code',
      gaveUp('values: { k: "yes" }, missing: [K]'),
      ['mapping-texts-alike'],
    ],
    ['missing and refused', gaveUp('missing: [k], refused: [K]'), ['mapping-texts-alike']],
    ['missing twice', gaveUp('missing: [k, K]'), ['code-twice']],
    ['a common code and a value', `missing: [k]\n${gaveUp('values: { K: "yes" }')}`, ['mapping-texts-alike']],
    ['common codes', `missing: [k]\nrefused: [K]\n${gaveUp('missing: [z]')}`, ['mapping-texts-alike']],
    ['an option by its value', gaveUp('missing: ["2"]'), ['mapping-code-is-answer']],
    ['an option by its value in another notation', gaveUp('refused: ["2,0"]'), ['mapping-code-is-answer']],
    ['an option by its id', gaveUp('missing: [YES]'), ['mapping-code-is-answer']],
    ['an option by its label in another language', gaveUp('missing: [Ja]'), ['mapping-code-is-answer']],
    [
      'a common code that is an option of any question',
      `missing: [Perhaps]\n${absence('plus: 0')}`,
      ['mapping-code-is-answer'],
    ],
    [
      'a common code that is an option of an absent question',
      `missing: [Perhaps]\n${absence('plus: 0')}not_in_file: [gave_up]\n`,
      [],
    ],
    ['a valid number', absence('missing: ["99"]'), ['mapping-code-is-answer']],
    ['a percentage', absence('missing: ["99 %"]'), ['mapping-code-is-answer']],
    ['a number out of range', absence('missing: ["999"]'), []],
    [
      'a number that is valid after conversion',
      absence('times: 0.1, missing: ["999"]'),
      ['mapping-code-is-answer'],
    ],
    [
      'a word that stands for a number',
      'columns:\n  hours: { column: H, missing: [Unknown] }\n',
      ['mapping-code-is-answer'],
    ],
    ['a day', 'columns:\n  born: { column: B, missing: [2000-01-01] }\n', ['mapping-code-is-answer']],
    ['a text', 'columns:\n  remarks: { column: R, missing: [none] }\n', []],
    [
      'options of a multiple choice',
      'columns:\n  worries: { column: W, missing: ["1;2"] }\n',
      ['mapping-code-is-answer'],
    ],
    [
      'too many options',
      'columns:\n  worries: { column: W, missing: ["1;2;3"] }\n',
      ['mapping-code-is-answer'],
    ],
    ['a declared code, repeated', gaveUp('missing: ["-9.0"]'), []],
    ['a declared code with another meaning', gaveUp('refused: ["-9"]'), ['mapping-code-declared']],
    ['a declared code as an answer', gaveUp('values: { "-9": "no" }'), ['mapping-code-declared']],
    ['a blank as an answer', gaveUp('values: { "": "no" }'), ['mapping-no-text']],
    ['an invisible text as an answer', gaveUp('values: { "\u00a0": "no" }'), ['mapping-no-text']],
    ['an error value as an answer', gaveUp('values: { "#N/A": "no" }'), ['mapping-no-text']],
    ['an error value as missing', gaveUp('missing: ["#N/A"]'), []],
    ['yes mapped to no', gaveUp('values: { yes: "no" }'), ['mapping-contradicts']],
    ['a label mapped to another option', gaveUp('values: { JA: "no" }'), ['mapping-contradicts']],
    ['yes mapped to yes', gaveUp('values: { Ja: "yes" }'), []],
    ['codes shifted', gaveUp('values: { 1: "no", 2: "yes" }'), []],
    ['codes shifted, and one that is missing', gaveUp('values: { 1: "no", 2: "yes" }, missing: ["0"]'), []],
    ['all codes mapped to one answer', gaveUp('values: { 0: "no", 1: "no", 2: "no" }'), ['mapping-constant']],
    ['a single code', gaveUp('values: { 1: "no" }'), ['mapping-constant']],
    [
      'no code for the critical answer',
      gaveUp('values: { 1: "no", 2: "perhaps" }'),
      ['mapping-mutes-critical'],
    ],
    ['words for one answer in addition to codes', gaveUp('values: { nie: "no", niemals: "no" }'), []],
    ['a meaning that is a code for missing', gaveUp('values: { k: "-9" }'), ['answer-not-an-option']],
    ['a factor of zero', absence('times: 0'), ['mapping-constant']],
    ['a factor of zero as a fraction', absence('times: "0/5"'), ['mapping-constant']],
    ['a negative factor', absence('times: -1'), ['mapping-reversed']],
    ['a negative factor of a count', 'columns:\n  hours: { column: H, times: -1 }\n', ['mapping-reversed']],
    ['the complement of the maximum', absence('times: -1, plus: 100'), []],
    ['the complement, in days', absence('times: "-100/180", plus: 100'), []],
    ['a wrong complement', absence('times: -1, plus: 99'), ['mapping-reversed']],
    ['an offset that leaves no valid number', absence('plus: 100'), ['mapping-out-of-range']],
    ['an offset that leaves a valid number', absence('plus: 99'), []],
    ['an offset without a maximum', 'columns:\n  hours: { column: H, plus: 1000 }\n', []],
    [
      'a number that the conversion changes',
      absence('times: 2, values: { much: 30 }'),
      ['mapping-values-converted'],
    ],
    ['a zero that the conversion leaves unchanged', absence('times: 2, values: { none: 0 }'), []],
    ['numbers shifted', absence('values: { 1: 10, 2: 20 }'), []],
    ['marks swapped', worries('values: { 0: 1, 1: 0 }'), []],
    ['all marks mapped to not chosen', worries('values: { 1: 0, 2: 0 }'), ['mapping-constant']],
    ['a mark mapped against its word', worries('values: { ja: 0 }'), ['mapping-contradicts']],
    ['a mark mapped to no mark', worries('values: { genannt: money }'), ['answer-not-an-option']],
    ['a blank mapped to chosen', worries('values: { "": 1 }'), ['mapping-no-text']],
    ['an error value as a mark', worries('values: { "#N/A": 0 }'), ['mapping-no-text']],
    ['a mark as missing code', worries('missing: ["1"]'), ['mapping-code-is-answer']],
    ['a word for no as missing code', worries('missing: [nein]'), ['mapping-code-is-answer']],
    ['a dash as missing code', worries('missing: ["-"]'), []],
    ['a mark as missing code beside other marks', worries('values: { 1: 0, 2: 1 }, missing: ["0"]'), []],
    ['marks that fold alike', worries('values: { J.: 1, j.: 0 }'), ['mapping-texts-alike']],
    ['a declared code as a mark', worries('refused: ["-9"]'), ['mapping-code-declared']],
    [
      'a common code that is a mark, by header',
      `missing: [x]\n${absence('plus: 0')}`,
      ['mapping-code-is-answer'],
    ],
  ])('%s', (_, yaml, codes) => {
    expect(codesOf(yaml)).toEqual(codes);
  });

  test('texts that are alike are reported with both places', () => {
    const yaml =
      'columns:\n  gave_up:\n    column: G\n    values:\n      Stimmt: "yes"\n      STIMMT: "no"\n';
    expect(mapped(yaml).problems).toMatchObject([
      { code: 'mapping-texts-alike', args: { text: 'STIMMT', other: 'Stimmt', line: 7 } },
    ]);
  });

  test('a common code is reported for every question for which it is an answer', () => {
    const yaml = `missing: ["99"]\n${gaveUp('plus: 0').replace(', plus: 0', '')}`;
    expect(mapped(yaml).problems).toMatchObject([
      { code: 'mapping-code-is-answer', args: { question: 'absence', text: '99' } },
      { code: 'mapping-code-is-answer', args: { question: 'hours', text: '99' } },
    ]);
  });

  const shifted = gaveUp('values: { 1: "no", 2: "yes" }');

  test('an unlisted code beside shifted ones refuses the row, and its alert stays unknown', async () => {
    const text = table({ gave_up: '2' }, { gave_up: '1' }, { gave_up: '0' }).replace('gave_up', 'G');
    const { source, read } = await scoreMapped(text, shifted.replace('yes" }', 'yes", 3: unsure }'));
    expect(read('out.csv.alerts.csv')).toContain('L1,no_way_forward');
    expect(read('out.csv.alerts.csv')).not.toContain('L2,');
    expect(read('out.csv.rejects.csv')).toContain('L3,G,answer-not-mapped');
    expect(source?.linesCriticalUnknown).toEqual([4]);
  });

  test('a critical question declared absent although the file has it is refused', async () => {
    const yaml = 'columns:\n  bored: { column: bored }\nnot_in_file: [gave_up]\n';
    expect((await scoreMapped(table({ gave_up: 'yes' }), yaml)).codes).toEqual(['critical-left-out']);
    const other = table({}).replace('gave_up', 'G');
    expect((await scoreMapped(other, yaml)).codes).toEqual([]);
    // A finding is not an alert; its unused column is only listed.
    const finding = 'columns:\n  bored: { column: bored }\nnot_in_file: [worries]\n';
    const { source } = await scoreMapped(table({}), finding);
    expect(source?.columns?.unused).toEqual(['worries']);
  });
});

describe('grading scales', () => {
  const place = (yaml: string, grades: Parameters<typeof placeMapping>[2] = null) =>
    placeMapping({ name: 'map.yaml', text: head + yaml, origin: 'authors' }, plan, grades);
  const german = { best: { num: 1n, den: 1n }, worst: { num: 6n, den: 1n }, pass: { num: 4n, den: 1n } };
  const maths = (more: string) => `columns:\n  maths: { column: N${more} }\n`;

  test.each<[string, string, 'own' | null, unknown]>([
    ['by name', maths(', grade: de'), null, german],
    ['as an object', maths(', grade: { best: 1, worst: 6, pass: 4 }'), null, german],
    ["the question's own", maths(', grade: own'), null, 'own'],
    ['for all columns', `grade: de\n${maths('')}`, null, german],
    ['for all columns, with precedence over the option', `grade: de\n${maths('')}`, 'own', german],
    ['as an option', maths(''), 'own', 'own'],
    [
      'for one column, with precedence over all columns',
      `grade: own\n${maths(', grade: de')}`,
      'own',
      german,
    ],
  ])('%s', (_, yaml, grades, expected) => {
    const { placed, problems } = place(yaml, grades);
    expect(problems).toEqual([]);
    expect(placed?.placement.questions.get('maths')?.options.grade).toEqual(expected);
  });

  test.each<[string, string, readonly string[]]>([
    ['no scale: a warning', maths(''), ['mapping-grade-unstated']],
    ['no scale, but values', maths(', values: { gut: 2 }'), ['mapping-grade-unstated']],
    ['an unknown name', maths(', grade: fr'), ['not-allowed']],
    ['equal ends', maths(', grade: { best: 1, worst: 1 }'), ['bounds-reversed']],
    ['an invalid pass grade', maths(', grade: { best: 1, worst: 6, pass: 6 }'), ['grade-pass']],
    [
      'an invalid pass grade for all columns',
      `grade: { best: 1, worst: 6, pass: 0 }\n${maths('')}`,
      ['grade-pass'],
    ],
    ['a grade for a choice', 'columns:\n  bored: { column: B, grade: de }\n', ['mapping-misfit']],
    ['a value out of the scale', maths(', grade: at, values: { gar nicht: 6 }'), ['answer-out-of-range']],
    ['a code among the grades', maths(', grade: pt, missing: ["0"]'), ['mapping-code-is-answer']],
    ['a code beside the grades', maths(', grade: de, missing: ["0"]'), []],
    [
      'a code for all among the grades',
      `grade: pt\nmissing: ["15"]\n${columns}`,
      ['mapping-code-is-answer', 'mapping-code-is-answer', 'mapping-code-is-answer'],
    ],
    ['converted classes of marks', maths(', grade: own, values: { "9": 5, "10": 4, "1": 6 }'), []],
  ])('%s', (_, yaml, codes) => {
    expect(place(yaml).problems.map(({ code }) => code)).toEqual(codes);
  });

  test('a mapping with warnings alone is accepted', () => {
    expect(place(maths('')).placed).not.toBeNull();
  });
});
