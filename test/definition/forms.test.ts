import { describe, expect, test } from 'vitest';
import { readDefinition, withForm } from '../../src/definition/load.ts';
import type { TextPlace } from '../../src/diagnostic/place.ts';
import { example } from './example.ts';

/** The example with a form `f` of these lines, applied. */
function formed(lines: string, whole: string = example) {
  const text = `${whole}forms:\n  f:\n    title: { en: Form, de: Form }\n${lines.replace(/^(?=.)/gm, '    ')}\n`;
  const loaded = withForm(readDefinition({ name: 'test.yaml', text, origin: 'authors' }), 'f');
  const problems = loaded.problems.map(({ code, place }) => {
    const { start, end } = place as TextPlace;
    return `${code} ${text.slice(start, end)}`;
  });
  return { ...loaded, problems, text };
}

const questionsOf = ({ definition }: ReturnType<typeof formed>) =>
  definition?.sections.map(
    ({ id, questions }) => `${id}: ${questions.map((question) => question.id).join(' ')}`,
  );

const more = `sections:
  - id: home
    title: { en: Home, de: Zuhause }
    questions:
      - { id: quiet, text: { en: Quiet, de: Ruhe }, answers: truth }
      - { id: room, text: { en: Room, de: Zimmer }, answers: truth }
`;

