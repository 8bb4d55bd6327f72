import { z } from 'zod';
import { decimalSchema, idSchema, referenceSchema } from './text.ts';

const optionSchema = z.union([decimalSchema, z.string().min(1).max(64)]);

/** Tests on a number. If a condition has several, all of them must hold. */
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

/** Keys of a rule in `tiers`; not allowed in nested conditions. */
const ruleMarks = {
  id: idSchema.optional().meta({ description: 'The id that reasons name; needed for a rule of a tier.' }),
  because: z
    .record(z.string(), z.string().min(1))
    .optional()
    .meta({ description: 'The reason, in words for staff.' }),
  cite: z.union([idSchema, z.array(idSchema).min(1)]).optional(),
};

/** Conditions on a single subject; `ref` is the schema of its id. */
function simpleConditions(ref: z.ZodString) {
  return {
    question: z.strictObject({ question: ref, ...questionTests, ...ruleMarks }),
    scale: z.strictObject({ scale: ref, ...scaleTests, ...ruleMarks }),
    finding: z.strictObject({
      finding: ref,
      is: z.boolean().optional().meta({ description: 'true unless said otherwise.' }),
      ...ruleMarks,
    }),
    count: z.strictObject({
      count: z
        .union([
          z.strictObject({ scales: z.array(ref).min(1), ...scaleTests }),
          z.strictObject({ questions: z.array(ref).min(1), ...questionTests }),
          z.strictObject({ findings: z.array(ref).min(1) }),
        ])
        .meta({ description: 'How many of these scales, questions or findings hold the test.' }),
      ...numberTests,
      ...ruleMarks,
    }),
  };
}

const simple = simpleConditions(idSchema);
const across = simpleConditions(referenceSchema);

const partConditionSchema = z
  .strictObject({ part: idSchema, tier_at_least: z.enum(['individual', 'selective']), ...ruleMarks })
  .meta({ description: 'What the rules of one part alone come to: this tier or one above it.' });

type SimpleCondition = z.infer<(typeof simple)[keyof typeof simple]>;

/** The closed set of conditions. Because it is closed, conditions can be explained, drawn, checked and translated. */
export type ConditionShape =
  | SimpleCondition
  | ({ any: ConditionShape[]; from?: FromPart | undefined } & RuleMarks)
  | ({ all: ConditionShape[] } & RuleMarks)
  | ({ not: ConditionShape } & RuleMarks);

/**
 * The part of a battery, and the tier, that a group of rules was derived from. Authors do not write it. A merged
 * battery keeps it so that a reason can read *the register alone suggests…* instead of listing every rule of the
 * register.
 */
export interface FromPart {
  part: string;
  tier: 'individual' | 'selective';
}

export interface RuleMarks {
  id?: string | undefined;
  because?: Record<string, string> | undefined;
  cite?: string | string[] | undefined;
}

export const conditionSchema: z.ZodType<ConditionShape> = z
  .lazy(() =>
    z.union([
      simple.question,
      simple.scale,
      simple.finding,
      simple.count,
      z.strictObject({ any: z.array(conditionSchema).min(1), ...ruleMarks }),
      z.strictObject({ all: z.array(conditionSchema).min(1), ...ruleMarks }),
      z.strictObject({ not: conditionSchema, ...ruleMarks }),
    ]),
  )
  .meta({ id: 'condition', description: 'A condition; true, false or unknown.' });

/**
 * A condition of a battery. It can refer to several questionnaires, and to the tier that the rules of one part
 * suggest.
 */
export type BatteryCondition =
  | SimpleCondition
  | z.infer<typeof partConditionSchema>
  | ({ any: BatteryCondition[] } & RuleMarks)
  | ({ all: BatteryCondition[] } & RuleMarks)
  | ({ not: BatteryCondition } & RuleMarks);

export const batteryConditionSchema: z.ZodType<BatteryCondition> = z
  .lazy(() =>
    z.union([
      across.question,
      across.scale,
      across.finding,
      across.count,
      partConditionSchema,
      z.strictObject({ any: z.array(batteryConditionSchema).min(1), ...ruleMarks }),
      z.strictObject({ all: z.array(batteryConditionSchema).min(1), ...ruleMarks }),
      z.strictObject({ not: batteryConditionSchema, ...ruleMarks }),
    ]),
  )
  .meta({ id: 'battery-condition', description: 'A condition over the parts of a battery.' });
