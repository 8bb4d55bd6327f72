import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable, type WritableOptions } from 'node:stream';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { isConfirmed } from '../../src/cli/confirm.ts';
import type { Io } from '../../src/files/io.ts';
import { main } from '../../src/cli/main.ts';
import { Stopped } from '../../src/files/problem-error.ts';
import { openStore, type SessionStore } from '../../src/vault/session-store.ts';
import type { Session } from '../../src/vault/session.ts';
import { foldersFor } from '../folders.ts';
import { sessionsWords } from '../../src/words/sessions.ts';
import { sampleSession } from '../vault/sample-session.ts';
import { run, type Ran } from './run.ts';
import { expectGolden } from '../golden.ts';

const folder = foldersFor('sessions');
const key = await generateX25519Identity();
const recipient = await identityToRecipient(key);

interface Place {
  readonly home: string;
  readonly store: SessionStore;
}

function place(): Place {
  const home = folder();
  return {
    home,
    store: openStore({ file: null, env: { LOTSE_HOME: home }, cwd: home, platform: 'linux', home }),
  };
}

/** Saves sessions and returns their ids. */
async function put(
  { store }: Place,
  ...all: readonly (Partial<Session> & { encrypted?: true })[]
): Promise<string[]> {
  const ids: string[] = [];
  for (const { encrypted, ...parts } of all) {
    const held = store.begin(encrypted === true ? [recipient] : []);
    for (const n of [0, 1]) await held.save({ ...sampleSession(n, { id: held.id }), ...parts });
    held.release();
    ids.push(held.id);
  }
  return ids;
}

// The clock of these tests is at 2026-01-31 12:00.
const old = { saved: '2025-10-01T00:00:00.000Z' };

function sessions(
  { home }: Place,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return run(['sessions', ...args], { env: { LOTSE_HOME: home, ...env }, cwd: home });
}

/** Runs the command at a terminal where somebody types. */
async function typed({ home }: Place, args: readonly string[], text: string): Promise<Ran> {
  const err: string[] = [];
  const sink = (into: string[]) => {
    const write: NonNullable<WritableOptions['write']> = (chunk, _, done) => {
      into.push(String(chunk));
      done();
    };
    return Object.assign(new Writable({ decodeStrings: false, write }), { isTTY: true });
  };
  const io: Io = {
    stdin: Object.assign(Readable.from([Buffer.from(text)]), { isTTY: true }),
    stdout: sink([]),
    stderr: sink(err),
    env: { LOTSE_HOME: home },
    cwd: home,
    now: () => new Date('2026-01-31T12:00:00Z'),
    signal: new AbortController().signal,
  };
  return { code: await main(['sessions', ...args], io), out: '', err: err.join('') };
}

