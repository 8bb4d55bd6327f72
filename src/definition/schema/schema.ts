import { z } from 'zod';
import { answerSetSchema, codesSchema, questionSchema, sectionSchema } from './question.ts';
import {
  criticalSchema,
  exampleSchema,
  findingSchema,
  sourceSchema,
  tiersSchema,
  validitySchema,
} from './rules.ts';
import { scaleSchema } from './scale.ts';
import { idSchema, languageSchema, PATTERNS, textSchema } from './text.ts';

const respondentSchema = z.enum(['learner', 'staff', 'record', 'parent', 'company']);

export const languageEntrySchema = z.union([
  languageSchema,
  z.strictObject({ id: languageSchema, reviewed: z.boolean().meta({ description: 'By a native speaker.' }) }),
]);

const appliesToSchema = z.strictObject({
  age: z.tuple([z.number().int().min(0), z.number().int().max(120)]),
  question: idSchema
    .optional()
    .meta({ description: 'The number question that asks the age, where there is one.' }),
});

export const evidenceSchema = z.strictObject({
  status: z.enum(['validated', 'adapted', 'unvalidated']),
  note: textSchema,
  cite: z.union([idSchema, z.array(idSchema).min(1)]).optional(),
});

/** A period as in ISO 8601: P2W, P30D, P1M, P1Y. */
const periodSchema = z.string().regex(PATTERNS.period);

export const versionSchema = z.string().regex(PATTERNS.version);

/** The keys of a definition that a form may replace. */
const parts = {
  title: textSchema,
  description: textSchema.optional(),
  languages: z.array(languageEntrySchema).min(1),
  respondent: respondentSchema,
  wording: z
    .enum(['own', 'supplied'])
    .meta({ description: "supplied: texts are topic labels; the licensed wording is the user's own file." }),
  applies_to: appliesToSchema.optional(),
  recall: periodSchema
    .optional()
    .meta({ description: 'The period asked about: the shortest sensible gap to a repeat.' }),
  evidence: evidenceSchema,
  sources: z.record(idSchema, sourceSchema).optional(),
  answer_sets: z.record(idSchema, answerSetSchema).optional(),
  missing_codes: codesSchema.optional(),
  refused_codes: codesSchema.optional(),
  sections: z.array(sectionSchema).min(1),
  scales: z.record(idSchema, scaleSchema).optional(),
  valid_if: validitySchema.optional(),
  findings: z.record(idSchema, findingSchema).optional(),
  critical: z.array(criticalSchema).optional(),
  tiers: tiersSchema.optional(),
  examples: z.array(exampleSchema).optional(),
  private: z.boolean().optional().meta({
    description:
      'true: answered for oneself, and seen by nobody else. No tiers, no critical rules, no files of several people.',
  }),
};

/** Creates a schema in which a form writes only the keys that differ; null removes a key. */
function patchOf<S extends z.ZodRawShape>(shape: S) {
  type Patch = { [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>> };
  const keys = Object.entries(shape).map(([key, value]) => [key, z.nullable(value).optional()]);
  return z.strictObject(Object.fromEntries(keys) as Patch);
}

/** The changes that a form makes: only what differs. A form is applied before the whole is validated. */
const formSchema = z
  .strictObject({
    title: textSchema,
    description: textSchema.optional(),
    respondent: respondentSchema.optional(),
    applies_to: appliesToSchema.nullable().optional(),
    recall: periodSchema.nullable().optional(),
    evidence: evidenceSchema.optional(),
    sources: z.record(idSchema, sourceSchema).optional(),
    leave_out: z.array(idSchema).optional().meta({
      description:
        'Ids of sections, questions, scales, findings and critical rules that this form does without.',
    }),
    sections: z.array(sectionSchema).optional().meta({
      description: 'New sections; one with the id of an existing section adds its questions there.',
    }),
    questions: z
      .record(idSchema, patchOf(questionSchema.omit({ id: true }).shape))
      .optional()
      .meta({ description: 'By question: the keys that differ; null takes one away.' }),
    order: z
      .array(idSchema)
      .optional()
      .meta({ description: "Questions in this form's order; others keep theirs, after these." }),
    answer_sets: z
      .record(idSchema, answerSetSchema)
      .optional()
      .meta({ description: 'Whole sets, added or replaced.' }),
    scales: z
      .record(idSchema, patchOf(scaleSchema.shape))
      .optional()
      .meta({ description: 'By scale: the keys that differ (null takes one away), or a whole new scale.' }),
    valid_if: validitySchema.nullable().optional(),
    findings: z
      .record(idSchema, findingSchema)
      .optional()
      .meta({ description: 'Whole findings, added or replaced.' }),
    critical: z
      .array(criticalSchema)
      .optional()
      .meta({ description: 'Whole rules, added, or replaced by id.' }),
    tiers: tiersSchema
      .nullable()
      .optional()
      .meta({ description: 'Replaces the tiers as a whole; null: none.' }),
    examples: z
      .array(exampleSchema)
      .optional()
      .meta({ description: "The form's own examples; the others are not run for it." }),
  })
  .meta({ description: 'A variant of the questionnaire: what differs from the whole.' });

/** A questionnaire definition, format lotse/1. The single source of its types and of the JSON Schema. */
export const definitionSchema = z
  .strictObject({
    format: z.literal('lotse/1'),
    id: idSchema,
    version: versionSchema,
    ...parts,
    form_required: z.boolean().optional().meta({
      description: 'true: the whole means nothing without one of its forms, so one has to be chosen.',
    }),
    forms: z.record(idSchema, formSchema).optional(),
  })
  .meta({ title: 'Lotse questionnaire definition', description: 'Format lotse/1.' });

export type Definition = z.infer<typeof definitionSchema>;
export type Question = z.infer<typeof questionSchema>;
export type AnswerOption = z.infer<typeof answerSetSchema>[number];
export type Scale = z.infer<typeof scaleSchema>;
export type Norms = NonNullable<Scale['norms']>;
export type NormGroup = Norms['groups'][number];
export type Change = NonNullable<Scale['change']>;
export type Band = NonNullable<Scale['bands']>[number];
export type ScaleItem = Exclude<NonNullable<Scale['value']>, string>;
export type Example = z.infer<typeof exampleSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Rounding = NonNullable<Scale['round']>;
