import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextPlace } from '../../src/diagnostic/place.ts';
import { place, readDefinition } from '../../src/definition/load.ts';
import { definitionSchema } from '../../src/definition/schema/schema.ts';
import { example } from './example.ts';
import { processTime, SOON_MS } from '../soon.ts';
import { runs } from '../runs.ts';

const read = (text: string) => readDefinition({ name: 'test.yaml', text, origin: 'authors' });

function change(from: string, to: string): string {
  expect(example.split(from).length, `${from} once`).toBe(2);
  return example.replace(from, to);
}

/** Each problem as its code and the text that it points at. */
function shownProblems(text: string): readonly string[] {
  return read(text).problems.map(({ code, place }) => {
    const { start, end } = place as TextPlace;
    return `${code} ${text.slice(start, end)}`;
  });
}

describe('a valid definition', () => {
  test('is read without problems', () => {
    const { definition, problems, damaged, node, raw } = read(example);
    expect(problems).toEqual([]);
    expect(damaged).toBe(false);
    expect(node).toBe(raw);
    expect(definition?.sections[0]?.questions.map(({ id }) => id)).toEqual([
      'bored',
      'belongs',
      'left_before',
      'talked',
      'gave_up',
      'absence',
      'remarks',
    ]);
    expect(definition?.examples?.[0]?.answers).toMatchObject({ bored: 2, left_before: 'no' });
  });

  test('declares ids that are known', () => {
    const { known } = read(example + 'forms: { short: { title: { en: x, de: x } } }\n');
    expect([...known.questions]).toHaveLength(7);
    expect([...known.scales]).toEqual(['alienation', 'absence_rate']);
    expect([...known.findings]).toEqual(['returner_unsupported']);
    expect([...known.sources]).toEqual(['iko']);
    expect([...known.answerSets]).toEqual(['truth', 'yes_no']);
    expect([...known.critical]).toEqual(['no_way_forward']);
    expect([...known.sections]).toEqual(['school']);
    expect([...known.forms]).toEqual(['short']);
    expect([...known.rules]).toEqual(['alienated', 'several', 'some_alienation', 'absent']);
    expect([...known.setOptions.get('yes_no')!]).toEqual(['yes', '1', 'no', '0', 'unsure']);
    expect([...known.bands.get('alienation')!]).toEqual(['low', 'moderate', 'high']);
    expect([...known.questionOptions.get('bored')!]).toEqual([]);
  });

  test('has places for its nodes', () => {
    const loaded = read(example);
    const at = (path: readonly (string | number)[], what?: 'key' | 'value') => {
      const { start, end } = place(loaded, path, what) as TextPlace;
      return example.slice(start, end);
    };
    expect(at(['sections', 0, 'questions', 1, 'id'])).toBe('belongs');
    expect(at(['sections', 0, 'questions', 1, 'answers'], 'key')).toBe('answers');
    expect(at(['sections', 0, 'questions', 1, 'help', 'en'])).toBe('id');
    expect(at(['sections', 0, 'questions', 99, 'id'])).toContain('- { id: bored');
    expect(at(['sections', 0], 'key')).toContain('title: { en: School');
    expect(place(read(''), ['id'])).toMatchObject({ start: 0, end: 0 });
  });
});

