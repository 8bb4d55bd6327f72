import { describe, expect, test } from 'vitest';
import { ABSENCE, BORED, HELPERS, interviewsFor } from './scripted-interviews.ts';
import type { Step } from './scripted-interview.ts';
import type { KeyName } from './terminal.ts';

const { interview } = interviewsFor('drawn');

const KINDS: readonly (readonly [kind: string, step: Step, ready: string])[] = [
  ['choice', BORED, '3. true'],
  ['several', HELPERS, '3. nobody'],
  ['line', ABSENCE, 'Esc: menu'],
];

describe('a choice, drawn', () => {
  test.each<readonly [what: string, keys: readonly KeyName[], typed: string, option: number]>([
    ['Enter on the first option', [], '', 0],
    ['arrow keys', ['down', 'down', 'up'], '', 1],
    ['a number', [], '3', 2],
    ['arrow keys beyond the ends', ['up', 'down', 'down', 'down', 'down'], '', 2],
  ])('an option is chosen by %s', async (_, keys, typed, option) => {
    const terminal = interview([BORED]);
    await terminal.waitFor('3. true');
    await terminal.key(...keys);
    await terminal.type(typed);
    await terminal.waitFor(new RegExp(`> ${option + 1}\\.`));
    await terminal.key('enter');
    await terminal.waitFor(`got {"reply":"option","option":${option}}`);
    await terminal.waitFor('raw false');
    expect(terminal.screen().split('\n')[0]).toMatch(/^✓ Lessons drag for me: (not |partly )?true$/);
    expect(await terminal.exit).toEqual({ code: 0, signal: 0 });
  });

  test.each<readonly [what: string, keys: readonly KeyName[], typed: string, option: number]>([
    ['down', ['down'], '', 0],
    ['up', ['up'], '', 0],
    ['the number of the first option', [], '1', 0],
    ['the number of another option', [], '2', 1],
    ['down twice', ['down', 'down'], '', 1],
  ])(
    'a deliberate choice ignores Enter until an option was selected by: %s',
    async (_, keys, typed, option) => {
      const terminal = interview([{ ask: { ...BORED.ask, deliberate: true } }]);
      await terminal.waitFor('3. true');
      await terminal.key('enter', 'enter');
      expect(terminal.screen()).not.toMatch(/^>|got/m);
      await terminal.key(...keys);
      await terminal.type(typed);
      await terminal.waitFor(new RegExp(`> ${option + 1}\\.`));
      await terminal.key('enter');
      await terminal.waitFor(`got {"reply":"option","option":${option}}`);
    },
  );

  test.each<readonly [typed: string, told: string]>([
    ['5', 'There is no 5; the numbers go from 1 to 3.'],
    ['0', 'There is no 0; the numbers go from 1 to 3.'],
    ['12', 'There is no 12; the numbers go from 1 to 3.'],
    ['2x', '“2x” is not a number or a letter that you can use here.'],
    ['q', '“q” is not a number or a letter that you can use here.'],
    ['２', '“２” is not a number or a letter that you can use here.'],
    // No letter of a pasted text is a command, although s means skip and p means pause.
    ['stop', '“stop” is not a number or a letter that you can use here.'],
    ['partly true\r', '“partly true” is not a number or a letter that you can use here.'],
  ])('%j names no option, which is reported, and Enter chooses nothing', async (typed, told) => {
    const terminal = interview([{ ask: { ...BORED.ask, initial: 0 } }]);
    await terminal.waitFor('> 1. not true');
    await terminal.type(typed);
    await terminal.waitFor(told);
    await terminal.key('enter', 'enter');
    await terminal.settled();
    expect(terminal.screen()).not.toMatch(/^>|got/m);
    await terminal.type('2');
    await terminal.waitFor('> 2.');
    expect(terminal.screen()).not.toContain('!');
    await terminal.key('enter');
    await terminal.waitFor('"option":1');
  });

  test('a choice that consents, decides, acknowledges or deletes takes Enter only right after a visible move', async () => {
    const terminal = interview([{ ask: { ...BORED.ask, initial: 0, act: true } }]);
    await terminal.waitFor('3. true');
    await terminal.key('enter');
    await terminal.waitFor('Nothing is chosen yet.');
    await terminal.type('1\r');
    await terminal.waitFor('press Enter again to confirm it');
    await terminal.type('\t');
    await terminal.key('enter');
    await terminal.waitFor('Nothing is chosen yet.');
    expect(terminal.screen()).not.toContain('got');
    await terminal.type('2');
    await terminal.waitFor('> 2.');
    await terminal.key('enter');
    await terminal.waitFor('"option":1');
  });

  test('the selected option stays selected after a redraw', async () => {
    const terminal = interview([{ ask: { ...BORED.ask, deliberate: true } }]);
    await terminal.waitFor('3. true');
    await terminal.type('2');
    await terminal.waitFor('> 2.');
    terminal.resize(60, 20);
    await terminal.waitFor('> 2.');
    await terminal.key('enter');
    await terminal.waitFor('"option":1');
  });

  test('a choice starts at the earlier answer, names it, and does not choose it by itself', async () => {
    const terminal = interview([{ ask: { ...BORED.ask, initial: 1 } }]);
    await terminal.waitFor('> 2. partly true (current answer)');
    await terminal.key('up');
    await terminal.waitFor('> 1. not true');
    await terminal.key('enter');
    await terminal.waitFor('"option":0');
  });

  test('more options than lines are paged', async () => {
    const options = Array.from({ length: 30 }, (_, at) => ({ label: `school ${at + 1}`, hint: 'near' }));
    const terminal = interview([{ ask: { ...BORED.ask, options } }], {}, { rows: 12 });
    await terminal.waitFor('1. school 1 – near');
    expect(terminal.screen()).toContain('? Lessons drag for me');
    await terminal.type('27');
    await terminal.waitFor('> 27. school 27');
    await terminal.key('enter');
    await terminal.waitFor('"option":26');
    expect(terminal.everything().match(/Lessons drag/g)).toHaveLength(1);
  });
});

