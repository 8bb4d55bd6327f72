import { resolve } from 'node:path';
import type { Assessment } from '../assessment.ts';
import { readAssessmentsInput } from '../batch/assessments-input.ts';
import { spelt } from '../batch/identity.ts';
import { openInput, type Input } from '../files/input.ts';
import { trouble } from '../files/trouble.ts';
import type { Io } from './io.ts';

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
    look(input);
    return readAssessmentsInput(input, file).assessments;
  } finally {
    input.close();
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
