import { fromSchema1 } from '../assess/schema-1.ts';
import type { Assessment } from '../assessment.ts';
import { assessment1Schema, assessmentSchema } from '../definition/assessment-schema.ts';
import type { CellPlace, SourceText } from '../diagnostic/place.ts';
import { lineColumn } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { faultyKey } from '../source/json-keys.ts';
import { contradiction } from './consistent.ts';

const SCHEMA = 'lotse/assessment/2';
const EARLIER_SCHEMA = 'lotse/assessment/1';

export interface ReadAssessments {
  readonly assessments: readonly Assessment[];
  /** The line that each of them begins on. */
  readonly lines: readonly number[];
  /** With the line they are on; never with a value. Where there is one, the file is not to be trusted. */
  readonly problems: readonly Problem[];
}

/** One JSON value and the line it begins on. */
interface Piece {
  readonly line: number;
  readonly value: unknown;
}

/**
 * Assessments as they are written: one as JSON, a JSON array, or several one after the other (NDJSON). Never throws. What is
 * cut off, of a newer schema, out of shape, contradicts itself, or says one thing twice is a problem with its line. What
 * was written in the schema of an earlier version comes in today's shape. Whether results are those of their answers is not
 * looked at here: that takes the plan (`believed`).
 */
export function readAssessments({ name, text: raw }: SourceText): ReadAssessments {
  const text = raw.replace(/^\ufeff/, '');
  if (text.trim() === '') return failed(problem('assessment-none', { file: name }, {}));
  if (!/^\s*[[{]/.test(text)) return failed(problem('assessment-wanted', { file: name }, {}));
  const split = pieces(name, text);
  if ('problems' in split) return split;
  if (split.length === 0) return failed(problem('assessment-none', { file: name }, {}));
  const read = split.map(({ line, value }) => readOne({ file: name, line }, value));
  return {
    assessments: read.flatMap((one) => ('code' in one ? [] : [one])),
    lines: read.flatMap((one, index) => ('code' in one ? [] : [(split[index] as Piece).line])),
    problems: read.flatMap((one) => ('code' in one ? [one] : [])),
  };
}

function failed(...problems: readonly Problem[]): ReadAssessments {
  return { assessments: [], lines: [], problems };
}

/** Parsed values with their lines; or the first place that is not JSON, or those that say one thing twice. */
function pieces(file: string, text: string): readonly Piece[] | ReadAssessments {
  const whole = parse(text);
  if ('value' in whole) {
    const faulty = keyProblem(file, 1, text);
    if (faulty !== null) return failed(faulty);
    if (!Array.isArray(whole.value)) return [{ line: firstLine(text), value: whole.value }];
    const lines = elementLines(text);
    return whole.value.map((value: unknown, index) => ({ line: lines[index] as number, value }));
  }
  const objects = objectsIn(text);
  if (objects === null) {
    return failed(problem('assessment-syntax', { file, line: lineColumn(text, whole.failedAt).line }, {}));
  }
  const found: Piece[] = [];
  const faulty: Problem[] = [];
  for (const { line, text: object } of objects) {
    const parsed = parse(object);
    if ('failedAt' in parsed) {
      const failedLine = line + lineColumn(object, parsed.failedAt).line - 1;
      return failed(problem('assessment-syntax', { file, line: failedLine }, {}));
    }
    faulty.push(...[keyProblem(file, line, object)].filter((one) => one !== null));
    found.push({ line, value: parsed.value });
  }
  return faulty.length > 0 ? failed(...faulty) : found;
}

/** Of two keys alike JSON.parse takes the last and says nothing; `line` is where the text begins. */
function keyProblem(file: string, line: number, text: string): Problem | null {
  const found = faultyKey(text);
  if (found === null) return null;
  const at = { file, line: line + lineColumn(text, found.offset).line - 1 };
  return found.because === 'twice'
    ? problem('assessment-key-twice', at, { key: found.key })
    : problem('assessment-shape', at, { path: found.key });
}

/**
 * Objects one after the other, each from a line that begins with its brace: one a line, or the files of several talks put
 * together. null where the first of them begins elsewhere.
 */
function objectsIn(text: string): readonly { readonly line: number; readonly text: string }[] | null {
  const lines = text.split(/\r?\n/);
  const starts = lines.flatMap((line, index) => (line.startsWith('{') ? [index] : []));
  const [first = lines.length] = starts;
  if (lines.slice(0, first).some((line) => line.trim() !== '')) return null;
  return starts.map((start, index) => ({
    line: start + 1,
    text: lines.slice(start, starts[index + 1]).join('\n'),
  }));
}

/** JSON, or the offset where it stops being JSON; the parser's message is not used, since it quotes the text. */
function parse(text: string): { readonly value: unknown } | { readonly failedAt: number } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    return { failedAt: position === undefined ? text.trimEnd().length : Number(position) };
  }
}

function firstLine(text: string): number {
  return lineColumn(text, text.search(/\S/)).line;
}

/** The line of each element of a JSON array that is known to parse; strings and nesting are skipped over. */
function elementLines(text: string): readonly number[] {
  const found: number[] = [];
  let [line, depth, waiting] = [1, 0, false];
  for (const [token] of text.matchAll(/"(?:[^"\\]+|\\.)*"|[[\]{},\n]|[^[\]{},"\s]+/g)) {
    if (token === '\n') line += 1;
    else {
      const closes = token === ']' || token === '}';
      if (closes) depth -= 1;
      if (depth === 1 && waiting && !closes) found.push(line);
      if (token === '[' || token === '{') depth += 1;
      waiting = depth === 1 && (token === ',' || (token === '[' && found.length === 0));
    }
  }
  return found;
}

function readOne(at: CellPlace, value: unknown): Assessment | Problem {
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (typeof schema === 'string' && schema !== SCHEMA && schema !== EARLIER_SCHEMA)
    return problem('assessment-schema', at, { known: SCHEMA });
  const shaped = schema === EARLIER_SCHEMA ? readEarlier(value) : assessmentSchema.safeParse(value);
  if (!shaped.success) {
    const path = shaped.error.issues.slice(0, 1).flatMap((issue) => issue.path.map(String));
    return problem('assessment-shape', at, { path: path.join('.') || 'schema' });
  }
  const contradicted = contradiction(shaped.data);
  return contradicted === null ? shaped.data : problem('assessment-inconsistent', at, { path: contradicted });
}

function readEarlier(value: unknown) {
  const shaped = assessment1Schema.safeParse(value);
  return shaped.success ? { success: true as const, data: fromSchema1(shaped.data) } : shaped;
}
