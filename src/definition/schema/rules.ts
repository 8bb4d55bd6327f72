import { z } from 'zod';
import { batteryConditionSchema, conditionSchema } from './condition.ts';
import { citeSchema, idSchema, referenceSchema, textSchema } from './text.ts';
import { URGENCIES } from './urgencies.ts';

/** Categories of critical answers. */
export const CRITICAL_CATEGORIES = [
  'self_harm',
  'abuse',
  'violence',
  'danger_to_others',
  'bullying',
  'basic_needs',
] as const;

const finding = { say: textSchema, need: idSchema.optional(), cite: citeSchema.optional() };

export const findingSchema = z
  .strictObject({ if: conditionSchema, ...finding })
  .meta({ description: 'A named yes, no or unknown.' });

export const batteryFindingSchema = z
  .strictObject({ if: batteryConditionSchema, ...finding })
  .meta({ description: 'A named yes, no or unknown, over several parts.' });

export const criticalSchema = z
  .strictObject({
    id: idSchema,
    category: z.enum(CRITICAL_CATEGORIES),
    if: conditionSchema,
    urgency: z.enum(URGENCIES),
    contact: idSchema.meta({
      description: "A role; names and numbers come from the school's own contacts file.",
    }),
    say: textSchema.meta({ description: 'What to do now, for those who must act.' }),
    shared: textSchema
      .optional()
      .meta({ description: 'What is said on a screen that the learner sees as well. It names no category.' }),
    tier: z.enum(['individual', 'selective', 'none']).optional().meta({
      description:
        'The support that this calls for, whatever the scales say. Left out: individual for immediate and same_day, selective for within_3_days.',
    }),
    covers: z.array(idSchema).min(1).optional().meta({
      description:
        'Weaker rules about the same thing: where this one holds, its alert stands for theirs as well.',
    }),
    cite: citeSchema.optional(),
  })
  .meta({ description: 'An answer that surfaces whatever the total.' });

/** Creates the schema of tiers whose rules are conditions of one kind. */
function tiersOf<C extends z.ZodType>(condition: C) {
  const tier = z.strictObject({
    any: z
      .array(condition)
      .min(1)
      .meta({ description: 'The rules; one that holds is enough. Each has an id.' }),
    cite: citeSchema.optional(),
  });
  return z
    .strictObject({ individual: tier.optional(), selective: tier.optional() })
    .meta({ description: 'Tried from the top; universal is what remains.' });
}

export const tiersSchema = tiersOf(conditionSchema);
export const batteryTiersSchema = tiersOf(batteryConditionSchema);

const answerValueSchema = z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]);

/** Creates the schema of worked examples; `ref` is the schema of a question id. */
function examplesOf(ref: z.ZodString) {
  return z
    .strictObject({
      name: z.string().min(1).max(200),
      answers: z.record(ref, answerValueSchema),
      refused: z.array(ref).optional(),
      age: z.number().int().min(0).max(120).optional(),
      expect: z.record(
        z.string(),
        z.union([z.number(), z.string(), z.boolean(), z.null(), z.array(z.string())]),
      ),
      cite: citeSchema.optional(),
    })
    .meta({
      description:
        'A worked example; run by `lotse check`. Keys of `expect` are the columns of a scored file.',
    });
}

export const exampleSchema = examplesOf(idSchema);
export const batteryExampleSchema = examplesOf(referenceSchema);

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
