import type { Language } from '../words/locale.ts';
import type { GlobalOptions } from './command.ts';

/** The user's language according to the environment if the program has it; otherwise English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  // As in gettext, the first variable that is set and not empty decides.
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^de([_.@-]|$)/i.test(locale) ? 'de' : 'en';
}

/** The language that a command line asks for, even if it cannot be parsed. */
export function languageAsked(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = valueAsked(argv, '--lang');
  return asked === 'en' || asked === 'de' ? asked : languageOf(env);
}

/** The colour mode that a command line asks for, even if it cannot be parsed. */
export function colorAsked(argv: readonly string[]): GlobalOptions['color'] {
  const asked = valueAsked(argv, '--color');
  return asked === 'always' || asked === 'never' ? asked : 'auto';
}

/** The last value of a flag on a command line. Words after `--` are not flags. */
function valueAsked(argv: readonly string[], flag: string): string | undefined {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const index = words.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
  return words[index] === flag ? words[index + 1] : words[index]?.slice(flag.length + 1);
}
