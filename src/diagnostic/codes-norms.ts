/** Problems with norms by age and sex, with tiers based on them, and with thresholds for a change. */
export interface NormCodes {
  /** A question that norms depend on does not declare that it asks for sex or age, or is of another kind. */
  'norm-question': { readonly question: string; readonly about: 'sex' | 'age' };
  'norm-incomplete': { readonly group: string };
  'norm-groups-differ': { readonly group: string; readonly first: string };
  'norm-overlap': { readonly group: string; readonly other: string };
  'norm-bands-twice': { readonly scale: string };
  /** The threshold for a change is declared in two ways, or in none. */
  'change-twice': { readonly scale: string };
  'change-incomplete': { readonly scale: string };
  /** A tier depends on norms by sex that were never checked against their source. */
  'norms-unread': { readonly rule: string; readonly scale: string; readonly group: string };
}
