/** Problems with YAML texts: their size, their syntax, and the features of YAML that this format excludes. */
export interface SourceCodes {
  'file-too-large': { readonly limit: number };
  'not-utf8': { readonly line: number };
  'too-deep': { readonly limit: number };
  /** The text has more keys, items, commas and line ends than any file that a person writes. */
  'too-many-values': { readonly limit: number };
  'yaml-syntax': { readonly reason: string };
  'yaml-directive': { readonly directive: string };
  'unknown-tag': { readonly tag: string };
  'merge-key': Readonly<Record<string, never>>;
  'duplicate-key': { readonly key: string };
  'complex-key': Readonly<Record<string, never>>;
  'too-many-aliases': { readonly limit: number };
  'forbidden-name': { readonly name: string };
  'not-a-number': { readonly text: string };
  /** `read`: the number that YAML reads. */
  'number-leading-zero': { readonly text: string; readonly read: string };
  'number-too-long': { readonly text: string };
  'several-documents': Readonly<Record<string, never>>;
  'empty-document': Readonly<Record<string, never>>;
}
