import { z } from 'zod';
import type { SourceText } from '../diagnostic/place.ts';
import { readShape, type Shape } from './shape.ts';
import { idSchema } from './schema/text.ts';

const textSchema = z.string().min(1).max(4000);

/** A single line, such as a name. */
const lineSchema = z.string().min(1).max(500);

/** Whether the day exists is checked later, where the problem can be placed. */
const momentSchema = z
  .string()
  .min(1)
  .max(40)
  .meta({ description: 'A day, YYYY-MM-DD, or a moment such as 2026-09-14T10:30:00+02:00.' });

/** `K-07` or 12. A number with leading zeros needs quotes. */
const pseudonymSchema = z.union([z.string().min(1).max(200), z.number()]);

const keySchema = z.string().min(1).max(64);

const valueSchema = z.union([
  z.number(),
  z.string().max(20_000),
  z.null(),
  z.array(z.union([z.number(), z.string().max(500)])),
]);

const whoAtSchema = z.strictObject({ who: lineSchema, at: momentSchema });

const consentSchema = z
  .strictObject({
    who: lineSchema.meta({ description: 'Who consented, or who recorded the other legal basis.' }),
    at: momentSchema,
    basis: textSchema.meta({ description: '`consent`, or another legal basis in words.' }),
    text: lineSchema.optional().meta({ description: 'Version of the information text that was shown.' }),
    guardian: whoAtSchema.optional(),
    assent: momentSchema.optional().meta({ description: 'When the learner agreed, beside the guardian.' }),
  })
  .meta({ description: 'Consent or another legal basis, recorded before the first question.' });

const confirmedSchema = z
  .strictObject({
    tier: z.enum(['individual', 'selective', 'universal']),
    by: lineSchema,
    at: momentSchema.optional().meta({ description: 'Without it: when the talk was.' }),
    reason: textSchema.optional(),
  })
  .meta({ description: 'What a person decided.' });

const actionSchema = z.strictObject({
  what: textSchema,
  who: lineSchema,
  by: momentSchema.optional(),
  agreed: z.boolean().optional().meta({ description: 'By the learner; false without it.' }),
  status: z.enum(['open', 'done', 'dropped']).optional(),
});

const planSchema = z.strictObject({
  goals: z.array(textSchema).optional(),
  actions: z.array(actionSchema).optional(),
  next_date: momentSchema.optional(),
});

/** One learner's answers with all details of an interview, format lotse-answers/1. */
const answersSchema = z
  .strictObject({
    format: z.literal('lotse-answers/1').optional(),
    questionnaire: idSchema.optional(),
    form: idSchema.optional(),
    language: z.string().min(1).max(40).optional(),
    learner: pseudonymSchema.optional(),
    wave: pseudonymSchema.optional(),
    at: momentSchema.optional(),
    age: z.number().int().min(0).max(120).optional(),
    interviewer: lineSchema.optional(),
    go_ahead: whoAtSchema.optional().meta({
      description: 'Who agreed to use a translation that no native speaker has reviewed.',
    }),
    consent: consentSchema.optional(),
    responsible: z
      .strictObject({ who: lineSchema, reach: lineSchema })
      .optional()
      .meta({ description: 'Who was in charge and could be reached when critical questions were asked.' }),
    answers: z.record(keySchema, valueSchema).meta({ description: 'By question.' }),
    refused: z.array(keySchema).optional().meta({ description: 'Questions that were refused.' }),
    notes: z.record(keySchema, textSchema).optional().meta({ description: 'By question.' }),
    handled: z
      .record(keySchema, momentSchema)
      .optional()
      .meta({ description: 'By critical rule: when it was seen and talked about.' }),
    confirmed: confirmedSchema.optional(),
    plan: planSchema.optional(),
  })
  .meta({ title: 'Lotse answers', description: 'Format lotse-answers/1.' });

export type Answers = z.infer<typeof answersSchema>;

/** Reads answers, with all problems of shape. Does not check whether they fit a questionnaire. */
export function readAnswersShape(source: SourceText): Shape<Answers> {
  return readShape(source, answersSchema);
}
