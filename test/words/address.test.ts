import { expect, test } from 'vitest';
import { batchWords } from '../../src/words/batch.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { prompterWords } from '../../src/words/prompter.ts';
import { reportWords } from '../../src/words/report.ts';
import { said } from './said.ts';

// Whom German speaks to. A learner is „du“; whoever else answers, or holds the talk, is never.
const DU = /(?<!\p{L})(du|dir|dich|dein(e|em|en|er|es)?)(?!\p{L})/iu;

/** What only a learner is told. */
const TO_LEARNERS =
  /^(introduction\.(points|seesAsk|limits)\.learner|introduction\.clear|fields\.assent|earlier\.strong)[.:]/u;

const ONE = [[['‹1›']]];
const TURNS = { drop: ONE, dropped: ONE, restored: ONE, consent: [['‹1›']], said: [['‹1›', '‹2›']] };

test.each([
  ['a talk', said(interviewWords.de, TURNS).filter((line) => !TO_LEARNERS.test(line))],
  ['the prompts', said(prompterWords.de)],
  ['a report', said(reportWords.de, TURNS)],
  ['a batch', said(batchWords.de)],
])('nobody but a learner is called du in %s', (_, lines) => {
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => DU.test(line))).toEqual([]);
});

test('a learner is, wherever they are spoken to', () => {
  const lines = said(interviewWords.de, TURNS).filter((line) => TO_LEARNERS.test(line));
  const spoken = lines.filter((line) => !/\.(help|options)[.:]/u.test(line));
  expect(spoken.length).toBeGreaterThan(0);
  expect(spoken.filter((line) => !DU.test(line))).toEqual([]);
});
