import { z } from 'zod';
import { bandSchema } from './band.ts';
import { citeSchema, decimalSchema, idSchema, textSchema } from './text.ts';

const optionSchema = z.union([decimalSchema, z.string().min(1).max(64)]);

const yearsSchema = z.number().int().min(0).max(120);

const groupSchema = z
  .strictObject({
    id: idSchema,
    sex: z
      .union([optionSchema, z.array(optionSchema).min(1)])
      .optional()
      .meta({ description: 'Options of the question under `sex`. Without it: everyone.' }),
    age: z
      .tuple([yearsSchema, yearsSchema])
      .optional()
      .meta({ description: 'From and to, in completed years. Without it: any age.' }),
    mean: decimalSchema.optional(),
    sd: z
      .number()
      .gt(0)
      .max(1e9)
      .optional()
      .meta({ description: 'Standard deviation; with `mean` it gives z and T scores.' }),
    bands: z.array(bandSchema).min(1).max(50).optional(),
    population: textSchema.optional(),
    cite: citeSchema.optional(),
  })
  .meta({ description: 'Whom these norms are for, with mean and sd, bands, or both.' });

/** Norms of a scale. Their population and their source are required (law 10). */
export const normsSchema = z
  .strictObject({
    population: textSchema.meta({ description: 'Whom the norms were taken from, where and when.' }),
    cite: citeSchema,
    sex: idSchema.optional().meta({
      description: 'The single-choice question that asks it (`about: sex`), where groups differ by it.',
    }),
    sex_open: z.array(optionSchema).min(1).optional().meta({
      description: 'Answers for which the norms have no group of their own: every sex stays possible.',
    }),
    age: idSchema.optional().meta({
      description:
        'The number question that asks it (`about: age`); else that of `applies_to`, else handed in.',
    }),
    groups: z.array(groupSchema).min(1).max(200),
  })
  .meta({ description: 'Norms by age and sex. They choose what a value means, never what it is.' });
