import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineColumn } from '../../src/diagnostic/place.ts';
import type { Node } from '../../src/source/node.ts';
import { parseYaml } from '../../src/source/parse.ts';
import { processTime, SOON_MS } from '../soon.ts';
import { runs } from '../runs.ts';

const read = (text: string) => parseYaml({ name: 'test.yaml', text, origin: 'authors' });

/** Each problem as its code and the text that it points at. */
const shownProblems = (text: string): readonly string[] =>
  read(text).problems.map(({ code, place }) => {
    const { start, end } = place as { start: number; end: number };
    return `${code} ${text.slice(start, end)}`;
  });

/** The plain value of a node. */
function plain(node: Node | null): unknown {
  if (node === null) return undefined;
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'map') return node.entries.map(({ key, value }) => [key, plain(value)]);
  return node.refused === true ? 'REFUSED' : node.value;
}

describe('parseYaml returns a located value', () => {
  test.each<[string, unknown]>([
    ['a: 1', [['a', 1]]],
    ['\uFEFFa: 1', [['a', 1]]],
    [
      '1: one\ntrue: yes\n"~": x\nnull: y\n07: z',
      [
        ['1', 'one'],
        ['true', 'yes'],
        ['~', 'x'],
        ['null', 'y'],
        ['07', 'z'],
      ],
    ],
    [
      '[no, on, true, ~, 017, 0x1F, 1:30, 2024-01-01, "1", 1.50]',
      ['no', 'on', true, null, 17, 31, '1:30', '2024-01-01', '1', 1.5],
    ],
    [
      'a:\nb:\n- ',
      [
        ['a', null],
        ['b', [null]],
      ],
    ],
    [
      '{a, b: }',
      [
        ['a', null],
        ['b', null],
      ],
    ],
    ['[a: 1]', [[['a', 1]]]],
    [
      'a: &x [1]\nb: *x',
      [
        ['a', [1]],
        ['b', [1]],
      ],
    ],
    ['&k a: *k', [['a', 'a']]],
    [
      'a: |\n  [[[ {{{ "\nb: "[[[" # [[[ \'',
      [
        ['a', '[[[ {{{ "\n'],
        ['b', '[[['],
      ],
    ],
    ['- - - 1', [[[1]]]],
    ['# only\nplain', 'plain'],
    ['a: 1\n...\n# the end\n', [['a', 1]]],
  ])('%j', (text, value) => {
    expect(read(text).problems.filter(({ code }) => code !== 'yaml-syntax')).toEqual([]);
    expect(plain(read(text).node)).toEqual(value);
  });

  test('a scalar keeps its text as written, and its place', () => {
    expect(read('a: 007').node).toEqual({
      kind: 'map',
      start: 0,
      end: 6,
      entries: [
        {
          key: 'a',
          keyStart: 0,
          keyEnd: 1,
          value: { kind: 'scalar', start: 3, end: 6, value: 7, text: '007' },
        },
      ],
    });
  });

  test('an alias returns the node of its anchor, with the place of the anchor', () => {
    const { node } = read('a: &x [1]\nb: *x');
    const [a, b] = node?.kind === 'map' ? node.entries : [];
    expect(b?.value).toBe(a?.value);
  });
});

