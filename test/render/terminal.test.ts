import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { blocksText, type Look } from '../../src/render/terminal.ts';
import type { Block, Table } from '../../src/document/model.ts';

const look = (more: Partial<Look> = {}): Look => ({
  width: 40,
  chalk: new Chalk({ level: 0 }),
  important: '!!',
  tables: 'drawn',
  ...more,
});

const TABLE: Table = {
  kind: 'table',
  key: 't',
  columns: [
    { key: 'a', title: 'Scale', numeric: false },
    { key: 'b', title: 'Value', numeric: true },
  ],
  rows: [
    [{ text: '学校' }, { text: '4' }],
    [{ text: 'Absence' }, { text: '12,5' }],
  ],
  blank: 1,
};

test.each<readonly [what: string, block: Block, more: Partial<Look>, lines: readonly string[]]>([
  ['heading', { kind: 'heading', text: 'Head' }, {}, ['Head']],
  [
    'paragraph',
    { kind: 'paragraph', text: 'one two three', strong: false },
    { width: 10 },
    ['one two', 'three'],
  ],
  [
    'strong paragraph with its own mark',
    { kind: 'paragraph', text: 'one', strong: true, mark: '**' },
    {},
    ['** one'],
  ],
  ['strong paragraph', { kind: 'paragraph', text: 'one two', strong: true }, { width: 10 }, ['!! one two']],
  [
    'list',
    {
      kind: 'list',
      key: 'l',
      items: [
        { id: null, text: 'one two three' },
        { id: 'x', text: 'two' },
      ],
    },
    { width: 12 },
    ['- one two', '  three', '- two'],
  ],
  ['facts', { kind: 'facts', key: 'f', facts: [{ key: 'k', label: 'Tier', text: 'a' }] }, {}, ['Tier: a']],
  [
    'fill-ins',
    {
      kind: 'fill_in',
      key: 'f',
      lines: [
        { key: 'a', label: 'By', text: null },
        { key: 'b', label: 'On', text: 'Monday' },
        {
          key: 'c',
          label: 'Agreed',
          text: null,
          choices: [
            { key: 'y', text: 'yes', chosen: true },
            { key: 'n', text: 'no', chosen: false },
          ],
        },
      ],
    },
    {},
    [`By: ${'_'.repeat(30)}`, '', 'On: Monday', '', 'Agreed: [x]\u00a0yes [ ]\u00a0no'],
  ],
  [
    'table',
    TABLE,
    {},
    [
      '┌─────────┬───────┐',
      '│ Scale   │ Value │',
      '├─────────┼───────┤',
      '│ 学校    │     4 │',
      '│ Absence │  12,5 │',
      '│         │       │',
      '└─────────┴───────┘',
    ],
  ],
  [
    'table wrapped to fit',
    {
      ...TABLE,
      blank: 0,
      rows: [
        [{ text: 'word '.repeat(14).trimEnd() }, { text: '' }],
        [{ text: 'Absence' }, { text: '12,5' }],
      ],
    },
    { width: 60 },
    [
      '┌──────────────────────────────────────────────┬───────┐',
      '│ Scale                                        │ Value │',
      '├──────────────────────────────────────────────┼───────┤',
      '│ word word word word word word word word word │       │',
      '│ word word word word word                     │       │',
      '├──────────────────────────────────────────────┼───────┤',
      '│ Absence                                      │  12,5 │',
      '└──────────────────────────────────────────────┴───────┘',
    ],
  ],
  [
    'table as a list, without blank cells',
    { ...TABLE, blank: 0, rows: [[{ text: 'Absence' }, { text: '' }]] },
    { tables: 'listed' },
    ['Scale: Absence'],
  ],
  [
    'table as a list, because it is too wide',
    TABLE,
    { width: 12 },
    [
      'Scale: 学校',
      'Value: 4',
      '',
      'Scale:',
      'Absence',
      'Value: 12,5',
      '',
      'Scale:',
      '____________',
      '________',
      'Value:',
      '____________',
      '________',
    ],
  ],
])('a block is laid out: %s', (_, block, more, lines) => {
  expect(blocksText([block], look(more)).split('\n')).toEqual(lines);
});

test.each(['drawn', 'listed'] as const)(
  'a table has as many rows as a whole country has alerts: %s',
  (tables) => {
    const rows = Array.from({ length: 130_000 }, (_, line) => [{ text: String(line) }, { text: 'x' }]);
    expect(blocksText([{ ...TABLE, rows }], look({ tables })).split('\n').length).toBeGreaterThan(130_000);
  },
);

test('bold adds to the mark and ends with each line', () => {
  const chalk = new Chalk({ level: 1 });
  const text = blocksText(
    [{ kind: 'paragraph', text: 'one two three', strong: true }],
    look({ chalk, width: 12 }),
  );
  expect(text.split('\n')).toEqual(['\x1b[1m!! one two\x1b[22m', '\x1b[1mthree\x1b[22m']);
  expect(blocksText([TABLE], look({ chalk }))).toContain('\x1b[1mScale\x1b[22m');
});