describe('a form', () => {
  test('is the whole definition with another title, without its forms and examples', () => {
    const { definition, problems, damaged } = formed('');
    const base = readDefinition({ name: 'x', text: example, origin: 'authors' }).definition!;
    const { examples, ...rest } = base;
    expect(examples).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(damaged).toBe(false);
    expect(definition).toEqual({ ...rest, title: { en: 'Form', de: 'Form' } });
  });

  test.each<[string, string, object]>([
    [
      'replaces respondent, recall and evidence',
      'respondent: staff\nrecall: P1M\nevidence: { status: adapted, note: { en: x, de: x } }',
      { respondent: 'staff', recall: 'P1M', evidence: { status: 'adapted' } },
    ],
    [
      'has its own examples',
      'examples: [{ name: own, answers: {}, expect: {} }]',
      { examples: [{ name: 'own' }] },
    ],
    ['has its own validity', 'valid_if: { missing_at_most: 1 }', { valid_if: { missing_at_most: 1 } }],
    [
      'adds and replaces answer sets',
      'answer_sets:\n  truth: [{ value: 1, label: { en: x, de: x } }]\n  more: [{ value: 2, label: { en: x, de: x } }]',
      { answer_sets: { truth: [{ value: 1 }], yes_no: {}, more: [{ value: 2 }] } },
    ],
    ['adds sources', 'sources: { own: { text: Ours } }', { sources: { iko: {}, own: { text: 'Ours' } } }],
    [
      'adds findings',
      'findings: { bored_now: { if: { question: bored, is: 2 }, say: { en: x, de: x } } }',
      { findings: { returner_unsupported: {}, bored_now: {} } },
    ],
    [
      'changes a scale',
      'scales: { alienation: { need: joy, cite: iko } }',
      { scales: { alienation: { need: 'joy', cite: 'iko', sum: ['bored', {}] } } },
    ],
    [
      'adds a scale',
      'scales: { bore: { title: { en: x, de: x }, kind: risk, value: bored } }',
      { scales: { bore: { value: 'bored' }, alienation: {} } },
    ],
    [
      'replaces a critical rule by id, and adds one',
      'critical:\n  - { id: new, category: abuse, if: { question: bored, is: 2 }, urgency: immediate, contact: nurse, say: { en: x, de: x } }\n  - { id: no_way_forward, category: abuse, if: { question: bored, is: 2 }, urgency: immediate, contact: nurse, say: { en: x, de: x } }',
      { critical: [{ id: 'no_way_forward', category: 'abuse' }, { id: 'new' }] },
    ],
    [
      'replaces all tiers',
      'tiers: { selective: { any: [{ id: a, finding: returner_unsupported }] } }',
      { tiers: { selective: { any: [{ id: 'a' }] } } },
    ],
    [
      'changes a question',
      'questions: { bored: { help: { en: x, de: x } } }',
      {
        sections: [
          { questions: [{ id: 'bored', answers: 'truth', help: { en: 'x' } }, {}, {}, {}, {}, {}, {}] },
        ],
      },
    ],
  ])('%s', (_name, lines, expected) => {
    const { definition, problems } = formed(lines);
    expect(problems).toEqual([]);
    expect(definition).toMatchObject(expected);
  });

  test('removes keys with null', () => {
    const { definition, problems } = formed(
      'tiers: null\nrecall: null\napplies_to: ~\nvalid_if: null\nquestions: { belongs: { why: null } }\nscales: { alienation: { missing: null, bands: null } }',
    );
    expect(problems).toEqual([]);
    for (const key of ['tiers', 'recall', 'applies_to', 'valid_if'])
      expect(definition).not.toHaveProperty(key);
    expect(definition?.sections[0]?.questions[1]).not.toHaveProperty('why');
    expect(definition?.scales?.['alienation']).not.toHaveProperty('bands');
  });

  test('replaces one kind of answer, and one method, by another', () => {
    const { definition } = formed(
      'questions: { bored: { number: { min: 0, max: 10 } } }\nscales: { alienation: { max: [bored], missing: null } }',
    );
    expect(definition?.sections[0]?.questions[0]).toMatchObject({ number: { max: 10 } });
    expect(definition?.sections[0]?.questions[0]).not.toHaveProperty('answers');
    expect(definition?.scales?.['alienation']).toMatchObject({ max: ['bored'] });
    expect(definition?.scales?.['alienation']).not.toHaveProperty('sum');
  });

  test('removes a method with null without adding another', () => {
    const { definition } = formed(
      'scales: { alienation: { max: null, mean: [bored] }, absence_rate: { value: null } }',
    );
    expect(definition?.scales?.['alienation']).not.toHaveProperty('sum');
    expect(definition?.scales?.['absence_rate']).not.toHaveProperty('value');
  });

  test('leaves out ids, and keeps references to them', () => {
    const form = formed('leave_out: [belongs, absence_rate, returner_unsupported, no_way_forward]');
    expect(form.problems).toEqual([]);
    expect(questionsOf(form)).toEqual(['school: bored left_before talked gave_up absence remarks']);
    expect(form.definition?.scales).toMatchObject({
      alienation: { sum: ['bored', { question: 'belongs' }] },
    });
    expect(form.definition?.scales).not.toHaveProperty('absence_rate');
    expect(form.definition?.findings).toEqual({});
    expect(form.definition?.critical).toEqual([]);
    expect(form.known.questions.has('belongs')).toBe(false);
  });

  test('leaves out a source, and keeps citations of it', () => {
    const form = formed('leave_out: [iko]');
    expect(form.problems).toEqual([]);
    expect(form.definition?.sources).toEqual({});
    expect(form.definition?.scales?.['absence_rate']?.bands?.[1]).toMatchObject({ cite: 'iko' });
    expect(formed('leave_out: [iko_]').problems).toEqual(['unknown-id iko_']);
  });

  test('adds sections, and questions to sections', () => {
    expect(questionsOf(formed(more))).toEqual([
      'school: bored belongs left_before talked gave_up absence remarks',
      'home: quiet room',
    ]);
    const joined = formed(more.replace('id: home', 'id: school'));
    expect(questionsOf(joined)).toEqual([
      'school: bored belongs left_before talked gave_up absence remarks quiet room',
    ]);
    expect(joined.definition?.sections[0]?.title).toEqual({ en: 'Home', de: 'Zuhause' });
    expect(questionsOf(formed(`leave_out: [school]\n${more}`))).toEqual(['home: quiet room']);
  });

  test('orders questions within sections, and sections by their first question in the order', () => {
    expect(questionsOf(formed(`${more}order: [room, talked, bored]`))).toEqual([
      'home: room quiet',
      'school: talked bored belongs left_before gave_up absence remarks',
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    ['an order across sections', `${more}order: [quiet, bored, room]`, ['order-across-sections bored']],
    [
      'an unknown id',
      'leave_out: [bord]\norder: [bord]\nquestions: { bord: { help: { en: x, de: x } } }',
      ['unknown-id bord', 'unknown-id bord', 'unknown-id bord'],
    ],
    [
      'an id that the form leaves out itself',
      'leave_out: [bored]\norder: [bored]\nquestions: { bored: { help: { en: x, de: x } } }',
      ['unknown-id bored', 'unknown-id bored'],
    ],
    ['a new scale without a required key', 'scales: { short: { kind: risk } }', ['missing-key kind']],
    ['a patch that removes a required key', 'scales: { alienation: { title: null } }', ['missing-key kind']],
    ['a patch of the wrong shape', 'questions: { bored: { answers: 5 } }', ['wrong-type 5']],
    [
      'keys of the wrong kind',
      'leave_out: bored\nsections: x\nquestions: []\norder: 5\nanswer_sets: 1\nscales: []\nfindings: 1\ncritical: x',
      ['bored', 'x', '[]', '5', '1', '[]', '1', 'x'].map((text) => `wrong-type ${text}`),
    ],
    ['ids of the wrong kind', 'leave_out: [[a]]', ['wrong-type [a]']],
  ])('reports %s', (_name, lines, expected) => {
    const { problems, damaged, definition } = formed(lines);
    expect(problems).toEqual(expected);
    expect(damaged).toBe(true);
    expect(definition).not.toBeNull();
  });

  test('does not report the id of a damaged node as unknown', () => {
    const whole = example
      .replace('id: gave_up,', 'id: gave_up, number: 5, answers: [],')
      .replace('answers: [], text', 'text');
    const { problems, known } = formed(
      'order: [Bad]\nleave_out: [absence_rate]',
      whole.replace('id: belongs', 'id: Bad'),
    );
    expect(problems.filter((found) => found.startsWith('unknown-id'))).toEqual([]);
    expect(known.questions.has('gave_up')).toBe(true);
  });

  test('can be applied to a definition with missing ids and wrong kinds', () => {
    const odd = example
      .replace('id: belongs, text', 'text')
      .replace('- id: no_way_forward\n    category', '- category');
    const { problems, definition } = formed(
      'leave_out: [bored]\norder: [talked]\nquestions: { talked: { help: { en: x, de: x } } }',
      odd,
    );
    expect(problems).toEqual(['missing-key text', 'missing-key category']);
    expect(definition?.sections[0]?.questions[0]).toMatchObject({ id: 'talked', help: { en: 'x' } });
    const scalar = example.replace(/scales:\n[^]*?\nfindings:/, 'scales: 5\nfindings:');
    const put = formed(
      'leave_out: [alienation]\nscales: { a: { title: { en: x, de: x }, kind: risk } }',
      scalar,
    );
    expect(put.problems).toEqual(['wrong-type 5', 'unknown-id alienation']);
    expect(put.definition?.scales).toMatchObject({ a: {} });
  });

  test('adds questions to one of several sections, and a critical rule', () => {
    const two = example.replace(
      '\nscales:\n',
      `\n  - { id: home, title: { en: x, de: x }, questions: [] }\nscales:\n`,
    );
    const form = formed(
      `${more}critical:\n  - { id: new, category: abuse, if: { question: bored, is: 2 }, urgency: immediate, contact: nurse, say: { en: x, de: x } }`,
      two,
    );
    expect(questionsOf(form)).toEqual([
      'school: bored belongs left_before talked gave_up absence remarks',
      'home: quiet room',
    ]);
    expect(form.definition?.critical?.map(({ id }) => id)).toEqual(['no_way_forward', 'new']);
  });

  test('can be applied to a minimal definition', () => {
    const whole =
      'format: lotse/1\nid: a\nversion: 1.0.0\ntitle: { en: x }\nlanguages: [en]\nrespondent: learner\nwording: own\nevidence: { status: unvalidated, note: { en: x } }\nsections: [{ id: s, title: { en: x }, questions: [] }]\n';
    const text = `${whole}forms:\n  f:\n    title: { en: x }\n    leave_out: [s]\n    scales: { a: { title: { en: x }, kind: risk } }\n    findings: {}\n    critical: []\n`;
    const loaded = withForm(readDefinition({ name: 'x', text, origin: 'authors' }), 'f');
    expect(loaded.definition).toMatchObject({ scales: { a: {} }, findings: {}, critical: [] });
  });

  test('is found under a misspelt key', () => {
    const text = `${example}form: { f: { title: { en: x, de: x }, recall: P1Y } }\n`;
    const loaded = withForm(readDefinition({ name: 'x', text, origin: 'authors' }), 'f');
    expect(loaded.definition?.recall).toBe('P1Y');
    expect(loaded.problems.map(({ code }) => code)).toEqual(['unknown-key']);
  });

  test('gives no definition if it is unknown', () => {
    const text = `${example}forms: { short: { title: { en: x, de: x } } }\n`;
    const loaded = withForm(readDefinition({ name: 'x', text, origin: 'authors' }), 'shrt');
    expect(loaded.definition).toBeNull();
    expect(loaded.problems).toMatchObject([
      { code: 'unknown-id', place: null, args: { kind: 'form', id: 'shrt', suggestion: 'short' } },
    ]);
    expect(withForm(readDefinition({ name: 'x', text: '', origin: 'authors' }), 'f').problems).toHaveLength(
      2,
    );
  });
});
