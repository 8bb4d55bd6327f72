import { z } from 'zod';
import type { SourceText } from '../diagnostic/place.ts';
import { readShape, type Shape } from './shape.ts';
import { idSchema, textSchema } from './schema/text.ts';

/** One text for everyone, or one text per language. */
const wordsSchema = z
  .union([z.string().min(1).max(500), textSchema])
  .meta({ description: 'A text, or one in each language: { en: …, de: … }.' });

const personSchema = z.strictObject({
  name: wordsSchema,
  reach: wordsSchema.meta({ description: 'Phone, room, or how else they are found. A number needs quotes.' }),
});

/** The people that a school's staff and learners can turn to, format lotse-contacts/1. */
const contactsSchema = z
  .strictObject({
    format: z.literal('lotse-contacts/1'),
    school: wordsSchema.optional(),
    guardian_age: z.number().int().min(0).max(30).optional().meta({
      description:
        'Below this age a guardian consents too. It differs by country and purpose: ask your own office.',
    }),
    contacts: z
      .record(
        idSchema,
        personSchema.extend({ hours: wordsSchema.optional(), deputy: personSchema.optional() }),
      )
      .meta({ description: 'By role, as critical rules name them under `contact`.' }),
    help: z
      .array(
        personSchema.extend({
          hours: wordsSchema.optional().meta({ description: 'When somebody is there.' }),
          ages: z
            .tuple([z.number().int().min(0), z.number().int().max(120)])
            .optional()
            .meta({ description: 'For which ages it is, both included; without it, for everybody.' }),
          note: wordsSchema.optional(),
          confirmed: z.iso.date().optional().meta({
            description:
              'The day on which somebody at the school last checked that it is so. Without it, no learner is told of it.',
          }),
        }),
      )
      .optional()
      .meta({ description: 'Help that every learner is told of.' }),
    sees: z
      .array(wordsSchema)
      .optional()
      .meta({ description: 'Who sees the answers; told before the first question.' }),
  })
  .meta({ title: 'Lotse contacts', description: 'Format lotse-contacts/1.' });

export type Contacts = z.infer<typeof contactsSchema>;
export type ContactWords = z.infer<typeof wordsSchema>;

/** Default if no contacts file gives an age. The law differs by country and purpose; a school knows its own. */
export const GUARDIAN_AGE = 18;

/** Reads a contacts file, with all problems of shape. */
export function readContactsShape(source: SourceText): Shape<Contacts> {
  return readShape(source, contactsSchema);
}