describe('several options, drawn', () => {
  test('several options are ticked by space and number, and a problem is shown until corrected', async () => {
    const terminal = interview([HELPERS]);
    await terminal.waitFor('3. nobody');
    await terminal.key('space');
    await terminal.type('3');
    await terminal.waitFor('> [x] 3. nobody');
    await terminal.key('enter');
    await terminal.waitFor('! Nobody cannot stand with others.');
    await terminal.key('space', 'up', 'space');
    await terminal.waitFor('> [x] 2. a teacher');
    expect(terminal.screen()).not.toContain('!');
    await terminal.key('enter');
    await terminal.waitFor('got {"reply":"options","options":[0,1]}');
    expect(terminal.screen()).toContain('✓ Who helps you? a parent, a teacher');
  });

  test('a text that names no option ticks nothing, and the Enter after it chooses nothing', async () => {
    const terminal = interview([HELPERS]);
    await terminal.waitFor('3. nobody');
    await terminal.type('1');
    await terminal.waitFor('> [x] 1.');
    for (const [typed, told] of [
      ['4', 'There is no 4; the numbers go from 1 to 3.'],
      ['29', 'There is no 9; the numbers go from 1 to 3.'],
      ['ai', '“ai” is not a number'],
    ] as const) {
      await terminal.type(typed);
      await terminal.waitFor(told);
      await terminal.key('enter');
      await terminal.settled();
      expect(terminal.screen()).not.toMatch(/got|!/);
    }
    await terminal.key('enter');
    await terminal.waitFor('"options":[0]');
  });

  test('choosing none of several options is an answer', async () => {
    const terminal = interview([HELPERS]);
    await terminal.waitFor('3. nobody');
    await terminal.key('enter');
    await terminal.waitFor('"options":[]');
    expect(terminal.screen()).toContain('✓ Who helps you? none of these');
  });
});

describe('a line, drawn', () => {
  test('letters are text in a line, and a problem is shown until corrected', async () => {
    const terminal = interview([ABSENCE]);
    await terminal.waitFor('Esc: menu');
    await terminal.type('much');
    await terminal.key('enter');
    await terminal.waitFor('! A number is needed.');
    await terminal.key('ctrl-u');
    await terminal.type('2,55');
    await terminal.key('left', 'backspace');
    await terminal.waitFor('> 2,5');
    await terminal.key('enter');
    await terminal.waitFor('got {"reply":"text","text":"2,5"}');
    expect(terminal.screen()).toContain('✓ Absence in per cent: 2,5');
  });

  test('the text that a line starts with can be changed and removed', async () => {
    const terminal = interview([{ ask: { ...ABSENCE.ask, initial: '12' } }]);
    await terminal.waitFor('> 12');
    await terminal.key('backspace', 'backspace', 'enter');
    await terminal.waitFor('got {"reply":"text","text":""}');
    expect(terminal.screen()).toContain('nothing written');
  });

  test('a line ignores keys that are not text', async () => {
    const terminal = interview([ABSENCE]);
    await terminal.waitFor('Esc: menu');
    await terminal.type('1\x07\t\u202e漢\x1b[A\x0c2');
    await terminal.waitFor('> 1漢2');
    await terminal.key('enter');
    await terminal.waitFor('"text":"1漢2"');
  });
});