describe('YAML that the format excludes is reported', () => {
  test.each<[string, readonly string[], unknown]>([
    ['', ['empty-document '], undefined],
    ['# nothing\n', ['empty-document '], undefined],
    ['---\n', ['empty-document '], undefined],
    ['%YAML 1.1\n---\na: no', ['yaml-directive %YAML 1.1'], [['a', 'no']]],
    ['%TAG ! tag:x,2000:\n---\na: no', ['yaml-directive %TAG ! tag:x,2000:'], [['a', 'no']]],
    ['a: !!js/function "x"', ['unknown-tag !!js/function'], [['a', 'x']]],
    [
      'a: !!str 1\nb: ! 2\nc: !<x> {}',
      ['unknown-tag !!str', 'unknown-tag !', 'unknown-tag !<x>'],
      [
        ['a', '1'],
        ['b', '2'],
        ['c', []],
      ],
    ],
    [
      'a: &x {b: 1}\nc:\n  <<: *x\n  d: 2',
      ['merge-key <<'],
      [
        ['a', [['b', 1]]],
        ['c', [['d', 2]]],
      ],
    ],
    [
      'a: 1\nb: 2\na: 3',
      ['duplicate-key a'],
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    ['{a: 1, "a": 3}', ['duplicate-key "a"'], [['a', 1]]],
    ['? [a]\n: 1\nb: 2', ['complex-key [a]'], [['b', 2]]],
    ['? {a: 1}\n: 1', ['complex-key {a: 1}'], []],
    ['a: &x 1\n*x : 2', ['complex-key *x'], [['a', 1]]],
    [': 1', ['complex-key '], []],
    [
      '[.nan, .inf, -.INF, 1e999]',
      ['not-a-number .nan', 'not-a-number .inf', 'not-a-number -.INF', 'not-a-number 1e999'],
      ['REFUSED', 'REFUSED', 'REFUSED', 'REFUSED'],
    ],
    [
      '[12345678901234567890, 0.1234567890123456, 0x38D7EA4C68000, 1e-400, 1.5e-15, 0.0000000000000015, 1.5e-14]',
      [
        'number-too-long 12345678901234567890',
        'number-too-long 0.1234567890123456',
        'number-too-long 0x38D7EA4C68000',
        'number-too-long 1e-400',
        'number-too-long 1.5e-15',
        'number-too-long 0.0000000000000015',
      ],
      ['REFUSED', 'REFUSED', 'REFUSED', 'REFUSED', 'REFUSED', 'REFUSED', 1.5e-14],
    ],
    [
      '[1000000000000000000000, -0.000000012345, +1.2e5, 0, 0.0, 0x38D7EA4C67FFF]',
      [],
      [1e21, -0.000000012345, 1.2e5, 0, 0, 999999999999999],
    ],
    [
      '__proto__: 1\na: {constructor: 2, toString: 3, b: 4}',
      ['forbidden-name __proto__', 'forbidden-name constructor', 'forbidden-name toString'],
      [['a', [['b', 4]]]],
    ],
    [
      '- id: hasOwnProperty\n- id: fine\n- id: [1]',
      ['forbidden-name hasOwnProperty'],
      [[['id', 'REFUSED']], [['id', 'fine']], [['id', [1]]]],
    ],
    ['a: 1\n---\nb: 2\n---\nc: [', ['several-documents ---'], [['a', 1]]],
    ['a: *nowhere', ['yaml-syntax *nowhere'], [['a', 'REFUSED']]],
    ['a: &x [*x]', ['yaml-syntax *x'], [['a', ['REFUSED']]]],
    ['a: "open\nb: 1', ['yaml-syntax '], undefined],
  ])('%j', (text, expected, value) => {
    expect(shownProblems(text).slice(0, Math.max(1, expected.length))).toEqual(expected);
    if (value !== undefined) expect(plain(read(text).node)).toEqual(value);
  });

  test('after a syntax error the rest can be used', () => {
    const text = 'a: 1\nb: [1, 2\nc: 3\nd: 4\n';
    const { node, problems } = read(text);
    expect(problems.map(({ code }) => code)).toContain('yaml-syntax');
    expect(JSON.stringify(plain(node))).toContain('["a",1]');
  });
});

const MIB = 1024 * 1024;
const fill = (piece: string): string => piece.repeat(Math.floor(MIB / piece.length));
const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...[...'bcdefghi'].map(
    (id, i) =>
      `${id}: &${id} [${Array(9)
        .fill(`*${'abcdefgh'[i] ?? ''}`)
        .join(',')}]`,
  ),
].join('\n');
const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;

