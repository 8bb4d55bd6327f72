/** Problems with files, tables, mappings and runs. */
export interface FileCodes {
  'file-not-found': { readonly file: string };
  /** The name is neither a bundled questionnaire nor a path. */
  'questionnaire-unknown': {
    readonly name: string;
    readonly suggestion: string | null;
    /** The name comes from an assessment, not from the user. */
    readonly ofAssessment?: true;
  };
  /** The questionnaire can be used only as one of its forms, and no form was chosen. */
  'form-wanted': { readonly questionnaire: string; readonly forms: readonly string[] };
  /**
   * A questionnaire that is private to the respondent is neither scored in a file of several people nor reported to
   * others.
   */
  'questionnaire-private': { readonly questionnaire: string };
  /** `reason` is the system's error name (EACCES, ENOSPC, EISDIR …), or `not-a-file` for devices and pipes. */
  'file-not-readable': { readonly file: string; readonly reason: string };
  'file-not-writable': { readonly file: string; readonly reason: string };
  /** The file grew, shrank or was replaced while it was read. */
  'file-changed': { readonly file: string };
  /**
   * The file is a workbook, an archive or the like, with the name of a text file. `kind` as in files/kind.ts, or
   * `binary`.
   */
  'file-wrong-kind': { readonly file: string; readonly kind: string };
  /** Two options that exclude each other. */
  'options-contradict': { readonly first: string; readonly second: string };
  'output-is-input': { readonly file: string };
  // encoding and syntax of a table
  /** The file mixes two encodings; the place is the line of the first byte that does not fit. */
  'encoding-mixed': { readonly file: string };
  'encoding-invalid': { readonly file: string; readonly encoding: string };
  'encoding-unknown': { readonly encoding: string; readonly allowed: readonly string[] };
  'table-empty': { readonly file: string };
  'delimiter-unclear': { readonly fits: readonly string[] };
  'delimiter-unknown': { readonly allowed: readonly string[] };
  'decimal-unclear': Readonly<Record<string, never>>;
  /** A number such as 1.200, in a table that shows nowhere else whether the point divides thousands or decimals. */
  'thousands-unclear': Readonly<Record<string, never>>;
  'decimal-comma-splits': Readonly<Record<string, never>>;
  'quote-not-closed': Readonly<Record<string, never>>;
  'quote-misplaced': Readonly<Record<string, never>>;
  'record-too-large': { readonly limit: number };
  // mappings
  'mapping-for-another': { readonly questionnaire: string; readonly asked: string };
  /** `lotse check` validated only the shape, because the questionnaire was not found or is itself invalid. */
  'mapping-unchecked': {
    readonly questionnaire: string;
    readonly because: 'not-found' | 'invalid';
    readonly suggestion: string | null;
  };
  /** The key does not apply to questions of this kind. */
  'mapping-misfit': { readonly question: string; readonly key: string };
  // columns of a table
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
  // rows of a table
  'row-too-short': { readonly expected: number; readonly found: number };
  'row-too-long': { readonly expected: number; readonly found: number };
  'nul-in-row': Readonly<Record<string, never>>;
  'id-blank': Readonly<Record<string, never>>;
  'id-too-long': { readonly limit: number };
  /** A spreadsheet turned the id into a number such as 1.23E+15, which lost its last digits. */
  'id-digits-lost': Readonly<Record<string, never>>;
  'id-spreadsheet-error': Readonly<Record<string, never>>;
  /** The id contains a control character, or a character that changes the direction of text. */
  'id-control-character': Readonly<Record<string, never>>;
  /** The row was rejected, and it is unknown whether these critical rules hold for it. */
  'critical-unknown': { readonly rules: readonly string[] };
  'age-not-readable': Readonly<Record<string, never>>;
  'learner-twice': { readonly lines: readonly number[] };
}
