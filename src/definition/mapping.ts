import { z } from 'zod';
import type { SourceText } from '../diagnostic/place.ts';
import { GRADE_NAMES } from './grade-scale.ts';
import { readShape, type Shape } from './shape.ts';
import { decimalSchema, idSchema, PATTERNS } from './schema/text.ts';

const columnNameSchema = z.string().min(1).max(500).meta({ description: 'A column, by its header.' });

const fractionSchema = z
  .union([decimalSchema, z.string().regex(PATTERNS.fraction)])
  .meta({ description: 'A decimal, or a fraction in quotes: "100/180".' });

const decimalSignSchema = z.enum(['.', ',']).meta({ description: 'The decimal sign.' });

/** Raw texts as written in the file; `007` and `7` are different texts. */
const rawTextsSchema = z.array(z.string().max(500)).meta({ description: 'Texts as they stand in the file.' });

const gradeScaleSchema = z
  .union([
    z.enum(GRADE_NAMES),
    z.strictObject({ best: decimalSchema, worst: decimalSchema, pass: decimalSchema.optional() }),
  ])
  .meta({
    description:
      "The column's own scale of grades, turned into the question's: a name (de, at, no, ch, pt; own: the question's), or best, worst and the grade that just passes.",
  });

const howToRead = {
  values: z
    .record(z.string().max(500), z.union([decimalSchema, z.string().min(1).max(64)]))
    .optional()
    .meta({
      description:
        'Text in the file -> the option, by its id or value, or the number or grade it stands for; applied once.',
    }),
  missing: rawTextsSchema.optional(),
  refused: rawTextsSchema.optional(),
};

const oneColumnSchema = z
  .strictObject({
    column: columnNameSchema,
    separator: z
      .string()
      .min(1)
      .max(5)
      .optional()
      .meta({ description: 'Multiple choice in one column: what stands between the options.' }),
    ...howToRead,
    times: fractionSchema.optional().meta({ description: 'The number in the file times this.' }),
    plus: fractionSchema.optional().meta({ description: 'Then plus this.' }),
    grade: gradeScaleSchema.optional(),
    decimal: decimalSignSchema.optional(),
  })
  .meta({ description: 'The one column that answers the question.' });

const manyColumnsSchema = z
  .strictObject({
    columns: z
      .record(z.string().min(1).max(64), columnNameSchema)
      .meta({ description: 'Multiple choice: the column of each option.' }),
    ...howToRead,
  })
  .meta({ description: 'A column for each option.' });

/** How the columns of a file answer the questions of a questionnaire, format lotse-mapping/1. */
export const mappingSchema = z
  .strictObject({
    format: z.literal('lotse-mapping/1'),
    id: idSchema.optional(),
    questionnaire: idSchema,
    form: idSchema.optional(),
    note: z.string().min(1).max(4000).optional(),
    encoding: z.string().min(1).max(40).optional(),
    delimiter: z.enum([',', ';', '\t', '|']).optional(),
    decimal: decimalSignSchema.optional(),
    grade: gradeScaleSchema
      .optional()
      .meta({ description: 'The scale of all columns with grades that do not say their own.' }),
    missing: rawTextsSchema.optional().meta({ description: 'In every column: texts that mean no answer.' }),
    refused: rawTextsSchema
      .optional()
      .meta({ description: 'In every column: texts that mean a refused answer.' }),
    columns: z
      .record(idSchema, z.union([oneColumnSchema, manyColumnsSchema]))
      .meta({ description: 'By question: where its answer stands.' }),
    not_in_file: z
      .array(idSchema)
      .optional()
      .meta({ description: 'Questions that the file has no answers to, on purpose; they count as missing.' }),
  })
  .meta({ title: 'Lotse mapping', description: 'Format lotse-mapping/1.' });

export type Mapping = z.infer<typeof mappingSchema>;
export type ColumnMapping = Mapping['columns'][string];

/** Reads a mapping, with all problems of shape. Does not check whether it fits a questionnaire. */
export function readMapping(source: SourceText): Shape<Mapping> {
  return readShape(source, mappingSchema, { rawTexts: new Set(['missing', 'refused']) });
}
