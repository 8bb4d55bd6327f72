import { expect, test } from 'vitest';
import { interviewWords } from '../../src/words/interview.ts';
import { LANGUAGES } from '../../src/words/locale.ts';
import { reportWords } from '../../src/words/report.ts';

/** Every text and every turn of a table of words, in its order; what a text is made of stands in it as ‹1›, ‹2›. */
function said(words: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof words === 'string') return [`${path.join('.')}: ${words}`];
  if (typeof words === 'function')
    return turns(words as Wording, path.at(-1) ?? '').flatMap((one) => said(one, path));
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, one]) => said(one, [...path, key]));
}

type Wording = (...parts: readonly unknown[]) => unknown;

/** Wordings that turn on what they are given. */
const TURNS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  between: [
    ['0', '9'],
    ['0', null],
    [null, '9'],
    [null, null],
  ],
  dropped: [[['‹1›']], [['‹1›', '‹2›']]],
  criticalFirst: [[1], [2]],
  actionLine: [
    ['‹1›', '‹2›', '‹3›', true, '‹4›'],
    ['‹1›', '‹2›', null, false, '‹4›'],
  ],
};

function turns(wording: Wording, name: string): readonly unknown[] {
  const parts = Array.from({ length: wording.length }, (_, at) => `‹${at + 1}›`);
  return (TURNS[name] ?? [parts]).map((given) => wording(...given));
}

test.each(LANGUAGES)('what an interview says in %s', async (language) => {
  const { changedItem } = reportWords[language].critical;
  const lines = [...said(interviewWords[language]), ...said({ changedItem })];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
    `../../fixtures/golden/interview.${language}.txt`,
  );
});

test.each(LANGUAGES)('a letter means one command in %s', (language) => {
  const keys = Object.values(interviewWords[language].commands).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !/^\p{Ll}$/u.test(key))).toEqual([]);
});