describe('a problem of shape is reported at its place', () => {
  test.each<[string, string, readonly string[]]>([
    // keys
    ['scales:\n', 'scals:\n', ['unknown-key scals']],
    ['text: { en: Lessons', 'txt: { en: Lessons', ['unknown-key txt']],
    ['why: {', 'extra: {', ['unknown-key extra']],
    ['why: {', 'texts: {', ['unknown-key texts']],
    ['why: {', `${'why'.repeat(30)}: {`, [`unknown-key ${'why'.repeat(30)}`]],
    [
      'kind: risk                       #',
      'kind: risk\n    kynd: risk\n    knid: risk #',
      ['unknown-key kynd', 'unknown-key knid'],
    ],
    ['id: gave_up, text', 'text', ['missing-key text']],
    ['respondent: learner ', '', ['missing-key format']],
    [
      '    need: attendance\n    value: absence\n',
      '    value: absence\n    valu: bored\n',
      ['unknown-key valu'],
    ],
    // kinds
    ['title: { en: School, de: Schule }', 'title: School', ['wrong-type School']],
    ['en: partly true', 'en: true', ['wrong-type true']],
    ['version: 1.0.0', 'version: 1.0', ['wrong-type 1.0']],
    ['languages: [en, de]', 'languages: english', ['wrong-type english']],
    ['allow: 1', 'allow: 1.5', ['wrong-type 1.5']],
    ['allow: 1', 'allow: [1]', ['wrong-type [1]']],
    ['reversed: true', 'reversed: yes', ['wrong-type yes']],
    ['respondent: learner ', 'respondent: ', ['wrong-type respondent']],
    ['respondent: learner ', 'respondent: { a: 1 } ', ['wrong-type { a: 1 }']],
    ['age: [14, 25]', 'age: 14', ['wrong-type 14']],
    ['age: [14, 25]', 'age: [a, 25]', ['wrong-type a']],
    // values
    ['format: lotse/1', 'format: lotse/2', ['unknown-format lotse/2']],
    ['urgency: same_day ', 'urgency: same_dey ', ['not-allowed same_dey']],
    ['points: none', 'points: non', ['not-allowed non']],
    ['version: 1.0.0', 'version: one', ['bad-format one']],
    ['id: belongs', 'id: Belongs', ['bad-format Belongs']],
    ['id: belongs', `id: B${'b'.repeat(70)}`, [`bad-format B${'b'.repeat(70)}`]],
    ['recall: P2W', 'recall: 2 weeks', ['bad-format 2 weeks']],
    ['"https://www.trondelagfylke.no"', 'ftp://x.org', ['bad-format ftp://x.org']],
    ['languages: [en, de]', 'languages: [en, de, x!]', ['bad-format x!']],
    ['absence_rate:\n', 'Absence:\n', ['bad-format Absence']],
    ['{ en: School, de', '{ english: School, de', ['bad-format english']],
    ['free_text: { max: 2000 }', 'date: { earliest: 2024-13-01 }', ['bad-format 2024-13-01']],
    ['free_text: { max: 2000 }', 'free_text: { max: 0 }', ['out-of-limits 0']],
    ['free_text: { max: 2000 }', 'number: { max: 1e10 }', ['out-of-limits 1e10']],
    ['{ en: School, de', '{ en: "", de', ['out-of-limits ""']],
    ['age: [14, 25]', 'age: [14]', ['out-of-limits [14]']],
    ['[bored, { question: belongs, reversed: true }] ', '[] ', ['out-of-limits []']],
    ['answers: { bored: 2', 'answers: { Bored: 2', ['bad-format Bored']],
    ['answers: { bored: 2', 'answers: { bored: true', ['wrong-type true']],
    // unions
    ['scale: alienation, band: high,', 'scal: alienation, band: high,', ['unknown-key scal']],
    ['{ question: gave_up, at_least: 2 }', '{ question: gave_up, at_lest: 2 }', ['unknown-key at_lest']],
    ['{ question: gave_up, at_least: 2 }', '{}', ['missing-key {}']],
    ['{ question: gave_up, at_least: 2 }', 'gave_up', ['wrong-type gave_up']],
    ['{ question: gave_up, at_least: 2 }', '', ['wrong-type if']],
    [
      '{ question: gave_up, at_least: 2 }',
      '{ not: { any: [{ question: gave_up, is: { a: 1 } }] } }',
      ['wrong-type { a: 1 }'],
    ],
    [
      '{ question: gave_up, at_least: 2 }',
      '{ scale: alienation, question: gave_up, band: high }',
      ['unknown-key question'],
    ],
    ['if: { question: gave_up, at_least: 2 }\n    ', '', ['missing-key id']],
    [
      'scales: [alienation, absence_rate], band_at_least',
      'scale: [alienation, absence_rate], band_at_least',
      ['unknown-key scale'],
    ],
    ['reversed: true }', 'weigth: 2, points: { 1: a } }', ['wrong-type a', 'unknown-key weigth']],
    [
      'ask_if: { question: left_before, is: "yes" }',
      'ask_if: { question: left_before, is: "" }',
      ['out-of-limits ""'],
    ],
    ['sum: [bored,', 'sum: [bored, 5,', ['wrong-type 5']],
    ['sum: [bored,', 'sum: [Bored,', ['bad-format Bored']],
    [
      '{ question: belongs, reversed: true }',
      '{ question: Belongs, weight: 1e10 }',
      ['bad-format Belongs', 'out-of-limits 1e10'],
    ],
    ['cite: iko', 'cite: [iko, 5]', ['wrong-type 5']],
    ['cite: iko', 'cite: []', ['out-of-limits []']],
    ['unit: "%"', 'unit: ""', ['out-of-limits ""']],
    ['unit: "%"', 'unit: 5', ['wrong-type 5']],
    // rejected by YAML: reported once
    ['from: 2 }', 'from: .nan }', ['not-a-number .nan']],
    ['id: belongs', 'id: constructor', ['forbidden-name constructor']],
    ['en: School', 'en: .nan', ['not-a-number .nan']],
    // only the syntax error is reported
    ['languages: [en, de]', 'languages: [en, de', ['yaml-syntax r']],
    ['id: "no", label', 'id: "no, label', ['yaml-syntax no"']],
    ['  absence_rate:', '\tabsence_rate:', ['yaml-syntax \t']],
    ['sum: [bored, {', 'sum: bored, x: [bored, {', ['yaml-syntax b']],
  ])('%s -> %s', (from, to, expected) => {
    const text = change(from, to);
    expect(shownProblems(text)).toEqual(expected);
    const { definition, damaged } = read(text);
    expect(damaged).toBe(true);
    expect(definitionSchema.safeParse(definition).success).toBe(true);
  });

  test('a problem does not hide others, not even under a misspelt key', () => {
    const text = change('scales:\n', 'scals:\n')
      .replace('need: belonging', 'need: 5')
      .replace('id: gave_up,', 'idd: gave_up,')
      .replace('category: self_harm', 'category: self-harm');
    expect(shownProblems(text)).toEqual([
      'unknown-key idd',
      'not-allowed self-harm',
      'unknown-key scals',
      'wrong-type 5',
    ]);
  });

  test('the arguments have what was expected, and a suggestion', () => {
    const args = (from: string, to: string) => read(change(from, to)).problems[0]?.args;
    expect(args('title: { en: School, de: Schule }', 'title: School')).toEqual({
      expected: 'texts by language',
      got: 'text',
    });
    expect(args('{ question: gave_up, at_least: 2 }', '{}')).toEqual({
      key: 'question | scale | finding | count | any | all | not',
    });
    expect(args('{ question: gave_up, at_least: 2 }', '{ at_least: 2 }')).toEqual({
      key: 'question | scale | count',
    });
    expect(args('is: "yes" }, { question: talked', 'is: true }, { question: talked')).toEqual({
      expected: 'number | text',
      got: 'true or false',
    });
    expect(args('scale: alienation, band: high,', 'scal: alienation, band: high,')).toMatchObject({
      key: 'scal',
      suggestion: 'scale',
    });
    expect(args('free_text: { max: 2000 }', 'free_text: { max: 20001 }')).toEqual({ expected: '<= 20000' });
    expect(args('id: gave_up', `id: ${'g'.repeat(65)}`)).toEqual({ expected: '<= 64 characters' });
    expect(args('sum: [bored, { question: belongs, reversed: true }]', 'sum: []')).toEqual({
      expected: '>= 1 items',
    });
    expect(args('urgency: same_day ', 'urgency: sameday ')).toMatchObject({
      value: 'sameday',
      suggestion: 'same_day',
    });
    expect(args('recall: P2W', 'recall: P2X')).toEqual({ expected: 'period', value: 'P2X' });
    expect(args('respondent: learner ', 'respondent: 5 ')).toEqual({
      expected: 'learner | staff | record | parent | company',
      got: 'number',
    });
  });
});

