import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProblemError } from '../../src/files/problem-error.ts';
import { prepareFolder, sessionFolder, type Machine } from '../../src/vault/session-folder.ts';
import { foldersFor } from '../folders.ts';

const folder = foldersFor('session-folder');
const home = folder();

const machine = (platform: NodeJS.Platform, env: Machine['env'], at = home): Machine => ({
  platform,
  env,
  cwd: '/here',
  home: at,
});

test.each<[string, Machine, string]>([
  ['LOTSE_HOME', machine('linux', { LOTSE_HOME: '/x', XDG_STATE_HOME: '/y' }), '/x/sessions'],
  ['a relative LOTSE_HOME', machine('linux', { LOTSE_HOME: 'x' }), '/here/x/sessions'],
  ['LOTSE_HOME without a home', machine('darwin', { LOTSE_HOME: '/x' }, ''), '/x/sessions'],
  ['XDG', machine('linux', { XDG_STATE_HOME: '/y', LOTSE_HOME: '' }), '/y/lotse/sessions'],
  ['a relative XDG', machine('linux', { XDG_STATE_HOME: 'y' }), `${home}/.local/state/lotse/sessions`],
  ['BSD', machine('freebsd', {}), `${home}/.local/state/lotse/sessions`],
  ['macOS', machine('darwin', {}), `${home}/Library/Application Support/lotse/sessions`],
  ['Windows', machine('win32', { LOCALAPPDATA: 'C:\\U\\L' }), 'C:\\U\\L\\lotse\\State\\sessions'],
])('%s', (_, given, expected) => {
  expect(sessionFolder(given)).toBe(expected);
});

test.each<[string, Machine, string | null]>([
  ['none', machine('linux', {}, ''), null],
  ['a relative one', machine('darwin', {}, 'me'), null],
  ['one that is not there', machine('linux', {}, '/nowhere/at/all'), '/nowhere/at/all'],
  ['Windows without any', machine('win32', {}, ''), null],
])('home: %s', (_, given, told) => {
  expect(() => sessionFolder(given)).toThrow(
    expect.objectContaining({
      kind: 'file',
      problems: [expect.objectContaining({ code: 'session-home-missing', args: { home: told } })],
    }),
  );
  expect(existsSync('/nowhere')).toBe(false);
});

test('it is made for its owner only, and a mode that lets others in is mended', () => {
  const deep = join(folder(), 'a', 'b');
  prepareFolder(deep, 'linux');
  expect(statSync(deep).mode & 0o777).toBe(0o700);
  const open = join(folder(), 'open');
  mkdirSync(open, { mode: 0o750 });
  prepareFolder(open, 'linux');
  expect(statSync(open).mode & 0o777).toBe(0o700);
});

test.each<[string, (at: string) => string]>([
  ['in a place where nothing can be made', () => '/proc/lotse/sessions'],
  ['behind a file', (at) => join(at, 'file', 'x')],
  ['a file', (at) => join(at, 'file')],
  ['a link to nothing', (at) => join(at, 'link')],
])('%s: said as file-not-writable', (_, path) => {
  const at = folder();
  writeFileSync(join(at, 'file'), '');
  symlinkSync('/nowhere/at/all', join(at, 'link'));
  const act = (): void => prepareFolder(path(at), 'linux');
  expect(act).toThrow(ProblemError);
  expect(act).toThrow('file-not-writable');
});

// /proc/self is ours, its mode lets others in, and the kernel does not let it be changed.
test('where the mode cannot be mended, it is refused', () => {
  expect(() => prepareFolder('/proc/self', 'linux')).toThrow('session-folder-open');
  prepareFolder('/proc/self', 'win32');
});
