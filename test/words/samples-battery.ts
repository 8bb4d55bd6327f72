import type { BatteryCodes } from '../../src/diagnostic/codes-battery.ts';

const questionnaire = 'risiko-check';
const parts = ['record', 'staff'];

/** Arguments for every code of batteries and every variant of their messages. */
export const batterySamples: { readonly [C in keyof BatteryCodes]: readonly BatteryCodes[C][] } = {
  'battery-part': [
    { questionnaire: 'risko-check', because: 'not-found', suggestion: questionnaire },
    ...(['not-found', 'outside', 'invalid', 'private', 'battery'] as const).map((because) => ({
      questionnaire,
      because,
      suggestion: null,
    })),
  ],
  'battery-part-form': [
    { questionnaire, form: 'gramar', suggestion: 'grammar' },
    { questionnaire, form: 'x', suggestion: null },
    { questionnaire: 'rses', form: null, suggestion: null },
  ],
  'battery-gate': [{ part: 'staff', id: 'self.alone' }],
  'battery-view': [{ part: 'staff', id: 'self.alone' }],
  'battery-no-tiers': [{ part: 'staff' }],
  'battery-language': [{ part: 'staff', language: 'uk' }],
  'battery-not-held': [{ battery: 'school-screening', parts: ['school-record', questionnaire] }],
  'battery-sources-none': [{ battery: 'school-screening', parts }],
  'battery-source-unknown': [
    { option: '--source', part: 'recrd', allowed: parts, suggestion: 'record' },
    { option: '--map', part: 'x', allowed: parts, suggestion: null },
  ],
  'battery-source-twice': [{ option: '--source', part: 'record' }],
  'battery-option': [{ option: '--form' }],
  'battery-no-table': [{ option: '--map', part: 'self' }],
  'battery-too-many': [{ limit: 200_000 }],
  'battery-no-source': [{ option: '--id', part: 'staff' }],
  'battery-waves': [
    { with: ['record'], without: ['staff', 'self'], assessments: [] },
    { with: ['record'], without: ['staff', 'self'], assessments: ['self'] },
  ],
  'battery-age': [{ part: 'self' }],
  'battery-which-source': [{ option: '--keep', parts }],
  'table-not-named': [{ questionnaire }],
  'sources-without-battery': [{ option: '--source' }],
};
