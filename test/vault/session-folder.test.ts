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
])('the folder of sessions follows %s', (_, given, expected) => {
  expect(sessionFolder(given)).toBe(expected);
});

test.each<[string, Machine, string | null]>([
  ['no home folder', machine('linux', {}, ''), null],
  ['a relative home folder', machine('darwin', {}, 'me'), null],
  ['a missing home folder', machine('linux', {}, '/nowhere/at/all'), '/nowhere/at/all'],
  ['no home folder on Windows', machine('win32', {}, ''), null],
])('%s is a problem', (_, given, expectedHome) => {
  expect(() => sessionFolder(given)).toThrow(
    expect.objectContaining({
      kind: 'file',
      problems: [expect.objectContaining({ code: 'session-home-missing', args: { home: expectedHome } })],
    }),
  );
  expect(existsSync('/nowhere')).toBe(false);
});

test('the folder of sessions is created for its owner only, and an open mode is corrected', () => {
  const deep = join(folder(), 'a', 'b');
  prepareFolder(deep, 'linux');
  expect(statSync(deep).mode & 0o777).toBe(0o700);
  const open = join(folder(), 'open');
  mkdirSync(open, { mode: 0o750 });
  prepareFolder(open, 'linux');
  expect(statSync(open).mode & 0o777).toBe(0o700);
});

test.each<[string, (at: string) => string]>([
  ['a place where no folder can be created', () => '/proc/lotse/sessions'],
  ['a path below a file', (at) => join(at, 'file', 'x')],
  ['a file', (at) => join(at, 'file')],
  ['a dangling link', (at) => join(at, 'link')],
])('%s cannot become the folder of sessions', (_, path) => {
  const at = folder();
  writeFileSync(join(at, 'file'), '');
  symlinkSync('/nowhere/at/all', join(at, 'link'));
  const act = (): void => prepareFolder(path(at), 'linux');
  expect(act).toThrow(ProblemError);
  expect(act).toThrow('file-not-writable');
});

// The mode of /proc/self, which belongs to this process, lets other users in, and the kernel refuses to change it.
test('a folder whose open mode cannot be corrected is refused', () => {
  expect(() => prepareFolder('/proc/self', 'linux')).toThrow('session-folder-open');
  prepareFolder('/proc/self', 'win32');
});
