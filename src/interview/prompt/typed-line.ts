import { inert } from '../../escape/inert.ts';
import type { PrompterWords } from '../../words/en/prompter.ts';
import type { ChoicePrompt, Command, LinePrompt, Prompt, PromptReply, SeveralPrompt } from '../prompter.ts';

/** The result of parsing a typed line: a reply, an error message, or a request for help. */
export type Understood =
  | { readonly is: 'reply'; readonly reply: PromptReply }
  | { readonly is: 'problem'; readonly said: string }
  | { readonly is: 'help' };

const reply = (given: PromptReply): Understood => ({ is: 'reply', reply: given });
const problem = (said: string): Understood => ({ is: 'problem', said });

/** Parses a line typed as an answer to a prompt. An empty line never chooses an option. */
export function understand(prompt: Prompt, line: string, words: PrompterWords): Understood {
  switch (prompt.kind) {
    case 'choice':
      return readLetter(prompt, line) ?? readChoice(prompt, line.trim(), words);
    case 'several':
      return readLetter(prompt, line) ?? readSeveral(prompt, line.trim(), words);
    case 'line':
      return readText(prompt, line, words);
  }
}

function readLetter({ commands }: Prompt, line: string): Understood | null {
  const typed = line.trim();
  return typed === '?' ? { is: 'help' } : commandBy(commands, typed);
}

function commandBy(commands: readonly Command[], typed: string): Understood | null {
  const letter = typed.toLowerCase();
  const found = commands.find(({ key }) => key.toLowerCase() === letter);
  return found === undefined ? null : reply({ reply: 'command', command: found.id });
}

function readChoice({ options }: ChoicePrompt, typed: string, words: PrompterWords): Understood {
  if (typed === '') return problem(words.plain.empty);
  if (!/^\d+$/.test(typed)) return problem(words.plain.notANumber(shortened(typed)));
  const number = Number(typed);
  if (number < 1 || number > options.length)
    return problem(words.plain.noSuchOption(shortened(typed), options.length));
  return reply({ reply: 'option', option: number - 1 });
}

function readSeveral(prompt: SeveralPrompt, typed: string, words: PrompterWords): Understood {
  if (typed === '') return problem(words.plain.empty);
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '');
  const odd = parts.find((part) => !/^\d+$/.test(part));
  if (odd !== undefined || parts.length === 0)
    return problem(words.plain.notANumber(shortened(odd ?? typed)));
  const numbers = [...new Set(parts.map(Number))].sort((a, b) => a - b);
  if (numbers.includes(0) && numbers.length > 1) return problem(words.plain.zeroAndMore);
  const count = prompt.options.length;
  const outside = parts.find((part) => Number(part) > count);
  if (outside !== undefined) return problem(words.plain.noSuchOption(shortened(outside), count));
  const options = numbers.filter((number) => number > 0).map((number) => number - 1);
  const wrong = prompt.problemOf(options);
  return wrong === null ? reply({ reply: 'options', options }) : problem(inert(wrong));
}

/** `/b` is a command, `//` starts a text with a slash, and an empty line keeps the initial text, if there is any. */
function readText(prompt: LinePrompt, line: string, words: PrompterWords): Understood {
  if (line.startsWith('/') && !line.startsWith('//')) {
    const typed = line.slice(1).trim();
    if (typed === '?') return { is: 'help' };
    return commandBy(prompt.commands, typed) ?? problem(words.plain.noSuchCommand(shortened(line.trim())));
  }
  const typed = line.startsWith('//') ? line.slice(1) : line;
  const text = typed === '' ? prompt.initial : typed;
  const wrong = prompt.problemOf(text);
  return wrong === null ? reply({ reply: 'text', text }) : problem(inert(wrong));
}

const MOST = 20;

/** The typed text, escaped and shortened to fit into a message. */
export function shortened(typed: string): string {
  const signs = [...typed];
  return inert(signs.length <= MOST ? typed : `${signs.slice(0, MOST - 1).join('')}…`);
}
