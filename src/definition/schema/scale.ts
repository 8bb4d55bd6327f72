import { z } from 'zod';
import { bandSchema } from './band.ts';
import { changeSchema } from './change.ts';
import { conditionSchema } from './condition.ts';
import { normsSchema } from './norms.ts';
import { citeSchema, decimalSchema, idSchema, textSchema } from './text.ts';

const notAskedSchema = z.union([decimalSchema, z.literal('left_out')]).meta({
  description:
    'What the item counts where its question is not asked: points, or left out of sum and maximum.',
});

const itemSchema = z.union([
  idSchema,
  z.strictObject({
    question: idSchema,
    reversed: z.boolean().optional().meta({ description: 'Counts least + most − value.' }),
    weight: decimalSchema.optional(),
    points: z
      .record(z.string(), decimalSchema)
      .optional()
      .meta({ description: 'Points by option, in this scale only.' }),
    not_asked: notAskedSchema.optional(),
  }),
  z.strictObject({
    scale: idSchema,
    reversed: z.boolean().optional(),
    weight: decimalSchema.optional(),
  }),
]);

const roundingSchema = z.enum(['half_up', 'half_even', 'up', 'down']).meta({
  description:
    'half_up: a half goes away from zero; half_even: to the even neighbour; up, down: to the next above or below.',
});

const decimalsSchema = z.number().int().min(0).max(6);

const missingSchema = z
  .strictObject({
    allow: z.number().int().min(0).max(500).meta({ description: 'How many items may be missing.' }),
    fill: z.enum(['prorate', 'least', 'mean']).meta({
      description:
        'prorate: the answered part stretched to the whole range; mean: each blank counts as the mean of the answered items; least: each blank counts as its lowest points (needs a citation).',
    }),
    round: roundingSchema.optional().meta({ description: 'Rounds filled values only.' }),
    decimals: decimalsSchema.optional(),
    cite: citeSchema.optional(),
  })
  .meta({ description: 'What may be filled in, by what rule. Without it, all answers are needed.' });

const itemsSchema = z.array(itemSchema).min(1).max(500);

export const scaleSchema = z
  .strictObject({
    title: textSchema,
    about: textSchema.optional().meta({ description: 'What a high value means, in a sentence for staff.' }),
    kind: z.enum(['risk', 'resource']).meta({ description: 'risk: high is bad; resource: high is good.' }),
    need: idSchema.optional().meta({ description: 'What the catalogue of approaches is searched by.' }),
    sum: itemsSchema.optional(),
    mean: itemsSchema.optional(),
    max: itemsSchema.optional(),
    count: z
      .array(conditionSchema)
      .min(1)
      .max(500)
      .optional()
      .meta({ description: 'How many of these conditions hold.' }),
    value: itemSchema.optional().meta({ description: 'One item as it is.' }),
    times: decimalSchema.optional(),
    plus: decimalSchema.optional(),
    round: roundingSchema.optional().meta({ description: 'Rounds every value, before the bands.' }),
    decimals: decimalsSchema.optional(),
    missing: missingSchema.optional(),
    bands: z.array(bandSchema).min(1).max(50).optional(),
    norms: normsSchema.optional(),
    change: changeSchema.optional(),
    cite: citeSchema.optional(),
  })
  .meta({
    id: 'scale',
    description:
      'A scale: one of sum, mean, max, count or value; then times, plus, round, bands, norms, change.',
  });
