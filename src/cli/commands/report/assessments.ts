import { resolve } from 'node:path';
import type { Assessment } from '../../../assessment/assessment.ts';
import { readAssessmentsInput } from '../../../batch/sources/assessments-input.ts';
import type { CellPlace } from '../../../diagnostic/place.ts';
import { entryAt } from '../../../plan/entry-at.ts';
import { spelt } from '../../../batch/out/identity.ts';
import { openInput, type Input } from '../../../files/input.ts';
import { problemError } from '../../../files/problem-error.ts';
import type { Io } from '../../../files/io.ts';

/** An assessment from a file. Nothing of it may be shown before `verifyAssessment` has accepted it. */
export interface WrittenAssessment {
  readonly assessment: Assessment;
  readonly place: CellPlace;
}

/**
 * Reads a file of assessments, or standard input for `-`; `look` may refuse the opened file first. Throws a
 * ProblemError.
 */
export async function readAssessmentsFile(
  file: string,
  io: Io,
  look: (input: Input) => void = () => undefined,
): Promise<readonly WrittenAssessment[]> {
  const input = await openInput(file === '-' ? file : resolve(io.cwd, file), io.stdin, io.signal);
  try {
    look(input);
    const { assessments, lines } = readAssessmentsInput(input, file);
    return assessments.map((assessment, index) => ({
      assessment,
      place: { file, line: entryAt(lines, index) },
    }));
  } finally {
    input.close();
  }
}

/** The assessments of one learner, with the id trimmed and normalised as in a cohort file. null: all assessments. */
export function assessmentsOf(
  all: readonly WrittenAssessment[],
  learner: string | null,
  file: string,
): readonly WrittenAssessment[] {
  if (learner === null) return all;
  const wanted = spelt(learner);
  const found = all.filter(
    ({ assessment }) => assessment.learner !== null && spelt(assessment.learner) === wanted,
  );
  if (found.length === 0) throw problemError('input', 'learner-not-found', {}, { file });
  return found;
}
