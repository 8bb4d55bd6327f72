import type { CatalogueCodes, CatalogueIdKind } from '../../src/diagnostic/codes-catalogue.ts';

const kinds: Readonly<Record<CatalogueIdKind, string>> = {
  need: 'belongin',
  role: 'mentr',
  factor: 'helth',
  family: 'talk',
  approach: 'coching',
  source: 'paper',
  entry: 'therapie',
};

/** Arguments for every code of the catalogue and every variant of its messages. */
export const catalogueSamples: { readonly [C in keyof CatalogueCodes]: readonly CatalogueCodes[C][] } = {
  'catalogue-unknown-id': [
    ...Object.entries(kinds).map(([kind, id]) => ({ kind: kind as CatalogueIdKind, id, suggestion: null })),
    { kind: 'entry', id: 'therapie', suggestion: 'therapy' },
  ],
  'catalogue-id-twice': [{ id: 'coaching', other: 'more.yaml' }],
  'catalogue-mark-twice': [{ id: 'group-talks', category: 'bullying' }],
  'catalogue-guidance-marked': [{ id: 'staff-training' }],
  'catalogue-filter-unknown': [
    { option: '--tier', value: 'univeral', allowed: ['universal', 'selective'], suggestion: 'universal' },
    { option: '--country', value: 'XX', allowed: ['AT', 'DE'], suggestion: null },
  ],
};
