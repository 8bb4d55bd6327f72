import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The shim alone, in a package that is as incomplete as a first clone can be.
describe('bin/lotse.js', () => {
  let home = '';

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'lotse-bin-'));
    cpSync(join(import.meta.dirname, '../bin'), join(home, 'bin'), { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "type": "module" }\n');
  });
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  const build = (main: string): void => {
    mkdirSync(join(home, 'dist/cli'), { recursive: true });
    writeFileSync(join(home, 'dist/cli/main.js'), main);
  };
  const run = (nodeFlags: readonly string[], ...args: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [...nodeFlags, join(home, 'bin/lotse.js'), ...args], { encoding: 'utf8' });
  const pretendToBe = (version: string): readonly string[] => [
    '--import',
    `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'${version}'}})`,
  ];

  test('without a build the shim says what to run', () => {
    expect(run([])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('npm ci && npm run build'),
    });
  });

  test.each(['12.22.12', '18.20.8', '20.18.3'])(
    'Node %s is too old, and the shim says what is needed',
    (version) => {
      expect(run(pretendToBe(version))).toMatchObject({
        status: 1,
        stdout: '',
        stderr: `lotse: needs Node 20.19 or newer; this is Node ${version}.\n`,
      });
    },
  );

  test.each(['20.19.0', '22.12.0', '100.0.0'])('Node %s is new enough', (version) => {
    build('export const main = () => 0;\n');
    expect(run(pretendToBe(version))).toMatchObject({ status: 0, stderr: '' });
  });

  test('the shim passes on arguments and streams, and exits with the code of main', () => {
    build("export const main = async (argv, io) => { io.stdout.write(argv.join('|')); return 5; };\n");
    expect(run([], 'check', '--', '-x.yaml')).toMatchObject({
      status: 5,
      stdout: 'check|--|-x.yaml',
      stderr: '',
    });
  });

  test('with a package missing the shim says what to run', () => {
    build("import 'no-such-package';\n");
    expect(run([])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching('no-such-package.*\n.*npm ci'),
    });
  });

  test('an error in main is a bug: exit code 1 with its trace', () => {
    build("export const main = async () => { throw new Error('boom'); };\n");
    expect(run([])).toMatchObject({ status: 1, stderr: expect.stringContaining('boom') });
  });
});
