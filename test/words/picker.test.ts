import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/words/locale.ts';
import { pickerWords } from '../../src/words/picker.ts';
import { said } from './said.ts';
import { expectGolden } from '../golden.ts';

test.each(LANGUAGES)('the texts for choosing a questionnaire are unchanged in %s', (language) => {
  const lines = said(pickerWords[language], { questions: [['1'], ['‹1›']], minutes: [['1'], ['‹1›']] });
  expect(lines.length).toBeGreaterThan(5);
  expectGolden(`picker.${language}.txt`, `${lines.join('\n')}\n`);
});
