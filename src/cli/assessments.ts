import { resolve } from 'node:path';
import type { Assessment } from '../assessment.ts';
import { spelt } from '../batch/identity.ts';
import { openInput, readPart, type Input } from '../files/input.ts';
import { Trouble, trouble } from '../files/trouble.ts';
import { readAssessments } from '../report/read-assessment.ts';
import type { Io } from './io.ts';

/** More does not fit into one string. */
const LARGEST = 400 * 1024 * 1024;

/**
 * Reads a file of assessments, or standard input for `-`; `look` may refuse the opened file first. What is wrong with it
 * is thrown as Trouble.
 */
export async function readAssessmentsFile(
  file: string,
  io: Io,
  look: (input: Input) => void = () => undefined,
): Promise<readonly Assessment[]> {
  const input = await openInput(file === '-' ? file : resolve(io.cwd, file), io.stdin, io.signal);
  try {
    if (input.bytes > LARGEST) throw trouble('input', 'file-too-large', { limit: LARGEST }, { file });
    look(input);
    const text = decoded(readPart(input, 0, input.bytes), file);
    const { assessments, problems } = readAssessments({ name: file, text });
    if (problems.length > 0) throw new Trouble('input', problems);
    return assessments;
  } finally {
    input.close();
  }
}

function decoded(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw trouble('input', 'assessment-syntax', {}, { file });
  }
}

/** Those of one learner, whose id is told apart as in a cohort file: trimmed and normalised. null: all of them. */
export function assessmentsOf(
  all: readonly Assessment[],
  learner: string | null,
  file: string,
): readonly Assessment[] {
  if (learner === null) return all;
  const wanted = spelt(learner);
  const found = all.filter(
    (assessment) => assessment.learner !== null && spelt(assessment.learner) === wanted,
  );
  if (found.length === 0) throw trouble('input', 'learner-not-found', {}, { file });
  return found;
}
