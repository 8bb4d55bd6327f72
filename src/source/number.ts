/** The digits that tell a decimal's value: neither sign, point nor exponent, nor zeros at either end. */
function significant(decimal: string): string {
  const mantissa = decimal.replace(/^[+-]/, '').replace(/e.*$/i, '');
  return mantissa.replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
}

/** Beyond these, an exact fraction is more than a safe integer can hold below its line. */
const MAX_DECIMALS = 15;

/** How many digits a number has after its point, as it is written out in full. */
function decimals(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return (mantissa.split('.')[1] ?? '').length - Number(exponent);
}

/**
 * Whether a number as written is exactly the decimal that its binary value stands for. Up to 15 significant digits it
 * is, by IEEE 754; more are refused rather than rounded without a word. So are hexadecimals and octals of that size,
 * and decimals too small to be kept.
 */
export function isExact(text: string, value: number): boolean {
  if (/^[+-]?0[xo]/.test(text)) return Math.abs(value) < 1e15;
  const digits = significant(text);
  return digits.length <= 15 && digits === significant(String(value)) && decimals(value) <= MAX_DECIMALS;
}
