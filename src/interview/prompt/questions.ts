import { checkbox, input, select } from '@inquirer/prompts';
import { inert } from '../../escape/inert.ts';
import type { Parts, Sheet } from './drawing.ts';
import { meaningOf } from './keys.ts';
import { judge, type Progress } from './progress.ts';
import type { ChoicePrompt, LinePrompt, Prompt, SeveralPrompt } from '../prompter.ts';
import { hanging, styled } from '../../render/terminal.ts';
import type { Stage } from './stage.ts';

/** A prompt as one of inquirer's, drawn as `progress` has it. All words that inquirer has of its own are replaced. */
export function stageOf(
  prompt: Prompt,
  progress: Progress,
  parts: Parts,
  sheet: Sheet,
  settle: { readonly first: number; readonly mark: number },
): Stage {
  const common = {
    settle: settle.first,
    isText: prompt.kind === 'line',
    meaning: (text, key) => meaningOf(prompt.kind, prompt.commands, text, key),
    judge: judge(prompt, progress, sheet.words, settle.mark),
  } satisfies Partial<Stage>;
  switch (prompt.kind) {
    case 'choice':
      return { ...common, ...choice(prompt, progress, parts, sheet) };
    case 'several':
      return { ...common, ...several(prompt, progress, parts, sheet) };
    case 'line':
      return { ...common, ...text(prompt, progress, parts, sheet) };
  }
}

type Played = Pick<Stage, 'start' | 'before'>;

const same = (shown: string): string => shown;

/** The looks that all three share. `keybindings`: no letter moves anything, whatever INQUIRER_KEYBINDINGS says. */
function themeOf({ footer }: Parts, sheet: Sheet, said: string | null = null) {
  const error = (text: string) => faultText(text, sheet);
  return {
    prefix: '?',
    keybindings: [],
    style: {
      message: same,
      answer: same,
      error,
      defaultAnswer: same,
      help: same,
      key: same,
      description: same,
      disabled: same,
      keysHelpTip: () => (said === null ? footer : `${error(said)}\n${footer}`.trimEnd()),
    },
  };
}

function faultText(said: string, { width, chalk }: Sheet): string {
  return styled(hanging('! ', said, { width: width - 1 }), chalk.yellow);
}

/** Lines for options, where one is needed to say what is wrong. */
function pageFor({ page }: Parts, { said }: Progress, sheet: Sheet): number {
  return said === null ? page : Math.max(1, page - faultText(said, sheet).split('\n').length);
}

/** The keys are all judged before inquirer could see one (progress.ts): it draws, and moves nothing. */
function choice({ options }: ChoicePrompt, progress: Progress, parts: Parts, sheet: Sheet): Played {
  const theme = themeOf(parts, sheet, progress.said);
  const highlight = (shown: string): string =>
    progress.ready ? styled(shown, sheet.chalk.cyan) : shown.replace(/^>/, ' ');
  return {
    before: [],
    start: async (context) => {
      const option = await select<number>(
        {
          message: parts.message,
          choices: options.map((_, index) => ({ value: index, name: parts.options[index] ?? '', short: '' })),
          default: progress.cursor,
          pageSize: pageFor(parts, progress, sheet),
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
  const theme = themeOf(parts, sheet, progress.said);
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
          pageSize: pageFor(parts, progress, sheet),
          loop: false,
          shortcuts: { all: null, invert: null },
          theme: {
            ...theme,
            icon: { cursor: '>', checked: ' [x]', unchecked: ' [ ]' },
            style: { ...theme.style, highlight: (shown: string) => styled(shown, sheet.chalk.cyan) },
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