describe('hostile texts are rejected', () => {
  test.each<[string, string, string]>([
    ['many brackets', '['.repeat(5_000), 'too-deep'],
    ['very many brackets', '['.repeat(100_000), 'too-deep'],
    ['maps in maps', '{a:'.repeat(20_000), 'too-deep'],
    ['many dashes', '- '.repeat(20_000), 'too-deep'],
    ['many question marks', '? '.repeat(20_000), 'too-deep'],
    ['many maps on one line', 'a: '.repeat(20_000), 'too-deep'],
    [
      'deep indentation',
      Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'too-deep',
    ],
    [
      'depth after an apostrophe that is no quote',
      `a: b'c "${'['.repeat(9)}\n- ${'[ "]" , '.repeat(80)}`,
      'too-deep',
    ],
    ['depth after a block scalar', `a: |\n  "\nb: ${'['.repeat(70)}`, 'too-deep'],
    ['one level too deep', nested(65), 'too-deep'],
    ['aliases of aliases', bomb, 'too-many-aliases'],
    ['one alias too many', `a: &a 1\nb: [${'*a, '.repeat(65)}]`, 'too-many-aliases'],
    ['many anchors', '- &a 1\n'.repeat(300), 'too-many-aliases'],
    [
      'aliases of a long list',
      `a: &a [${'1, '.repeat(3_000)}]\nb: [*a, *a, *a, *a, *a, *a, *a]`,
      'too-many-values',
    ],
    [
      'aliases that increase the depth',
      `a: &a ${nested(40)}\nb: &b ${'['.repeat(30)}*a${']'.repeat(30)}`,
      'too-deep',
    ],
    ['a text that is too large', 'x'.repeat(1.1 * MIB), 'file-too-large'],
    ['a text that is too large in UTF-8', 'ä'.repeat(0.6 * MIB), 'file-too-large'],
    ['many values', fill('- a\n'), 'too-many-values'],
    [
      'many keys',
      Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`)
        .join('\n')
        .slice(0, MIB),
      'too-many-values',
    ],
    ['many closing brackets', fill(']'), 'yaml-syntax'],
    ['many tags', fill('!a '), 'unknown-tag'],
    ['many directives', fill('%a\n'), 'yaml-directive'],
    ['many documents', fill('---\n'), 'several-documents'],
    ['many spaces', fill(' '), 'empty-document'],
  ])('%s: rejected quickly, with a place', (_name, text, code) => {
    const result = read(text);
    expect(result.problems.at(-1)?.code).toBe(code);
    expect(result.problems.at(-1)?.place).not.toBeNull();
    expect(processTime(() => read(text))).toBeLessThan(SOON_MS);
  });

  test('a text at the limits of depth, length and aliases is read', () => {
    expect(read(nested(64)).problems).toEqual([]);
    expect(read(`a: &a 1\nb: [${'*a, '.repeat(50)}]`).problems).toEqual([]);
    expect(read(`a: ${'x'.repeat(MIB - 3)}`).problems.length).toBe(0);
    const threeBytesShort = `a: ${'ä€'.repeat(MIB / 5 - 1)}`;
    expect(read(`${threeBytesShort}€`).problems.length).toBe(0);
    expect(read(`${threeBytesShort}😀`).problems.length).toBe(1);
    expect(
      read(`# ${'[({'.repeat(100)}\na: "${'['.repeat(100)}"\nb: |\n  ${'{'.repeat(100)}\nc: :-[ :-[ (a`)
        .problems,
    ).toEqual([]);
  });
});

function offsets(node: Node): readonly number[] {
  const own = [node.start, node.end];
  if (node.kind === 'list') return [...own, ...node.items.flatMap(offsets)];
  if (node.kind === 'map') {
    return [
      ...own,
      ...node.entries.flatMap(({ keyStart, keyEnd, value }) => [keyStart, keyEnd, ...offsets(value)]),
    ];
  }
  return own;
}

function expectSound(text: string): void {
  const { node, problems } = read(text);
  const places = problems.map(({ place }) => place as { start: number; end: number });
  for (const { start, end } of places) {
    expect(start).toBeLessThanOrEqual(end);
    expect(lineColumn(text, start).line).toBeGreaterThan(0);
  }
  const all = [...(node === null ? [] : offsets(node)), ...places.flatMap(({ start, end }) => [start, end])];
  expect(all.every((offset) => offset >= 0 && offset <= text.length)).toBe(true);
  expect(node !== null || problems.length > 0).toBe(true);
}

const good = `# a good file
format: lotse/1
sets: &s { yes_no: [{ value: 1, id: "yes", label: { en: 'it''s', de: "j\\u00e4" } }] }
text: |
  two
  lines
? key
: *s
list:
- - 1
  - -2.5
- folded >
   text
`;

const pieces = fc.constantFrom(
  ...[
    'a',
    ': ',
    '- ',
    '? ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>',
    '#',
    '&a ',
    '*a ',
    '!t ',
    '%',
    '---\n',
    '...\n',
    '<<',
    '\t',
    '\r',
    '\uFEFF',
    '\u0000',
    '\u0002',
    '\u0018',
    '\u001f',
    '1',
    '.nan',
    '\ud800',
    '@',
    '`',
  ],
);

describe('parseYaml never throws, and every offset lies in the text', () => {
  test('for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectSound), { numRuns: runs(500) });
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
        expectSound,
      ),
      { numRuns: runs(2_000) },
    );
  });

  test('for a valid text that is truncated anywhere', () => {
    expect(read(good).problems).toEqual([]);
    for (let cut = 0; cut < good.length; cut += 1) {
      expectSound(good.slice(0, cut));
      expectSound(good.slice(cut));
      expectSound(good.slice(0, cut) + good.slice(cut + 1));
    }
  });

  test('for a valid text with anything inserted anywhere', () => {
    const spoilt = fc
      .tuple(fc.nat(good.length), pieces)
      .map(([i, piece]) => good.slice(0, i) + piece + good.slice(i));
    fc.assert(fc.property(spoilt, expectSound), { numRuns: runs(1_000) });
  });
});
