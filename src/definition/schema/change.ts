import { z } from 'zod';
import { citeSchema, textSchema } from './text.ts';

/**
 * The threshold from which a difference between two results of the same person on a scale counts as a change. It is
 * always a published one, named with its source, never our own (law 10).
 */
export const changeSchema = z
  .strictObject({
    reliable: z
      .number()
      .gt(0)
      .max(1e9)
      .optional()
      .meta({ description: 'The least difference that counts, in the values of the scale, as published.' }),
    sd: z
      .number()
      .gt(0)
      .max(1e9)
      .optional()
      .meta({ description: 'Standard deviation; with `reliability`, where no difference is published.' }),
    reliability: z.number().gt(0).lt(1).optional().meta({
      description: 'From 0 to 1, neither included. The difference is 1.96 × sd × √(2 × (1 − reliability)).',
    }),
    population: textSchema
      .optional()
      .meta({ description: 'Whom this was taken from, where it is not who the questionnaire is meant for.' }),
    cite: citeSchema,
  })
  .meta({ description: 'What counts as a change: `reliable`, or `sd` and `reliability`.' });
