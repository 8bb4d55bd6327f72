import { Chalk } from 'chalk';
import { ioOf } from '../../src/files/io.ts';
import { Stopped } from '../../src/files/problem-error.ts';
import { inquirerPrompter } from '../../src/interview/inquirer-prompter.ts';
import { plainPrompter } from '../../src/interview/plain-prompter.ts';
import { Left, type Prompt, type Prompter } from '../../src/interview/prompter.ts';
import type { Block } from '../../src/document/model.ts';
import type { Language } from '../../src/words/locale.ts';

// A small program that runs a scripted interview; the tests in this folder build it and start it in a terminal.

/** One step of a scripted interview. `problems` describes what is wrong with an answer, by the answer as JSON. */
export type Step =
  | { readonly show: readonly Block[] }
  | { readonly say: string }
  | { readonly ask: Scripted; readonly problems?: Readonly<Record<string, string>> };

/** Functions cannot be passed as JSON. */
type Scripted = Prompt extends infer P ? (P extends Prompt ? Omit<P, 'problemOf'> : never) : never;

export interface Script {
  readonly mode: 'drawn' | 'plain';
  readonly language: Language;
  readonly steps: readonly Step[];
  readonly colours?: boolean;
}

const io = ioOf(process);
const script = JSON.parse(process.env['TALK'] ?? '') as Script;

function prompter({ mode, language, colours }: Script): Prompter {
  const { stderr: output, stdin: input } = process;
  return mode === 'plain'
    ? plainPrompter({ input, output, language, signal: io.signal, width: () => output.columns })
    : inquirerPrompter({
        input,
        output,
        language,
        signal: io.signal,
        chalk: new Chalk({ level: colours === true ? 1 : 0 }),
      });
}

async function play(active: Prompter, { steps }: Script): Promise<number> {
  for (const step of steps) {
    if ('show' in step) active.show(step.show);
    else if ('say' in step) active.say(step.say);
    else {
      const problemOf = (answer: unknown): string | null => step.problems?.[JSON.stringify(answer)] ?? null;
      const reply = await active.ask({ ...step.ask, problemOf } as Prompt);
      process.stdout.write(`got ${JSON.stringify(reply)}\n`);
    }
  }
  return 0;
}

async function main(): Promise<number> {
  const active = prompter(script);
  try {
    return await play(active, script);
  } catch (error) {
    if (error instanceof Left) process.stdout.write(`left by ${error.how}\n`);
    else if (error instanceof Stopped) process.stdout.write(`stopped by ${String(io.signal.reason)}\n`);
    else throw error;
    return 9;
  } finally {
    active.close();
    process.stdout.write(`raw ${process.stdin.isRaw}\n`);
  }
}

// If the terminal is gone, nothing can be reported.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.exitCode = await main();
