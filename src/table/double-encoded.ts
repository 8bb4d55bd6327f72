/**
 * Text that was UTF-8, was read as Windows-1252 and written as UTF-8 again: `MÃ¼ller`. It is told, never mended: what
 * it was is only nearly certain. Letters that quotation marks stand for are left out, because `NÃO` and `IRMÃ”` are
 * words and quotes that people write.
 */
const DOUBLE = /[ÃÂ][\u0080-\u00ba\u00bc-\u00bfŒœŠšŽžŸƒ€™†‡‰]|â€[\u0080-\u00bfœžš™¦“”]/;

/** Whether a row holds such text. */
export function isDoubleEncoded(record: readonly string[]): boolean {
  return record.some((cell) => DOUBLE.test(cell));
}

const MARKS = ['Ã', 'Â', 'â€'].map((mark) => Buffer.from(mark));

/** Whether bytes of UTF-8 hold a letter that such text begins with, so that most files need not be looked at again. */
export function mayBeDoubleEncoded(bytes: Buffer): boolean {
  // A block may end within the letter.
  return MARKS.some((mark) => bytes.includes(mark)) || bytes.at(-1) === 0xc3 || bytes.at(-1) === 0xe2;
}
