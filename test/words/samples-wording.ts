import type { WordingCodes, WordingPart } from '../../src/diagnostic/codes-wording.ts';

const PARTS: Readonly<Record<WordingPart, { readonly of: string | null; readonly ids: readonly string[] }>> =
  {
    licence: { of: null, ids: [] },
    intro: { of: null, ids: [] },
    titles: { of: null, ids: ['items'] },
    questions: { of: null, ids: ['q1', 'q2'] },
    answer_sets: { of: 'steps', ids: ['0', '1'] },
    options: { of: 'q3', ids: ['yes'] },
  };

export const wordingSamples: { readonly [C in keyof WordingCodes]: readonly WordingCodes[C][] } = {
  'wording-wanted': [
    { questionnaire: 'gad-7', form: null },
    { questionnaire: 'k10', form: 'us' },
  ],
  'wording-not-wanted': [{ questionnaire: 'risiko-check' }],
  'wording-for-another': [
    { what: 'questionnaire', named: 'phq-a', asked: 'phq-9' },
    { what: 'form', named: 'au', asked: 'us' },
    { what: 'form', named: 'au', asked: null },
    { what: 'form', named: null, asked: 'us' },
    { what: 'version', named: '1.0.0', asked: '1.1.0' },
  ],
  'wording-incomplete': Object.entries(PARTS).map(([part, { of, ids }]) => ({
    ...{ part: part as WordingPart, of, ids },
    language: part === 'licence' ? null : 'de',
  })),
  'wording-language-none': [{ language: 'en', languages: ['de', 'uk'] }],
  'wording-unchecked': [
    { questionnaire: 'our-key', because: 'not-found', suggestion: null },
    { questionnaire: 'phq9', because: 'not-found', suggestion: 'phq-9' },
    { questionnaire: 'our-key', because: 'invalid', suggestion: null },
  ],
  'wording-changed': [{ file: 'my-phq-9.yaml' }],
};
