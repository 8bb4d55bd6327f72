import type { Words } from '../words.ts';

export const enPrompter = {
  /** Beside the answer that was given before. */
  present: 'present answer',
  /** Chosen: nothing. */
  none: 'none of these',
  /** Written: nothing. */
  blank: 'nothing written',
  /** Leads what must not be overlooked, where there is no bold type. */
  important: 'Important:',
  /** Footers are made of these, in one line where it fits. Names of keys are those on the keyboards of the language. */
  drawn: {
    choose: (options: number) => (options === 1 ? '' : '↑ ↓ or number: choose'),
    take: 'Enter: take it',
    mark: (options: number) => {
      if (options === 1) return 'Space: tick';
      return options < 10 ? '↑ ↓: move · Space or number: tick' : '↑ ↓ or number: move · Space: tick';
    },
    done: 'Enter: done',
    menu: 'Esc: menu',
    back: (label: string) => `Ctrl-B: ${label}`,
    command: (key: string, label: string) => `${key}: ${label}`,
    menuTitle: 'What would you like to do?',
    goOn: 'go on with the question',
    /** Stands for a question whose text is too long for the screen and was printed above. */
    above: 'Your answer to the question above',
    /** Enter, with no option moved to. */
    chooseFirst: 'Nothing is chosen yet. First go to an option, with ↑ ↓ or its number.',
    /** Enter, before anybody can have seen what it would take. */
    onceMore: 'Please read what is marked, then press Enter again to take it.',
  },
  /** Of what was typed and names nothing, the drawn prompter says the same. */
  plain: {
    choose: (options: number) => (options === 1 ? 'Type 1' : `Type a number, 1 to ${options}`),
    mark: (options: number) =>
      options === 1
        ? 'Type 1 if it fits, 0 if not'
        : `Type all numbers that fit, 1 to ${options}, with spaces between them, 0 for none of these`,
    write: 'Type your answer',
    keep: (text: string) => `Written at present: ${text}. An empty line keeps it.`,
    /** Leads the commands, which stand as `b back, s skip`. */
    orLetter: (commands: string) => `, or a letter: ${commands}`,
    orSlash: (commands: string) => `, or a letter after a slash: ${commands}`,
    help: 'help',
    /** Leads the list that `?` gives. */
    commands: 'Besides an answer you can type:',
    noCommands: 'Nothing but an answer can be typed here.',
    slashText: 'A text that begins with a slash is typed with two of them.',
    notANumber: (typed: string) => `“${typed}” is neither a number nor a letter that means something here.`,
    noSuchOption: (typed: string, options: number) =>
      options === 1
        ? `There is no ${typed}, only 1.`
        : `There is no ${typed}; the numbers go from 1 to ${options}.`,
    empty: 'Nothing was typed, so nothing was taken.',
    zeroAndMore: '0 means none of these, so it stands alone.',
    noSuchCommand: (typed: string) => `“${typed}” is no letter that means something here.`,
    tooEarly: 'That was typed before the question could be read, so it was not taken. Please type it again.',
  },
};

/** What both prompters say by themselves, beside what they are handed: keys, menus, marks and refusals. */
export type PrompterWords = Words<typeof enPrompter>;
