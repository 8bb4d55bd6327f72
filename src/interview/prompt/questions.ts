import { checkbox, input, select } from '@inquirer/prompts';
import type { Key } from 'node:readline';
import { inert } from '../../words/inert.ts';
import type { Parts, Sheet } from './drawing.ts';
import { meaningOf, type Meaning } from './keys.ts';
import type { ChoicePrompt, LinePrompt, Prompt, PromptReply, SeveralPrompt } from '../prompter.ts';
import { hanging, styled } from '../show-blocks.ts';
import type { Stage } from './stage.ts';

/** Where a person is in a prompt, so that it can be left for the menu, or drawn again, and go on as it was. */
export interface Progress {
  /** Whether an option stands ready to be taken by Enter. */
  ready: boolean;
  cursor: number;
  readonly ticked: Set<number>;
  text: string;
}

export function progressOf(prompt: Prompt): Progress {
  return {
    ready: prompt.kind !== 'choice' || prompt.deliberate !== true || prompt.initial !== null,
    cursor: prompt.kind === 'choice' ? (prompt.initial ?? 0) : 0,
    ticked: new Set(prompt.kind === 'several' ? prompt.initial : []),
    text: prompt.kind === 'line' ? prompt.initial : '',
  };
}

/** A prompt as one of inquirer's, keeping `progress` up to date. All words that inquirer has of its own are replaced. */
export function stageOf(
  prompt: Prompt,
  progress: Progress,
  parts: Parts,
  sheet: Sheet,
  settle: number,
): Stage<PromptReply> {
  const common = {
    settle,
    meaning: (text, key) => readied(meaningOf(prompt.kind, prompt.commands, text, key), key, progress),
  } satisfies Partial<Stage<PromptReply>>;
  switch (prompt.kind) {
    case 'choice':
      return { ...common, ...choice(prompt, progress, parts, sheet) };
    case 'several':
      return { ...common, ...several(prompt, progress, parts, sheet) };
    case 'line':
      return { ...common, ...text(prompt, progress, parts, sheet) };
  }
}

/** Enter takes nothing before an option was moved to; the first move is to the first option. */
function readied(meaning: Meaning, key: Key, progress: Progress): Meaning {
  if (progress.ready || (meaning.is !== 'send' && meaning.is !== 'pass')) return meaning;
  if (meaning.is === 'send') return { is: 'nothing' };
  progress.ready = true;
  return { is: 'first', passes: key.name !== 'up' && key.name !== 'down' };
}

type Played = Pick<Stage<PromptReply>, 'start' | 'before'>;

const same = (shown: string): string => shown;

/** The looks that all three share. `keybindings`: no letter moves anything, whatever INQUIRER_KEYBINDINGS says. */
function themeOf({ footer }: Parts, { chalk, width }: Sheet) {
  return {
    prefix: '?',
    keybindings: [],
    style: {
      message: same,
      answer: same,
      error: (said: string) => styled(hanging('! ', said, { width: width - 1 }), chalk.yellow),
      defaultAnswer: same,
      help: same,
      key: same,
      description: same,
      disabled: same,
      keysHelpTip: () => footer,
    },
  };
}

function choice({ options }: ChoicePrompt, progress: Progress, parts: Parts, sheet: Sheet): Played {
  const theme = themeOf(parts, sheet);
  const highlight = (shown: string): string => {
    progress.cursor = Number(/^> (\d+)/.exec(shown)?.[1] ?? 1) - 1;
    return progress.ready ? styled(shown, sheet.chalk.cyan) : shown.replace(/^>/, ' ');
  };
  return {
    before: [],
    start: async (context) => {
      const option = await select<number>(
        {
          message: parts.message,
          choices: options.map((_, index) => ({ value: index, name: parts.options[index] ?? '', short: '' })),
          default: progress.cursor,
          pageSize: parts.page,
          loop: false,
          theme: {
            ...theme,
            indexMode: 'number',
            icon: { cursor: '>' },
            style: { ...theme.style, highlight },
          },
        },
        context,
      );
      return { reply: 'option', option };
    },
  };
}

function several(prompt: SeveralPrompt, progress: Progress, parts: Parts, sheet: Sheet): Played {
  const theme = themeOf(parts, sheet);
  const highlight = (shown: string): string => {
    const [, mark, number] = /^> \[(.)\] (\d+)/.exec(shown) ?? [];
    progress.cursor = Number(number ?? 1) - 1;
    if (mark === 'x') progress.ticked.add(progress.cursor);
    else progress.ticked.delete(progress.cursor);
    return styled(shown, sheet.chalk.cyan);
  };
  return {
    before: Array.from({ length: progress.cursor }, () => [undefined, { name: 'down' }] as const),
    start: async (context) => {
      const options = await checkbox<number>(
        {
          message: parts.message,
          choices: prompt.options.map((_, index) => ({
            value: index,
            name: parts.options[index] ?? '',
            short: '',
            checked: progress.ticked.has(index),
          })),
          pageSize: parts.page,
          loop: false,
          shortcuts: { all: null, invert: null },
          validate: (chosen) => worded(prompt.fault(chosen.map(({ value }) => value))),
          theme: {
            ...theme,
            icon: { cursor: '>', checked: ' [x]', unchecked: ' [ ]' },
            style: { ...theme.style, highlight },
          },
        },
        context,
      );
      return { reply: 'options', options };
    },
  };
}

/**
 * A line. What stands there already is typed in, not given as inquirer's `default`: that one comes back when the text
 * is deleted, and an emptied line has to be an empty line.
 */
function text(prompt: LinePrompt, progress: Progress, parts: Parts, sheet: Sheet): Played {
  const written = [...progress.text].filter((sign) => inert(sign) === sign);
  return {
    before: written.map((sign) => [sign, { sequence: sign }] as const),
    start: async (context) => {
      const given = await input(
        {
          message: `${parts.message}\n${parts.footer === '' ? '' : `  ${parts.footer.replaceAll('\n', '\n  ')}\n`}>`,
          validate: (line) => worded(prompt.fault(line)),
          transformer: (line) => (progress.text = line),
          theme: themeOf(parts, sheet),
        },
        context,
      );
      return { reply: 'text', text: given };
    },
  };
}

const worded = (fault: string | null): true | string => (fault === null ? true : inert(fault));
