import { fold } from '../../answer/fold.ts';
import { inert } from '../../escape/inert.ts';
import type { PrompterWords } from '../../words/en/prompter.ts';
import type {
  ChoicePrompt,
  Command,
  LinePrompt,
  Option,
  Prompt,
  PromptReply,
  SeveralPrompt,
} from '../prompter.ts';
import { optionsNamed } from './option-by-name.ts';

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
      return readLetter(prompt, line, words) ?? readChoice(prompt, line.trim(), words);
    case 'several':
      return readLetter(prompt, line, words) ?? readSeveral(prompt, line.trim(), words);
    case 'line':
      return readText(prompt, line, words);
  }
}

/** A letter that is a command and also the label of an option is asked about (law 12). */
function readLetter(
  { commands, options }: ChoicePrompt | SeveralPrompt,
  line: string,
  words: PrompterWords,
): Understood | null {
  const typed = line.trim();
  if (typed === '?') return { is: 'help' };
  const command = commands.find(({ key }) => key.toLowerCase() === typed.toLowerCase());
  if (command === undefined) return null;
  const labelled = options.findIndex(({ label }) => fold(label) === fold(typed));
  if (labelled < 0) return commandBy(commands, typed);
  return problem(words.plain.commandAndOption(shortened(typed), command.label, labelled + 1));
}

function commandBy(commands: readonly Command[], typed: string): Understood | null {
  const letter = typed.toLowerCase();
  const found = commands.find(({ key }) => key.toLowerCase() === letter);
  return found === undefined ? null : reply({ reply: 'command', command: found.id });
}

function readChoice({ options }: ChoicePrompt, typed: string, words: PrompterWords): Understood {
  if (typed === '') return problem(words.plain.empty);
  const found = readOption(options, typed, words);
  return typeof found === 'number' ? reply({ reply: 'option', option: found }) : found;
}

/** An option by its number, also with a point (`2.`), or by its name. */
function readOption(options: readonly Option[], typed: string, words: PrompterWords): number | Understood {
  const named = optionsNamed(options, typed, words);
  const [first] = named;
  if (!/^\d+\.?$/.test(typed)) {
    if (first === undefined) return problem(words.plain.notAnOption(shortened(typed)));
    return named.length === 1 ? first : problem(words.plain.fitsSeveral(shortened(typed), numbersOf(named)));
  }
  const number = Number(typed);
  const isNumber = number >= 1 && number <= options.length;
  // The label of one option may be the number of another, as in 0, 1, 2, 3; a point after it settles that (law 12).
  if (first !== undefined && !typed.endsWith('.')) {
    const meant = isNumber ? [...new Set([number - 1, ...named])] : named;
    return meant.length === 1 ? first : problem(words.plain.fitsNumber(shortened(typed), numbersOf(meant)));
  }
  if (!isNumber) return problem(words.plain.noSuchOption(shortened(typed), options.length));
  return number - 1;
}

const numbersOf = (options: readonly number[]): readonly string[] =>
  [...options].sort((a, b) => a - b).map((option) => String(option + 1));

function readSeveral(prompt: SeveralPrompt, typed: string, words: PrompterWords): Understood {
  if (typed === '') return problem(words.plain.empty);
  const isNone = (part: string): boolean => /^0+\.?$/.test(part) || fold(part) === fold(words.none);
  const parts = partsIn(
    typed,
    (part) => isNone(part) || optionsNamed(prompt.options, part, words).length > 0,
  );
  if (parts.length === 0) return problem(words.plain.notAnOption(shortened(typed)));
  const chosen = new Set<number>();
  for (const part of parts) {
    const found = isNone(part) ? NONE : readOption(prompt.options, part, words);
    if (typeof found !== 'number') return found;
    chosen.add(found);
  }
  if (chosen.has(NONE) && chosen.size > 1) return problem(words.plain.zeroAndMore);
  const options = [...chosen].filter((option) => option !== NONE).sort((a, b) => a - b);
  const wrong = prompt.problemOf(options);
  return wrong === null ? reply({ reply: 'options', options }) : problem(inert(wrong));
}

/** Stands for *none of these*. */
const NONE = -1;

/** Parts between commas or semicolons may be names with blanks in them; any others are split at blanks, too. */
function partsIn(typed: string, isName: (part: string) => boolean): readonly string[] {
  if (isName(typed)) return [typed];
  const nonEmpty = (parts: readonly string[]): readonly string[] =>
    parts.map((part) => part.trim()).filter((part) => part !== '');
  return nonEmpty(typed.split(/[,;]/)).flatMap((part) => (isName(part) ? [part] : part.split(/\s+/)));
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
