import { expect, test } from 'vitest';
import { checkSource } from '../../src/check/check.ts';
import { problemText } from '../../src/words/problem-text.ts';
import type { Problem } from '../../src/diagnostic/problem.ts';
import { broken, made } from '../check/broken.ts';
import { samples } from './samples.ts';

// What people read of every fault of a definition, in both languages; `vitest -u` writes it anew.
test.each(['en', 'de'] as const)('%s', async (language) => {
  const problems = [...broken, ...made].flatMap(({ source }) => checkSource(source).problems);
  const text = `${problems.map((found) => problemText(found, language)).join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot(`../../fixtures/golden/problems.${language}.txt`);
});

test.each(['en', 'de'] as const)('every other wording, %s', async (language) => {
  const problems = Object.entries(samples).flatMap(([code, all]) =>
    all.map((args) => ({ code, at: null, args }) as unknown as Problem),
  );
  const text = `${problems.map((found) => problemText(found, language)).join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot(`../../fixtures/golden/messages.${language}.txt`);
});
