/** Formats that users take for text, although only the name suggests it. */
export type ContentKind = 'xlsx' | 'ods' | 'zip' | 'xls' | 'gzip' | 'pdf' | 'spss' | 'parquet' | 'sqlite';

const SIGNATURES: readonly (readonly [ContentKind, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['gzip', '\x1f\x8b'],
  ['pdf', '%PDF-'],
  ['spss', '$FL2'],
  ['parquet', 'PAR1'],
  ['sqlite', 'SQLite format 3\x00'],
];

/** Recognises a format by the first bytes of a file; null if it may be text. */
export function kindOfContent(start: Buffer): ContentKind | null {
  const text = start.toString('latin1');
  const kind = SIGNATURES.find(([, signature]) => text.startsWith(signature))?.[0] ?? null;
  if (kind !== 'zip') return kind;
  if (text.includes('[Content_Types].xml') || text.includes('xl/')) return 'xlsx';
  return text.includes('application/vnd.oasis.opendocument') ? 'ods' : 'zip';
}
