import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { colourLevel, chalkFor } from '../../src/cli/style.ts';

const terminal = Object.assign(new Writable(), { isTTY: true });
const pipe = new Writable();

test.each<['auto' | 'always' | 'never', Readonly<Record<string, string>>, number, number]>([
  ['auto', {}, 1, 0],
  ['always', { NO_COLOR: '1' }, 1, 1],
  ['never', { FORCE_COLOR: '3' }, 0, 0],
  ['auto', { NO_COLOR: '1' }, 0, 0],
  ['auto', { NO_COLOR: '' }, 1, 0],
  ['auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, 1, 1],
  ['auto', { FORCE_COLOR: '' }, 1, 1],
  ['auto', { FORCE_COLOR: '0' }, 0, 0],
  ['auto', { FORCE_COLOR: 'false' }, 0, 0],
  ['auto', { FORCE_COLOR: '3' }, 3, 3],
  ['auto', { CLICOLOR: '0' }, 0, 0],
  ['auto', { TERM: 'dumb' }, 0, 0],
])('--color %s with %j: terminal %i, pipe %i', (flag, env, onTerminal, onPipe) => {
  expect([colourLevel(flag, terminal, env), colourLevel(flag, pipe, env)]).toEqual([onTerminal, onPipe]);
});

test('without colour the output has no colour codes', () => {
  expect(chalkFor('auto', pipe, {}).red('x')).toBe('x');
});
