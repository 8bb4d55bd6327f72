import { z } from 'zod';
import type { SourceText } from '../diagnostic/place.ts';
import { sourceSchema } from './schema/rules.ts';
import { citeSchema, decimalSchema, idSchema, referenceSchema } from './schema/text.ts';
import { readShape, type Shape } from './shape.ts';

const shareSchema = z.number().min(0).max(100).meta({ description: 'Per cent of those who are asked.' });

const rangeSchema = z
  .strictObject({ from: decimalSchema, to: decimalSchema, share: shareSchema })
  .meta({ description: 'Numbers from one to the other, each as likely as the next.' });

const noteSchema = z.string().min(1).max(2000);

const marginSchema = z
  .strictObject({
    shares: z.record(z.string().min(1).max(64), shareSchema).optional().meta({
      description:
        'By option. Choice: together 100; an option that is left out has 0. Multiple choice: each for itself.',
    }),
    ranges: z
      .array(rangeSchema)
      .min(1)
      .optional()
      .meta({ description: 'Numbers and grades: ranges in ascending order, together 100.' }),
    cite: citeSchema.optional(),
    guess: z.literal(true).optional().meta({ description: 'true: nobody published it.' }),
    note: noteSchema.optional().meta({ description: 'What the source asked, whom, and what was adapted.' }),
  })
  .meta({ description: 'How the answers to one question are distributed. Either `cite` or `guess`.' });

/** Assumed distributions of answers, question by question, format lotse-margins/1. */
export const marginsSchema = z
  .strictObject({
    format: z.literal('lotse-margins/1'),
    questionnaire: idSchema.meta({ description: 'The id of a questionnaire or battery.' }),
    note: noteSchema.optional(),
    sources: z.record(idSchema, sourceSchema).optional(),
    margins: z.record(referenceSchema, marginSchema).meta({
      description: 'By question; of a battery `part.question`. A form uses those of the questions it asks.',
    }),
    left_out: z.array(referenceSchema).optional().meta({
      description: 'Questions without a margin on purpose, so that none is forgotten.',
    }),
  })
  .meta({ title: 'Lotse margins', description: 'Format lotse-margins/1.' });

export type MarginsFile = z.infer<typeof marginsSchema>;
export type MarginShape = MarginsFile['margins'][string];

/** Reads a margins file, with all problems of shape. Does not check whether it fits a questionnaire. */
export function readMarginsShape(source: SourceText): Shape<MarginsFile> {
  return readShape(source, marginsSchema);
}
