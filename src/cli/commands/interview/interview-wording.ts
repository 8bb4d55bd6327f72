import { wordedPlan } from '../../../dialogue/worded-plan.ts';
import { readWording, type Wording } from '../../../dialogue/wording.ts';
import { ProblemError, problemError } from '../../../files/problem-error.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { InterviewOptions } from './interview-options.ts';
import type { Io } from '../../../files/io.ts';
import { readSourceText } from '../../../library/source-file.ts';

/** The plan and wording of an interview. */
export interface InterviewTexts {
  /** The plan with the texts to ask. */
  readonly plan: Plan;
  /** The plan with the questionnaire's own texts. */
  readonly scoringPlan: Plan;
  /** null: both plans are the same. */
  readonly wording: Wording | null;
}

/**
 * The texts of an interview: the wording of its session (`saved`), else the user's file (`--wording`), else the
 * questionnaire's own. Throws a ProblemError if a scoring key has no wording, or the file differs from the session's
 * wording.
 */
export async function interviewTexts(
  scoringPlan: Plan,
  language: string,
  saved: Wording | null,
  { wording: file }: Pick<InterviewOptions, 'wording'>,
  io: Io,
): Promise<InterviewTexts> {
  let wording = saved;
  if (file !== null) {
    const given = readWording(await readSourceText(file, io, 'definition'), scoringPlan, language);
    if (given.wording === null) throw new ProblemError('definition', given.problems);
    if (saved !== null && saved.digest !== given.wording.digest)
      throw problemError('usage', 'wording-changed', { file });
    wording ??= given.wording;
  }
  if (wording !== null) return { plan: wordedPlan(scoringPlan, wording), scoringPlan, wording };
  if (scoringPlan.wording === 'supplied')
    throw problemError('usage', 'wording-wanted', { questionnaire: scoringPlan.id, form: scoringPlan.form });
  return { plan: scoringPlan, scoringPlan, wording };
}
