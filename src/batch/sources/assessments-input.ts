import { readPart, type Input } from '../../files/input.ts';
import { ProblemError, problemError } from '../../files/problem-error.ts';
import { readAssessments, type ReadAssessments } from '../../assessment/read-assessment.ts';

/** Maximum length of a string, with a margin. */
const LARGEST = 400 * 1024 * 1024;

/** The JSON output of a run without learners. An empty file is not accepted, since a failed export leaves one, too. */
const NOBODY = /^\ufeff?\s*\[\s*\]\s*$/;

/**
 * Reads all assessments of a file; an empty list has none. Throws a ProblemError for invalid or incomplete content.
 * `file`: its name in messages.
 */
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

/** An object or a list of objects; no table begins like that. */
const JSON_BEGINS = /^(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[{\]])/;

/** Whether a file contains assessments, judged by its beginning. */
export function holdsAssessments(input: Input): boolean {
  const start = readPart(input, 0, Math.min(SAMPLE, input.bytes));
  return JSON_BEGINS.test(start.toString('latin1'));
}
