/** Kinds of things that have an id in a catalogue; `entry` is an approach or a practice. */
export type CatalogueIdKind = 'need' | 'role' | 'factor' | 'family' | 'approach' | 'source' | 'entry';

/** Problems with the catalogue of approaches and practices, and with queries to it. */
export interface CatalogueCodes {
  /** No file of the catalogue defines this id. */
  'catalogue-unknown-id': {
    readonly kind: CatalogueIdKind;
    readonly id: string;
    readonly suggestion: string | null;
  };
  /** Two files of one catalogue define the same entry. In a school's own file that is allowed, and its entry wins. */
  'catalogue-id-twice': { readonly id: string; readonly other: string };
  /**
   * A category of critical answers is listed under two of `first`, `after` and `not`, which contradict each other.
   */
  'catalogue-mark-twice': { readonly id: string; readonly category: string };
  /** Guidance is never offered to a learner, so it can come neither first nor after. */
  'catalogue-guidance-marked': { readonly id: string };
  /** The value of `--need`, `--country` and so on matches nothing in the catalogue. */
  'catalogue-filter-unknown': {
    readonly option: string;
    readonly value: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
  };
}
