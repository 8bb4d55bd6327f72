import { describe, expect, test } from 'vitest';
import { readWords } from '../../src/definition/words.ts';

const model = {
  title: 'Page',
  talk: { who: 'Today: {name} ({reach})', points: ['one', 'two'], goOn: 'Go on', options: { no: 'no' } },
};

const HEAD = 'format: lotse-words/1\nlanguage: cs\nreviewed: false\n';
const TALK =
  'talk:\n  who: "{name} ({reach})"\n  points: [jedna, dvě]\n  go_on: Dál\n  options: { no: ne }\n';
const GOOD = `${HEAD}title: Stránka\n${TALK}`;

const read = (text: string) => readWords({ name: 'cs.yaml', text, whose: 'authors' }, model);

test('a translation has the keys of the model and says of itself what it is', () => {
  expect(read(GOOD)).toEqual({
    words: {
      ...{ language: 'cs', reviewed: false, title: 'Stránka' },
      talk: {
        who: '{name} ({reach})',
        points: ['jedna', 'dvě'],
        goOn: 'Dál',
        options: { no: 'ne' },
      },
    },
    problems: [],
  });
});

test.each([
  ['folded', '>-\n  one\n  two\n', 'one two'],
  ['with its last line break', '>\n  one\n  two\n', 'one two'],
  ['as it stands', '|\n  one \n  two\n', 'one two'],
  ['with a space that does not break', '"a\\u00a0b"\n', 'a\u00a0b'],
])('a text of several lines is one line: %s', (_, title, expected) => {
  expect(read(`${HEAD}title: ${title}${TALK}`).words?.title).toBe(expected);
});

const problemsOf = (text: string): readonly (readonly [string, unknown, string])[] =>
  read(text).problems.map(({ code, args, at }) => {
    const { start, end } = at as { start: number; end: number };
    return [code, args, text.slice(start, end)];
  });

describe('what is wrong is told where it stands', () => {
  test.each<[string, string, string, readonly (readonly [string, unknown, string])[]]>([
    ['a text that is not there', 'title: Stránka\n', '', [['missing-key', { key: 'title' }, 'format']]],
    [
      'a key of the model with its capital',
      'go_on:',
      'goOn:',
      [
        [
          'unknown-key',
          { key: 'goOn', allowed: ['who', 'points', 'go_on', 'options'], suggestion: 'go_on' },
          'goOn',
        ],
      ],
    ],
    [
      'a key that the model has not',
      'title:',
      'note: x\ntitle:',
      [
        [
          'unknown-key',
          {
            key: 'note',
            allowed: ['format', 'language', 'reviewed', 'title', 'talk'],
            suggestion: null,
          },
          'note',
        ],
      ],
    ],
    ['a blank text', 'Stránka', '" "', [['out-of-limits', { expected: '>= 1 characters' }, '" "']]],
    [
      'a list that is too short',
      '[jedna, dvě]',
      '[jedna]',
      [['out-of-limits', { expected: '>= 2 items' }, '[jedna]']],
    ],
    [
      'a placeholder misspelt',
      '{name}',
      '{nane}',
      [
        [
          'placeholder-unknown',
          { name: 'nane', allowed: ['name', 'reach'], suggestion: 'name' },
          '"{nane} ({reach})"',
        ],
      ],
    ],
    ['a placeholder lost', '{name} (', '(', [['placeholder-missing', { name: 'name' }, '"({reach})"']]],
    [
      'a placeholder that is none',
      'Stránka',
      '"{name}"',
      [['placeholder-unknown', { name: 'name', allowed: [], suggestion: null }, '"{name}"']],
    ],
    [
      'whether it is reviewed, in another word',
      'reviewed: false',
      'reviewed: maybe',
      [['wrong-type', { expected: 'true or false', got: 'text' }, 'maybe']],
    ],
    [
      'another format',
      'words/1',
      'words/2',
      [['unknown-format', { format: 'lotse-words/2' }, 'lotse-words/2']],
    ],
  ])('%s', (_, before, after, expected) => {
    const text = GOOD.replace(before, after);
    expect(problemsOf(text)).toEqual(expected);
    expect(read(text).words).toBeNull();
  });

  test('everything at once: a key that is missing hides no placeholder', () => {
    const text = GOOD.replace('title: Stránka\n', '').replace('{name}', '');
    expect(problemsOf(text).map(([code]) => code)).toEqual(['missing-key', 'placeholder-missing']);
  });

  test('a text where a map belongs', () => {
    expect(problemsOf(`${HEAD}title: Stránka\ntalk: x\n`).map(([code]) => code)).toEqual(['wrong-type']);
  });

  test('nothing that can be read', () => {
    expect(problemsOf('').map(([code]) => code)).toEqual(['empty-document']);
  });
});
