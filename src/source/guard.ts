import { CST, Lexer, Parser } from 'yaml';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { exceedsBytes, MAX_ALIASES, MAX_BYTES, MAX_DEPTH, MAX_SYNTAX_ERRORS, MAX_VALUES } from './limits.ts';

/** Anchors cost as much as aliases, even if nothing refers to them. */
const MAX_ANCHORS = 4 * MAX_ALIASES;

/** The tokens that may be composed; `tokens` is null if composing them is not safe. */
export interface Guarded {
  readonly tokens: readonly CST.Token[] | null;
  readonly problems: readonly Problem[];
}

/** State of reading a text, with what was counted so far. */
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
 * Reads a text into syntax tokens, and rejects whatever would make composing them fail: the package recurses by depth
 * and can crash the whole process (SIGABRT on Node 20), and some of its checks are slower than linear.
 *
 * The lexer of the package does not recurse, and the parser recurses only as deep as its own stack. The depth is
 * therefore read from the real parser after each lexeme, so that no quote, comment or block text can be mistaken for
 * depth or hide it. Directives, explicit tags and further documents are rejected here as well, before anything acts
 * on them.
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
    // These are enough to report; composing thousands more would only take time.
    if (reading.errors > MAX_SYNTAX_ERRORS) break;
    const { offset } = reading.parser;
    const here = at(Math.max(0, offset - lexeme.length), Math.min(offset, text.length));
    const type = isText ? 'scalar' : CST.tokenType(lexeme);
    isText = !isText && lexeme === CST.SCALAR;
    const limit = overLimit(reading, type);
    if (limit !== null) return { tokens: null, problems: [...problems, problem(limit.code, here, limit)] };
    if (type === 'tag') problems.push(problem('unknown-tag', here, { tag: lexeme }));
    if (type === 'directive-line') problems.push(problem('yaml-directive', here, { directive: lexeme }));
    // The first document is complete and another one has begun.
    if (reading.documents > 0 && reading.parser.stack[0]?.type === 'document') {
      return {
        tokens: composable(reading.tokens),
        problems: [...problems, problem('several-documents', here, {})],
      };
    }
    if (problems.length >= MAX_SYNTAX_ERRORS) return { tokens: null, problems };
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
  // The stack also contains the document and the scalar being read. It is counted exactly only when it is long.
  if (stack.length > MAX_DEPTH && stack.filter(CST.isCollection).length > MAX_DEPTH)
    return { code: 'too-deep', limit: MAX_DEPTH };
  if (counts.lexemes > MAX_VALUES) return { code: 'too-many-values', limit: MAX_VALUES };
  if (counts.aliases > MAX_ALIASES || counts.anchors > MAX_ANCHORS) {
    return { code: 'too-many-aliases', limit: MAX_ALIASES };
  }
  return null;
}

/**
 * Drops directives: `%YAML 1.1` would turn `no` into false, and `%TAG` would rename tags. Both are reported anyway.
 */
function composable(tokens: readonly CST.Token[]): readonly CST.Token[] {
  return tokens.filter((token) => token.type !== 'directive');
}