describe('the definition after repair', () => {
  test('lacks only the smallest unusable nodes', () => {
    const { definition, known } = read(
      change('id: gave_up, text', 'text')
        .replace('from: 2 }', 'frm: 2 }')
        .replace('id: belongs', 'id: Belongs')
        .replace('{ en: School, de: Schule }', 'School'),
    );
    expect(definition?.sections[0]?.questions.map(({ id }) => id)).toEqual([
      'bored',
      'left_before',
      'talked',
      'absence',
      'remarks',
    ]);
    expect(definition?.scales?.['alienation']?.bands?.[1]).toEqual({ id: 'moderate', from: 2 });
    expect(definition?.sections[0]?.title).toEqual({ en: '…', de: '…' });
    expect(known.questions.has('Belongs')).toBe(true);
  });

  test('keeps the places of its nodes', () => {
    const text = change('id: bored, text', 'text');
    const loaded = read(text);
    const { start } = place(loaded, ['sections', 0, 'questions', 0, 'id']) as TextPlace;
    expect(text.slice(start)).toMatch(/^belongs/);
  });

  test.each<[string, string, unknown]>([
    ['languages: [en, de]', 'languages: 5', { languages: ['en', 'de'] }],
    [
      'languages: [en, de]',
      'languages: [{ id: fr, reviewed: true }, 5]',
      { languages: [{ id: 'fr', reviewed: true }] },
    ],
    [
      'title: { en: Example check, de: Beispiel-Check }\nlanguages: [en, de]',
      'title: [x]',
      { title: { en: '…' }, languages: ['en'] },
    ],
    ['respondent: learner ', '', { respondent: 'learner' }],
    ['evidence: {', 'evidenz: {', { evidence: { status: 'unvalidated' } }],
  ])('has placeholders for required keys: %s -> %s', (from, to, expected) => {
    expect(read(change(from, to)).definition).toMatchObject(expected as object);
  });

  test('is never null if the text is a map', () => {
    expect(read('format: lotse/1').definition).toMatchObject({
      id: 'stand-in',
      sections: [{ questions: [] }],
    });
    expect(read('[]').definition).toBeNull();
    expect(read('[[').definition).toBeNull();
    expect(read('').definition).toBeNull();
  });

  test('gets no text placeholder for an id that is named like a text key', () => {
    const text = change(
      'findings:\n',
      'findings:\n  text: { if: { question: bored, at_least: 1 }, say: { en: x, de: x }, need: 5 }\n',
    );
    expect(shownProblems(text)).toEqual(['wrong-type 5']);
    expect(read(text).definition?.findings?.['text']).toMatchObject({ if: { question: 'bored' } });
    expect(read(text).definition?.findings?.['text']).not.toHaveProperty('need');
  });
});

