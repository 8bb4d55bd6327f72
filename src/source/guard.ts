import { CST, Lexer, Parser } from 'yaml';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { exceedsBytes, MAX_ALIASES, MAX_BYTES, MAX_DEPTH, MAX_SYNTAX_FAULTS, MAX_VALUES } from './limits.ts';

/** Anchors that nothing refers to are as costly as aliases. */
const MAX_ANCHORS = 4 * MAX_ALIASES;

/** What of a text may be composed; `tokens` is null where it must not be. */
export interface Guarded {
  readonly tokens: readonly CST.Token[] | null;
  readonly problems: readonly Problem[];
}

/** How far a text is read, and what was counted in it. */
interface Reading {
  readonly parser: Parser;
  readonly tokens: CST.Token[];
  documents: number;
  lexemes: number;
  aliases: number;
  anchors: number;
  errors: number;
}

/**
 * Reads a text as far as syntax tokens, and refuses what composing them would choke on: the package recurses into depth
 * and can then take the whole process down (SIGABRT on Node 20), and some of its checks are slower than linear.
 *
 * Its lexer does not recurse, and its parser only as deep as its own stack; so the depth is that of the real parser, seen
 * after each lexeme: no quote, comment or block text can be mistaken for depth, nor hide it. Directives, explicit tags
 * and second documents are refused here as well, before anything has acted on them.
 */
export function guard(source: SourceText): Guarded {
  const { text } = source;
  const at = (start: number, end: number) => ({ source, start, end });
  if (exceedsBytes(text, MAX_BYTES)) {
    return { tokens: null, problems: [problem('file-too-large', at(0, 0), { limit: MAX_BYTES })] };
  }
  const reading: Reading = {
    parser: new Parser(),
    tokens: [],
    lexemes: 0,
    aliases: 0,
    anchors: 0,
    errors: 0,
    documents: 0,
  };
  const problems: Problem[] = [];
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    advance(reading, lexeme);
    // Enough to report; composing thousands more would only take time.
    if (reading.errors > MAX_SYNTAX_FAULTS) break;
    const { offset } = reading.parser;
    const here = at(Math.max(0, offset - lexeme.length), Math.min(offset, text.length));
    const type = isText ? 'scalar' : CST.tokenType(lexeme);
    isText = !isText && lexeme === CST.SCALAR;
    const limit = overLimit(reading, type);
    if (limit !== null) return { tokens: null, problems: [...problems, problem(limit.code, here, limit)] };
    if (type === 'tag') problems.push(problem('unknown-tag', here, { tag: lexeme }));
    if (type === 'directive-line') problems.push(problem('yaml-directive', here, { directive: lexeme }));
    // One is whole, and another has begun.
    if (reading.documents > 0 && reading.parser.stack[0]?.type === 'document') {
      return {
        tokens: composable(reading.tokens),
        problems: [...problems, problem('several-documents', here, {})],
      };
    }
    if (problems.length >= MAX_SYNTAX_FAULTS) return { tokens: null, problems };
  }
  reading.tokens.push(...reading.parser.end());
  return { tokens: composable(reading.tokens), problems };
}

function advance(reading: Reading, lexeme: string): void {
  for (const token of reading.parser.next(lexeme)) {
    reading.tokens.push(token);
    if (token.type === 'error') reading.errors += 1;
    if (token.type === 'document') reading.documents += 1;
  }
}

type Limit = { readonly code: 'too-deep' | 'too-many-values' | 'too-many-aliases'; readonly limit: number };

function overLimit(counts: Reading, type: string | null): Limit | null {
  const { stack } = counts.parser;
  counts.lexemes += 1;
  if (type === 'alias') counts.aliases += 1;
  if (type === 'anchor') counts.anchors += 1;
  // The stack holds the document and a text being read, too; it is counted through only where it is long.
  if (stack.length > MAX_DEPTH && stack.filter(CST.isCollection).length > MAX_DEPTH)
    return { code: 'too-deep', limit: MAX_DEPTH };
  if (counts.lexemes > MAX_VALUES) return { code: 'too-many-values', limit: MAX_VALUES };
  if (counts.aliases > MAX_ALIASES || counts.anchors > MAX_ANCHORS) {
    return { code: 'too-many-aliases', limit: MAX_ALIASES };
  }
  return null;
}

/** Without directives: `%YAML 1.1` would turn `no` into false, `%TAG` rename tags. Both are refused anyway. */
function composable(tokens: readonly CST.Token[]): readonly CST.Token[] {
  return tokens.filter((token) => token.type !== 'directive');
}
