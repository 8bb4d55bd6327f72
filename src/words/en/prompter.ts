import { formatList } from '../locale.ts';
import type { Words } from '../words.ts';

export const enPrompter = {
  /** Marks the answer given before. */
  present: 'current answer',
  /** Shown if no option is chosen. */
  none: 'none of these',
  /** Shown if no text is typed. */
  blank: 'nothing written',
  /** Precedes important text if there is no bold type. */
  important: 'Important:',
  /** Parts of the footer, on one line if they fit. Keys are named as on keyboards of the language. */
  drawn: {
    choose: (options: number) => (options === 1 ? '' : '↑ ↓ or number: choose'),
    take: 'Enter: confirm',
    mark: (options: number) => {
      if (options === 1) return 'Space: tick';
      return options < 10 ? '↑ ↓: move · Space or number: tick' : '↑ ↓ or number: move · Space: tick';
    },
    done: 'Enter: done',
    menu: 'Esc: menu',
    back: (label: string) => `Ctrl-B: ${label}`,
    command: (key: string, label: string) => `${key}: ${label}`,
    chooseLetter: '↑ ↓ or letter: choose',
    closeMenu: 'Esc: close the menu',
    escape: 'Esc',
    /** Escape and then a letter, where letters alone are text. */
    afterEscape: (key: string, label: string) => `Esc ${key}: ${label}`,
    menuTitle: 'What would you like to do?',
    goOn: 'go on with the question',
    /** Replaces a question that is too long for the screen and was printed above. */
    above: 'Your answer to the question above',
    /** Enter without a selected option. */
    chooseFirst: 'Nothing is chosen yet. First go to an option with ↑ ↓ or its number.',
    /** Enter right after an option was marked, before it could be read. */
    onceMore: 'Please read the marked option, then press Enter again to confirm it.',
  },
  /** The drawing prompter uses the same texts for input that matches nothing. */
  plain: {
    choose: (options: number) => (options === 1 ? 'Type 1' : `Type a number, 1 to ${options}`),
    mark: (options: number) =>
      options === 1
        ? 'Type 1 if it applies, 0 if not'
        : `Type all numbers that apply, 1 to ${options}, with spaces between them, or 0 for none of these`,
    write: 'Type your answer',
    keep: (text: string) => `Current text: ${text}. An empty line keeps it.`,
    /** Precedes the commands, such as `b back, s skip`. */
    orLetter: (commands: string) => `, or a letter: ${commands}`,
    orSlash: (commands: string) => `, or a letter after a slash: ${commands}`,
    help: 'help',
    /** Everything that can be typed at a prompt whose commands were listed before. */
    allCommands: 'all commands',
    /** Forms of yes and no, the word itself first. */
    yes: ['yes', 'y'],
    no: ['no', 'n'],
    fitsSeveral: (typed: string, numbers: readonly string[]) =>
      `“${typed}” fits ${formatList(numbers, 'en')}. Please type the number.`,
    /** If the label of an option is the number of another. */
    fitsNumber: (typed: string, numbers: readonly string[]) =>
      `“${typed}” can be a number in the list or an answer in it: ${formatList(numbers, 'en', 'or')}. Please type the number in the list with a point, such as ${String(numbers[0])}.`,
    commandAndOption: (typed: string, command: string, number: number) =>
      `“${typed}” can mean ${command} or answer ${String(number)}. Please type ${String(number)} for the answer.`,
    /** Precedes the list shown by `?`. */
    commands: 'Besides an answer you can type:',
    noCommands: 'You can only type an answer here.',
    slashText: 'If your text begins with a slash, type two slashes.',
    notANumber: (typed: string) => `“${typed}” is not a number or a letter that you can use here.`,
    notAnOption: (typed: string) =>
      `“${typed}” is neither a number or an answer from the list nor a letter that means something here.`,
    noSuchOption: (typed: string, options: number) =>
      options === 1
        ? `There is no ${typed}, only 1.`
        : `There is no ${typed}; the numbers go from 1 to ${options}.`,
    empty: 'Nothing was typed, so there is no answer yet.',
    zeroAndMore: '0 means “none of these”, so type it alone.',
    noSuchCommand: (typed: string) => `“${typed}” is not a letter that you can use here.`,
    tooEarly: 'You typed that before the question could be read, so it was ignored. Please type it again.',
  },
};

/** The prompters' own texts: keys, menus, marks and error messages. */
export type PrompterWords = Words<typeof enPrompter>;
