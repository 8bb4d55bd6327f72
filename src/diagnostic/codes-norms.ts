/** Norms by age and sex, what may rest on them, and what counts as a change. */
export interface NormCodes {
  /** A question that norms look at does not say that it asks this, or is answered in another way. */
  'norm-question': { readonly question: string; readonly about: 'sex' | 'age' };
  'norm-incomplete': { readonly group: string };
  'norm-groups-differ': { readonly group: string; readonly first: string };
  'norm-overlap': { readonly group: string; readonly other: string };
  'norm-bands-twice': { readonly scale: string };
  /** What counts as a change is said in two ways, or in neither. */
  'change-twice': { readonly scale: string };
  'change-incomplete': { readonly scale: string };
  /** A tier rests on norms by sex that are only recalled. */
  'norms-unread': { readonly rule: string; readonly scale: string; readonly group: string };
}
