import { expect, test } from 'vitest';
import { interviewWords } from '../../src/words/interview.ts';
import { LANGUAGES } from '../../src/words/locale.ts';
import { reportWords } from '../../src/words/report.ts';
import { said } from './said.ts';
import { expectGolden } from '../golden.ts';

/** Arguments for texts that depend on their values. */
const TURNS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  between: [
    ['0', '9'],
    ['0', null],
    [null, '9'],
    [null, null],
  ],
  dropped: [[['‹1›']], [['‹1›', '‹2›']]],
  drop: [[['‹1›']], [['‹1›', '‹2›']]],
  restored: [[['‹1›']], [['‹1›', '‹2›']]],
  consent: [['‹1›'], ['']],
  criticalFirst: [[1], [2]],
  finish: [[1], [2]],
  actionLine: [
    ['‹1›', '‹2›', '‹3›', true, '‹4›'],
    ['‹1›', '‹2›', null, false, '‹4›'],
  ],
};

test.each(LANGUAGES)('the texts of an interview are unchanged in %s', (language) => {
  const { changedItem } = reportWords[language].critical;
  const lines = [...said(interviewWords[language], TURNS), ...said({ changedItem })];
  expectGolden(`interview.${language}.txt`, `${lines.join('\n')}\n`);
});

test.each(LANGUAGES)('each command has a letter of its own in %s', (language) => {
  const keys = Object.values(interviewWords[language].commands).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !/^\p{Ll}$/u.test(key))).toEqual([]);
});

test.each(LANGUAGES)('the limits of a date are named as far as there are any, in %s', (language) => {
  const { range } = interviewWords[language].dates;
  const texts = [range('1.1.2025', null), range(null, '2.2.2026'), range('1.1.2025', '2.2.2026')];
  for (const text of texts) expect(text).not.toContain('null');
  expect(texts[1]).toContain('2.2.2026');
  expect(new Set(texts).size).toBe(3);
});
