/** Files, tables, mappings and runs. The batch's own list grows here. */
export interface FileCodes {
  'file-not-found': { readonly file: string };
  /** Neither a bundled questionnaire nor a path. */
  'questionnaire-unknown': {
    readonly name: string;
    readonly suggestion: string | null;
    /** An assessment names it, not the user. */
    readonly ofAssessment?: true;
  };
  /** The whole means nothing, and no form was chosen. */
  'form-wanted': { readonly questionnaire: string; readonly forms: readonly string[] };
  /** What is for each person alone is neither scored in a file of several people nor reported to others. */
  'questionnaire-private': { readonly questionnaire: string };
  /** `reason` is the system's name for it (EACCES, ENOSPC, EISDIR …), or `not-a-file` for devices and pipes. */
  'file-not-readable': { readonly file: string; readonly reason: string };
  'file-not-writable': { readonly file: string; readonly reason: string };
  /** Grew, shrank or was replaced while it was read. */
  'file-changed': { readonly file: string };
  /** A workbook, an archive … under the name of a text file. `kind` as in files/kind.ts, or `binary`. */
  'file-wrong-kind': { readonly file: string; readonly kind: string };
  /** Two flags of which only one can be meant. */
  'options-contradict': { readonly first: string; readonly second: string };
  'output-is-input': { readonly file: string };
  // the text of a table
  /** Bytes of two encodings in one file; the place has the line of the first one that does not fit. */
  'encoding-mixed': { readonly file: string };
  'encoding-invalid': { readonly file: string; readonly encoding: string };
  'encoding-unknown': { readonly encoding: string; readonly allowed: readonly string[] };
  // its shape
  'table-empty': { readonly file: string };
  'delimiter-unclear': { readonly fits: readonly string[] };
  'delimiter-unknown': { readonly allowed: readonly string[] };
  'decimal-unclear': Readonly<Record<string, never>>;
  'decimal-comma-splits': Readonly<Record<string, never>>;
  'quote-not-closed': Readonly<Record<string, never>>;
  'quote-misplaced': Readonly<Record<string, never>>;
  'record-too-large': { readonly limit: number };
  // a mapping
  'mapping-for-another': { readonly questionnaire: string; readonly asked: string };
  /** `lotse check`: only the shape was looked at, for the questionnaire is not at hand or has errors itself. */
  'mapping-unchecked': {
    readonly questionnaire: string;
    readonly because: 'not-found' | 'invalid';
    readonly suggestion: string | null;
  };
  /** The key says nothing about a question of this kind. */
  'mapping-misfit': { readonly question: string; readonly key: string };
  // its columns
  'header-twice': { readonly name: string; readonly first: number; readonly second: number };
  'header-missing': { readonly column: number };
  'headers-unknown': { readonly questionnaire: string; readonly matched: number; readonly expected: number };
  'question-twice': { readonly question: string; readonly columns: readonly string[] };
  'question-not-found': { readonly question: string; readonly suggestion: string | null };
  'option-not-found': { readonly question: string; readonly option: string };
  'column-not-found': { readonly column: string; readonly suggestion: string | null };
  'id-column-missing': { readonly suggestion: string | null };
  'kept-column-taken': { readonly column: string };
  'kept-column-reserved': { readonly column: string };
  'column-used-twice': { readonly column: string };
  // its rows
  'row-too-short': { readonly expected: number; readonly found: number };
  'row-too-long': { readonly expected: number; readonly found: number };
  'nul-in-row': Readonly<Record<string, never>>;
  'id-blank': Readonly<Record<string, never>>;
  'id-too-long': { readonly limit: number };
  /** A spreadsheet made 1.23E+15 of it: the last digits are lost. */
  'id-digits-lost': Readonly<Record<string, never>>;
  'id-spreadsheet-error': Readonly<Record<string, never>>;
  /** A control character, or a sign that turns the direction of text. */
  'id-control-character': Readonly<Record<string, never>>;
  /** A refused row of which nobody knows whether these critical rules hold. */
  'critical-unknown': { readonly rules: readonly string[] };
  'age-not-readable': Readonly<Record<string, never>>;
  'learner-twice': { readonly lines: readonly number[] };
}
