import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import type { Document } from '../../src/document/model.ts';
import { FORMATS } from '../../src/render/formats.ts';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { learnerReport } from '../../src/report/learner/learner.ts';
import { practiceWords } from '../../src/words/practice.ts';
import { learnerWords } from '../learner-words.ts';
import { renderers } from '../render/renderers.ts';
import { people, richPlan } from './people.ts';

const { assessment: real } = people['confirmed']!;
const practised: Assessment = { ...real, provenance: { ...real.provenance, practice: true } };

const documents = (assessment: Assessment): readonly Document[] => [
  counsellorReport(assessment, richPlan, 'de'),
  learnerReport(assessment, richPlan, learnerWords('de'), []),
];

/** Letters only: formats escape and wrap texts in their own ways. */
const letters = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '');

describe('a document made from a practice result', () => {
  test.each(FORMATS)('begins with the mark in %s', (format) => {
    const mark = letters(practiceWords.de.report);
    for (const document of documents(practised)) {
      expect(document.sections[0]).toMatchObject({ id: 'practice', title: null });
      expect(letters(renderers[format](document))).toContain(mark);
    }
    for (const document of documents(real)) expect(letters(renderers[format](document))).not.toContain(mark);
  });

  test('differs in nothing else', () => {
    const rest = documents(practised).map((document) => ({
      ...document,
      sections: document.sections.slice(1),
    }));
    expect(rest).toEqual(documents(real));
  });

  test('has the mark in the language of staff if the program has none in that of the page', () => {
    const page = learnerReport(practised, richPlan, { ...learnerWords('de'), language: 'uk' }, [], [], 'en');
    expect(page.sections[0]?.blocks).toMatchObject([{ text: practiceWords.en.report }]);
  });
});
