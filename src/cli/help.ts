import { Help } from 'commander';
import { enHelp } from '../words/en/help.ts';
import type { HelpWords } from '../words/en/help.ts';
import type { Language } from '../words/locale.ts';

/** What help pages say. Only one language is loaded: a start must not take longer for the others. */
export async function helpWords(language: Language): Promise<HelpWords> {
  return language === 'en' ? enHelp : (await import('../words/de/help.ts')).deHelp;
}

/** Puts into words what commander writes by itself around the texts that it is given. */
export function worded({ titles, marks }: HelpWords): Partial<Help> {
  const plain = new Help();
  const marked = (text: string): string =>
    Object.entries(marks).reduce((all, [mark, word]) => all.replace(mark, word), text);
  // The texts are in words already; what follows them is not.
  const after = (text: string, whole: string): string => text + marked(whole.slice(text.length));
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (Object.hasOwn(titles, title) ? titles[title as keyof typeof titles] : title),
    commandUsage: (command) => marked(plain.commandUsage(command)),
    subcommandTerm: (command) => marked(plain.subcommandTerm(command)),
    optionDescription: (option) => after(option.description, plain.optionDescription(option)),
    argumentDescription: (argument) => after(argument.description, plain.argumentDescription(argument)),
  };
}
