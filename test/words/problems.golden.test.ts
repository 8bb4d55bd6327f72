import { test } from 'vitest';
import { checkSource } from '../../src/check/check.ts';
import { problemText } from '../../src/words/problem-text.ts';
import type { Problem } from '../../src/diagnostic/problem.ts';
import { broken, made } from '../check/broken.ts';
import { samples } from './samples.ts';
import { expectGolden } from '../golden.ts';

// The messages for every problem of a definition, in both languages.
test.each(['en', 'de'] as const)('the messages of broken definitions are unchanged in %s', (language) => {
  const problems = [...broken, ...made].flatMap(({ source }) => checkSource(source).problems);
  const text = `${problems.map((found) => problemText(found, language)).join('\n\n')}\n`;
  expectGolden(`problems.${language}.txt`, text);
});

test.each(['en', 'de'] as const)('all other messages are unchanged in %s', (language) => {
  const problems = Object.entries(samples).flatMap(([code, all]) =>
    all.map((args) => ({ code, place: null, args }) as unknown as Problem),
  );
  const text = `${problems.map((found) => problemText(found, language)).join('\n\n')}\n`;
  expectGolden(`messages.${language}.txt`, text);
});
