import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/words/locale.ts';
import { practiceWords } from '../../src/words/practice.ts';
import { said } from './said.ts';
import { expectGolden } from '../golden.ts';

test.each(LANGUAGES)('the texts of a practice interview are unchanged in %s', (language) => {
  const lines = said(practiceWords[language], {});
  expect(lines.length).toBeGreaterThan(5);
  expectGolden(`practice.${language}.txt`, `${lines.join('\n')}\n`);
});
