import { z } from 'zod';
import { decimalSchema, idSchema } from './schema-text.ts';

const optionSchema = z.union([decimalSchema, z.string().min(1).max(64)]);

/** Tests on a number; several in one condition must all hold. */
const numberTests = {
  at_least: decimalSchema.optional().meta({ description: 'This much or more.' }),
  more_than: decimalSchema.optional().meta({ description: 'More than this, not exactly this.' }),
  at_most: decimalSchema.optional().meta({ description: 'This much or less.' }),
  less_than: decimalSchema.optional().meta({ description: 'Less than this, not exactly this.' }),
};

const questionTests = {
  is: optionSchema
    .optional()
    .meta({ description: 'The option by id or value; in multiple choice: chosen among others.' }),
  in: z.array(optionSchema).min(1).optional().meta({ description: 'One of these options.' }),
  answered: z
    .boolean()
    .optional()
    .meta({ description: 'Whether there is an answer. A blank leaves it open, save in free text.' }),
  ...numberTests,
};

const scaleTests = {
  band: idSchema.optional(),
  band_at_least: idSchema.optional().meta({ description: 'This band or one above it.' }),
  ...numberTests,
};

/** Marks of a rule in `tiers`; not allowed further inside. */
const ruleMarks = {
  id: idSchema.optional().meta({ description: 'The id that reasons name; needed for a rule of a tier.' }),
  because: z
    .record(z.string(), z.string().min(1))
    .optional()
    .meta({ description: 'The reason, in words for staff.' }),
  cite: z.union([idSchema, z.array(idSchema).min(1)]).optional(),
};

export const questionConditionSchema = z.strictObject({ question: idSchema, ...questionTests, ...ruleMarks });
export const scaleConditionSchema = z.strictObject({ scale: idSchema, ...scaleTests, ...ruleMarks });
export const findingConditionSchema = z.strictObject({
  finding: idSchema,
  is: z.boolean().optional().meta({ description: 'true unless said otherwise.' }),
  ...ruleMarks,
});
export const countConditionSchema = z.strictObject({
  count: z
    .union([
      z.strictObject({ scales: z.array(idSchema).min(1), ...scaleTests }),
      z.strictObject({ questions: z.array(idSchema).min(1), ...questionTests }),
      z.strictObject({ findings: z.array(idSchema).min(1) }),
    ])
    .meta({ description: 'How many of these scales, questions or findings hold the test.' }),
  ...numberTests,
  ...ruleMarks,
});

/** The closed set of conditions: they can be explained, drawn, checked and translated. */
export type ConditionShape =
  | z.infer<typeof questionConditionSchema>
  | z.infer<typeof scaleConditionSchema>
  | z.infer<typeof findingConditionSchema>
  | z.infer<typeof countConditionSchema>
  | ({ any: ConditionShape[] } & RuleMarks)
  | ({ all: ConditionShape[] } & RuleMarks)
  | ({ not: ConditionShape } & RuleMarks);

export interface RuleMarks {
  id?: string | undefined;
  because?: Record<string, string> | undefined;
  cite?: string | string[] | undefined;
}

export const conditionSchema: z.ZodType<ConditionShape> = z
  .lazy(() =>
    z.union([
      questionConditionSchema,
      scaleConditionSchema,
      findingConditionSchema,
      countConditionSchema,
      z.strictObject({ any: z.array(conditionSchema).min(1), ...ruleMarks }),
      z.strictObject({ all: z.array(conditionSchema).min(1), ...ruleMarks }),
      z.strictObject({ not: conditionSchema, ...ruleMarks }),
    ]),
  )
  .meta({ id: 'condition', description: 'A condition; true, false or unknown.' });
