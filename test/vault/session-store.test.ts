import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/files/problem-error.ts';
import { openStore, type SessionStore } from '../../src/vault/session-store.ts';
import { sessionProblem } from '../../src/vault/session-problem.ts';
import type { Session } from '../../src/vault/session.ts';
import { foldersFor } from '../folders.ts';
import { ID, sampleSession } from './sample-session.ts';

const folder = foldersFor('session');

function storeIn(home: string, file: string | null = null): SessionStore {
  return openStore({ file, env: { LOTSE_HOME: home }, cwd: home, platform: 'linux', home });
}

/** A store with one session that was saved a number of times. */
async function saved(
  times: number,
): Promise<{ store: SessionStore; id: string; file: string; states: Session[] }> {
  const store = storeIn(folder());
  const held = store.begin([]);
  const states = Array.from({ length: times }, (_, n) => sampleSession(n, { id: held.id }));
  for (const state of states) await held.save(state);
  held.release();
  return { store, id: held.id, file: held.file, states };
}

export function codeOf(act: () => unknown): string {
  try {
    act();
    return 'nothing';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return `${error.kind} ${error.message}`;
  }
}

describe('a store', () => {
  test('a store creates nothing until there is a session', async () => {
    const home = folder();
    const store = storeIn(home);
    expect(await store.list()).toEqual([]);
    expect(await store.peek(ID)).toEqual({ state: 'missing' });
    expect(codeOf(() => store.hold(ID))).toBe('usage session-not-found');
    expect(codeOf(() => store.hold('../x'))).toBe('usage session-not-found');
    expect(readdirSync(home)).toEqual([]);
  });

  test('a store keeps the last state, with the previous one beside it, readable by the owner only', async () => {
    const { store, id, file, states } = await saved(3);
    expect(await store.peek(id)).toEqual({ state: 'whole', file, session: states[2], encrypted: false });
    const names = readdirSync(store.place).toSorted();
    expect(names).toEqual([`${id}.session`, `${id}.session.previous`]);
    expect(JSON.parse(readFileSync(`${file}.previous`, 'utf8'))).toMatchObject(
      JSON.parse(JSON.stringify(states[1])),
    );
    for (const name of names) expect(statSync(join(store.place, name)).mode & 0o777).toBe(0o600);
    expect(statSync(store.place).mode & 0o777).toBe(0o700);
  });

  test('a session is resumed from the loaded state', async () => {
    const { store, id, states } = await saved(2);
    const held = store.hold(id);
    expect((await held.load()).state).toBe('whole');
    const next = sampleSession(2, { id });
    await held.save(next);
    held.release();
    held.release();
    truncateSync(held.file, 9);
    expect(await store.peek(id)).toMatchObject({ state: 'damaged', reason: 'cut', previous: states[1] });
  });

  test('saves run in the order of the calls, and a failed save does not prevent the next one', async () => {
    const store = storeIn(folder());
    const held = store.begin([]);
    await Promise.all([0, 1, 2].map((n) => held.save(sampleSession(n, { id: held.id }))));
    expect(await held.load()).toMatchObject({ session: { progress: { answered: 2 } } });
    rmSync(held.file);
    mkdirSync(held.file);
    await expect(held.save(sampleSession(3))).rejects.toMatchObject({ message: 'file-not-writable' });
    rmSync(held.file, { recursive: true });
    await held.save(sampleSession(4, { id: held.id }));
    expect(await held.load()).toMatchObject({ state: 'whole', session: { progress: { answered: 4 } } });
    held.remove();
    expect(readdirSync(store.place)).toEqual([]);
  });

  test('a store corrects the mode of a folder that other users could read', async () => {
    const { store, id } = await saved(1);
    chmodSync(store.place, 0o755);
    store.hold(id).release();
    expect(statSync(store.place).mode & 0o777).toBe(0o700);
  });

  test('a store deletes all files of one session and none of another', async () => {
    const { store, id } = await saved(2);
    const other = store.begin([]);
    await other.save(sampleSession(0, { id: other.id }));
    other.release();
    const host = readdirSync(store.place);
    writeFileSync(join(store.place, `${id}.session.lock-0123456789abcdef`), 'left over');
    store.remove(id);
    expect(host).toHaveLength(3);
    expect(readdirSync(store.place)).toEqual([`${other.id}.session`]);
    expect(codeOf(() => store.remove(id))).toBe('usage session-not-found');
  });

  test('a store lists the last saved session first, damaged ones included', async () => {
    const { store, id, file, states } = await saved(2);
    const other = store.begin([]);
    await other.save(sampleSession(7, { id: other.id }));
    other.release();
    writeFileSync(join(store.place, 'notes.txt'), 'x');
    writeFileSync(join(store.place, 'K7M2XQD.session'), 'x');
    truncateSync(file, 20);
    utimesSync(file, 1, 1);
    const found = await store.list();
    expect(found.map((each) => [each.id, each.state, each.session?.progress.answered])).toEqual([
      [other.id, 'whole', 7],
      [id, 'damaged', states[0]?.progress.answered],
    ]);
    expect(found[1]).toMatchObject({ encrypted: false, file });
    utimesSync(other.file, 1, 1);
    const ids = (await store.list()).map((each) => each.id);
    expect(ids).toEqual([id, other.id].toSorted());
  });
});

