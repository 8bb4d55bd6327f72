import { z } from 'zod';
import type { SourceText } from '../diagnostic/place.ts';
import { idSchema, languageSchema, PATTERNS } from './schema/text.ts';
import { readShape, type Shape } from './shape.ts';

/** May be blank: texts that are still to be filled in are listed together later, not as problems of shape. */
const blankableSchema = z.string().max(4000).nullable();

const wordedSchema = z
  .union([blankableSchema, z.record(languageSchema, blankableSchema)])
  .meta({ description: 'A text that is the same in each language, or one in each: { de: …, en: … }.' });

const labelsSchema = z.record(z.string().min(1).max(64), wordedSchema).meta({ description: 'By option.' });

const aboutSchema = z.string().max(2000);

/** The wording of a scoring key that its user is licensed to use, format lotse-wording/1. */
const wordingSchema = z
  .strictObject({
    format: z.literal('lotse-wording/1'),
    for: z
      .strictObject({
        id: idSchema,
        version: z.string().regex(PATTERNS.version).optional(),
        form: idSchema.optional(),
      })
      .meta({ description: 'The questionnaire that it is for, and its form.' }),
    languages: z.union([languageSchema, z.array(languageSchema).min(1)]),
    licence: aboutSchema.meta({
      description: 'What allows its use here, in words. It goes into each result.',
    }),
    source: aboutSchema.optional().meta({ description: 'The edition or form that it was taken from.' }),
    intro: wordedSchema.optional().meta({ description: 'What is said before the first question.' }),
    titles: z.record(idSchema, wordedSchema).optional().meta({ description: 'By section.' }),
    questions: z.record(idSchema, wordedSchema).meta({ description: 'By question.' }),
    answer_sets: z.record(idSchema, labelsSchema).optional().meta({ description: 'By answer set.' }),
    options: z.record(idSchema, labelsSchema).optional().meta({
      description: 'By question, where its answers are worded in another way than those of its answer set.',
    }),
  })
  .meta({ title: 'Lotse wording', description: 'Format lotse-wording/1.' });

export type WordingFile = z.infer<typeof wordingSchema>;
export type Worded = z.infer<typeof wordedSchema>;

/** Reads a wording, with all problems of shape. Does not check whether it fits a questionnaire. */
export function readWordingShape(source: SourceText): Shape<WordingFile> {
  return readShape(source, wordingSchema);
}

/** Returns the languages that a wording declares. */
export function languagesOf({ languages }: WordingFile): readonly string[] {
  return typeof languages === 'string' ? [languages] : [...new Set(languages)];
}

/** Returns the trimmed text in a language, or null if it is still to be filled in. */
export function saidIn(text: Worded | undefined, language: string): string | null {
  const said = (typeof text === 'object' ? text?.[language] : text) ?? '';
  return said.trim() === '' ? null : said.trim();
}
