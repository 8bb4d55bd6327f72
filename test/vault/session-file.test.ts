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

/** A file with a right checksum, whatever it holds. */
function summed(content: object): Buffer {
  const body = JSON.stringify(content).slice(0, -1);
  const sum = createHash('sha256').update(body).digest('hex');
  return Buffer.from(`${body},"sha256":"${sum}"}\n`);
}

describe('the file of a session', () => {
  test('holds it whole, and is one line of JSON in which nothing is active', () => {
    expect(readSession(bytes)).toEqual({ state: 'whole', session, recipients: [] });
    expect(JSON.parse(text)).toMatchObject({ schema: 'lotse/session/1', id: session.id });
    expect(text.indexOf('\n')).toBe(text.length - 1);
    expect(inert(text.trimEnd())).toBe(text.trimEnd());
  });

  test('remembers what it was encrypted for', () => {
    expect(readSession(Buffer.from(sessionText(session, ['age1x', 'age1y'])))).toEqual({
      state: 'whole',
      session,
      recipients: ['age1x', 'age1y'],
    });
  });

  test('keeps the wording that it is held in, where that is the user’s own', () => {
    const worded = sampleSession(2, { wording: WORDING });
    expect(readSession(Buffer.from(sessionText(worded, [])))).toEqual({
      ...{ state: 'whole', session: worded },
      recipients: [],
    });
  });

  test('any talk comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const talk = JSON.parse(JSON.stringify(value)) as unknown;
        const read = readSession(Buffer.from(sessionText({ ...session, talk }, [])));
        expect(read).toEqual({ state: 'whole', session: { ...session, talk }, recipients: [] });
      }),
      { numRuns: runs(100) },
    );
  });

  test('cut at any byte it is damaged', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      expect([at, readSession(bytes.subarray(0, at)).state]).toEqual([at, 'damaged']);
    }
  });

  test('with any byte changed it is damaged', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] as number) ^ bit;
        expect([at, bit, readSession(changed).state]).toEqual([at, bit, 'damaged']);
      }
    }
  });

  test('with anything put in or taken out it is damaged', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(20), fc.uint8Array({ maxLength: 20 }), (at, taken, put) => {
        const changed = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + taken)]);
        fc.pre(!changed.equals(bytes));
        expect(readSession(changed).state).toBe('damaged');
      }),
      { numRuns: runs(100) },
    );
  });

  test.each<[string, Buffer, string]>([
    ['empty', Buffer.alloc(0), 'empty'],
    ['the first bytes', bytes.subarray(0, 5), 'cut'],
    ['the first half', bytes.subarray(0, bytes.length / 2), 'cut'],
    ['all but the end', bytes.subarray(0, -1), 'cut'],
    ['zeroes, as after a power cut', Buffer.alloc(bytes.length), 'foreign'],
    ['another file', Buffer.from('id;q1\n1;2\n'), 'foreign'],
    ['an answer by hand', Buffer.from(text.replace('reply 1', 'reply 2')), 'changed'],
    ['a checksum by hand', Buffer.from(text.replace(/"sha256":"./, '"sha256":"x')), 'changed'],
    ['a checksum over nothing of ours', summed({ schema: 'lotse/session/1' }), 'foreign'],
    ['a checksum over no JSON', summedText('{"schema":"lotse/session/1",'), 'foreign'],
    ['another schema', summed({ schema: 'other/1' }), 'foreign'],
  ])('%s', (_, damaged, reason) => {
    expect(readSession(damaged)).toEqual({ state: 'damaged', reason });
  });

  function summedText(body: string): Buffer {
    const sum = createHash('sha256').update(body).digest('hex');
    return Buffer.from(`${body},"sha256":"${sum}"}\n`);
  }

  test.each<[string, Buffer]>([
    ['with a checksum', summed({ ...session, schema: 'lotse/session/2' })],
    ['in a layout of its own', Buffer.from('{"schema":"lotse/session/12","parts":[]}')],
  ])('of a later version, %s', (_, later) => {
    expect(readSession(later).state).toBe('newer');
  });

  test.each<[string, object]>([
    ['no id', { id: 7 }],
    ['no moment', { saved: 'yesterday' }],
    ['an outline of numbers', { outline: { 'question bored': 1 } }],
    ['a list for an outline', { outline: [] }],
    ['less than nothing answered', { progress: { answered: -1, asked: 1 } }],
    ['nothing of what was critical', { critical: undefined as unknown as number }],
    ['no form', { questionnaire: { ...session.questionnaire, form: undefined } }],
    ['no questionnaire', { questionnaire: null }],
    ['a number for a learner', { learner: 7 }],
    ['a list for a wording', { wording: [] }],
    ['no digest of a wording', { wording: { ...WORDING, digest: undefined } }],
    ['a number for a text', { wording: { ...WORDING, questions: { q1: 7 } } }],
    ['a text for answers', { wording: { ...WORDING, options: { q1: 'never' } } }],
  ])('made up, with %s', (_, parts) => {
    expect(readSession(summed({ ...session, ...parts }))).toEqual({ state: 'damaged', reason: 'foreign' });
  });

  test('recipients that are no texts are none', () => {
    expect(readSession(summed({ ...session, recipients: [1, 'age1x'] }))).toMatchObject({
      recipients: ['age1x'],
    });
    expect(readSession(summed({ ...session, recipients: 'age1x' }))).toMatchObject({ recipients: [] });
  });
});

describe('ids', () => {
  test('are short, and none is like another', () => {
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
  ])('%j typed is %j', (typed, id) => {
    expect(sessionIdOf(typed)).toBe(id);
  });
});
