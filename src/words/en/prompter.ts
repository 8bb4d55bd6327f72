import type { PrompterWords } from '../prompter-words.ts';

export const enPrompter: PrompterWords = {
  present: 'present answer',
  none: 'none of these',
  blank: 'nothing written',
  important: 'Important:',
  drawn: {
    choose: (options) => (options === 1 ? '' : '↑ ↓ or number: choose'),
    take: 'Enter: take it',
    mark: (options) => {
      if (options === 1) return 'Space: tick';
      return options < 10 ? '↑ ↓: move · Space or number: tick' : '↑ ↓ or number: move · Space: tick';
    },
    done: 'Enter: done',
    menu: 'Esc: menu',
    back: (label) => `Ctrl-B: ${label}`,
    command: (key, label) => `${key}: ${label}`,
    menuTitle: 'What would you like to do?',
    goOn: 'go on with the question',
    above: 'Your answer to the question above',
    chooseFirst: 'Nothing is chosen yet. First go to an option, with ↑ ↓ or its number.',
    onceMore: 'Please read what is marked, then press Enter again to take it.',
  },
  plain: {
    choose: (options) => (options === 1 ? 'Type 1' : `Type a number, 1 to ${options}`),
    mark: (options) =>
      options === 1
        ? 'Type 1 if it fits, 0 if not'
        : `Type all numbers that fit, 1 to ${options}, with spaces between them, 0 for none of these`,
    write: 'Type your answer',
    keep: (text) => `Written at present: ${text}. An empty line keeps it.`,
    orLetter: (commands) => `, or a letter: ${commands}`,
    orSlash: (commands) => `, or a letter after a slash: ${commands}`,
    help: 'help',
    commands: 'Besides an answer you can type:',
    noCommands: 'Nothing but an answer can be typed here.',
    slashText: 'A text that begins with a slash is typed with two of them.',
    notANumber: (typed) => `“${typed}” is neither a number nor a letter that means something here.`,
    noSuchOption: (typed, options) =>
      options === 1
        ? `There is no ${typed}, only 1.`
        : `There is no ${typed}; the numbers go from 1 to ${options}.`,
    empty: 'Nothing was typed, so nothing was taken.',
    zeroAndMore: '0 means none of these, so it stands alone.',
    noSuchCommand: (typed) => `“${typed}” is no letter that means something here.`,
    tooEarly: 'That was typed before the question could be read, so it was not taken. Please type it again.',
  },
};
