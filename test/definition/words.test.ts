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

const read = (text: string) => readWords({ name: 'cs.yaml', text, origin: 'authors' }, model);

test('a translation has the keys of the model, its language, and whether it was reviewed', () => {
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
  ['a folded text', '>-\n  one\n  two\n', 'one two'],
  ['a folded text with a final line break', '>\n  one\n  two\n', 'one two'],
  ['a literal text', '|\n  one \n  two\n', 'one two'],
  ['a text with a no-break space', '"a\\u00a0b"\n', 'a\u00a0b'],
])('a text of several lines is one line: %s', (_, title, expected) => {
  expect(read(`${HEAD}title: ${title}${TALK}`).words?.title).toBe(expected);
});

const problemsOf = (text: string): readonly (readonly [string, unknown, string])[] =>
  read(text).problems.map(({ code, args, place }) => {
    const { start, end } = place as { start: number; end: number };
    return [code, args, text.slice(start, end)];
  });

describe('a problem is reported at its place', () => {
  test.each<[string, string, string, readonly (readonly [string, unknown, string])[]]>([
    ['a missing text', 'title: Stránka\n', '', [['missing-key', { key: 'title' }, 'format']]],
    [
      'a key with a capital, as in the model',
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
      'a key that the model lacks',
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
      'a misspelt placeholder',
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
    ['a missing placeholder', '{name} (', '(', [['placeholder-missing', { name: 'name' }, '"({reach})"']]],
    [
      'a placeholder that the text does not have',
      'Stránka',
      '"{name}"',
      [['placeholder-unknown', { name: 'name', allowed: [], suggestion: null }, '"{name}"']],
    ],
    [
      'another word than true or false for reviewed',
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

  test('a missing key does not hide a placeholder problem', () => {
    const text = GOOD.replace('title: Stránka\n', '').replace('{name}', '');
    expect(problemsOf(text).map(([code]) => code)).toEqual(['missing-key', 'placeholder-missing']);
  });

  test('a text instead of a map is reported', () => {
    expect(problemsOf(`${HEAD}title: Stránka\ntalk: x\n`).map(([code]) => code)).toEqual(['wrong-type']);
  });

  test('an unreadable text has no words', () => {
    expect(problemsOf('').map(([code]) => code)).toEqual(['empty-document']);
  });
});