describe('commands, drawn', () => {
  test.each([
    ['b', 'back'],
    ['S', 'skip'],
    ['r', 'refuse'],
    ['n', 'note'],
    ['w', 'why'],
    ['p', 'pause'],
    ['f', 'finish'],
  ])('the letter %s means %s if letters are not text', async (letter, id) => {
    const terminal = interview([BORED, HELPERS]);
    for (const ready of ['3. true', '3. nobody']) {
      await terminal.waitFor(ready);
      await terminal.type(letter);
      await terminal.waitFor(`got {"reply":"command","command":"${id}"}`);
    }
    await terminal.exit;
    // A prompt that was not answered leaves nothing behind.
    expect(terminal.everything()).not.toMatch(/Lessons|helps|Enter/);
  });

  test.each(KINDS)('Ctrl-B goes back from a %s', async (_, step, ready) => {
    const terminal = interview([step]);
    await terminal.waitFor(ready);
    await terminal.key('ctrl-b');
    await terminal.waitFor('"command":"back"');
    await terminal.exit;
    expect(terminal.everything()).toBe('got {"reply":"command","command":"back"}\nraw false');
  });

  test.each(KINDS)('Escape opens the menu of a %s', async (_, step, ready) => {
    const terminal = interview([step]);
    await terminal.waitFor(ready);
    await terminal.key('escape');
    await terminal.waitFor('What would you like to do?');
    expect(terminal.screen()).not.toContain(ready);
    await terminal.key('down', 'down', 'down', 'down');
    await terminal.waitFor('> n: note');
    await terminal.key('enter');
    await terminal.waitFor('"command":"note"');
    await terminal.exit;
    expect(terminal.everything()).toBe('got {"reply":"command","command":"note"}\nraw false');
  });

  test('the menu leads back to the question as it was left', async () => {
    const terminal = interview([BORED, HELPERS, ABSENCE]);
    const toMenuAndBack = async (key: 'escape' | 'enter' = 'escape'): Promise<void> => {
      await terminal.key('escape');
      await terminal.waitFor('> Esc: go on with the question');
      await terminal.key(key);
    };
    await terminal.waitFor('3. true');
    await terminal.type('2');
    await toMenuAndBack();
    await terminal.waitFor('> 2. partly true');
    await terminal.key('enter');
    await terminal.waitFor('3. nobody');
    await terminal.type('12');
    await toMenuAndBack();
    await terminal.waitFor('> [x] 2. a teacher');
    await terminal.key('enter');
    await terminal.waitFor('Absence in per cent');
    await terminal.type('17');
    await toMenuAndBack('enter');
    await terminal.waitFor('> 17');
    await terminal.key('enter');
    await terminal.waitFor('raw false');
    expect(terminal.everything().split('\n')).toEqual([
      '✓ Lessons drag for me: partly true',
      'got {"reply":"option","option":1}',
      '✓ Who helps you? a parent, a teacher',
      'got {"reply":"options","options":[0,1]}',
      '✓ Absence in per cent: 17',
      'got {"reply":"text","text":"17"}',
      'raw false',
    ]);
  });

  test('a prompt without commands has no menu and no way back', async () => {
    const terminal = interview([{ ask: { ...BORED.ask, commands: [] } }]);
    await terminal.waitFor('3. true');
    expect(terminal.screen()).not.toContain('menu');
    await terminal.key('ctrl-b', 'escape');
    await terminal.type('3');
    await terminal.waitFor('> 3. true');
    await terminal.key('enter');
    await terminal.waitFor('"option":2');
  });
});

describe('leaving, drawn', () => {
  test.each(KINDS)('Ctrl-C and Ctrl-D end the interview at a %s', async (_, step, ready) => {
    for (const [key, how] of [
      ['ctrl-c', 'interrupt'],
      ['ctrl-d', 'end'],
    ] as const) {
      const terminal = interview([step]);
      await terminal.waitFor(ready);
      await terminal.key(key);
      await terminal.waitFor(`left by ${how}`);
      expect(await terminal.exit).toEqual({ code: 9, signal: 0 });
      expect(terminal.everything()).toBe(`left by ${how}\nraw false`);
      expect(terminal.isCursorVisible()).toBe(true);
    }
  });
});

describe('typing ahead, drawn', () => {
  const notice = {
    ask: {
      ...BORED.ask,
      message: 'Please read',
      commands: [],
      options: [{ label: 'I have read it', hint: null }],
    },
  };

  test('an Enter typed ahead acknowledges nothing', async () => {
    const terminal = interview([BORED, notice]);
    await terminal.waitFor('3. true');
    await terminal.type('3\r\r\r\r');
    await terminal.waitFor('Please read');
    terminal.send('\r');
    await terminal.key('up');
    expect(terminal.screen()).toContain('? Please read');
    expect(terminal.screen()).toContain('"option":2');
    await terminal.key('enter');
    await terminal.waitFor('"option":0');
  });

  test('a pasted text goes into one prompt only', async () => {
    const terminal = interview([{ ...ABSENCE, problems: {} }, BORED]);
    await terminal.waitFor('Esc: menu');
    await terminal.type('one\rbtwo\r');
    await terminal.waitFor('3. true');
    await terminal.key('down');
    await terminal.waitFor('> 2. partly true');
    expect(terminal.screen()).toContain('"text":"one"');
  });
});
