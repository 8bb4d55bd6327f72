import { fromSchema1 } from './schema-1.ts';
import { assessment1Schema, assessmentSchema } from './assessment-schema.ts';
import type { Assessment } from './assessment.ts';
import type { SourceText, TextPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { unusableKey } from '../source/json-keys.ts';
import type { Path } from '../source/node.ts';
import { contradiction } from './consistent.ts';
import { syntaxErrorOffset } from './json-syntax-error.ts';
import { offsetIn } from './json-place.ts';

const SCHEMA = 'lotse/assessment/2';
const EARLIER_SCHEMA = 'lotse/assessment/1';

export interface ReadAssessments {
  readonly assessments: readonly Assessment[];
  /** The line on which each of them starts. */
  readonly lines: readonly number[];
  /** With their places, never with a value. A file with any problem must not be trusted. */
  readonly problems: readonly Problem[];
}

/** A JSON value and the offset at which it starts. */
interface Piece {
  readonly start: number;
  readonly value: unknown;
}

/**
 * Reads assessments as they are written: one as JSON, a JSON array, or several one after the other (NDJSON). Never
 * throws. What is truncated, of a newer schema, of the wrong shape, contradictory, or has a key twice is a problem
 * with its place. An assessment of an earlier schema is converted to the current one. Whether the results follow from
 * the answers is not checked here, since that needs the plan (`verifyAssessment`).
 */
export function readAssessments({ text: raw, ...about }: SourceText): ReadAssessments {
  const text = raw.replace(/^\ufeff/, '');
  const source = { ...about, text };
  const file = source.name;
  if (text.trim() === '') return failed(problem('assessment-none', { file }, {}));
  if (!/^\s*[[{]/.test(text)) return failed(problem('assessment-wanted', { file }, {}));
  const split = pieces(text);
  if ('failedAt' in split) return failed(problem('assessment-syntax', pointAt(source, split.failedAt), {}));
  if (split.length === 0) return failed(problem('assessment-none', { file }, {}));
  const keys = split.flatMap(
    (piece, index) => keyProblem(source, piece.start, split[index + 1]?.start) ?? [],
  );
  if (keys.length > 0) return failed(...keys);
  const read = split.map((piece) => readOne(source, piece));
  const lines = linesOf(text, split);
  return {
    assessments: read.flatMap((one) => ('code' in one ? [] : [one])),
    lines: read.flatMap((one, index) => ('code' in one ? [] : [lines[index] as number])),
    problems: read.flatMap((one) => ('code' in one ? [one] : [])),
  };
}

function failed(...problems: readonly Problem[]): ReadAssessments {
  return { assessments: [], lines: [], problems };
}

/**
 * Of two equal keys JSON.parse silently keeps the last. The key may be text that somebody entered, so the problem
 * does not carry it.
 */
function keyProblem(source: SourceText, start: number, end = source.text.length): Problem | null {
  const found = unusableKey(source.text.slice(start, end));
  if (found === null) return null;
  const at = pointAt(source, start + found.offset);
  return found.because === 'twice'
    ? problem('assessment-key-twice', at, {})
    : problem('assessment-shape', at, { path: '…' });
}

function pointAt(source: SourceText, offset: number): TextPlace {
  return { source, start: offset, end: offset };
}

/** The offset at which the text stops being JSON. */
interface Failed {
  readonly failedAt: number;
}

/** Returns the parsed values with their offsets, or the offset at which the text stops being JSON. */
function pieces(text: string): readonly Piece[] | Failed {
  const whole = parse(text);
  if ('value' in whole) {
    if (!Array.isArray(whole.value)) return [{ start: text.search(/\S/), value: whole.value }];
    const starts = elementStarts(text);
    return whole.value.map((value: unknown, index) => ({ start: starts[index] as number, value }));
  }
  const starts = objectStarts(text);
  if (starts === null) return whole;
  const found: Piece[] = [];
  for (const [index, start] of starts.entries()) {
    const parsed = parse(text.slice(start, starts[index + 1]));
    if ('failedAt' in parsed) return { failedAt: start + parsed.failedAt };
    found.push({ start, value: parsed.value });
  }
  return found;
}

/**
 * Returns the offsets of consecutive objects, each of which starts on a line of its own: one object per line, or the
 * files of several interviews concatenated. null if the text starts with something else.
 */
function objectStarts(text: string): readonly number[] | null {
  const starts = Array.from(text.matchAll(/(?<![^\n])\{/g), ({ index }) => index);
  const [first = text.length] = starts;
  return text.slice(0, first).trim() === '' ? starts : null;
}

/** Parses JSON, or returns the offset at which the text stops being JSON. */
function parse(text: string): { readonly value: unknown } | Failed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { failedAt: syntaxErrorOffset(text) };
  }
}

/** Returns the line on which each piece starts. The pieces are in order. */
function linesOf(text: string, split: readonly Piece[]): readonly number[] {
  let [line, at] = [1, 0];
  return split.map(({ start }) => {
    for (let end = text.indexOf('\n', at); end >= 0 && end < start; end = text.indexOf('\n', at)) {
      line += 1;
      at = end + 1;
    }
    return line;
  });
}

/** Returns the offset of each element of a valid JSON array, skipping strings and nested values. */
function elementStarts(text: string): readonly number[] {
  const found: number[] = [];
  let [depth, waiting] = [0, false];
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},]|[^[\]{},"\s]+/g)) {
    const closes = token === ']' || token === '}';
    if (closes) depth -= 1;
    if (depth === 1 && waiting && !closes) found.push(index);
    if (token === '[' || token === '{') depth += 1;
    waiting = depth === 1 && (token === ',' || (token === '[' && found.length === 0));
  }
  return found;
}

function readOne(source: SourceText, { start, value }: Piece): Assessment | Problem {
  const at = (path: Path): TextPlace => pointAt(source, offsetIn(source.text, start, path));
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (typeof schema === 'string' && schema !== SCHEMA && schema !== EARLIER_SCHEMA)
    return problem('assessment-schema', at(['schema']), { known: SCHEMA });
  const checked = schema === EARLIER_SCHEMA ? readEarlier(value) : assessmentSchema.safeParse(value);
  if (!checked.success) {
    const path = checked.error.issues.slice(0, 1).flatMap((issue) => issue.path) as Path;
    return problem('assessment-shape', at(path), { path: shownPath(path) });
  }
  const contradicted = contradiction(checked.data);
  if (contradicted === null) return checked.data;
  const path = pathOf(contradicted);
  return problem('assessment-inconsistent', at(path), { path: shownPath(path) });
}

function readEarlier(value: unknown) {
  const shaped = assessment1Schema.safeParse(value);
  return shaped.success ? { success: true as const, data: fromSchema1(shaped.data) } : shaped;
}

/** A contradiction has at most one id, which may contain dots. */
function pathOf(text: string): Path {
  const [, part = text, id] = /^([^.]*)\.(.*)$/s.exec(text) ?? [];
  return id === undefined ? [part] : [part, id];
}

/** Keys whose own keys are ids, or text that somebody entered. */
const BY_ID: ReadonlySet<unknown> = new Set([
  'answers',
  'scales',
  'findings',
  'parts',
  'compared',
  'views',
  'provenance',
]);

/**
 * Returns a path for a message: only keys of the format, and none that occurs only in the file. The problem's place
 * shows those.
 */
function shownPath(path: Path): string {
  const steps = path.map((step, index) => (BY_ID.has(path[index - 1]) ? '…' : String(step)));
  return steps.join('.') || 'schema';
}
