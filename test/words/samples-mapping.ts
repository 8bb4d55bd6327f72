import type { MappingCodes } from '../../src/diagnostic/codes-mapping.ts';

const question = 'absence';

/** Arguments for every code of mappings and grade scales. */
export const mappingSamples: { readonly [C in keyof MappingCodes]: readonly MappingCodes[C][] } = {
  'mapping-texts-alike': [{ text: 'STIMMT', other: 'Stimmt', line: 4 }],
  'mapping-code-declared': [
    { question, text: '-9', as: 'missing' },
    { question, text: '-8', as: 'refused' },
  ],
  'mapping-code-is-answer': [{ question, text: '99' }],
  'mapping-contradicts': [{ question: 'bored', text: 'yes' }],
  'mapping-no-text': [{ question }],
  'mapping-constant': [
    { question, key: 'times' },
    { question: 'bored', key: 'values' },
  ],
  'mapping-reversed': [
    { question, max: '100' },
    { question: 'hours', max: null },
  ],
  'mapping-out-of-range': [
    { question, min: '0', max: '100' },
    { question, min: null, max: null },
  ],
  'mapping-values-converted': [{ question, text: 'viele' }],
  'mapping-mutes-critical': [{ question: 'gave_up', rule: 'no_way_forward' }],
  'mapping-grade-unstated': [{ question: 'maths' }],
  'grades-unknown': [{ value: 'german' }],
  'grade-undeclared': [
    { columns: ['Mathe', 'Englisch'], own: { best: 6, worst: 1 } },
    { columns: ['Mathe'], own: { best: 6, worst: 1 } },
  ],
  'critical-left-out': [{ question: 'gave_up', column: 'gave_up', rules: ['no_way_forward'] }],
};