describe('listing sessions', () => {
  test('an empty list names the folder', async () => {
    const at = place();
    const { code, out, err } = await sessions(at, []);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain(at.store.place);
    expect((await sessions(at, ['-q'])).err).toBe('');
    expect((await sessions(at, ['list', '--json'])).out).toBe('[]\n');
    expect(existsSync(at.store.place)).toBe(false);
  });

  test.each(['en', 'de'])('sessions are listed as a table, %s', async (lang) => {
    const at = place();
    const [whole = '', sealed = '', cut = '', later = '', lost = ''] = await put(
      at,
      {
        questionnaire: { ...sampleSession().questionnaire, form: 'short' },
        learner: 'K\u202e7',
        critical: 2,
      },
      { encrypted: true },
      { learner: null, ...old },
      {},
      {},
    );
    const file = (id: string) => join(at.store.place, `${id}.session`);
    truncateSync(file(cut), 30);
    writeFileSync(file(later), '{"schema":"lotse/session/2"}');
    truncateSync(file(lost), 0);
    truncateSync(`${file(lost)}.previous`, 0);
    [whole, sealed, cut, later, lost].forEach((id, n) => {
      utimesSync(file(id), 1769853600 - n, 1769853600 - n);
    });
    const { code, out, err } = await sessions(at, ['--lang', lang]);
    expect(code).toBe(0);
    const named = (text: string) =>
      [whole, sealed, cut, later, lost].reduce(
        (all, id, n) => all.replaceAll(id, `id-${String(n)}---`),
        text,
      );
    expectGolden(`sessions-list.${lang}.txt`, named(`${out}---${err}`));
  });

  test('sessions are listed as JSON', async () => {
    const at = place();
    const [id] = await put(at, old);
    const { code, out } = await sessions(at, ['--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        id,
        state: 'whole',
        questionnaire: 'risiko-check',
        form: null,
        version: '1.0.0',
        learner: 'K-07',
        started: '2026-01-31T09:00:00.000Z',
        saved: old.saved,
        answered: 1,
        asked: 30,
        critical: 0,
        encrypted: false,
        damaged: false,
        over_age: true,
        file: join(at.store.place, `${id}.session`),
      },
    ]);
  });

  test.each(['en', 'de'] as const)(
    'a session that cannot be read is listed with the others, %s',
    async (lang) => {
      const at = place();
      const [whole = ''] = await put(at, {});
      mkdirSync(join(at.store.place, 'k7m2xqd.session'));
      const { code, out } = await sessions(at, ['--lang', lang]);
      expect(code).toBe(0);
      expect(out).toContain(whole);
      expect(out).toContain(sessionsWords[lang].unreadable);
      const told = JSON.parse((await sessions(at, ['--json'])).out) as readonly object[];
      expect(told).toContainEqual(
        expect.objectContaining({ id: 'k7m2xqd', state: 'unreadable', learner: null }),
      );
    },
  );

  test('a session of which only an unreadable copy is left is listed', async () => {
    const at = place();
    await put(at, {});
    mkdirSync(join(at.store.place, 'k7m2xqd.session.previous'));
    const told = JSON.parse((await sessions(at, ['--json'])).out) as readonly object[];
    expect(told).toHaveLength(2);
    expect(told).toContainEqual(expect.objectContaining({ id: 'k7m2xqd', state: 'unreadable' }));
  });

  test('encrypted sessions are listed in full with a key', async () => {
    const at = place();
    await put(at, { encrypted: true });
    const file = join(at.home, 'key');
    writeFileSync(file, key, { mode: 0o600 });
    const without = JSON.parse((await sessions(at, ['--json'])).out) as unknown;
    expect(without).toMatchObject([{ encrypted: true, state: 'sealed', learner: null, answered: null }]);
    const { out } = await sessions(at, ['--json', '--identity', 'key']);
    expect(JSON.parse(out)).toMatchObject([{ encrypted: true, state: 'whole', learner: 'K-07' }]);
    chmodSync(file, 0o644);
    expect((await sessions(at, ['--identity', 'key'])).code).toBe(3);
    const { code, err } = await sessions(at, ['--identity', key]);
    expect(code).toBe(2);
    expect(err).not.toContain(key);
  });

  test.each([
    ['90d', true],
    ['30d', true],
    ['121', true],
    ['200d', false],
    ['', true],
  ])('with LOTSE_SESSION_DAYS=%s, older sessions are marked: %s', async (set, marked) => {
    const at = place();
    await put(at, old);
    const { out } = await sessions(at, ['--json'], { LOTSE_SESSION_DAYS: set });
    expect(JSON.parse(out)).toMatchObject([{ over_age: marked }]);
  });
});

