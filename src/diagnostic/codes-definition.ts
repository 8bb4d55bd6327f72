import type { CriticalCodes } from './codes-critical.ts';
import type { NormCodes } from './codes-norms.ts';

/** Kinds of things that have an id in a definition. */
export type IdKind =
  | 'question'
  | 'scale'
  | 'finding'
  | 'source'
  | 'answer-set'
  | 'option'
  | 'band'
  | 'section'
  | 'critical'
  | 'rule'
  | 'form'
  | 'language'
  | 'part'
  | 'norm-group';

type Nothing = Readonly<Record<string, never>>;

/** Definitions: their shape, and what they mean. */
export interface DefinitionCodes extends CriticalCodes, NormCodes {
  /** A form has to be chosen, and there is none. */
  'form-required-without-forms': Nothing;
  /** What is for one person alone has rules on which others would have to act. */
  'private-with-rules': { readonly part: 'tiers' | 'critical' };
  // shape
  'unknown-key': {
    readonly key: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
    /** The number that was meant, where the key is what stood behind a decimal comma. */
    readonly decimal?: string;
  };
  /** Where one of several keys would do, they are joined: `question | scale`. */
  'missing-key': { readonly key: string };
  /**
   * Kinds, those expected joined by ` | `: text, number, whole number, true or false, list, map, texts by language,
   * nothing, or a word that is allowed as it stands.
   */
  'wrong-type': {
    readonly expected: string;
    readonly got: string;
    /** As with unknown keys. */
    readonly decimal?: string;
  };
  'not-allowed': {
    readonly value: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
  };
  /** Expected: id, language, version, period, date, moment, url, fraction or value. */
  'bad-format': { readonly expected: string; readonly value: string };
  /** A sign and a bound, with `characters` or `items` where it is not the number itself: `<= 64 characters`, `>= 1`. */
  'out-of-limits': { readonly expected: string };
  'unknown-format': { readonly format: string };
  /** Of a text in a file of words: `{name}` stands there, and this text has no such placeholder. */
  'placeholder-unknown': {
    readonly name: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
  };
  'placeholder-missing': { readonly name: string };
  /** So many more places were not looked at. */
  'too-many-faults': { readonly left: number };
  // forms
  /** The order asked for would cut a section in two, or sections into each other. */
  'order-across-sections': { readonly question: string };
  // names
  'unknown-id': { readonly kind: IdKind; readonly id: string; readonly suggestion: string | null };
  'unknown-option': {
    readonly question: string;
    readonly option: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
  };
  'unknown-band': {
    readonly scale: string;
    readonly band: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
  };
  /** A form does without something that the rest still names. */
  'left-out': { readonly kind: IdKind; readonly id: string; readonly form: string };
  'duplicate-id': { readonly kind: IdKind; readonly id: string };
  'column-name-taken': { readonly name: string };
  // questions and answer sets
  'answer-kind': { readonly question: string; readonly found: readonly string[] };
  'empty-option': { readonly set: string };
  'same-label': { readonly label: string; readonly language: string };
  'value-twice': { readonly value: string };
  'label-is-code': { readonly label: string; readonly option: string };
  'points-none-unstated': { readonly option: string };
  'treat-as-needless': { readonly option: string };
  'option-shadowed': { readonly option: string };
  'code-in-range': { readonly text: string };
  'code-twice': { readonly text: string };
  'age-not-a-number': { readonly question: string };
  'bounds-reversed': Nothing;
  /** The grade that just passes is not between best and worst. */
  'grade-pass': { readonly best: number; readonly worst: number };
  'never-asked': { readonly question: string };
  cycle: { readonly path: readonly string[] };
  // conditions
  'test-missing': Nothing;
  'test-mismatch': { readonly test: string; readonly subject: string };
  'never-holds': { readonly what: string };
  /** Of a finding, a critical rule or a rule of a tier: every answer fulfils it. */
  'always-holds': { readonly what: string };
  'rule-without-id': Nothing;
  'mark-misplaced': { readonly key: string };
  // scales
  'scale-method': { readonly scale: string; readonly found: readonly string[] };
  'not-scorable': { readonly question: string };
  'item-twice': { readonly id: string };
  'option-without-points': { readonly question: string; readonly option: string };
  'cannot-reverse': { readonly item: string };
  'not-asked-unstated': { readonly question: string };
  'not-asked-needless': { readonly question: string };
  'no-prorating': {
    readonly reason: 'max' | 'count' | 'value' | 'negative-weight' | 'biographical' | 'unbounded';
  };
  /** Items of unequal range or position: their mean can be more or less than a blank could be. */
  'mean-unequal': { readonly first: string; readonly other: string };
  'least-uncited': Nothing;
  'least-unbounded': { readonly item: string };
  'allow-too-high': { readonly allow: number; readonly items: number };
  'band-order': { readonly band: string };
  'band-gap': { readonly from: string; readonly least: string | null };
  'band-unreachable': { readonly band: string; readonly lower: string | null; readonly upper: string | null };
  'band-edge': { readonly band: string };
  'weight-zero': Nothing;
  'scale-too-fine': { readonly scale: string };
  // texts, law 10 and law 11
  'missing-translation': { readonly language: string };
  /** Declared, and no text has it. */
  'language-without-texts': { readonly language: string };
  'unknown-language': { readonly language: string };
  'tiers-uncited': Nothing;
  'tier-by-background': { readonly rule: string; readonly question: string; readonly about: string };
  unused: { readonly kind: IdKind; readonly id: string };
  // worked examples
  'example-answer': { readonly question: string; readonly value: string };
  'example-fails': { readonly key: string; readonly expected: string; readonly got: string };
  'example-key': { readonly key: string; readonly suggestion: string | null };
}
