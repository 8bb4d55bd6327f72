import { expect, test } from 'vitest';
import { sessionOf } from '../../src/interview/keeping.ts';
import { BEGIN, firstWeeks, sitThrough, type Does } from './person.ts';

const plan = firstWeeks();
const BACK: Does = { command: 'back' };
const FRAME = { id: 'k7m2xqd', asked: 'first-weeks', wording: null, language: 'en', started: '2026-11-21' };

const raised: readonly Does[] = [...BEGIN, 1, 2, '0', [1], 3];

test.each<readonly [what: string, script: readonly Does[], critical: number]>([
  ['nothing that is', [...BEGIN, 1], 0],
  ['something that is, and it was not acknowledged yet', raised, 1],
  ['something that is, and the talk was stopped there', [...raised, 2], 1],
  ['something that is, and it was acknowledged', [...raised, 1, '2026-09-01'], 1],
  ['a slip that was corrected at once', [...raised, BACK, 1, '2026-09-01'], 0],
  ['something that is, acknowledged, and taken back later', [...raised, 1, BACK, 1, '2026-09-01'], 1],
])('a session tells that something critical was said in it: %s', async (_, script, critical) => {
  const { kept } = await sitThrough(plan, script);
  const interview = kept.at(-1);
  expect(interview).toBeDefined();
  expect(sessionOf(plan, interview!, FRAME, '2026-11-21').critical).toBe(critical);
});
