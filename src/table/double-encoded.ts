/**
 * UTF-8 text that was read as Windows-1252 and written as UTF-8 again: `MÃ¼ller`. It is reported but not repaired,
 * because the original is only nearly certain. Letters that stand for quotation marks are excluded, because `NÃO` and
 * `IRMÃ”` occur in real text.
 */
const DOUBLE = /[ÃÂ][\u0080-\u00ba\u00bc-\u00bfŒœŠšŽžŸƒ€™†‡‰]|â€[\u0080-\u00bfœžš™¦“”]/;

/** Whether a row contains such text. */
export function isDoubleEncoded(record: readonly string[]): boolean {
  return record.some((cell) => DOUBLE.test(cell));
}

const MARKS = ['Ã', 'Â', 'â€'].map((mark) => Buffer.from(mark));

/** Whether UTF-8 bytes contain the start of such text. A quick test that spares most files the check of each cell. */
export function mayBeDoubleEncoded(bytes: Buffer): boolean {
  // A block may end within the character.
  return MARKS.some((mark) => bytes.includes(mark)) || bytes.at(-1) === 0xc3 || bytes.at(-1) === 0xe2;
}
