import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import { readAnswers } from '../../src/answer/read.ts';
import { learnerReport } from '../../src/report/learner/learner.ts';
import type { Document } from '../../src/document/model.ts';
import { render } from '../../src/document/formats/text.ts';
import { pagesWords } from '../../src/words/learner.ts';
import type { Language } from '../../src/words/locale.ts';
import { expectGolden } from '../golden.ts';
import { planOf } from '../bundled.ts';
import { learnerWords } from '../learner-words.ts';

// A page in a language that the program uses for learners only.

const plan = planOf('risiko-check');
const { sheet } = readAnswers(plan, {}, []);
const assessment = assess(plan, sheet, {
  learner: 'K-07',
  at: '2026-09-14',
  age: 17,
  plan: {
    goals: ['2 × 20 min'],
    actions: [{ what: 'A', who: 'B', by: '2026-09-21', agreed: true, status: 'open' }],
    next_date: '2026-10-05',
  },
});
const TRANSLATED = ['cs', 'sl', 'uk'];

const lastOf = ({ sections }: Document): string => {
  const block = sections.at(-1)?.blocks.at(-1);
  return block?.kind === 'paragraph' ? block.text : '';
};

test.each(TRANSLATED)('the page is unchanged in %s', (language) => {
  const report = learnerReport(assessment, plan, learnerWords(language), [], [], 'de');
  expectGolden(`learners/risiko-check.${language}.txt`, render(report));
});

describe('the last line of an unreviewed page', () => {
  test.each<readonly [language: string, staff: Language, said: string]>([
    ['uk', 'en', pagesWords.en.unreviewed('uk')],
    ['uk', 'de', pagesWords.de.unreviewed('uk')],
    ['de', 'en', ''],
  ])('is right for a page in %s and staff who read %s', (language, staff, said) => {
    expect(lastOf(learnerReport(assessment, plan, learnerWords(language), [], [], staff))).toBe(said);
  });

  test('is in English by default', () => {
    expect(lastOf(learnerReport(assessment, plan, learnerWords('uk'), []))).toBe(
      pagesWords.en.unreviewed('uk'),
    );
  });
});