describe('hostile shapes are rejected', () => {
  test.each<[string, string]>([
    [
      'nested conditions',
      change('{ question: gave_up, at_least: 2 }', `${'{ not: '.repeat(55)}1${' }'.repeat(55)}`),
    ],
    [
      'nested lists of conditions',
      change('{ question: gave_up, at_least: 2 }', `${'{ any: [{ is: 1 }, '.repeat(25)}1${'] }'.repeat(25)}`),
    ],
    [
      'nested misspelt conditions',
      change('{ question: gave_up, at_least: 2 }', `${'{ nto: '.repeat(55)}1${' }'.repeat(55)}`),
    ],
    ['very many unknown keys', Array.from({ length: 6_000 }, (_, i) => `titel${i}: 1`).join('\n')],
    ['very many broken items', `sections: [${'1,'.repeat(15_000)}]`],
    [
      'aliases of broken items',
      `sections: &s [${'{ titel: 1 }, '.repeat(200)}]\nscales:\n${Array.from({ length: 49 }, (_, i) => `  a${i}: *s`).join('\n')}`,
    ],
    [
      'very long words',
      `${'x'.repeat(1000)}: 1\nid: ${'a-'.repeat(200_000)}\nrespondent: ${'l'.repeat(200_000)}`,
    ],
    [
      'many misspelt answer sets',
      `answer_sets:\n${Array.from({ length: 1500 }, (_, i) => `  s${i}: [{ valeu: 1 }]`).join('\n')}`,
    ],
  ])('%s: rejected quickly, with a limited number of problems', (_name, text) => {
    const { definition, damaged, problems } = read(text);
    expect(damaged).toBe(true);
    expect(problems.length).toBeLessThanOrEqual(101);
    expect(definition === null || definitionSchema.safeParse(definition).success).toBe(true);
    expect(processTime(() => read(text))).toBeLessThan(SOON_MS);
  });

  test.each<[string, string, number]>([
    ['fewer problems than the limit', `sections: [${'1,'.repeat(90)}]`, 0],
    ['broken items', `sections: [${'1,'.repeat(15_000)}]`, 14_908],
    ['unknown keys', Array.from({ length: 6_000 }, (_, i) => `titel${i}: 1`).join('\n'), 5_908],
  ])('the last problem has the number of further problems: %s', (_name, text, left) => {
    const { problems } = read(text);
    const last = problems.at(-1);
    expect(last?.code === 'too-many-faults' ? last.args.left : 0).toBe(left);
    expect(problems).toHaveLength(left === 0 ? problems.length : 101);
    expect(last?.place).not.toBeNull();
  });
});

