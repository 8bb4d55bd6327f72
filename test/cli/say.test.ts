import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { say, saySentence, sayLines } from '../../src/cli/say.ts';

const HOSTILE = 'a\u001b[31m\u202e|`=1+1`\r';
const HARMLESS = String.raw`a\x1b[31m\u202e|` + '`=1+1`' + String.raw`\r`;

function heard(speak: (io: { readonly stderr: Writable }) => void, columns?: number): string {
  let text = '';
  const write = (chunk: Buffer, _: unknown, done: () => void): void => {
    text += String(chunk);
    done();
  };
  speak({ stderr: Object.assign(new Writable({ write }), columns === undefined ? {} : { columns }) });
  return text;
}

test('a line is escaped and never shortened', () => {
  const long = `lotse  ${'x'.repeat(200)}`;
  expect(heard((io) => say(io, `${HOSTILE}\n${long}`), 40)).toBe(`${HARMLESS}\\n${long}\n`);
});

test.each([
  [12, 'one two\nthree four\n'],
  [0, 'one two three four\n'],
  [undefined, 'one two three four\n'],
])('a sentence is wrapped to a terminal of %s columns', (columns, expected) => {
  expect(heard((io) => saySentence(io, 'one two three four'), columns)).toBe(expected);
  expect(heard((io) => saySentence(io, HOSTILE))).toBe(`${HARMLESS}\n`);
});

test('in a text of several lines, only line ends are kept unescaped', () => {
  expect(heard((io) => sayLines(io, 'a\u001bc\nb\n'))).toBe('a\\x1bc\nb\n');
});
