import { z } from 'zod';
import { conditionSchema } from './schema-condition.ts';
import { citeSchema, idSchema, textSchema } from './schema-text.ts';

export const findingSchema = z
  .strictObject({
    if: conditionSchema,
    say: textSchema,
    need: idSchema.optional(),
    cite: citeSchema.optional(),
  })
  .meta({ description: 'A named yes, no or unknown.' });

export const criticalSchema = z
  .strictObject({
    id: idSchema,
    category: z.enum(['self_harm', 'abuse', 'violence', 'danger_to_others', 'bullying', 'basic_needs']),
    if: conditionSchema,
    urgency: z.enum(['immediate', 'same_day', 'within_3_days']),
    contact: idSchema.meta({
      description: "A role; names and numbers come from the school's own contacts file.",
    }),
    say: textSchema.meta({ description: 'What to do now, for those who must act.' }),
    shared: textSchema
      .optional()
      .meta({ description: 'What is said on a screen that the learner sees as well. It names no category.' }),
    cite: citeSchema.optional(),
  })
  .meta({ description: 'An answer that surfaces whatever the total.' });

const tierSchema = z.strictObject({
  any: z
    .array(conditionSchema)
    .min(1)
    .meta({ description: 'The rules; one that holds is enough. Each has an id.' }),
  cite: citeSchema.optional(),
});

export const tiersSchema = z
  .strictObject({ individual: tierSchema.optional(), selective: tierSchema.optional() })
  .meta({ description: 'Tried from the top; universal is what remains.' });

const answerValueSchema = z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]);

export const exampleSchema = z
  .strictObject({
    name: z.string().min(1).max(200),
    answers: z.record(idSchema, answerValueSchema),
    refused: z.array(idSchema).optional(),
    age: z.number().int().min(0).max(120).optional(),
    expect: z.record(
      z.string(),
      z.union([z.number(), z.string(), z.boolean(), z.null(), z.array(z.string())]),
    ),
    cite: citeSchema.optional(),
  })
  .meta({
    description: 'A worked example; run by `lotse check`. Keys of `expect` are the columns of a scored file.',
  });

export const sourceSchema = z
  .strictObject({
    text: z.string().min(1).max(500),
    url: z.url({ protocol: /^https?$/ }).optional(),
    confirmed: z.boolean().optional().meta({ description: 'false: recalled, not yet read in the source.' }),
    note: textSchema.optional(),
  })
  .meta({ description: 'A source that `cite` refers to.' });

export const validitySchema = z
  .strictObject({
    missing_at_most: z.number().int().min(0),
    questions: z
      .array(idSchema)
      .min(1)
      .optional()
      .meta({ description: 'Counted over these; without it, over all scored questions.' }),
    scales: z
      .array(idSchema)
      .min(1)
      .optional()
      .meta({ description: 'Scales that lose their value; without it, all.' }),
    cite: citeSchema.optional(),
  })
  .meta({ description: 'Validity as a matter of the whole form.' });
