import { fromSchema1 } from './schema-1.ts';
import { assessment1Schema, assessmentSchema } from './assessment-schema.ts';
import type { Assessment } from './assessment.ts';
import type { SourceText, TextPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { faultyKey } from '../source/json-keys.ts';
import type { Path } from '../source/node.ts';
import { contradiction } from './consistent.ts';
import { faultIn } from './json-fault.ts';
import { offsetIn } from './json-place.ts';

const SCHEMA = 'lotse/assessment/2';
const EARLIER_SCHEMA = 'lotse/assessment/1';

export interface ReadAssessments {
  readonly assessments: readonly Assessment[];
  /** The line that each of them begins on. */
  readonly lines: readonly number[];
  /** With their places; never with a value. Where there is one, the file is not to be trusted. */
  readonly problems: readonly Problem[];
}

/** One JSON value and the offset at which it begins. */
interface Piece {
  readonly start: number;
  readonly value: unknown;
}

/**
 * Assessments as they are written: one as JSON, a JSON array, or several one after the other (NDJSON). Never throws. What is
 * cut off, of a newer schema, out of shape, contradicts itself, or says one thing twice is a problem with its place. What
 * was written in the schema of an earlier version comes in today's shape. Whether results are those of their answers is not
 * looked at here: that takes the plan (`believed`).
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

/** Of two keys alike JSON.parse takes the last and says nothing. The key itself may be what somebody wrote, and is not told. */
function keyProblem(source: SourceText, start: number, end = source.text.length): Problem | null {
  const found = faultyKey(source.text.slice(start, end));
  if (found === null) return null;
  const at = pointAt(source, start + found.offset);
  return found.because === 'twice'
    ? problem('assessment-key-twice', at, {})
    : problem('assessment-shape', at, { path: '…' });
}

function pointAt(source: SourceText, offset: number): TextPlace {
  return { source, start: offset, end: offset };
}

/** Where the text stops being JSON. */
interface Failed {
  readonly failedAt: number;
}

/** Parsed values with their offsets, or the first place that is not JSON. */
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
 * Objects one after the other, each from a line that begins with its brace: one a line, or the files of several talks put
 * together. null where the first of them begins elsewhere.
 */
function objectStarts(text: string): readonly number[] | null {
  const starts = Array.from(text.matchAll(/(?<![^\n])\{/g), ({ index }) => index);
  const [first = text.length] = starts;
  return text.slice(0, first).trim() === '' ? starts : null;
}

/** JSON, or the offset where it stops being JSON. */
function parse(text: string): { readonly value: unknown } | Failed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { failedAt: faultIn(text) };
  }
}

/** The line on which each piece begins; they stand in order. */
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

/** Where each element of a JSON array begins that is known to parse; strings and nesting are skipped over. */
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
    return problem('assessment-shape', at(path), { path: told(path) });
  }
  const contradicted = contradiction(checked.data);
  if (contradicted === null) return checked.data;
  const path = pathOf(contradicted);
  return problem('assessment-inconsistent', at(path), { path: told(path) });
}

function readEarlier(value: unknown) {
  const shaped = assessment1Schema.safeParse(value);
  return shaped.success ? { success: true as const, data: fromSchema1(shaped.data) } : shaped;
}

/** What contradicts itself has one id at most, with dots in it. */
function pathOf(text: string): Path {
  const [, part = text, id] = /^([^.]*)\.(.*)$/s.exec(text) ?? [];
  return id === undefined ? [part] : [part, id];
}

/** Parts whose own keys are ids, or whatever somebody wrote there. */
const BY_ID: ReadonlySet<unknown> = new Set([
  'answers',
  'scales',
  'findings',
  'parts',
  'compared',
  'views',
  'provenance',
]);

/** A path as it may be told: keys of the format, and none that stands only in the file. Its place is told anyway. */
function told(path: Path): string {
  const steps = path.map((step, index) => (BY_ID.has(path[index - 1]) ? '…' : String(step)));
  return steps.join('.') || 'schema';
}
