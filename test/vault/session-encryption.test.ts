import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { readIdentities, readRecipients } from '../../src/vault/age-keys.ts';
import { seal, unseal } from '../../src/vault/encryption.ts';
import { openStore, type SessionStore } from '../../src/vault/session-store.ts';
import { foldersFor } from '../folders.ts';
import { lacks } from '../torture/lotse.ts';
import { sampleSession } from './sample-session.ts';

const folder = foldersFor('encryption');
const key = await generateX25519Identity();
const recipient = await identityToRecipient(key);
const otherKey = await generateX25519Identity();
const otherRecipient = await identityToRecipient(otherKey);

function store(): SessionStore {
  const home = folder();
  return openStore({ file: null, env: { LOTSE_HOME: home }, cwd: home, platform: 'linux', home });
}

/** The content of all files in a store, as somebody without a key sees it. */
function visibleText({ place }: SessionStore): string {
  return readdirSync(place)
    .map((name) => readFileSync(join(place, name), 'latin1'))
    .join('\n');
}

/** Saves an encrypted session a number of times. */
async function saved(times: number): Promise<{ place: SessionStore; id: string; file: string }> {
  const place = store();
  const held = place.begin([recipient]);
  for (let n = 0; n < times; n += 1) await held.save(sampleSession(n, { id: held.id }));
  held.release();
  return { place, id: held.id, file: held.file };
}

describe('an encrypted session', () => {
  test('an encrypted session is read with its own key only', async () => {
    const { place, id, file } = await saved(3);
    const session = sampleSession(2, { id });
    expect(await place.peek(id, [otherKey, key])).toEqual({ state: 'whole', file, session, encrypted: true });
    expect(await place.peek(id)).toEqual({ state: 'sealed', file, because: 'no-identity' });
    expect(await place.peek(id, [otherKey])).toEqual({ state: 'sealed', file, because: 'wrong-identity' });
    expect(await place.list()).toMatchObject([{ id, encrypted: true, state: 'sealed', session: null }]);
    expect(await place.list([key])).toMatchObject([{ id, encrypted: true, state: 'whole', session }]);
  });

  test('an encrypted session reveals only that it is encrypted', async () => {
    const { place } = await saved(2);
    const text = visibleText(place);
    for (const word of ['risiko', 'K-07', 'reply', 'schema', recipient]) expect(text).not.toContain(word);
    expect(text).toMatch(
      /^(-----BEGIN AGE ENCRYPTED FILE-----\n[A-Za-z0-9+/=\n]+-----END AGE ENCRYPTED FILE-----\n+){2}$/,
    );
  });

  test('a resumed session stays encrypted for the same keys, and for additional ones if asked', async () => {
    const { place, id } = await saved(2);
    const held = place.hold(id, [otherRecipient]);
    await held.load([key]);
    await held.save(sampleSession(2, { id }));
    held.release();
    for (const each of [key, otherKey]) {
      expect(await place.peek(id, [each])).toMatchObject({
        state: 'whole',
        session: { progress: { answered: 2 } },
      });
    }
    const again = place.hold(id);
    await again.load([otherKey]);
    await again.save(sampleSession(3, { id }));
    again.release();
    expect(await place.peek(id, [key])).toMatchObject({ session: { progress: { answered: 3 } } });
    expect(visibleText(place)).not.toContain('reply');
  });

  test('encrypting a plain session leaves no plain copy', async () => {
    const place = store();
    const held = place.begin([]);
    for (const n of [0, 1]) await held.save(sampleSession(n, { id: held.id }));
    held.release();
    expect(visibleText(place)).toContain('reply');
    const sealed = place.hold(held.id, [recipient]);
    await sealed.load();
    await sealed.save(sampleSession(2, { id: held.id }));
    sealed.release();
    expect(visibleText(place)).not.toContain('reply');
    expect(statSync(sealed.file).mode & 0o777).toBe(0o600);
  });

  test('an encrypted session cut or changed anywhere is damaged, and its previous state is offered', async () => {
    const { place, id, file } = await saved(2);
    const whole = readFileSync(file);
    const states = new Set<string>();
    for (let at = 0; at < whole.length - 1; at += 29) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] as number) ^ 1;
      for (const damaged of [whole.subarray(0, at), changed]) {
        writeFileSync(file, damaged);
        const loaded = await place.peek(id, [key]);
        states.add(loaded.state);
        expect(loaded).toMatchObject({ state: 'damaged', previous: { progress: { answered: 0 } } });
      }
    }
    expect([...states]).toEqual(['damaged']);
    writeFileSync(file, whole.subarray(0, 200));
    expect(await place.peek(id)).toMatchObject({ state: 'sealed', because: 'no-identity' });
    writeFileSync(`${file}.previous`, 'x');
    expect(await place.peek(id, [key])).toEqual({ state: 'damaged', file, reason: 'cut', previous: null });
  });

  test('post-quantum keys work as well', async () => {
    const hybrid = await generateHybridIdentity();
    const text = await seal('secret', [await identityToRecipient(hybrid)]);
    expect(await unseal(Buffer.from(text), [hybrid])).toMatchObject({
      state: 'open',
      bytes: Buffer.from('secret'),
    });
  });

  describe.skipIf(lacks('with the age program'))('and the age program', () => {
    test('the age program opens an encrypted session', async () => {
      const { file } = await saved(3);
      const keyFile = join(folder(), 'key.txt');
      writeFileSync(keyFile, `# made up for this test\n${key}\n`, { mode: 0o600 });
      const { status, stdout, stderr } = spawnSync('age', ['-d', '-i', keyFile, file], { encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toMatchObject({
        schema: 'lotse/session/1',
        learner: 'K-07',
        recipients: [recipient],
      });
    });

    test('a session encrypted for a key of age-keygen is read with that key', async () => {
      const keyFile = join(folder(), 'key.txt');
      const made = spawnSync('age-keygen', ['-o', keyFile], { encoding: 'utf8' });
      const [, own = ''] = /(age1\S+)/.exec(made.stderr) ?? [];
      const recipients = await readRecipients({ flags: [own], file: null, env: undefined });
      const place = store();
      const held = place.begin(recipients);
      await held.save(sampleSession(1, { id: held.id }));
      held.release();
      const identities = await readIdentities(keyFile, process.platform);
      expect(await place.peek(held.id, identities)).toMatchObject({ state: 'whole', encrypted: true });
    });
  });
});

