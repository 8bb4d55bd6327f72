import type { Prompter } from '../interview/prompter.ts';
import type { InterviewOptions } from './interview-options.ts';
import type { Io } from './io.ts';
import { chalkFor } from './style.ts';

/** Lines longer than this are hard to read, however wide a terminal is. */
const WIDEST = 100;
const NARROW = 80;

/**
 * How the talk is held: drawn, or line by line where that was asked for or the terminal cannot draw. What draws is
 * loaded only where it is used.
 */
export async function prompterFor({ plain, lang, color }: InterviewOptions, io: Io): Promise<Prompter> {
  const { stdin: input, stderr: output, env, signal } = io;
  const isPlain = plain || env['TERM'] === 'dumb' || (env['LOTSE_ACCESSIBLE'] ?? '') !== '';
  if (isPlain) {
    const { plainPrompter } = await import('../interview/plain-prompter.ts');
    const width = (): number => Math.min(output.columns || NARROW, WIDEST);
    return plainPrompter({ input, output, language: lang, signal, width });
  }
  const { inquirerPrompter } = await import('../interview/inquirer-prompter.ts');
  return inquirerPrompter({ input, output, language: lang, signal, chalk: chalkFor(color, output, env) });
}
