import { expect, test } from 'vitest';
import { sessionOf } from '../../src/interview/keeping.ts';
import { BEGIN, firstWeeks, runScript, type Reply } from './person.ts';

const plan = firstWeeks();
const BACK: Reply = { command: 'back' };
const FRAME = { id: 'k7m2xqd', asked: 'first-weeks', wording: null, language: 'en', started: '2026-11-21' };

const raised: readonly Reply[] = [...BEGIN, 1, 2, '0', [1], 3];

test.each<readonly [what: string, script: readonly Reply[], critical: number]>([
  ['no critical answer', [...BEGIN, 1], 0],
  ['a critical answer that is not acknowledged yet', raised, 1],
  ['a critical answer at which the interview was stopped', [...raised, 2], 1],
  ['an acknowledged critical answer', [...raised, 1, '2026-09-01'], 1],
  ['a critical answer corrected at once', [...raised, BACK, 1, '2026-09-01'], 0],
  ['an acknowledged critical answer corrected later', [...raised, 1, BACK, 1, '2026-09-01'], 1],
])('a session counts critical rules: %s', async (_, script, critical) => {
  const { kept } = await runScript(plan, script);
  const interview = kept.at(-1);
  expect(interview).toBeDefined();
  expect(sessionOf(plan, interview!, FRAME, '2026-11-21').critical).toBe(critical);
});
