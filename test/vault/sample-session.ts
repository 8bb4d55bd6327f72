import type { Session } from '../../src/vault/session.ts';

export const ID = 'k7m2xqd';

/** A session after `answered` answers; each state has its own moment and record. */
export function sampleSession(answered = 0, parts: Partial<Session> = {}): Session {
  return {
    schema: 'lotse/session/1',
    id: ID,
    questionnaire: {
      asked: 'risiko-check',
      id: 'risiko-check',
      version: '1.0.0',
      form: null,
      digest: 'd'.repeat(64),
      scoring_digest: 'c'.repeat(64),
    },
    outline: { 'question bored': '0123456789abcdef' },
    language: 'de',
    started: '2026-01-31T09:00:00.000Z',
    saved: new Date(Date.UTC(2026, 0, 31, 10, answered)).toISOString(),
    learner: 'K-07',
    progress: { answered, asked: 30 },
    critical: 0,
    talk: {
      replies: Array.from({ length: answered }, (_, n) => `reply ${n}`),
      note: 'Grüße \u202e" \u0000\ud800',
    },
    ...parts,
  };
}
