import type { Language } from '../words/locale.ts';

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
  // What follows `--` are names, whatever they look like.
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  const at = flags.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = flags[at] === '--lang' ? flags[at + 1] : flags[at]?.slice('--lang='.length);
  return asked === 'en' || asked === 'de' ? asked : languageOf(env);
}
