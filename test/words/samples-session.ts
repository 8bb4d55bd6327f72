import type { OutlinePart, SessionCodes } from '../../src/diagnostic/codes-session.ts';

const file = '/home/me/.local/state/lotse/sessions/k7m2xqd.session';
const none = [{}] as const;

const PARTS: Readonly<Record<OutlinePart, string>> = {
  ...{
    applies_to: '',
    critical: 'no_way_forward',
    finding: 'returner',
    order: '',
    other: '',
    question: 'bored',
  },
  ...{ questionnaire: '', recall: '', respondent: '', rule_order: '', scale: 'alienation' },
  ...{ tier: 'individual/alienated', validity: '' },
};

/** Arguments for every code of saved sessions. */
export const sessionSamples: { readonly [C in keyof SessionCodes]: readonly SessionCodes[C][] } = {
  'session-not-found': [{ id: 'k7m2xqd' }],
  'session-none': [{ place: '/home/me/.local/state/lotse/sessions' }],
  'session-unnamed': none,
  'session-exists': [{ file }],
  'session-in-use': [
    { file, lock: `${file}.lock`, pid: 4711, machine: null },
    { file, lock: `${file}.lock`, pid: 4711, machine: 'library-2' },
  ],
  'session-damaged': (['gone', 'empty', 'cut', 'changed', 'foreign'] as const).flatMap((reason) => [
    { file, reason, previous: null },
    { file, reason, previous: '2026-01-31T10:29:00.000Z' },
  ]),
  'session-newer': [{ file, schema: 'lotse/session/2' }],
  'session-outdated': [
    ...(['added', 'removed', 'changed'] as const).map((change) => ({
      ...{ questionnaire: 'risiko-check', saved: '1.0.0', given: '1.1.0' },
      changes: [{ change, part: 'question' as const, id: 'bored' }],
    })),
    ...Object.entries(PARTS).map(([part, id]) => ({
      ...{ questionnaire: 'risiko-check', saved: '1.0.0', given: '1.1.0' },
      changes: [{ change: 'changed' as const, part: part as OutlinePart, id }],
    })),
  ],
  'session-sealed': [{ file }],
  'identity-wrong': [{ file }],
  'identity-open': [{ file: '/home/me/key.txt' }],
  'identity-invalid': [{ file: '/home/me/key.txt' }],
  'identity-on-command-line': none,
  'recipient-invalid': [{ recipient: 'age1abc' }, { recipient: null }],
  'recipients-empty': [{ file: '/home/me/team.txt' }],
  'session-home-missing': [{ home: null }, { home: '/home/me' }],
  'session-folder-open': [{ folder: '/mnt/stick/lotse/sessions' }],
  'age-limit-invalid': [{ name: 'LOTSE_SESSION_DAYS', value: 'soon' }],
  'confirmation-wanted': [{ count: 1 }, { count: 2 }],
};
