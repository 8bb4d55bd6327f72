import { z } from 'zod';
import { citeSchema, decimalSchema, idSchema, textSchema } from './text.ts';

export const bandSchema = z
  .strictObject({
    id: idSchema,
    from: decimalSchema.optional().meta({ description: 'At least this value.' }),
    above: decimalSchema.optional().meta({ description: 'More than this value.' }),
    label: textSchema.optional(),
    cite: citeSchema.optional(),
  })
  .meta({ description: 'A band, from its lower end; `from` is at least, `above` is more than.' });
