import { wordedPlan } from '../../../dialogue/worded-plan.ts';
import { readWording, type Wording } from '../../../dialogue/wording.ts';
import { ProblemError, problemError } from '../../../files/problem-error.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { InterviewOptions } from './interview-options.ts';
import type { Io } from '../../../files/io.ts';
import { readSource } from '../../../library/source-file.ts';

/** What a talk is held in. */
export interface Asked {
  /** With the texts that are asked. */
  readonly plan: Plan;
  /** With the questionnaire's own texts. */
  readonly scoringPlan: Plan;
  /** null: they are the same. */
  readonly wording: Wording | null;
}

/**
 * The texts that a talk in a language is held in: the questionnaire's own, or those of the user's file (`--wording`), or
 * those that the talk began in (`saved`). Throws a ProblemError where a scoring key has none, or a talk would go on in others.
 */
export async function askedIn(
  scoringPlan: Plan,
  language: string,
  saved: Wording | null,
  { wording: file }: Pick<InterviewOptions, 'wording'>,
  io: Io,
): Promise<Asked> {
  let wording = saved;
  if (file !== null) {
    const given = readWording(await readSource(file, io, 'definition'), scoringPlan, language);
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
