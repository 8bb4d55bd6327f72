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

/** Problems with the shape and the meaning of definitions. */
export interface DefinitionCodes extends CriticalCodes, NormCodes {
  /** A form is required, but none is declared. */
  'form-required-without-forms': Nothing;
  /** A questionnaire that is private to the respondent has rules that others would have to act on. */
  'private-with-rules': { readonly part: 'tiers' | 'critical' };
  // shape
  'unknown-key': {
    readonly key: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
    /** The decimal number that was probably meant, where a decimal comma turned its fraction into a key. */
    readonly decimal?: string;
  };
  /** Where any one of several keys would do, they are joined: `question | scale`. */
  'missing-key': { readonly key: string };
  /**
   * Kinds of value; several expected kinds are joined by ` | `: text, number, whole number, true or false, list, map,
   * texts by language, nothing, or an allowed word as it is written.
   */
  'wrong-type': {
    readonly expected: string;
    readonly got: string;
    /** As in `unknown-key`. */
    readonly decimal?: string;
  };
  'not-allowed': {
    readonly value: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
  };
  /** Expected: id, language, version, period, date, moment, url, fraction or value. */
  'bad-format': { readonly expected: string; readonly value: string };
  /**
   * An operator and a limit, followed by `characters` or `items` unless the number itself is limited: `<= 64
   * characters`, `>= 1`.
   */
  'out-of-limits': { readonly expected: string };
  'unknown-format': { readonly format: string };
  /** A text in a words file contains `{name}`, which is not a placeholder of this text. */
  'placeholder-unknown': {
    readonly name: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
  };
  'placeholder-missing': { readonly name: string };
  /** `left`: the number of further problems that are not listed. */
  'too-many-faults': { readonly left: number };
  // forms
  /** The requested order would split a section, or interleave two sections. */
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
  /** A form leaves out something that the rest of the definition still refers to. */
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
  /** The lowest passing grade is not between best and worst. */
  'grade-pass': { readonly best: number; readonly worst: number };
  'never-asked': { readonly question: string };
  cycle: { readonly path: readonly string[] };
  // conditions
  'test-missing': Nothing;
  'test-mismatch': { readonly test: string; readonly subject: string };
  'never-holds': { readonly what: string };
  /** A finding, a critical rule or a tier rule that holds for every possible set of answers. */
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
  /**
   * The items differ in range or position, so the mean of the answered ones can lie outside the range of a blank one.
   */
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
  /** The language is declared, but no text is translated into it. */
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
