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

/** A store with one session that was saved so many times. */
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
  test('makes nothing before there is something to hold', async () => {
    const home = folder();
    const store = storeIn(home);
    expect(await store.list()).toEqual([]);
    expect(await store.peek(ID)).toEqual({ state: 'missing' });
    expect(codeOf(() => store.hold(ID))).toBe('usage session-not-found');
    expect(codeOf(() => store.hold('../x'))).toBe('usage session-not-found');
    expect(readdirSync(home)).toEqual([]);
  });

  test('keeps what was saved last, and the state before beside it, for the owner only', async () => {
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

  test('goes on from what was loaded', async () => {
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

  test('saves in the order asked for, and a failed save keeps none from being tried', async () => {
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

  test('mends the mode of a folder that others could look into', async () => {
    const { store, id } = await saved(1);
    chmodSync(store.place, 0o755);
    store.hold(id).release();
    expect(statSync(store.place).mode & 0o777).toBe(0o700);
  });

  test('deletes all of a session and nothing of another', async () => {
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

  test('lists the last saved first, with what is damaged among them', async () => {
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

describe('whatever happened to the files of a session', () => {
  const harm: Readonly<Record<string, (file: string) => void>> = {
    cut: (file) => truncateSync(file, statSync(file).size >> 1),
    empty: (file) => truncateSync(file, 0),
    changed: (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('reply', 'Reply')),
    foreign: (file) => writeFileSync(file, 'id;q1\n'),
    gone: (file) => rmSync(file),
  };

  test.each(Object.keys(harm))('%s: said, with the state before', async (reason) => {
    const { store, id, file, states } = await saved(3);
    harm[reason]!(file);
    const loaded = await store.peek(id);
    expect(loaded).toEqual({ state: 'damaged', file, reason, previous: states[1] });
    expect(await store.list()).toMatchObject([{ id, state: 'damaged', session: states[1] }]);
    // And once that is gone on from, the damaged state is not kept as a good one.
    const held = store.hold(id);
    expect(await held.load()).toEqual(loaded);
    await held.save(sampleSession(5, { id }));
    held.release();
    harm['empty']!(file);
    expect(await store.peek(id)).toMatchObject({ state: 'damaged', previous: states[1] });
  });

  test.each(Object.keys(harm))('%s, and the copy too: nothing is offered', async (reason) => {
    const { store, id, file } = await saved(3);
    harm[reason]!(file);
    harm['cut']!(`${file}.previous`);
    expect(await store.peek(id)).toEqual({ state: 'damaged', file, reason, previous: null });
    store.remove(id);
    expect(await store.list()).toEqual([]);
  });

  test('the copy alone is damaged: no harm', async () => {
    const { store, id, file, states } = await saved(3);
    harm['cut']!(`${file}.previous`);
    expect(await store.peek(id)).toMatchObject({ state: 'whole', session: states[2] });
  });

  test('one of a later version is left alone, also where only the copy is', async () => {
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
      'far too large',
      (file) => {
        writeFileSync(file, '');
        truncateSync(file, 65 * 1024 * 1024);
      },
      'file-too-large',
    ],
  ])('%s in its place is told as such', async (_, put, code) => {
    const { store, id, file } = await saved(1);
    rmSync(file);
    put(file);
    await expect(store.peek(id)).rejects.toMatchObject({ message: code });
  });
});

describe('--session FILE', () => {
  test('holds one session, in this file', async () => {
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

  test('a file that is something else is never written over', async () => {
    const home = folder();
    const file = join(home, 'notes.txt');
    writeFileSync(file, 'my notes');
    const store = storeIn(home, file);
    expect(codeOf(() => store.begin([]))).toBe('usage session-exists');
    expect(await store.peek('')).toMatchObject({ state: 'damaged', reason: 'foreign', previous: null });
  });

  test('only the copy left: still nothing that a new one may replace', async () => {
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
])('what is said of %j', (loaded, kind, message) => {
  expect(sessionProblem(loaded, ID)).toMatchObject({ kind, message });
});
