import { createHash } from 'node:crypto';
import { jsonText } from '../escape/escape-json.ts';
import { SESSION_SCHEMA, type Session } from './session.ts';
import { isSession, recipientsIn } from './session-shape.ts';

/** Why a file differs from what was saved. `gone`: only the copy of the previous state exists. */
export type Damage = 'gone' | 'empty' | 'cut' | 'changed' | 'foreign';

export type FileContent =
  | { readonly state: 'whole'; readonly session: Session; readonly recipients: readonly string[] }
  | { readonly state: 'damaged'; readonly reason: Exclude<Damage, 'gone'> }
  | { readonly state: 'newer'; readonly schema: string };

const START = '{"schema":"';
const END = '"}\n';
const CHECKSUM = ',"sha256":"';
const TAIL_BYTES = CHECKSUM.length + 64 + END.length;
const TAIL = /^,"sha256":"([0-9a-f]{64})"\}\n$/;

/**
 * The content of a session's file: one line of JSON whose last member is the SHA-256 of all bytes before it. A file
 * that was cut or changed at any byte is recognised.
 */
export function sessionText(session: Session, recipients: readonly string[]): string {
  // The schema comes first, so that even a file in an unknown layout tells its version.
  const { schema, ...rest } = session;
  const body = jsonText({ schema, ...rest, recipients }).slice(0, -1);
  return `${body}${CHECKSUM}${sha256(Buffer.from(body))}${END}`;
}

/** Reads the bytes of a session's file. A session is either whole or damaged, never partly read. */
export function readSession(bytes: Buffer): FileContent {
  const body = bytes.subarray(0, Math.max(0, bytes.length - TAIL_BYTES));
  const [, sum] = TAIL.exec(bytes.subarray(body.length).toString('latin1')) ?? [];
  if (sum === undefined) return withoutChecksum(bytes);
  if (sum !== sha256(body)) return { state: 'damaged', reason: 'changed' };
  return parsed(bytes.toString('utf8'));
}

function parsed(text: string): FileContent {
  const value = parsedJson(text);
  const schema = schemaIn(text);
  if (schema !== null && isNewer(schema)) return { state: 'newer', schema };
  if (!isSession(value)) return { state: 'damaged', reason: 'foreign' };
  const { schema: known, id, questionnaire, outline, language, started, saved } = value;
  const { wording, learner, progress, critical, talk } = value;
  const asked = { questionnaire, outline, ...(wording === undefined ? {} : { wording }) };
  const about = { schema: known, id, ...asked, language, started, saved };
  return {
    state: 'whole',
    session: { ...about, learner, progress, critical, talk },
    recipients: recipientsIn(value),
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function withoutChecksum(bytes: Buffer): FileContent {
  if (bytes.length === 0) return { state: 'damaged', reason: 'empty' };
  const start = bytes.subarray(0, 100).toString('latin1');
  const schema = schemaIn(start);
  if (schema !== null && isNewer(schema)) return { state: 'newer', schema };
  // A truncated file may be shorter than the schema itself: it counts as ours if it is a prefix of one.
  const isOurs = schema !== null || `${START}${SESSION_SCHEMA}`.startsWith(start);
  if (!isOurs) return { state: 'damaged', reason: 'foreign' };
  return { state: 'damaged', reason: bytes.toString('latin1').endsWith(END) ? 'changed' : 'cut' };
}

function schemaIn(start: string): string | null {
  return /^\{"schema":"(lotse\/session\/\d{1,9})"/.exec(start)?.[1] ?? null;
}

function isNewer(schema: string): boolean {
  return versionOf(schema) > versionOf(SESSION_SCHEMA);
}

function versionOf(schema: string): number {
  return Number(schema.slice(schema.lastIndexOf('/') + 1));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