describe('damaged files of a session', () => {
  const damage: Readonly<Record<string, (file: string) => void>> = {
    cut: (file) => truncateSync(file, statSync(file).size >> 1),
    empty: (file) => truncateSync(file, 0),
    changed: (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('reply', 'Reply')),
    foreign: (file) => writeFileSync(file, 'id;q1\n'),
    gone: (file) => rmSync(file),
  };

  test.each(Object.keys(damage))(
    'a session file that is %s is reported with the previous state',
    async (reason) => {
      const { store, id, file, states } = await saved(3);
      damage[reason]!(file);
      const loaded = await store.peek(id);
      expect(loaded).toEqual({ state: 'damaged', file, reason, previous: states[1] });
      expect(await store.list()).toMatchObject([{ id, state: 'damaged', session: states[1] }]);
      // Once the previous state is resumed, the damaged one must not become the copy.
      const held = store.hold(id);
      expect(await held.load()).toEqual(loaded);
      await held.save(sampleSession(5, { id }));
      held.release();
      damage['empty']!(file);
      expect(await store.peek(id)).toMatchObject({ state: 'damaged', previous: states[1] });
    },
  );

  test.each(Object.keys(damage))(
    'with the session %s and its copy damaged, nothing is offered',
    async (reason) => {
      const { store, id, file } = await saved(3);
      damage[reason]!(file);
      damage['cut']!(`${file}.previous`);
      expect(await store.peek(id)).toEqual({ state: 'damaged', file, reason, previous: null });
      store.remove(id);
      expect(await store.list()).toEqual([]);
    },
  );

  test('a damaged copy alone does no harm', async () => {
    const { store, id, file, states } = await saved(3);
    damage['cut']!(`${file}.previous`);
    expect(await store.peek(id)).toMatchObject({ state: 'whole', session: states[2] });
  });

  test('a session of a later version is not touched, even if only its copy is left', async () => {
    const { store, id, file } = await saved(2);
    const later = '{"schema":"lotse/session/2"}';
    writeFileSync(`${file}.previous`, later);
    rmSync(file);
    expect(await store.peek(id)).toEqual({ state: 'newer', file, schema: 'lotse/session/2' });
    writeFileSync(file, later);
    expect(await store.peek(id)).toEqual({ state: 'newer', file, schema: 'lotse/session/2' });
    expect(await store.list()).toMatchObject([{ state: 'newer', session: null }]);
  });

  test.each<[string, (file: string) => void, string]>([
    ['a folder', (file) => mkdirSync(file), 'file-not-readable'],
    ['a device', (file) => symlinkSync('/dev/null', file), 'file-not-readable'],
    [
      'a file that is far too large',
      (file) => {
        writeFileSync(file, '');
        truncateSync(file, 65 * 1024 * 1024);
      },
      'file-too-large',
    ],
  ])('%s in place of a session is reported', async (_, create, code) => {
    const { store, id, file } = await saved(1);
    rmSync(file);
    create(file);
    await expect(store.peek(id)).rejects.toMatchObject({ message: code });
  });
});

describe('--session FILE', () => {
  test('--session FILE stores one session in that file', async () => {
    const home = folder();
    const file = join(home, 'deep', 'talk.session');
    const store = storeIn(home, file);
    expect(await store.list()).toEqual([]);
    expect(codeOf(() => store.hold(''))).toBe('file file-not-found');
    const begun = store.begin([]);
    await begun.save(sampleSession(0, { id: begun.id }));
    begun.release();
    expect(codeOf(() => store.begin([]))).toBe('usage session-exists');
    const held = store.hold('whatever');
    expect(await held.load()).toMatchObject({ state: 'whole', session: { id: begun.id } });
    held.release();
    expect(await store.peek('')).toMatchObject({ state: 'whole' });
    expect(await store.list()).toMatchObject([{ id: begun.id, file }]);
    writeFileSync(file, '');
    expect(await store.list()).toMatchObject([{ id: '', state: 'damaged' }]);
    store.remove('');
    expect(existsSync(file)).toBe(false);
  });

  test('--session FILE never overwrites a file that is something else', async () => {
    const home = folder();
    const file = join(home, 'notes.txt');
    writeFileSync(file, 'my notes');
    const store = storeIn(home, file);
    expect(codeOf(() => store.begin([]))).toBe('usage session-exists');
    expect(await store.peek('')).toMatchObject({ state: 'damaged', reason: 'foreign', previous: null });
  });

  test('--session FILE does not start a new session while the copy of another one is left', async () => {
    const home = folder();
    const file = join(home, 'talk');
    const store = storeIn(home, file);
    const begun = store.begin([]);
    await begun.save(sampleSession(0));
    await begun.save(sampleSession(1));
    begun.release();
    renameSync(file, join(home, 'elsewhere'));
    expect(codeOf(() => store.begin([]))).toBe('usage session-exists');
  });
});

test.each<[Parameters<typeof sessionProblem>[0], string, string]>([
  [{ state: 'missing' }, 'usage', 'session-not-found'],
  [{ state: 'newer', file: 'f', schema: 's' }, 'input', 'session-newer'],
  [{ state: 'sealed', file: 'f', because: 'no-identity' }, 'usage', 'session-sealed'],
  [{ state: 'sealed', file: 'f', because: 'wrong-identity' }, 'input', 'identity-wrong'],
  [{ state: 'damaged', file: 'f', reason: 'cut', previous: null }, 'input', 'session-damaged'],
  [{ state: 'damaged', file: 'f', reason: 'cut', previous: sampleSession() }, 'input', 'session-damaged'],
])('the problem of a session that is %j', (loaded, kind, message) => {
  expect(sessionProblem(loaded, ID)).toMatchObject({ kind, message });
});
