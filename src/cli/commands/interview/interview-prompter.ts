import type { Prompter } from '../../../interview/prompter.ts';
import type { InterviewOptions } from './interview-options.ts';
import type { Io } from '../../../files/io.ts';
import { chalkFor } from '../../style.ts';

/** Lines longer than this are hard to read, however wide a terminal is. */
const WIDEST = 100;
const NARROW = 80;

/**
 * How the talk is held: drawn, or line by line where that was asked for or the terminal cannot draw. What draws is
 * loaded only where it is used.
 */
export async function prompterFor(options: InterviewOptions, io: Io): Promise<Prompter> {
  return isPlain(options, io) ? plainFor(options, io) : drawnFor(options, io);
}

/**
 * The same on a screen on which nothing stands: the end of the talk before may, with whom to call in, and the learner who sits
 * down now is somebody else (law 13). Line by line nothing is taken from sight, so nothing is cleared.
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
  const width = (): number => Math.min(output.columns || NARROW, WIDEST);
  return plainPrompter({ input, output, language: lang, signal, width });
}

async function drawnFor({ lang, color }: InterviewOptions, io: Io): Promise<Prompter> {
  const { stdin: input, stderr: output, env, signal } = io;
  const { inquirerPrompter } = await import('../../../interview/inquirer-prompter.ts');
  return inquirerPrompter({ input, output, language: lang, signal, chalk: chalkFor(color, output, env) });
}
