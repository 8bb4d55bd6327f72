import { readPart, type Input } from '../../files/input.ts';
import { ProblemError, problemError } from '../../files/problem-error.ts';
import { readAssessments, type ReadAssessments } from '../../assessment/read-assessment.ts';

/** More does not fit into one string. */
const LARGEST = 400 * 1024 * 1024;

/** How a run of which nobody was scored is written as JSON. A file of no bytes is not: a failed export leaves one, too. */
const NOBODY = /^\ufeff?\s*\[\s*\]\s*$/;

/** All assessments of a file; of an empty list, none. Throws a ProblemError for what is no assessment, or not whole; `file` is what people call it. */
export function readAssessmentsInput(input: Input, file: string): ReadAssessments {
  if (input.bytes > LARGEST) throw problemError('input', 'file-too-large', { limit: LARGEST }, { file });
  const text = decoded(readPart(input, 0, input.bytes), file);
  if (NOBODY.test(text)) return { assessments: [], lines: [], problems: [] };
  const read = readAssessments({ name: file, text, origin: 'learners' });
  if (read.problems.length > 0) throw new ProblemError('input', read.problems);
  return read;
}

function decoded(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problemError('input', 'assessment-syntax', {}, { file });
  }
}

const SAMPLE = 4096;

/** An object or a list of objects: no table begins like that. */
const JSON_BEGINS = /^(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[{\]])/;

/** Whether a file holds assessments, by how it begins. */
export function holdsAssessments(input: Input): boolean {
  const start = readPart(input, 0, Math.min(SAMPLE, input.bytes));
  return JSON_BEGINS.test(start.toString('latin1'));
}
