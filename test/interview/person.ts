import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDefinition, plan as planOf } from '../../src/index.ts';
import { newInterview } from '../../src/dialogue/step.ts';
import type { Setting, InterviewState } from '../../src/dialogue/interview-state.ts';
import { findLearnerWords } from '../../src/library/learner-words.ts';
import { nothingShown, type InterviewContext } from '../../src/interview/interview-context.ts';
import { runInterview, type Ending } from '../../src/interview/run-interview.ts';
import type { CommandId, Prompt, Prompter, PromptReply } from '../../src/interview/prompter.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Block } from '../../src/document/model.ts';
import { interviewWords } from '../../src/words/interview.ts';
import type { Language } from '../../src/words/locale.ts';

// A scripted person who replies to prompts without a terminal.

const FILE = join(import.meta.dirname, '../../fixtures/definitions/first-weeks.yaml');

/** `fixtures/definitions/first-weeks.yaml`: a question of every kind, a conditional question and a critical rule. */
export function firstWeeks(change: (text: string) => string = (text) => text): Plan {
  const { definition, problems } = loadDefinition(change(readFileSync(FILE, 'utf8')));
  if (definition === null) throw new Error(problems.map(({ code }) => code).join());
  return planOf(definition);
}

/**
 * One reply: an option by its number from 1, several options, a line of text, or a command. If the prompt refuses a
 * line, the next reply follows.
 */
export type Reply = number | readonly number[] | string | { readonly command: CommandId };

/** What a scripted person saw and did. */
export interface ScriptedInterview {
  readonly ending: Ending | null;
  /** Everything shown and asked, one line each. */
  readonly seen: readonly string[];
  readonly asked: readonly Prompt[];
  /** Emphasised texts, with their mark if it is not the prompter's own. */
  readonly marked: readonly (readonly [text: string, mark: string | undefined])[];
  readonly problems: readonly string[];
  readonly kept: readonly InterviewState[];
}

/** The script has ended. */
class ScriptEnded extends Error {}

const SETTING: Setting = {
  language: 'en',
  wave: null,
  guardianAge: 18,
  given: {},
  offered: {},
  informedBy: 'text 1',
  earlier: null,
};

interface World {
  readonly language?: Language;
  readonly context?: Partial<InterviewContext>;
  readonly start?: InterviewState;
}

/** Runs an interview with a scripted person until it ends or the script does. */
export async function runScript(
  plan: Plan,
  script: readonly Reply[] | ((prompt: Prompt) => Reply | undefined),
  setting: Partial<Setting> = {},
  { language = 'en', context: held = {}, start: begun }: World = {},
): Promise<ScriptedInterview> {
  const seen: string[] = [];
  const asked: Prompt[] = [];
  const problems: string[] = [];
  const marked: ScriptedInterview['marked'][number][] = [];
  const kept: InterviewState[] = [];
  const remaining = typeof script === 'function' ? [] : [...script];
  const prompter: Prompter = {
    show: (blocks) => {
      seen.push(...blocks.map(textOf));
      for (const block of blocks)
        if (block.kind === 'paragraph' && block.strong) marked.push([block.text, block.mark]);
    },
    say: (line) => void seen.push(line),
    ask: (prompt) => {
      asked.push(prompt);
      seen.push(`? ${prompt.message}`);
      for (;;) {
        const next = typeof script === 'function' ? script(prompt) : remaining.shift();
        if (next === undefined) return Promise.reject(new ScriptEnded());
        const [reply, problem] = replyTo(prompt, next);
        if (problem === null) return Promise.resolve(reply);
        problems.push(problem);
      }
    },
    clear: () => seen.push('(cleared)') > 0,
    close: () => undefined,
  };
  const world: InterviewContext = {
    plan,
    scoringPlan: plan,
    language,
    texts: setting.language ?? language,
    learner: await findLearnerWords((begun?.setting ?? setting).language ?? language),
    words: interviewWords[language],
    prompter,
    now: () => '2026-11-21T10:00:00.000Z',
    contact: () => null,
    sees: [],
    earlierPlan: null,
    shown: nothingShown(),
    ...held,
  };
  const interview = begun ?? newInterview(plan, { ...SETTING, language, ...setting });
  const keep = (next: InterviewState): Promise<void> => Promise.resolve(void kept.push(next));
  const ending = await runInterview(world, interview, keep).catch((error: unknown) => {
    if (error instanceof ScriptEnded) return null;
    throw error;
  });
  return { ending, seen, asked, marked, problems, kept };
}

function replyTo(prompt: Prompt, does: Reply): readonly [PromptReply, string | null] {
  if (typeof does === 'number') {
    if (prompt.kind !== 'choice' || prompt.options[does - 1] === undefined) throw misfit(prompt, does);
    return [{ reply: 'option', option: does - 1 }, null];
  }
  if (typeof does === 'string') {
    if (prompt.kind !== 'line') throw misfit(prompt, does);
    return [{ reply: 'text', text: does }, prompt.problemOf(does)];
  }
  if ('command' in does) {
    if (!prompt.commands.some(({ id }) => id === does.command)) throw misfit(prompt, does.command);
    return [{ reply: 'command', command: does.command }, null];
  }
  if (prompt.kind !== 'several') throw misfit(prompt, does.join());
  const options = does.map((number) => number - 1);
  return [{ reply: 'options', options }, prompt.problemOf(options)];
}

function misfit({ kind, message }: Prompt, does: number | string): Error {
  return new Error(`${String(does)} is no reply to the ${kind} “${message}”`);
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `# ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map(({ text }) => `- ${text}`).join('\n');
    case 'facts':
      return block.facts.map(({ label, text }) => `${label}: ${text}`).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(({ text }) => text).join(' | ')).join('\n');
    case 'fill_in':
      return block.lines.map(({ label }) => label).join('\n');
    case 'figure':
      return block.alt;
  }
}

/** Up to the first question, for a learner who consents alone. */
export const BEGIN: readonly Reply[] = ['AB', 'K-07', 2, 'Ms Example', 'room 12', 1];

/** From the first question to the review, without critical answers. */
export const CALM: readonly Reply[] = [1, 2, '0', [1, 2], 1, '2026-09-01', 'nothing'];
