import type { Prompter } from '../../../interview/prompter.ts';
import type { InterviewOptions } from './interview-options.ts';
import type { Io } from '../../../files/io.ts';
import { chalkFor } from '../../style.ts';

/** Longer lines are hard to read, however wide the terminal. */
const MAX_WIDTH = 100;
const DEFAULT_WIDTH = 80;

/**
 * The prompter of an interview: drawing, or line by line if requested or if the terminal cannot draw. Only the one
 * used is loaded.
 */
export async function prompterFor(options: InterviewOptions, io: Io): Promise<Prompter> {
  return isPlain(options, io) ? plainFor(options, io) : drawnFor(options, io);
}

/**
 * The prompter on a cleared screen: the end of the previous interview, with the contact called in, may still be on it
 * when the next learner sits down (law 13). The line-by-line prompter cannot clear anything.
 */
export async function clearedPrompter(options: InterviewOptions, io: Io): Promise<Prompter> {
  const prompter = await prompterFor(options, io);
  if (!isPlain(options, io)) prompter.clear();
  return prompter;
}

function isPlain({ plain }: InterviewOptions, { env }: Io): boolean {
  return plain || env['TERM'] === 'dumb' || (env['LOTSE_ACCESSIBLE'] ?? '') !== '';
}

async function plainFor({ lang }: InterviewOptions, io: Io): Promise<Prompter> {
  const { stdin: input, stderr: output, signal } = io;
  const { plainPrompter } = await import('../../../interview/plain-prompter.ts');
  const width = (): number => Math.min(output.columns || DEFAULT_WIDTH, MAX_WIDTH);
  return plainPrompter({ input, output, language: lang, signal, width });
}

async function drawnFor({ lang, color }: InterviewOptions, io: Io): Promise<Prompter> {
  const { stdin: input, stderr: output, env, signal } = io;
  const { inquirerPrompter } = await import('../../../interview/inquirer-prompter.ts');
  return inquirerPrompter({ input, output, language: lang, signal, chalk: chalkFor(color, output, env) });
}
