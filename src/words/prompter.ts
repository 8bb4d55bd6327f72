import { dePrompter } from './de/prompter.ts';
import { enPrompter } from './en/prompter.ts';
import type { Language } from './locale.ts';
import type { PrompterWords } from './en/prompter.ts';

/** The prompters' words in each language. */
export const prompterWords: Readonly<Record<Language, PrompterWords>> = { en: enPrompter, de: dePrompter };
