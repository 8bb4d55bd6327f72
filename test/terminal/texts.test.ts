import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/model.ts';
import { ABSENCE, BORED, HELPERS, interviewsFor, TRUTH } from './scripted-interviews.ts';
import type { Step } from './scripted-interview.ts';

const { interview } = interviewsFor('drawn');

const HOSTILE =
  'A\x1b[2JB\x1b]0;owned\x07C\x1b]52;c;b3duZWQ=\x07D\x9b2JE\u202eF\u2066G\rH\bI\x1bP1$r0m\x1b\\J\nK';
const INERT = String.raw`A\x1b[2JB\x1b]0;owned\x07C\x1b]52;c;b3duZWQ=\x07D\x9b2JE\u202eF\u2066G\rH\x08I`;

const shown = (text: string): readonly Block[] => [
  { kind: 'heading', text },
  { kind: 'paragraph', text, strong: true },
  { kind: 'list', key: 'l', items: [{ id: null, text }] },
  { kind: 'facts', key: 'f', facts: [{ key: 'k', label: text, text }] },
  { kind: 'fill_in', key: 'i', lines: [{ key: 'k', label: text, text }] },
  {
    kind: 'fill_in',
    key: 'c',
    lines: [{ key: 'k', label: text, text: null, choices: [{ key: 'k', text, chosen: true }] }],
  },
  {
    kind: 'table',
    key: 't',
    columns: [{ key: 'k', title: text, numeric: false }],
    rows: [[{ text }]],
    blank: 1,
  },
];

describe('texts from outside, drawn', () => {
  const asked = {
    message: HOSTILE,
    help: HOSTILE,
    commands: [
      { id: 'back', key: 'b', label: HOSTILE },
      { id: 'skip', key: 's', label: HOSTILE },
    ],
  } as const;
  const options = [
    { label: HOSTILE, hint: HOSTILE },
    { label: 'last', hint: null },
  ];

  test('control characters in texts are never executed', async () => {
    const steps: readonly Step[] = [
      { show: shown(HOSTILE) },
      { say: HOSTILE },
      { ask: { kind: 'choice', ...asked, options, initial: 0 } },
      { ask: { kind: 'several', ...asked, options, initial: [0] }, problems: { '[0]': HOSTILE } },
      { ask: { kind: 'line', ...asked, initial: HOSTILE } },
    ];
    const terminal = interview(steps, {}, { cols: 200, rows: 60 });
    await terminal.waitFor('2. last');
    expect(terminal.screen().split(INERT).length).toBeGreaterThan(14);
    await terminal.key('escape');
    await terminal.waitFor(`: ${INERT}`);
    await terminal.key('enter');
    await terminal.waitFor('2. last');
    await terminal.key('enter');
    await terminal.waitFor('[x] 1.');
    await terminal.key('enter');
    await terminal.waitFor(`! ${INERT}`);
    await terminal.key('space', 'enter');
    await terminal.waitFor('"options":[]');
    // Characters that could not be typed are removed from a text that can be edited.
    await terminal.waitFor('> A[2JB]0;owned');
    await terminal.key('enter');
    await terminal.waitFor('raw false');
    expect(terminal.title()).toBeNull();
    for (const sign of ['\x07', '\x9b', '\u202e', '\u2066', '\x1b]', '\x1bP', '\x1b[2J'])
      expect(terminal.sent()).not.toContain(sign);
  });

  test('wide characters, other scripts and long words keep their columns', async () => {
    const message = 'おととい学校は楽しかったですか、それとも退屈でしたか。どちらとも言えませんか。';
    const labels = [
      'はい、とても楽しかったです。友達と一緒に勉強しました。また行きたいです。',
      'ἀλήθεια',
      'да',
    ];
    const wide = { ...BORED.ask, message, options: labels.map((label) => ({ label, hint: null })) };
    const terminal = interview(
      [{ ask: wide }, { ask: { ...ABSENCE.ask, message } }],
      {},
      { cols: 40, rows: 14 },
    );
    await terminal.waitFor('3. да');
    await terminal.key('down', 'down');
    await terminal.waitFor('> 3. да');
    await terminal.key('up');
    await terminal.waitFor('> 2. ἀλήθεια');
    expect(terminal.everything().match(/おととい/g)).toHaveLength(1);
    await terminal.key('enter');
    await terminal.waitFor('Enter: confirm');
    await terminal.type('学校は楽しかった');
    await terminal.waitFor('> 学校は楽しかった');
    await terminal.key('backspace', 'enter');
    await terminal.waitFor('raw false');
    expect(terminal.everything().replaceAll('\n', '')).toContain('"text":"学校は楽しかっ"');
    expect(terminal.everything().match(/おととい/g)).toHaveLength(2);
  });

  test('a typed text of wide characters can be longer than the line', async () => {
    const typed = '学校は楽しかったです'.repeat(5);
    const terminal = interview(
      [{ ...ABSENCE, problems: { [JSON.stringify(typed)]: 'Too long.' } }],
      {},
      { cols: 40, rows: 14 },
    );
    await terminal.waitFor('Esc: menu');
    await terminal.type(typed);
    await terminal.key('enter');
    await terminal.waitFor('! Too long.');
    await terminal.key('backspace');
    await terminal.key('backspace', 'left', 'backspace');
    await terminal.key('enter');
    await terminal.waitFor('raw false');
    expect(terminal.everything().match(/Absence/g)).toHaveLength(1);
    expect(terminal.everything()).not.toMatch(/Esc|Too long/);
  });

  test('a typed text can be longer than the line', async () => {
    const terminal = interview(
      [{ ...ABSENCE, problems: { [JSON.stringify('x'.repeat(95))]: 'Too long.' } }],
      {},
      { cols: 40, rows: 12 },
    );
    await terminal.waitFor('Esc: menu');
    for (let at = 0; at < 95; at += 19) await terminal.type('x'.repeat(19));
    await terminal.key('enter');
    await terminal.waitFor('! Too long.');
    await terminal.key('backspace', 'enter');
    await terminal.waitFor('raw false');
    expect(terminal.everything()).toContain('✓ Absence in per cent:');
    expect(terminal.everything().match(/Absence/g)).toHaveLength(1);
  });
});

