// age-encryption is loaded only where a session is encrypted: most are not, and it is not small.

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----\n';

export type Unsealed =
  | { readonly state: 'open'; readonly bytes: Buffer }
  | { readonly state: 'sealed'; readonly because: 'no-identity' | 'wrong-identity' }
  | { readonly state: 'damaged'; readonly reason: 'cut' | 'changed' };

/**
 * Encrypts a text for one recipient or more, as an armoured age file: `age -d -i KEY FILE` opens it. Whom it is for is
 * not seen from outside; age keeps that to itself.
 */
export async function seal(text: string, recipients: readonly string[]): Promise<string> {
  const { armor, Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(text));
}

/** Whether a file was written by `seal`, as far as its first bytes tell. */
export function isSealed(bytes: Buffer): boolean {
  return bytes.subarray(0, BEGIN.length).toString('latin1') === BEGIN;
}

/** Decrypts what `seal` wrote. age itself tells whether a byte was changed, once a key fits. */
export async function unseal(bytes: Buffer, identities: readonly string[]): Promise<Unsealed> {
  const text = bytes.toString('latin1');
  if (!text.endsWith(END)) return { state: 'damaged', reason: 'cut' };
  if (identities.length === 0) return { state: 'sealed', because: 'no-identity' };
  const { armor, Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    const decrypted = await decrypter.decrypt(armor.decode(text));
    return { state: 'open', bytes: Buffer.from(decrypted) };
  } catch (error) {
    // The one answer of the library that is about the key and not about the file.
    const isKey = error instanceof Error && error.message.startsWith('no identity matched');
    return isKey ? { state: 'sealed', because: 'wrong-identity' } : { state: 'damaged', reason: 'changed' };
  }
}

/** Whether a text is an age recipient (`age1…`) that can be encrypted for. */
export async function isRecipient(text: string): Promise<boolean> {
  const { Encrypter } = await import('age-encryption');
  return accepts(() => new Encrypter().addRecipient(text));
}

/** Whether a text is an age identity (`AGE-SECRET-KEY-1…`) that can be decrypted with. */
export async function isIdentity(text: string): Promise<boolean> {
  const { Decrypter } = await import('age-encryption');
  return accepts(() => new Decrypter().addIdentity(text));
}

function accepts(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
