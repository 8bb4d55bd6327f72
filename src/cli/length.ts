import { lengthOf, type Extent, type Length } from '../plan/duration.ts';
import type { Plan } from '../plan/plan.ts';

/** How long a questionnaire is, in words: "83–89". */
export interface LengthTexts {
  readonly questions: string;
  /** null if it cannot be estimated: the wording is the user's own, or the answers come from a register. */
  readonly minutes: Readonly<Record<keyof Length['minutes'], string>> | null;
}

/** The length of a questionnaire as texts for `list` and `show`. */
export function lengthTexts(plan: Plan, language: string): LengthTexts {
  const { questions, minutes } = lengthOf(plan, language);
  const isEstimated = plan.wording !== 'supplied' && plan.respondent !== 'record';
  return {
    questions: extentText(questions),
    minutes: isEstimated ? { alone: extentText(minutes.alone), talk: extentText(minutes.talk) } : null,
  };
}

function extentText([least, most]: Extent): string {
  return least === most ? String(most) : `${String(least)}–${String(most)}`;
}
