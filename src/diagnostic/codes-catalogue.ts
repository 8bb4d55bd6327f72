/** Kinds of things that have an id in a catalogue; `entry`: an approach or a practice. */
export type CatalogueIdKind = 'need' | 'role' | 'factor' | 'family' | 'approach' | 'source' | 'entry';

/** The catalogue of what can be done, and what is asked of it. */
export interface CatalogueCodes {
  /** No file of the catalogue has this id. */
  'catalogue-unknown-id': {
    readonly kind: CatalogueIdKind;
    readonly id: string;
    readonly suggestion: string | null;
  };
  /** Two files of one catalogue have the same entry; a school's own file may, and wins. */
  'catalogue-id-twice': { readonly id: string; readonly other: string };
  /** A category of critical answers under two of `first`, `after` and `not`: each says something else. */
  'catalogue-mark-twice': { readonly id: string; readonly category: string };
  /** Guidance is offered to nobody, so it comes neither first nor after. */
  'catalogue-guidance-marked': { readonly id: string };
  /** `--need`, `--country` …: nothing in the catalogue is called so. */
  'catalogue-filter-unknown': {
    readonly option: string;
    readonly value: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
  };
}
