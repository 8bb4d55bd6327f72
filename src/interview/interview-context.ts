import type { ContactWords } from '../definition/contacts.ts';
import type { Step } from '../dialogue/step.ts';
import type { InterviewState } from '../dialogue/interview-state.ts';

import type { Plan } from '../plan/plan.ts';
import type { InterviewWords } from '../words/en/interview.ts';
import type { LearnerWords } from '../words/learner.ts';
import type { Language } from '../words/locale.ts';
import type { Command, CommandId, Prompter, PromptReply } from './prompter.ts';

/** A contact person and how to reach them. */
export interface Reachable {
  readonly name: string;
  readonly reach: string;
}

/** What every place of an interview uses. */
export interface InterviewContext {
  /** The plan with the texts to ask. */
  readonly plan: Plan;
  /** The plan with the questionnaire's own texts, used to show results. For a scoring key these are topic labels. */
  readonly scoringPlan: Plan;
  /** The language of the program's texts, numbers and dates. */
  readonly language: Language;
  /** The language of the questions. */
  readonly texts: string;
  /** The texts for the learner in that language; null: there are none. */
  readonly learner: LearnerWords | null;
  readonly words: InterviewWords;
  readonly prompter: Prompter;
  /** ISO 8601. */
  readonly now: () => string;
  /** The school's contact for a role; null if there is none. */
  readonly contact: (role: string) => Reachable | null;
  /** The plan of the earlier result, if that is from another questionnaire; null if unavailable. */
  readonly earlierPlan: Plan | null;
  /** The roles that see the answers, as the school names them in each language. */
  readonly sees: readonly ContactWords[];
  /** What has been shown already and need not be shown at every step. */
  readonly shown: Shown;
}

export interface Shown {
  section: number | null;
  /**
   * The questions of the list of answers on the screen, by whose numbers the user selects; null: it is not on the
   * screen.
   */
  review: readonly number[] | null;
  /** Whether the heading of a resumed interview was shown. */
  again: boolean;
  /** Whether the interviewer confirmed that nobody else sees the screen. */
  alone: boolean;
}

/** The initial state, also after the screen was cleared. */
export function nothingShown(): Shown {
  return { section: null, review: null, again: false, alone: false };
}

/** Clears the screen, so that headings are shown again. */
export function clearAll({ prompter, shown }: InterviewContext): void {
  prompter.clear();
  Object.assign(shown, { ...nothingShown(), alone: shown.alone });
}

/** The result of a place: a step of the interview, leaving it, or null to ask again. */
export type Move = Step | Leave | null;

/** `delete` is confirmed before it is done. */
export interface Leave {
  readonly leave: 'pause' | 'stop' | 'delete';
}

/** Shows one place of an interview and waits for a move. */
export type ShowPlace<P> = (context: InterviewContext, interview: InterviewState, place: P) => Promise<Move>;

export function commandsOf({ words }: InterviewContext, ids: readonly CommandId[]): readonly Command[] {
  return ids.map((id) => ({ id, ...words.commands[id] }));
}

/** The move of a command that means the same at every place; null for commands that the place handles itself. */
export function commonMove(reply: PromptReply): Move {
  if (reply.reply !== 'command') return null;
  if (reply.command === 'back') return { do: 'back' };
  return reply.command === 'pause' || reply.command === 'delete' ? { leave: reply.command } : null;
}

/**
 * Asks to choose one of several options by key. Returns other replies unchanged, for `commonMove`. `isAct`: see
 * ChoicePrompt.act.
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

/** Asks to confirm an act that cannot be undone; *no* comes first. */
export async function confirms(
  context: InterviewContext,
  asked: { readonly message: string; readonly help: string | null },
  options: { readonly no: string; readonly yes: string },
): Promise<boolean> {
  const listed = [
    ['no', options.no],
    ['yes', options.yes],
  ] as const;
  const reply = await choose(context, asked, listed, [], null, true);
  return 'chosen' in reply && reply.chosen === 'yes';
}
