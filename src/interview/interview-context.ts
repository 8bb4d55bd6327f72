import type { ContactWords } from '../definition/contacts.ts';
import type { Step } from '../dialogue/step.ts';
import type { InterviewState } from '../dialogue/interview-state.ts';

import type { Plan } from '../plan/plan.ts';
import type { InterviewWords } from '../words/en/interview.ts';
import type { LearnerWords } from '../words/learner.ts';
import type { Language } from '../words/locale.ts';
import type { Command, CommandId, Prompter, PromptReply } from './prompter.ts';

/** Who is called in, and how. */
export interface Reachable {
  readonly name: string;
  readonly reach: string;
}

/** What every place of a talk works with. */
export interface InterviewContext {
  /** With the texts that are asked. */
  readonly plan: Plan;
  /** The same with the questionnaire's own texts, in which results are told: of a scoring key, its topic labels. */
  readonly scoringPlan: Plan;
  /** What the program says itself, and how numbers and days are written. */
  readonly language: Language;
  /** The language of the questionnaire's texts, where they are shown to the learner. */
  readonly texts: string;
  /** What the program says in that language to the learner; null: it has no words in it. */
  readonly learner: LearnerWords | null;
  readonly words: InterviewWords;
  readonly prompter: Prompter;
  /** ISO 8601. */
  readonly now: () => string;
  /** The school's own contact for a role; null where it has none. */
  readonly contact: (role: string) => Reachable | null;
  /** Of the questionnaire that the earlier result is of, where that is another one; null: not at hand. */
  readonly earlierPlan: Plan | null;
  /** Roles that see the answers, as the school names them in each language. */
  readonly sees: readonly ContactWords[];
  /** What has been shown already and need not be shown again at each step. */
  readonly shown: Shown;
}

export interface Shown {
  section: number | null;
  /** The questions of the list of all answers, whose numbers are typed; null: it is not on the screen. */
  review: readonly number[] | null;
  /** What leads what is gone over on another day. */
  again: boolean;
  /** Whether only the person who holds the talk sees the screen, as they said. */
  alone: boolean;
}

/** At the beginning, and when the screen was cleared. */
export function nothingShown(): Shown {
  return { section: null, review: null, again: false, alone: false };
}

/** Takes all from sight, so what led what is asked has to be shown anew. */
export function clearAll({ prompter, shown }: InterviewContext): void {
  prompter.clear();
  Object.assign(shown, { ...nothingShown(), alone: shown.alone });
}

/** What comes of a place: a step of the talk, the end of sitting together, or nothing, and it is asked again. */
export type Move = Step | Leave | null;

/** `delete` is asked about once more before it is done. */
export interface Leave {
  readonly leave: 'pause' | 'stop' | 'delete';
}

/** One place of a talk, as it is held with a prompter. */
export type ShowPlace<P> = (context: InterviewContext, interview: InterviewState, place: P) => Promise<Move>;

export function commandsOf({ words }: InterviewContext, ids: readonly CommandId[]): readonly Command[] {
  return ids.map((id) => ({ id, ...words.commands[id] }));
}

/** What commands mean that mean the same everywhere; null for a command that the place sees to itself. */
export function commonMove(reply: PromptReply): Move {
  if (reply.reply !== 'command') return null;
  if (reply.command === 'back') return { do: 'back' };
  return reply.command === 'pause' || reply.command === 'delete' ? { leave: reply.command } : null;
}

/**
 * Asks for one of several, by their names; what else was replied goes by `commonMove`. `act`: it is more than a way on
 * (prompter.ts).
 */
export async function choose<K extends string>(
  context: InterviewContext,
  asked: { readonly message: string; readonly help: string | null },
  options: readonly (readonly [key: K, label: string, hint?: string])[],
  commands: readonly CommandId[],
  initial: K | null = null,
  isAct = false,
): Promise<{ readonly chosen: K } | PromptReply> {
  const index = options.findIndex(([key]) => key === initial);
  const reply = await context.prompter.ask({
    kind: 'choice',
    ...asked,
    commands: commandsOf(context, commands),
    options: options.map(([, label, hint = null]) => ({ label, hint })),
    initial: index < 0 ? null : index,
    ...(isAct ? { act: true } : {}),
  });
  const option = reply.reply === 'option' ? options[reply.option] : undefined;
  return option === undefined ? reply : { chosen: option[0] };
}
