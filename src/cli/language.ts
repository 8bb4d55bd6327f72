import type { Language } from '../words/locale.ts';
import type { GlobalOptions } from './command.ts';

/** The language of the machine's user, where it is one that the program speaks; English otherwise. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  // As gettext does: the first that is set and not empty counts, whatever it says.
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^de([_.@-]|$)/i.test(locale) ? 'de' : 'en';
}

/** The language that a command line asks for, also where it is not good enough to be parsed. */
export function languageAsked(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = valueAsked(argv, '--lang');
  return asked === 'en' || asked === 'de' ? asked : languageOf(env);
}

/** The same of colours. */
export function colorAsked(argv: readonly string[]): GlobalOptions['color'] {
  const asked = valueAsked(argv, '--color');
  return asked === 'always' || asked === 'never' ? asked : 'auto';
}

/** What a flag says on a command line: the last of it. What follows `--` are names, whatever they look like. */
function valueAsked(argv: readonly string[], flag: string): string | undefined {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const place = words.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
  return words[place] === flag ? words[place + 1] : words[place]?.slice(flag.length + 1);
}
