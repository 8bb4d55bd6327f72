import { Help } from 'commander';
import { enHelp } from '../words/en/help.ts';
import type { HelpWords } from '../words/en/help.ts';
import type { Language } from '../words/locale.ts';

/** The texts of help pages. Only one language is loaded, to keep the start fast. */
export async function helpWords(language: Language): Promise<HelpWords> {
  return language === 'en' ? enHelp : (await import('../words/de/help.ts')).deHelp;
}

/** Translates the texts that commander adds by itself. */
export function translatedHelp({ titles, marks }: HelpWords): Partial<Help> {
  const plain = new Help();
  const withMarks = (text: string): string =>
    Object.entries(marks).reduce((all, [mark, word]) => all.replace(mark, word), text);
  // The beginning is our own text; only what commander appends is translated.
  const after = (text: string, whole: string): string => text + withMarks(whole.slice(text.length));
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (Object.hasOwn(titles, title) ? titles[title as keyof typeof titles] : title),
    commandUsage: (command) => withMarks(plain.commandUsage(command)),
    subcommandTerm: (command) => withMarks(plain.subcommandTerm(command)),
    optionDescription: (option) => after(option.description, plain.optionDescription(option)),
    argumentDescription: (argument) => after(argument.description, plain.argumentDescription(argument)),
  };
}
