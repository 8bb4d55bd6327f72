// age-encryption is a large import, and most sessions are not encrypted: load it only when needed.

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----\n';

export type Unsealed =
  | { readonly state: 'open'; readonly bytes: Buffer }
  | { readonly state: 'sealed'; readonly because: 'no-identity' | 'wrong-identity' }
  | { readonly state: 'damaged'; readonly reason: 'cut' | 'changed' };

/**
 * Encrypts a text for one or more recipients as an armoured age file, which `age -d -i KEY FILE` opens. The file does
 * not reveal its recipients.
 */
export async function seal(text: string, recipients: readonly string[]): Promise<string> {
  const { armor, Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(text));
}

/** Whether a file looks like the output of `seal`, judged by its first bytes. */
export function isSealed(bytes: Buffer): boolean {
  return bytes.subarray(0, BEGIN.length).toString('latin1') === BEGIN;
}

/** Decrypts the output of `seal`. age authenticates the content: a changed byte is detected once a key fits. */
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
    // The only error of the library that concerns the key; all others mean that the file was changed.
    const isKey = error instanceof Error && error.message.startsWith('no identity matched');
    return isKey ? { state: 'sealed', because: 'wrong-identity' } : { state: 'damaged', reason: 'changed' };
  }
}

/** Whether a text is a valid age recipient (`age1…`). */
export async function isRecipient(text: string): Promise<boolean> {
  const { Encrypter } = await import('age-encryption');
  return accepts(() => new Encrypter().addRecipient(text));
}

/** Whether a text is a valid age identity (`AGE-SECRET-KEY-1…`). */
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