describe('deleting sessions', () => {
  test('only the named sessions are deleted', async () => {
    const at = place();
    const [a = '', b = '', c = ''] = await put(at, {}, {}, {});
    const { code, err } = await sessions(at, ['delete', a.toUpperCase(), b, a, '--yes']);
    expect(code).toBe(0);
    expect(err).toContain('2');
    expect((await at.store.list()).map(({ id }) => id)).toEqual([c]);
    expect((await sessions(at, ['delete', c, '-y', '-q'])).err).toBe('');
  });

  test('all sessions are deleted', async () => {
    const at = place();
    await put(at, {}, {});
    expect((await sessions(at, ['delete', '--all', '--yes'])).code).toBe(0);
    expect(readdirSync(at.store.place)).toEqual([]);
    expect((await sessions(at, ['delete', '--all', '--yes'])).code).toBe(0);
    expect((await sessions(at, ['delete', '--all', '-q'])).err).toBe('');
  });

  test.each([
    [['delete', '--all', '--yes', '-q'], 0, 0],
    [['delete', '--all'], 7, 2],
  ])('%j warns of a session with a critical answer', async (args, exit, left) => {
    const at = place();
    await put(at, { critical: 1 }, {});
    const { code, err } = await sessions(at, args);
    expect(code).toBe(exit);
    expect(err).toContain(sessionsWords.en.criticalAmong(1));
    expect(await at.store.list()).toHaveLength(left);
  });

  test('nothing is deleted if one session does not exist', async () => {
    const at = place();
    const [a = ''] = await put(at, {});
    const { code, err } = await sessions(at, ['delete', a, 'zzzzzzz', '../x', '--yes']);
    expect(code).toBe(2);
    expect(err.match(/session-not-found/g)).toHaveLength(2);
    expect(await at.store.list()).toHaveLength(1);
  });

  test('a session that is open elsewhere is named and not deleted', async () => {
    const at = place();
    const [a = '', b = ''] = await put(at, {}, {});
    const held = at.store.hold(a);
    const { code, err } = await sessions(at, ['delete', '--all', '--yes']);
    expect(code).toBe(6);
    expect(err).toContain('session-in-use');
    expect(err).toContain(String(process.pid));
    expect((await at.store.list()).map(({ id }) => id)).toEqual([a]);
    expect(b).not.toBe(a);
    held.release();
  });

  test('without a terminal and --yes nothing is deleted, and the exit code is 7', async () => {
    const at = place();
    const [a = ''] = await put(at, {});
    const { code, err } = await sessions(at, ['delete', a]);
    expect(code).toBe(7);
    expect(err).toContain('confirmation-wanted');
    expect(await at.store.list()).toHaveLength(1);
  });

  test.each([
    ['y\n', 0],
    [' YES \n', 0],
    ['n\n', 1],
    ['\n', 1],
    ['', 1],
    ['j\n', 1],
  ])('%j typed as confirmation leaves %i', async (text, left) => {
    const at = place();
    const [a = ''] = await put(at, {});
    const { code, err } = await typed(at, ['delete', a], text);
    expect(code).toBe(0);
    expect(err).toContain(a);
    expect(await at.store.list()).toHaveLength(left);
  });

  test.each([
    [[], 'session-unnamed'],
    [['k7m2xqd', '--all'], 'options-contradict'],
    [['k7m2xqd', '--older-than', '3'], 'options-contradict'],
  ])('deleting with %j is refused', async (args, problem) => {
    const { code, err } = await sessions(place(), ['delete', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(problem);
  });
});

describe('pruning sessions', () => {
  test('only sessions past the limit are pruned', async () => {
    const at = place();
    const [gone = '', kept = ''] = await put(at, old, {});
    expect((await sessions(at, ['prune', '--older-than', '200', '--yes'])).code).toBe(0);
    expect(await at.store.list()).toHaveLength(2);
    expect((await sessions(at, ['prune', '--older-than', '200', '-q'])).err).toBe('');
    expect((await sessions(at, ['prune'])).code).toBe(7);
    expect((await sessions(at, ['prune', '--yes'])).code).toBe(0);
    expect((await at.store.list()).map(({ id }) => id)).toEqual([kept]);
    expect(gone).not.toBe(kept);
  });

  test.each([
    [['prune', 'k7m2xqd'], {}, 'options-contradict'],
    [['list', '--all'], {}, 'options-contradict'],
    [['prune', '--older-than', 'soon'], {}, 'age-limit-invalid'],
    [['prune', '--older-than', '-1'], {}, 'age-limit-invalid'],
    [['list'], { LOTSE_SESSION_DAYS: '1w' }, 'age-limit-invalid'],
  ])('%j with %j is refused', async (args, env, problem) => {
    const { code, err } = await sessions(place(), args, env);
    expect(code).toBe(2);
    expect(err).toContain(problem);
  });
});

test.each([
  [{ HOME: '/nowhere/at/all' }, 'session-home-missing'],
  [{ HOME: '' }, 'session-home-missing'],
])('a missing home folder (%j) ends with exit code 6 and creates nothing', async (env, problem) => {
  const { code, err } = await run(['sessions'], { env });
  expect(code).toBe(6);
  expect(err).toContain(problem);
  expect(err).not.toMatch(/\n +at /);
});

test('a stop ends the confirmation', async () => {
  const abort = new AbortController();
  const stdin = Object.assign(new Readable({ read: () => undefined }), { isTTY: true });
  const stderr = Object.assign(new Writable({ write: (_, __, done) => done() }), { isTTY: true });
  const asked = isConfirmed('?', ['y'], { stdin, stderr, signal: abort.signal }, () => Promise.resolve());
  abort.abort('SIGINT');
  await expect(asked).rejects.toBeInstanceOf(Stopped);
});
