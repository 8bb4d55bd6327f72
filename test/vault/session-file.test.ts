import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Wording } from '../../src/dialogue/wording.ts';
import { readSession, sessionText } from '../../src/vault/session-file.ts';
import { newSessionId, sessionIdOf } from '../../src/vault/session.ts';
import { inert } from '../../src/escape/inert.ts';
import { sampleSession } from './sample-session.ts';
import { runs } from '../runs.ts';

const session = sampleSession(3);
const text = sessionText(session, []);
const bytes = Buffer.from(text);

const WORDING: Wording = {
  ...{ digest: 'a'.repeat(64), language: 'de', licence: 'our own', source: null, intro: null, titles: {} },
  questions: { q1: 'Text der ersten Frage' },
  options: { q1: { 0: 'erste Antwort' } },
};

/** A session file with a valid checksum over any content. */
function withChecksum(content: object): Buffer {
  const body = JSON.stringify(content).slice(0, -1);
  const sum = createHash('sha256').update(body).digest('hex');
  return Buffer.from(`${body},"sha256":"${sum}"}\n`);
}

describe('a session file', () => {
  test('a session file is read back whole, and is one line of JSON without control characters', () => {
    expect(readSession(bytes)).toEqual({ state: 'whole', session, recipients: [] });
    expect(JSON.parse(text)).toMatchObject({ schema: 'lotse/session/1', id: session.id });
    expect(text.indexOf('\n')).toBe(text.length - 1);
    expect(inert(text.trimEnd())).toBe(text.trimEnd());
  });

  test('a session file keeps its recipients', () => {
    expect(readSession(Buffer.from(sessionText(session, ['age1x', 'age1y'])))).toEqual({
      state: 'whole',
      session,
      recipients: ['age1x', 'age1y'],
    });
  });

  test('a session file keeps the user’s own wording', () => {
    const worded = sampleSession(2, { wording: WORDING });
    expect(readSession(Buffer.from(sessionText(worded, [])))).toEqual({
      ...{ state: 'whole', session: worded },
      recipients: [],
    });
  });

  test('any interview record is read back unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const talk = JSON.parse(JSON.stringify(value)) as unknown;
        const read = readSession(Buffer.from(sessionText({ ...session, talk }, [])));
        expect(read).toEqual({ state: 'whole', session: { ...session, talk }, recipients: [] });
      }),
      { numRuns: runs(100) },
    );
  });

  test('a session file cut at any byte is damaged', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      expect([at, readSession(bytes.subarray(0, at)).state]).toEqual([at, 'damaged']);
    }
  });

  test('a session file with any bit changed is damaged', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] as number) ^ bit;
        expect([at, bit, readSession(changed).state]).toEqual([at, bit, 'damaged']);
      }
    }
  });

  test('a session file with bytes inserted or removed is damaged', () => {
    fc.assert(
      fc.property(
        fc.nat(bytes.length),
        fc.nat(20),
        fc.uint8Array({ maxLength: 20 }),
        (at, removed, inserted) => {
          const changed = Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)]);
          fc.pre(!changed.equals(bytes));
          expect(readSession(changed).state).toBe('damaged');
        },
      ),
      { numRuns: runs(100) },
    );
  });

  test.each<[string, Buffer, string]>([
    ['empty', Buffer.alloc(0), 'empty'],
    ['its first five bytes', bytes.subarray(0, 5), 'cut'],
    ['its first half', bytes.subarray(0, bytes.length / 2), 'cut'],
    ['its content without the last byte', bytes.subarray(0, -1), 'cut'],
    ['zeroes, as after a power cut', Buffer.alloc(bytes.length), 'foreign'],
    ['another file', Buffer.from('id;q1\n1;2\n'), 'foreign'],
    ['an answer edited by hand', Buffer.from(text.replace('reply 1', 'reply 2')), 'changed'],
    ['a checksum edited by hand', Buffer.from(text.replace(/"sha256":"./, '"sha256":"x')), 'changed'],
    ['a valid checksum over an incomplete session', withChecksum({ schema: 'lotse/session/1' }), 'foreign'],
    ['a valid checksum over invalid JSON', textWithChecksum('{"schema":"lotse/session/1",'), 'foreign'],
    ['another schema', withChecksum({ schema: 'other/1' }), 'foreign'],
  ])('a session file that is %s is damaged', (_, damaged, reason) => {
    expect(readSession(damaged)).toEqual({ state: 'damaged', reason });
  });

  function textWithChecksum(body: string): Buffer {
    const sum = createHash('sha256').update(body).digest('hex');
    return Buffer.from(`${body},"sha256":"${sum}"}\n`);
  }

  test.each<[string, Buffer]>([
    ['with a checksum', withChecksum({ ...session, schema: 'lotse/session/2' })],
    ['in a layout of its own', Buffer.from('{"schema":"lotse/session/12","parts":[]}')],
  ])('a session file of a later version, %s, is newer', (_, later) => {
    expect(readSession(later).state).toBe('newer');
  });

  test.each<[string, object]>([
    ['a number for an id', { id: 7 }],
    ['an invalid moment', { saved: 'yesterday' }],
    ['an outline of numbers', { outline: { 'question bored': 1 } }],
    ['a list for an outline', { outline: [] }],
    ['a negative number of answers', { progress: { answered: -1, asked: 1 } }],
    ['no number of critical rules', { critical: undefined as unknown as number }],
    ['no form', { questionnaire: { ...session.questionnaire, form: undefined } }],
    ['no questionnaire', { questionnaire: null }],
    ['a number for the learner', { learner: 7 }],
    ['a list for the wording', { wording: [] }],
    ['a wording without a digest', { wording: { ...WORDING, digest: undefined } }],
    ['a number for the text of a question', { wording: { ...WORDING, questions: { q1: 7 } } }],
    ['a text for the options of a question', { wording: { ...WORDING, options: { q1: 'never' } } }],
  ])('a session with a valid checksum and %s is damaged', (_, parts) => {
    expect(readSession(withChecksum({ ...session, ...parts }))).toEqual({
      state: 'damaged',
      reason: 'foreign',
    });
  });

  test('recipients that are not strings are ignored', () => {
    expect(readSession(withChecksum({ ...session, recipients: [1, 'age1x'] }))).toMatchObject({
      recipients: ['age1x'],
    });
    expect(readSession(withChecksum({ ...session, recipients: 'age1x' }))).toMatchObject({ recipients: [] });
  });
});

describe('session ids', () => {
  test('session ids are short, distinct and free of characters that are easily confused', () => {
    const ids = Array.from({ length: 500 }, newSessionId);
    for (const id of ids) expect([id, sessionIdOf(id)]).toEqual([id, id]);
    expect(new Set(ids).size).toBe(500);
    expect(ids.join('')).toMatch(/^[2-9b-z]+$/);
    expect(ids.join('')).not.toMatch(/[aeiouly01]/);
  });

  test.each([
    [' K7M2XQD ', 'k7m2xqd'],
    ['k7m2xq', null],
    ['../../x', null],
    ['', null],
  ])('%j typed as a session id is read as %j', (typed, id) => {
    expect(sessionIdOf(typed)).toBe(id);
  });
});
