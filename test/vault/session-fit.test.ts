import { expect, test } from 'vitest';
import { sessionFit, sessionQuestionnaire } from '../../src/vault/session-fit.ts';
import { outlineOf } from '../../src/plan/outline.ts';
import { planOf } from '../plan/small.ts';
import { sampleSession } from './sample-session.ts';

const plan = planOf({ a: {} }, { s: { sum: ['a'] } });
const session = sampleSession(1, {
  questionnaire: sessionQuestionnaire(plan, 'small'),
  outline: outlineOf(plan),
});
const other = planOf({ a: {}, b: {} }, { s: { sum: ['a'] } });

test.each<[string, Parameters<typeof sessionFit>[1], unknown]>([
  ['the same plan fits', plan, { fit: 'same' }],
  ['a plan with changed texts fits', { ...plan, digest: 'x' }, { fit: 'texts' }],
  [
    'a plan with an additional question does not fit',
    { ...other, digest: 'x', scoringDigest: 'y', version: '2.0.0' },
    {
      fit: 'scoring',
      problem: expect.objectContaining({
        kind: 'input',
        problems: [
          expect.objectContaining({
            code: 'session-outdated',
            args: {
              questionnaire: 'small',
              saved: '1.0.0',
              given: '2.0.0',
              changes: [{ change: 'added', part: 'question', id: 'b' }],
            },
          }),
        ],
      }),
    },
  ],
  [
    'a change that no part of the outline contains is reported as other',
    { ...plan, digest: 'x', scoringDigest: 'y' },
    {
      fit: 'scoring',
      problem: expect.objectContaining({
        problems: [
          expect.objectContaining({
            args: expect.objectContaining({ changes: [{ change: 'changed', part: 'other', id: '' }] }),
          }),
        ],
      }),
    },
  ],
])('%s', (_, given, expected) => {
  expect(sessionFit(session, given)).toEqual(expected);
});
