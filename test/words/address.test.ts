import { expect, test } from 'vitest';
import { batchWords } from '../../src/words/batch.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { prompterWords } from '../../src/words/prompter.ts';
import { reportWords } from '../../src/words/report.ts';
import { said } from './said.ts';

// Learners are addressed with „du“ in German; other respondents and interviewers never are.
const DU = /(?<!\p{L})(du|dir|dich|dein(e|em|en|er|es)?)(?!\p{L})/iu;

/** Texts for learners only. */
const TO_LEARNERS =
  /^(introduction\.(points|seesAsk|limits)\.learner|introduction\.clear|end\.closing\.learner\.(thanks|noDate)|fields\.assent|earlier\.strong)[.:]/u;

const ONE = [[['‹1›']]];
const TURNS = { drop: ONE, dropped: ONE, restored: ONE, consent: [['‹1›']], said: [['‹1›', '‹2›']] };

test.each([
  ['a talk', said(interviewWords.de, TURNS).filter((line) => !TO_LEARNERS.test(line))],
  ['the prompts', said(prompterWords.de)],
  ['a report', said(reportWords.de, TURNS)],
  ['a batch', said(batchWords.de)],
])('only learners are addressed with du in %s', (_, lines) => {
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => DU.test(line))).toEqual([]);
});

test('every text for learners addresses them with du', () => {
  const lines = said(interviewWords.de, TURNS).filter((line) => TO_LEARNERS.test(line));
  const spoken = lines.filter((line) => !/\.(help|options)[.:]/u.test(line));
  expect(spoken.length).toBeGreaterThan(0);
  expect(spoken.filter((line) => !DU.test(line))).toEqual([]);
});
