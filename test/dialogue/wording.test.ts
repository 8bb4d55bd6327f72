import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { digests } from '../../src/definition/digest.ts';
import { readDefinition, withForm } from '../../src/definition/load.ts';
import { checkWording, readWording, wordingProvenance, type Wording } from '../../src/dialogue/wording.ts';
import { wordedPlan } from '../../src/dialogue/worded-plan.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { inLanguage } from '../../src/words/say.ts';
import { plan as ownWords } from '../batch/questionnaire.ts';

const KEY = 'fixtures/definitions/example-key.yaml';
const FILE = 'fixtures/definitions/example-wording.yaml';
const text = readFileSync(FILE, 'utf8');

function planOf(form: string | null = null): Plan {
  const whole = readDefinition({ name: KEY, text: readFileSync(KEY, 'utf8'), origin: 'authors' as const });
  const { definition } = form === null ? whole : withForm(whole, form);
  if (definition === null) throw new Error('cannot be read');
  return buildPlan(definition, form, digests(definition));
}

const plan = planOf();
const source = (changed: string) => ({ name: 'wording.yaml', text: changed, origin: 'authors' as const });

/** The code, the text at its place and the arguments of each problem. */
const partsOf = (problems: ReturnType<typeof checkWording>) =>
  problems.map(({ code, place, args }) => [
    code,
    place !== null && 'source' in place
      ? place.source.text.slice(place.start, place.end).split('\n')[0]
      : null,
    args,
  ]);

const check = (from: string | RegExp, to: string, form: string | null = null) =>
  partsOf(checkWording(source(text.replace(from, to)), planOf(form)));

function wordingOf(language: string, of: string = text): Wording {
  const { wording, problems } = readWording(source(of), plan, language);
  if (wording === null) throw new Error(problems.map(({ code }) => code).join());
  return wording;
}

test('the example wording is valid in each of its languages', () => {
  expect(checkWording(source(text), plan)).toEqual([]);
  expect(wordingOf('uk')).toEqual({
    digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    language: 'uk',
    licence: "Made up for tests, nobody's property.",
    source: 'No edition at all',
    intro: 'Йдеться про останні дні.',
    titles: { items: 'День і ніч', more: 'Ще дещо' },
    questions: {
      q1: 'Текст першого питання',
      q2: 'Текст другого питання',
      q3: 'Текст третього питання',
      q4: 'Текст четвертого питання',
      q5: "Текст п'ятого питання",
    },
    options: {
      q1: { 0: 'перша відповідь', 1: 'друга відповідь', 2: 'третя відповідь' },
      q2: { 0: 'перша відповідь', 1: 'друга відповідь', 2: 'зовсім інакше' },
      q3: { 0: 'перша відповідь', 1: 'друга відповідь', 2: 'третя відповідь' },
      q4: { yes: 'саме так', no: 'ледве' },
      q5: {},
    },
  });
});

describe('a wording that does not belong to the plan', () => {
  const another = (what: string, named: string | null, asked: string | null) => ({ what, named, asked });

  test.each<[string, string, string, string | null, readonly unknown[]]>([
    [
      'another questionnaire',
      'id: example-key',
      'id: other-key',
      null,
      ['other-key', another('questionnaire', 'other-key', 'example-key')],
    ],
    [
      'a form while none is chosen',
      '1.0.0 }',
      '1.0.0, form: short }',
      null,
      ['short', another('form', 'short', null)],
    ],
    ['no form while one is chosen', '', '', 'short', ['id', another('form', null, 'short')]],
    ['another version', '1.0.0 }', '1.1.0 }', null, ['1.1.0', another('version', '1.1.0', '1.0.0')]],
  ])('a wording for %s is the only problem reported', (_, from, to, form, expected) => {
    expect(check(from, to, form)).toEqual([['wording-for-another', ...expected]]);
  });

  test('a wording without a version fits any version', () => {
    expect(check(', version: 1.0.0', '')).toEqual([]);
  });

  test('a wording for a questionnaire with its own texts is not needed', () => {
    const { id } = ownWords;
    expect(
      partsOf(
        checkWording(
          source(text.replace('example-key', id).replace('id: example-key', `id: ${id}`)),
          ownWords,
        ),
      ),
    ).toEqual([['wording-not-wanted', id, { questionnaire: id }]]);
  });

  test('a question that the form does not have is unknown', () => {
    const short = text.replace('1.0.0 }', '1.0.0, form: short }').replace(/ {2}q2:\n.*\n/, '');
    expect(partsOf(checkWording(source(short), planOf('short')))).toEqual([
      ['unknown-id', 'q2', { kind: 'question', id: 'q2', suggestion: 'q3' }],
    ]);
    expect(checkWording(source(short.replace(/ {2}q2: .*\n/, '')), planOf('short'))).toEqual([]);
  });
});

