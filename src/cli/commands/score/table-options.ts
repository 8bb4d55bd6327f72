import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GradeEnds } from '../../../answer/answer.ts';
import { gradeEnds } from '../../../answer/grade.ts';
import { ENCODINGS, type EncodingName } from '../../../table/decode.ts';
import { NO_PLACEMENT, withGrades, type Placement } from '../../../batch/columns/column-layout.ts';
import { fileDigest, type FileDigest } from '../../../batch/sources/source.ts';
import type { PlacedMapping } from '../../../batch/columns/mapping.ts';
import { gradeScaleFrom } from '../../../definition/grade-scale.ts';
import { problem } from '../../../diagnostic/problem.ts';
import { reading, ProblemError } from '../../../files/problem-error.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Io } from '../../../files/io.ts';

/** A column and its value, as in consent=yes. */
export function consentOf(text: string): { readonly column: string; readonly value: string } {
  const split = text.indexOf('=');
  return { column: text.slice(0, split).trim(), value: text.slice(split + 1).trim() };
}

/** Names of columns, separated by commas. */
export function columnsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((column) => column.trim())
    .filter((column) => column !== '');
}

/** The name of an encoding as people write it: latin1, cp1252, UTF8. */
const OTHER_NAMES: ReadonlyMap<string, EncodingName> = new Map([
  ['utf8', 'utf-8'],
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['utf-16', 'utf-16le'],
  ['cp1252', 'windows-1252'],
  ['ansi', 'windows-1252'],
  ['cp1250', 'windows-1250'],
  ['latin1', 'iso-8859-1'],
  ['latin-1', 'iso-8859-1'],
  ['latin2', 'iso-8859-2'],
  ['latin9', 'iso-8859-15'],
  ['macroman', 'macintosh'],
  ['ibm850', 'cp850'],
]);

/** The encoding of that name; null where none was named. Throws a ProblemError for one that is not known. */
export function encodingOf(name: string | null): EncodingName | null {
  if (name === null) return null;
  const plain = name.toLowerCase().replaceAll('_', '-');
  const known = OTHER_NAMES.get(plain) ?? ENCODINGS.find((encoding) => encoding === plain);
  if (known !== undefined) return known;
  throw new ProblemError('usage', [
    problem('encoding-unknown', null, { encoding: name, allowed: ENCODINGS }),
  ]);
}

/** What `--grades` said; null where it was not given. */
export type GradesOption = GradeEnds | 'own' | null;

/** The scale of grades of that name, or written out. Throws a ProblemError for what is none. */
export function gradesOf(text: string | null): GradesOption {
  if (text === null) return null;
  const scale = gradeScaleFrom(text);
  if (scale === null) throw new ProblemError('usage', [problem('grades-unknown', null, { value: text })]);
  return scale === 'own' ? scale : gradeEnds(scale);
}

/** A mapping that fits a plan; it and its digest are null where there is none. */
export interface ReadMapping {
  readonly mapping: PlacedMapping | null;
  readonly digest: FileDigest | null;
  /** What is said of columns, with or without a mapping. */
  readonly placement: Placement;
}

/** Reads a mapping and fits it to a plan. Throws a ProblemError with all that is wrong with it. */
export async function mappingOf(
  plan: Plan,
  name: string | null,
  grades: GradesOption,
  io: Pick<Io, 'cwd'>,
): Promise<ReadMapping> {
  if (name === null) return { mapping: null, digest: null, placement: withGrades(NO_PLACEMENT, grades) };
  // YAML and its schema take as long to load as a class takes to be scored.
  const { placeMapping } = await import('../../../batch/columns/mapping.ts');
  const { textOrigin } = await import('../../../definition/text-origin.ts');
  const bytes = reading(name, () => readFileSync(resolve(io.cwd, name)));
  const text = bytes.toString('utf8');
  const { placed, problems } = placeMapping({ name, text, origin: textOrigin(text) }, plan, grades);
  if (placed === null) throw new ProblemError('input', problems);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { placement } = placed;
  return { mapping: placed, placement, digest: fileDigest(name, { bytes: bytes.length, sha256 }) };
}
