import { assessmentSchema } from '../definition/assessment-schema.ts';
import type { Assessment } from '../assessment.ts';
import type { CellPlace, SourceText } from '../diagnostic/place.ts';
import { lineColumn } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { contradiction } from './consistent.ts';

const SCHEMA = 'lotse/assessment/1';

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
 * cut off, of a newer schema, out of shape, or contradicts itself is a problem with its line.
 */
export function readAssessments({ name, text: raw }: SourceText): ReadAssessments {
  const text = raw.replace(/^\ufeff/, '');
  if (text.trim() === '') return failed(problem('assessment-none', { file: name }, {}));
  if (!/^\s*[[{]/.test(text)) return failed(problem('assessment-wanted', { file: name }, {}));
  const split = pieces(name, text);
  if ('code' in split) return failed(split);
  if (split.length === 0) return failed(problem('assessment-none', { file: name }, {}));
  const read = split.map(({ line, value }) => readOne({ file: name, line }, value));
  return {
    assessments: read.flatMap((one) => ('code' in one ? [] : [one])),
    lines: read.flatMap((one, index) => ('code' in one ? [] : [(split[index] as Piece).line])),
    problems: read.flatMap((one) => ('code' in one ? [one] : [])),
  };
}

function failed(found: Problem): ReadAssessments {
  return { assessments: [], lines: [], problems: [found] };
}

/** Parsed values with their lines, or the first place that is not JSON. */
function pieces(file: string, text: string): readonly Piece[] | Problem {
  const whole = parse(text);
  if ('value' in whole) {
    if (!Array.isArray(whole.value)) return [{ line: firstLine(text), value: whole.value }];
    const lines = elementLines(text);
    return whole.value.map((value: unknown, index) => ({ line: lines[index] as number, value }));
  }
  const objects = objectsIn(text);
  if (objects === null) {
    return problem('assessment-syntax', { file, line: lineColumn(text, whole.failedAt).line }, {});
  }
  const found: Piece[] = [];
  for (const { line, text: object } of objects) {
    const parsed = parse(object);
    if ('failedAt' in parsed) {
      const failed = line + lineColumn(object, parsed.failedAt).line - 1;
      return problem('assessment-syntax', { file, line: failed }, {});
    }
    found.push({ line, value: parsed.value });
  }
  return found;
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
  if (typeof schema === 'string' && schema !== SCHEMA)
    return problem('assessment-schema', at, { known: SCHEMA });
  const checked = assessmentSchema.safeParse(value);
  if (!checked.success) {
    const path = checked.error.issues.slice(0, 1).flatMap((issue) => issue.path.map(String));
    return problem('assessment-shape', at, { path: path.join('.') || 'schema' });
  }
  const contradicted = contradiction(checked.data);
  return contradicted === null
    ? checked.data
    : problem('assessment-inconsistent', at, { path: contradicted });
}