const incomplete = (part: string, of: string | null, language: string | null, ...ids: readonly string[]) => ({
  part,
  of,
  language,
  ids,
});

describe('an incomplete wording', () => {
  test.each<[string, string | RegExp, string, readonly (readonly unknown[])[]]>([
    [
      'questions',
      /q1: .*\n {2}q2: .*/,
      'q1: { de: " " }',
      [
        ['wording-incomplete', 'questions', incomplete('questions', null, 'de', 'q1', 'q2')],
        ['wording-incomplete', 'questions', incomplete('questions', null, 'uk', 'q1', 'q2')],
      ],
    ],
    [
      'a question without a value',
      /q1: .*/,
      'q1:',
      [
        ['wording-incomplete', 'questions', incomplete('questions', null, 'de', 'q1')],
        ['wording-incomplete', 'questions', incomplete('questions', null, 'uk', 'q1')],
      ],
    ],
    [
      'an option of an answer set, reported once',
      'de: dritte Antwort',
      'de:',
      [['wording-incomplete', 'steps', incomplete('answer_sets', 'steps', 'de', '2')]],
    ],
    [
      'a whole answer set',
      /answer_sets:\n(?: {2}.*\n)*/,
      '',
      [
        ['wording-incomplete', 'format', incomplete('answer_sets', 'steps', 'de', '0', '1', '2')],
        ['wording-incomplete', 'format', incomplete('answer_sets', 'steps', 'uk', '0', '1', '2')],
      ],
    ],
    [
      'an option of a single question',
      'de: kaum',
      'de: ""',
      [['wording-incomplete', 'q4', incomplete('options', 'q4', 'de', 'no')]],
    ],
    [
      'all options of a question',
      /options:\n(?: {2}.*\n)*/,
      '',
      [
        ['wording-incomplete', 'format', incomplete('options', 'q4', 'de', 'yes', 'no')],
        ['wording-incomplete', 'format', incomplete('options', 'q4', 'uk', 'yes', 'no')],
      ],
    ],
    [
      'an empty introduction',
      /intro: .*/,
      'intro: ""',
      [
        ['wording-incomplete', '""', incomplete('intro', null, 'de')],
        ['wording-incomplete', '""', incomplete('intro', null, 'uk')],
      ],
    ],
    [
      'titles, in a language that the questionnaire does not have',
      /titles:\n(?: {2}.*\n)*/,
      '',
      [['wording-incomplete', 'format', incomplete('titles', null, 'uk', 'items', 'more')]],
    ],
    [
      'the licence',
      /licence: .*/,
      'licence: " "',
      [['wording-incomplete', '" "', incomplete('licence', null, null)]],
    ],
  ])('a wording that lacks %s is incomplete', (_, from, to, expected) => {
    expect(check(from, to)).toEqual(expected);
  });

  test('an unusable text is not also reported as missing', () => {
    expect(check('de: "Text der ersten Frage"', 'de: [a, b]').map(([code]) => code)).toEqual(['wrong-type']);
    expect(check('de: erste Antwort', 'de: 1').map(([code]) => code)).toEqual(['wrong-type']);
    expect(check(/q1: .*/, 'q1: 7').map(([code]) => code)).toEqual(['wrong-type']);
  });

  test('all missing texts are reported at once, in the order of the file', () => {
    const bare = text.replaceAll(/de: ("[^"]*"|[^,]*),/g, 'de: "",');
    expect(partsOf(checkWording(source(bare), plan)).map(([, , args]) => args)).toEqual([
      incomplete('intro', null, 'de'),
      incomplete('questions', null, 'de', 'q1', 'q2', 'q3', 'q4', 'q5'),
      incomplete('answer_sets', 'steps', 'de', '0', '1', '2'),
      incomplete('options', 'q4', 'de', 'yes', 'no'),
    ]);
    // An interview in the other language does not need these.
    expect(readWording(source(bare), plan, 'uk').problems).toEqual([]);
    expect(readWording(source(bare), plan, 'de').wording).toBeNull();
  });

  test('a wording does not have every language', () => {
    expect(partsOf(readWording(source(text), plan, 'en').problems)).toEqual([
      ['wording-language-none', '[de, uk]', { language: 'en', languages: ['de', 'uk'] }],
    ]);
  });
});

describe('unknown names in a wording', () => {
  const unknown = (kind: string, id: string, near: string | null) => ({ kind, id, suggestion: near });

  test.each<[string, string | RegExp, string, readonly (readonly unknown[])[]]>([
    [
      'a question',
      'answer_sets:',
      '  q33: { de: x }\nanswer_sets:',
      [['unknown-id', 'q33', unknown('question', 'q33', 'q3')]],
    ],
    [
      'a section',
      '  items:',
      '  item: x\n  items:',
      [['unknown-id', 'item', unknown('section', 'item', 'items')]],
    ],
    [
      'an answer set',
      '  steps:',
      '  truth: {}\n  steps:',
      [['unknown-id', 'truth', unknown('answer-set', 'truth', null)]],
    ],
    [
      'an option of a set',
      '    2: { de: dritte',
      '    3: x\n    2: { de: dritte',
      [['unknown-id', '3', unknown('option', '3', null)]],
    ],
    [
      'a question with options',
      'options:',
      'options:\n  q6: {}',
      [['unknown-id', 'q6', unknown('question', 'q6', 'q1')]],
    ],
    [
      'an option of a question',
      '    yes:',
      '    Yes: x\n    yes:',
      [['unknown-id', 'Yes', unknown('option', 'Yes', 'yes')]],
    ],
    ['a language', 'de: kaum', 'de: kaum, dee: kaum', [['unknown-language', 'dee', { language: 'dee' }]]],
  ])('an unknown name in a wording: %s', (_, from, to, expected) => {
    expect(check(from, to)).toEqual(expected);
  });

  test('a misspelt key of a wording is unknown', () => {
    expect(check('questions:', 'qestions:').map(([code, at]) => [code, at])).toEqual([
      ['unknown-key', 'qestions'],
    ]);
  });
});

test.each<[string, string, readonly string[]]>([
  ['an empty file', '', ['empty-document']],
  ['a list', '[]', ['wrong-type']],
  [
    'a file with nothing but its format',
    'format: lotse-wording/1\n',
    ['missing-key', 'missing-key', 'missing-key', 'missing-key'],
  ],
])('%s is no wording', (_, written, codes) => {
  expect(checkWording(source(written), plan).map(({ code }) => code)).toEqual(codes);
  expect(readWording(source(written), plan, 'de').wording).toBeNull();
});

test('a single language needs no list, and its texts no language', () => {
  const plain = text
    .replace('[de, uk]', 'de')
    .replaceAll(/\{ de: ("[^"]*"|[^,}]*), uk: [^}]* \}/g, '$1')
    .replace(/titles:\n(?: {2}.*\n)*/, '')
    .replace(/source: .*\n/, '')
    .replace(/intro: .*\n/, '');
  expect(wordingOf('de', plain)).toMatchObject({
    ...{ source: null, intro: null, titles: {} },
    questions: { q1: 'Text der ersten Frage' },
    options: { q2: { 1: 'zweite Antwort', 2: 'ganz anders' } },
  });
});

test('the digest of a wording depends on its content, not on its layout', () => {
  const { digest } = wordingOf('de');
  expect(wordingOf('de', `# a note\n${text}`).digest).toBe(digest);
  expect(wordingOf('uk').digest).toBe(digest);
  expect(wordingOf('de', text.replace('ersten', '1.')).digest).not.toBe(digest);
});

describe('a plan with a wording', () => {
  const planWithWording = wordedPlan(plan, wordingOf('de'));
  const texts = (of: Plan, language: string) =>
    of.questions.map(({ text: own, options }) =>
      [own, ...options.map(({ label }) => label)].map((each) => inLanguage(each, of, language)),
    );

  test('a plan with a wording has its texts in its language', () => {
    expect(texts(planWithWording, 'de')).toEqual([
      ['Text der ersten Frage', 'erste Antwort', 'zweite Antwort', 'dritte Antwort'],
      ['Text der zweiten Frage', 'erste Antwort', 'zweite Antwort', 'ganz anders'],
      ['Text der dritten Frage', 'erste Antwort', 'zweite Antwort', 'dritte Antwort'],
      ['Text der vierten Frage', 'doch', 'kaum'],
      ['Text der fünften Frage'],
    ]);
    expect(texts(planWithWording, 'en')).toEqual(texts(plan, 'en'));
    const intros = planWithWording.sections.map(({ title, intro }) => [title['de'], intro]);
    expect(intros).toEqual([
      ['Tag und Nacht', { de: 'Es geht um die letzten Tage.' }],
      ['Weiteres', null],
    ]);
  });

  test('a wording in an additional language brings its titles and counts as reviewed', () => {
    const { sections, languages } = wordedPlan(plan, wordingOf('uk'));
    expect(sections.map(({ title }) => title['uk'])).toEqual(['День і ніч', 'Ще дещо']);
    expect(languages).toEqual([...plan.languages, { id: 'uk', reviewed: true }]);
  });

  test('a plan with a wording has the same scoring and digests', () => {
    const { questions, sections, languages } = plan;
    expect({ ...planWithWording, questions, sections, languages }).toEqual(plan);
    const bare = (of: Plan) =>
      of.questions.map((question) => ({
        ...question,
        text: null,
        options: question.options.map((option) => ({ ...option, label: null })),
      }));
    expect(bare(planWithWording)).toEqual(bare(plan));
  });

  test('a wording of another questionnaire is refused', () => {
    const wording = wordingOf('de');
    expect(() => wordedPlan(ownWords, wording)).toThrow(RangeError);
    const options = { ...wording.options, q4: { yes: 'doch' } };
    expect(() => wordedPlan(plan, { ...wording, options })).toThrow('no');
  });
});

test('a result names its wording, licence and source, but contains none of its texts', () => {
  const wording = wordingOf('de');
  const { digest, licence, source: edition } = wording;
  expect(wordingProvenance(wording)).toEqual({
    wording: digest,
    wording_licence: licence,
    wording_source: edition,
  });
  expect(wordingProvenance({ ...wording, source: null })).toEqual({
    wording: digest,
    wording_licence: licence,
  });
  expect(wordingProvenance(null)).toEqual({});
});

test('the arguments of a problem contain no text of the wording', () => {
  const problems = checkWording(source(text.replace('de: kaum', 'fr: kaum')), plan);
  expect(problems).toHaveLength(2);
  expect(JSON.stringify(problems.map(({ args }) => args))).not.toContain('kaum');
});
