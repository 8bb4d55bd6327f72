import { describe, expect, test } from 'vitest';
import { problem } from '../../src/diagnostic/problem.ts';
import { readDefinition } from '../../src/definition/load.ts';
import { withoutFollowUpErrors } from '../../src/source/cascade.ts';
import { example } from '../definition/example.ts';

const LINES = example.split('\n');

/**
 * Changes the first line of the example that contains `part`. Returns each problem with the start of its line, its
 * column and its reason.
 */
function slips(changes: readonly (readonly [string, (line: string) => string])[]): readonly string[] {
  const text = changes
    .reduce((lines, [part, change]) => {
      const at = lines.findIndex((line) => line.includes(part));
      return lines.map((line, i) => (i === at ? change(line) : line));
    }, LINES)
    .join('\n');
  return readDefinition({ name: 'x.yaml', text, origin: 'authors' as const }).problems.map(
    ({ code, place, args }) => {
      const before = text.slice(0, (place as { start: number }).start).split('\n');
      const line = (before.at(-1) as string).length + 1;
      const changed = text.split('\n')[before.length - 1]?.trim().slice(0, 14) ?? '';
      return `${changed}:${line} ${'reason' in args ? args.reason : code}`;
    },
  );
}

const deeper = (line: string): string => ` ${line}`;
const indent = (by: string) => (line: string) => line.replace(/^ +/, by);

describe('one mistake is one problem', () => {
  test.each<[string, string, (line: string) => string, string]>([
    ['a line indented too far', 'kind: risk', deeper, 'kind: risk:1 BAD_INDENT'],
    ['a line not indented far enough', 'kind: risk', indent('   '), 'kind: risk:1 BAD_INDENT'],
    ['a tab for indentation', 'kind: risk', indent('\t'), 'kind: risk:1 TAB_AS_INDENT'],
    ['a tab after spaces', 'kind: risk', indent('   \t'), 'kind: risk:4 TAB_AS_INDENT'],
    ['a no-break space for indentation', 'kind: risk', indent('  \u00a0 '), 'kind: risk:3 NO_BREAK_SPACE'],
    [
      'a no-break space after a colon',
      'kind: risk',
      (line) => line.replace(': ', ':\u00a0'),
      'kind: risk:10 NO_BREAK_SPACE',
    ],
    [
      'only no-break spaces before a list item',
      '- { id: bored',
      indent('\u00a0'.repeat(6)),
      '- { id: bored,:1 NO_BREAK_SPACE',
    ],
    [
      'a surplus colon',
      'title: { en: Alienation',
      () => '    title: Alienation: from school',
      'title: Alienat:12 BLOCK_AS_IMPLICIT_KEY',
    ],
    [
      'a brace that is not closed',
      'title: { en: Alienation',
      (line) => line.replace(/ *}$/, ''),
      'kind: risk:5 BAD_INDENT',
    ],
  ])('%s', (_, part, change, expected) => {
    expect(slips([[part, change]]).map((found) => found.replace(/^kind:\srisk *:/, 'kind: risk:'))).toEqual([
      expected,
    ]);
  });

  test('surplus colons in two consecutive lines are two problems', () => {
    expect(
      slips([['- { id: bored', () => `      - id: bored\n        en: School: how\n        de: Schule: wie`]]),
    ).toEqual(['en: School: ho:13 BLOCK_AS_IMPLICIT_KEY', 'de: Schule: wi:13 BLOCK_AS_IMPLICIT_KEY']);
  });

  test('two mistakes far apart are two problems', () => {
    expect(
      slips([
        ['recall: P2W', deeper],
        ['kind: risk', deeper],
      ]),
    ).toHaveLength(2);
  });
});

test.each<[string, readonly (readonly [string, number])[], readonly string[]]>([
  [
    'consecutive errors in one line leave the first',
    [
      ['BAD_INDENT', 0],
      ['MISSING_CHAR', 1],
    ],
    ['BAD_INDENT'],
  ],
  [
    'an unrelated error in the same line stays',
    [
      ['BAD_INDENT', 0],
      ['BAD_ALIAS', 1],
    ],
    ['BAD_INDENT', 'BAD_ALIAS'],
  ],
  [
    'a missing character in the next line stays',
    [
      ['BAD_INDENT', 0],
      ['MISSING_CHAR', 6],
    ],
    ['BAD_INDENT', 'MISSING_CHAR'],
  ],
  [
    'wrong indentation after a missing character stays',
    [
      ['MISSING_CHAR', 0],
      ['BAD_INDENT', 6],
    ],
    ['MISSING_CHAR', 'BAD_INDENT'],
  ],
  [
    'the same error three lines later stays',
    [
      ['BAD_INDENT', 0],
      ['BAD_INDENT', 12],
    ],
    ['BAD_INDENT', 'BAD_INDENT'],
  ],
  [
    'the same error in nearby lines leaves the first',
    [
      ['BAD_INDENT', 0],
      ['BAD_INDENT', 8],
      ['BAD_INDENT', 15],
    ],
    ['BAD_INDENT'],
  ],
])('%s', (_, errors, expected) => {
  const source = { name: 'x', text: 'a: 1\r\nb\rc\nd: 2\n\ne: 3\nf: 4', origin: 'authors' as const };
  const problems = errors.map(([reason, start]) =>
    problem('yaml-syntax', { source, start, end: start }, { reason }),
  );
  const key = problem('complex-key', { source, start: 2, end: 3 }, {});
  const far = problem('complex-key', { source, start: 24, end: 25 }, {});
  const left = withoutFollowUpErrors(source.text, [...problems, key, far]);
  expect(left.map(({ args, code }) => ('reason' in args ? args.reason : code))).toEqual([
    ...expected,
    'complex-key',
  ]);
});
