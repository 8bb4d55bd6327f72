import type { MarginsCodes } from '../../src/diagnostic/codes-margins.ts';

const question = 'late';

/** Arguments for every code of margins files. */
export const marginsSamples: { readonly [C in keyof MarginsCodes]: readonly MarginsCodes[C][] } = {
  'margins-for-another': [
    { questionnaire: 'rses', asked: ['risiko-check', 'sdq'] },
    { questionnaire: 'rses', asked: [] },
  ],
  'margins-none': [{ asked: ['rses'], known: ['risiko-check', 'school-record'] }],
  'margins-unchecked': [
    { questionnaire: 'ours', because: 'not-found', suggestion: null },
    { questionnaire: 'risko-check', because: 'not-found', suggestion: 'risiko-check' },
    { questionnaire: 'ours', because: 'invalid', suggestion: null },
  ],
  'margin-basis': [
    { question, found: 'none' },
    { question, found: 'both' },
  ],
  'margin-kind': [{ question: 'remarks' }],
  'margin-empty': [
    { question, wanted: 'shares' },
    { question: 'absence', wanted: 'ranges' },
  ],
  'margin-not-a-number': [{ question }],
  'margin-sum': [{ question, sum: 99.5 }],
  'margin-option-missing': [{ question: 'repeated', option: 'unsure' }],
  'margin-option-exclusive': [{ question: 'turn_to', option: 'nobody' }],
  'margin-options-wanted': [{ question: 'turn_to', options: ['family', 'friends'] }],
  'margin-limited': [{ question: 'turn_to', limit: 2 }],
  'margin-range': (['reversed', 'overlap', 'outside', 'empty'] as const).map((fault) => ({
    ...{ question: 'absence', fault },
    ...(fault === 'outside' ? { min: '0', max: '100' } : { min: null, max: null }),
  })),
};