describe('keys', () => {
  const fileOf = (text: string, mode = 0o600): string => {
    const file = join(folder(), 'keys');
    writeFileSync(file, text);
    chmodSync(file, mode);
    return file;
  };
  const none = { flags: [], file: null, env: undefined };

  test.each<[string, Partial<Parameters<typeof readRecipients>[0]>, readonly string[]]>([
    ['without any source', {}, []],
    ['a repeated flag', { flags: [recipient, recipient] }, [recipient]],
    [
      'flags and a file',
      { flags: [recipient], file: fileOf(`# ours\n\n ${otherRecipient}\r\n`) },
      [recipient, otherRecipient],
    ],
    ['the environment variable', { env: `${recipient}, ${otherRecipient}` }, [recipient, otherRecipient]],
    ['a flag instead of the variable', { flags: [recipient], env: otherRecipient }, [recipient]],
  ])('recipients are read from: %s', async (_, sources, expected) => {
    expect(await readRecipients({ ...none, ...sources })).toEqual(expected);
  });

  test.each<[string, Partial<Parameters<typeof readRecipients>[0]>, string, string]>([
    ['a text that is no recipient', { flags: ['age'] }, 'usage', 'recipient-invalid'],
    ['a mistyped recipient', { flags: [recipient.replace(/.$/, 'b')] }, 'usage', 'recipient-invalid'],
    ['a secret key', { flags: [key] }, 'usage', 'identity-on-command-line'],
    ['a secret key in a file', { file: fileOf(`${key}\n`) }, 'usage', 'identity-on-command-line'],
    ['an empty file', { file: fileOf('# nobody\n') }, 'input', 'recipients-empty'],
    ['a missing file', { file: '/nowhere' }, 'file', 'file-not-found'],
  ])('%s is refused for recipients', async (_, sources, kind, message) => {
    await expect(readRecipients({ ...none, ...sources })).rejects.toMatchObject({ kind, message });
  });

  test('a problem in a recipients file names the line, never its content', async () => {
    const file = fileOf(`${recipient}\nK-07;elderberry\n`);
    await expect(readRecipients({ ...none, file })).rejects.toMatchObject({
      problems: [{ code: 'recipient-invalid', place: { file, line: 2 }, args: { recipient: null } }],
    });
  });

  test('a secret key given as a recipient is not repeated', async () => {
    await expect(readRecipients({ ...none, flags: [key] })).rejects.not.toMatchObject({
      problems: [expect.objectContaining({ args: expect.objectContaining({ recipient: key }) })],
    });
  });

  test('an identity file written by age-keygen is read', async () => {
    expect(await readIdentities(null, 'linux')).toEqual([]);
    expect(await readIdentities(fileOf(`# made\n# public key: x\n${key}\n${otherKey}\n`), 'linux')).toEqual([
      key,
      otherKey,
    ]);
    expect(await readIdentities(fileOf(`${key}\n`, 0o644), 'win32')).toEqual([key]);
  });

  test.each<[string, string, string, string]>([
    ['an identity file readable by the group', fileOf(`${key}\n`, 0o640), 'input', 'identity-open'],
    ['an identity file readable by everyone', fileOf(`${key}\n`, 0o604), 'input', 'identity-open'],
    ['a key instead of a file name', key, 'usage', 'identity-on-command-line'],
    ['an empty file', fileOf(''), 'input', 'identity-invalid'],
    ['a public key', fileOf(recipient), 'input', 'identity-invalid'],
    ['a mistyped key', fileOf(key.replace(/.$/, 'B')), 'input', 'identity-invalid'],
    ['a missing file', '/nowhere', 'file', 'file-not-found'],
    ['a folder', '/', 'file', 'file-not-readable'],
  ])('%s is refused for identities', async (_, file, kind, message) => {
    await expect(readIdentities(file, 'linux')).rejects.toMatchObject({ kind, message });
  });
});
