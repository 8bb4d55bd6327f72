import { expect, test } from 'vitest';
import { takeTerminal, type Happening } from '../../../src/interview/prompt/terminal.ts';
import { fakeTerminal } from '../fake-terminal.ts';

test('keys read at once are passed on together, with consecutive characters joined', async () => {
  const terminal = fakeTerminal();
  const { listen, release } = takeTerminal(terminal.input, terminal.output);
  const happened: Happening[] = [];
  const isRead = new Promise<void>((resolve) => {
    listen((happening) => {
      happened.push(happening);
      resolve();
    });
  });
  terminal.send('so, 漢\r\u001b[Ax\u0015yz');
  await isRead;
  const keys = happened.flatMap((one) => (one.is === 'keys' ? one.keys : []));
  expect(happened).toHaveLength(1);
  expect(keys.map(({ text, key }) => key.name ?? text)).toEqual(['so, 漢', 'return', 'up', 'x', 'u', 'yz']);
  expect(terminal.raw.at(-1)).toBe(true);
  release();
  expect(terminal.raw.at(-1)).toBe(false);
});

test('events go to one listener at a time, and to none after it was removed', () => {
  const terminal = fakeTerminal();
  const { listen, release } = takeTerminal(terminal.input, terminal.output);
  const heard: string[] = [];
  listen(() => heard.push('first'));
  const stop = listen(({ is }) => heard.push(is));
  terminal.resize(60, 20);
  stop();
  terminal.resize(40, 20);
  release();
  expect(heard).toEqual(['resized']);
});
