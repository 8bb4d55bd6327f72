import type { Decoded } from '../../table/decode.ts';
import type { Decimal } from './decimal.ts';
import type { Dialect } from './dialect.ts';

/** How the file was read. Whatever was inferred is reported in summary, manifest and assessments. */
export interface Guesses {
  readonly encoding: string;
  readonly encoding_guessed: boolean;
  readonly delimiter: string;
  readonly delimiter_guessed: boolean;
  readonly decimal: '.' | ',';
  readonly decimal_guessed: boolean;
}

export function guessesOf(text: Decoded, dialect: Dialect, decimal: Decimal): Guesses {
  return {
    encoding: text.encoding,
    encoding_guessed: text.guessed,
    delimiter: dialect.delimiter,
    delimiter_guessed: dialect.by === 'found',
    decimal: decimal.sign,
    decimal_guessed: decimal.guessed,
  };
}