describe('a damaged definition', () => {
  const pieces = fc.constantFrom(
    ...[
      '[',
      '{',
      '}',
      ']',
      ': ',
      '- ',
      '"',
      '\n',
      '  ',
      'x',
      '1',
      ',',
      '#',
      'null',
      'id: ',
      '*a',
      '&a ',
      'any: ',
      'true',
      '\t',
    ],
  );
  const spoilt = fc
    .array(fc.tuple(fc.nat(example.length), fc.nat(12), pieces), { minLength: 1, maxLength: 4 })
    .map((edits) =>
      edits.reduce((text, [i, cut, piece]) => text.slice(0, i) + piece + text.slice(i + cut), example),
    );

  test('is valid in shape after any edits, and every problem has a place', () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const { definition, damaged, problems } = read(text);
        expect(damaged).toBe(problems.length > 0);
        if (definition !== null) expect(definitionSchema.safeParse(definition).success).toBe(true);
        for (const { place } of problems) {
          const { start, end } = place as TextPlace;
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  const lines = example.split('\n');
  test('is valid in shape without any one of its lines', () => {
    for (let i = 0; i < lines.length; i += 1) {
      const { definition } = read(lines.filter((_, j) => j !== i).join('\n'));
      expect(definitionSchema.safeParse(definition).success).toBe(true);
    }
  });
});

describe('unusual notations of numbers', () => {
  const argsOf = (before: string, after: string) => {
    expect(example).toContain(before);
    const { problems } = readDefinition({
      name: 'x.yaml',
      text: example.replace(before, after),
      origin: 'authors',
    });
    return problems.map(({ code, args }) => [code, args]);
  };

  test.each<[string, string, string, string]>([
    ['a decimal comma in a band', 'above: 10', 'above: 10,5', '10.5'],
    ['a decimal comma before a zero', 'max: 100', 'max: 99,05', '99.05'],
    ['a decimal comma before other keys', 'value: 2', 'value: 1,5', '1.5'],
  ])('%s gets a suggestion', (_, before, after, decimal) => {
    expect(argsOf(before, after)).toEqual([['unknown-key', expect.objectContaining({ decimal })]]);
  });

  test('a decimal comma in a map with arbitrary keys gets a suggestion', () => {
    const found = argsOf('sum: [bored,', 'sum: [{ question: bored, points: { 0: 1,5 } },');
    expect(found).toEqual([['wrong-type', { expected: 'number', got: 'nothing', decimal: '1.5' }]]);
  });

  test.each([
    ['after a text', 'unit: "%"', 'unit: "%",5'],
    ['after a map', 'number: { min: 0', 'number: { 5: 0, min: 0'],
    ['after a space', 'max: 100', 'max: 99, 5'],
    ['with a value', 'max: 100', 'max: 99,5: 3'],
    ['that is not a number', 'max: 100', 'max: 99,x'],
  ])('an unknown key %s is not taken for decimals', (_, before, after) => {
    expect(argsOf(before, after)).toEqual([
      ['unknown-key', expect.not.objectContaining({ decimal: expect.anything() as unknown })],
    ]);
  });

  test.each([
    ['max: 100', 'max: 0144', '0144', '144'],
    ['max: 100', 'max: +007.5', '+007.5', '7.5'],
    ['remarks, text', 'remarks, missing_codes: [-09], text', '-09', '-9'],
  ])('a leading zero is reported: %s', (before, after, text, read) => {
    expect(argsOf(before, after)).toEqual([['number-leading-zero', { text, read }]]);
  });

  test('0.5 has no leading zero, and a shared node is reported once', () => {
    expect(argsOf('max: 100', 'max: 0.5')).toEqual([]);
    expect(argsOf('max: 100', 'max: 100, codes: &c [{ value: 0201, label: { en: A, de: A } }]').length).toBe(
      1,
    );
  });
});
