/** Returns the significant digits of a decimal, without sign, point, exponent, and zeros at either end. */
function significant(decimal: string): string {
  const mantissa = decimal.replace(/^[+-]/, '').replace(/e.*$/i, '');
  return mantissa.replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
}

/** With more decimals, the denominator of the exact fraction would exceed the safe integers. */
const MAX_DECIMALS = 15;

/** Number of decimals of a number written out in full. */
function decimals(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return (mantissa.split('.')[1] ?? '').length - Number(exponent);
}

/**
 * Whether a number as written is exactly the decimal that its binary value stands for. IEEE 754 guarantees that up to
 * 15 significant digits; numbers with more are refused rather than silently rounded. So are hexadecimal and octal
 * numbers of that size, and numbers with more than 15 decimals.
 */
export function isExact(text: string, value: number): boolean {
  if (/^[+-]?0[xo]/.test(text)) return Math.abs(value) < 1e15;
  const digits = significant(text);
  return digits.length <= 15 && digits === significant(String(value)) && decimals(value) <= MAX_DECIMALS;
}