describe('colours, drawn', () => {
  test.each([
    [true, /\x1b\[\d+m/],
    [false, /^(?!.*\x1b\[\d+m)/s],
  ])('colours follow the setting: %s', async (colours, expected) => {
    const terminal = interview([{ show: shown('text') }, BORED, HELPERS, ABSENCE], { colours });
    await terminal.waitFor('3. true');
    await terminal.key('enter');
    await terminal.waitFor('3. nobody');
    await terminal.type('13\r');
    await terminal.waitFor('!');
    await terminal.type('1\r');
    await terminal.waitFor('Absence');
    await terminal.type('much\r');
    await terminal.waitFor('number is needed');
    expect(terminal.sent()).toMatch(expected);
  });
});

describe('prompts in German', () => {
  const commands = [
    { id: 'back', key: 'z', label: 'zurück' },
    { id: 'skip', key: 'ü', label: 'überspringen' },
  ] as const;
  const german: readonly Step[] = [
    {
      ask: {
        ...BORED.ask,
        message: 'Frage eins',
        help: null,
        commands,
        options: TRUTH.map((one, at) => ({ ...one, label: `Antwort ${at}` })),
        initial: 1,
      },
    },
    {
      ask: { ...HELPERS.ask, message: 'Frage zwei', commands, options: [{ label: 'Eltern', hint: null }] },
      problems: { '[]': 'Bitte ankreuzen.' },
    },
    { ask: { ...ABSENCE.ask, message: 'Frage drei', commands }, problems: { '""': 'Bitte eine Zahl.' } },
  ];
  const ENGLISH =
    /navigate|select|submit|invert|enter\b|space|menu\b|must|valid|present|back\b|ctrl|press|default|answer\b|none|type|other|take|choose|number/i;

  test('no English word is left in a German interview', async () => {
    const terminal = interview(german, { language: 'de' });
    const screens: string[] = [];
    const see = async (wanted: string): Promise<void> => {
      await terminal.waitFor(wanted);
      screens.push(terminal.screen());
    };
    await see('> 2. Antwort 1 (bisherige Antwort)');
    await terminal.key('escape');
    await see('z: zurück');
    await terminal.key('enter');
    await see('> 2. Antwort 1');
    await terminal.key('enter');
    await see('[ ] 1. Eltern');
    await terminal.key('enter');
    await see('! Bitte ankreuzen.');
    await terminal.type('1');
    await terminal.key('enter');
    await see('Frage drei');
    await terminal.key('enter');
    await see('! Bitte eine Zahl.');
    expect(screens[0]).toMatchInlineSnapshot(`
      "? Frage eins
        1. Antwort 0
      > 2. Antwort 1 (bisherige Antwort)
        3. Antwort 2

      ↑ ↓ oder Zahl: wählen · Eingabetaste: übernehmen · z: zurück · ü: überspringen
      Esc: Menü"
    `);
    for (const screen of screens) expect(screen.replaceAll(/^got .*$/gm, '')).not.toMatch(ENGLISH);
    await terminal.key('ctrl-b');
    await terminal.waitFor('"command":"back"');
  });

  test('letters outside a to z are commands as well', async () => {
    const terminal = interview(german.slice(0, 1), { language: 'de' });
    await terminal.waitFor('Antwort 2');
    await terminal.type('Ü');
    await terminal.waitFor('"command":"skip"');
  });
});
