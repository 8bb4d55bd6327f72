import { z } from 'zod';

/**
 * The shape of an assessment, `lotse/assessment/2`, as it is read from a file. assessment.ts declares the same as a
 * type, and a test keeps the two equal.
 */
const textSchema = z.string().max(20_000);
/** Id of a question, scale and so on; in a battery with the part as prefix: `record.absence`. */
const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(-[a-z0-9_]+)*(\.[a-z][a-z0-9_]*(-[a-z0-9_]+)*)?$/)
  .max(129);
const truthSchema = z.enum(['true', 'false', 'unknown']);
const tierSchema = z.enum(['individual', 'selective', 'universal']);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const valueSchema = z.union([z.number(), textSchema]);
/**
 * Free text may be as long as its question allows or as a table cell can be, so that everything written can be read
 * back.
 */
const answerTextSchema = z.string().max(1 << 20);

const answerSchema = z
  .strictObject({
    state: z.enum(['given', 'unscorable', 'missing', 'refused', 'not_asked']),
    value: z.union([z.number(), answerTextSchema, z.array(valueSchema).readonly()]).exactOptional(),
    exact: z
      .string()
      .regex(/^-?\d{1,300}(\/[1-9]\d{0,299})?$/)
      .exactOptional(),
    as_given: z
      .strictObject({
        value: z.number(),
        best: z.number(),
        worst: z.number(),
        pass: z.number().exactOptional(),
      })
      .readonly()
      .exactOptional(),
    off_path: z.literal(true).exactOptional(),
    note: textSchema.exactOptional(),
  })
  .readonly();

const shareSchema = z
  .strictObject({
    from: z.enum(['question', 'scale', 'condition', 'constant', 'filled', 'rounding']),
    id: z.string().max(129).exactOptional(),
    share: z.number(),
  })
  .readonly();

const normSchema = z
  .strictObject({
    group: idSchema.nullable(),
    groups: z.array(idSchema).readonly(),
    no_group: z.enum(['sex_open', 'age_open', 'sex_and_age_open', 'outside', 'not_applicable']).nullable(),
    z_lower: z.number().nullable(),
    z_upper: z.number().nullable(),
    t_lower: z.number().nullable(),
    t_upper: z.number().nullable(),
  })
  .readonly();

const scaleSchema = z
  .strictObject({
    value: z.number().nullable(),
    no_value: z.enum(['too_many_missing', 'maybe_not_asked', 'form_not_valid', 'not_asked']).nullable(),
    filled: z.boolean(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    band: idSchema.nullable(),
    z_score: z.number().nullable().exactOptional(),
    t_score: z.number().nullable().exactOptional(),
    norm: normSchema.exactOptional(),
    answered: z.number().int().min(0),
    of: z.number().int().min(0),
    shares: z.array(shareSchema).readonly(),
    decided_by: z.array(idSchema).readonly().exactOptional(),
  })
  .readonly();

const reasonSchema = z
  .strictObject({
    tier: z.enum(['individual', 'selective']),
    rule: idSchema,
    state: z.enum(['holds', 'holds_filled', 'possible']),
    scales: z.array(idSchema).readonly(),
    questions: z.array(idSchema).readonly(),
  })
  .readonly();

const RULES_BASES = ['complete', 'settled', 'filled', 'open', 'not_applicable'] as const;

const range = {
  suggested: z.enum(['individual', 'selective', 'universal', 'review']).nullable(),
  basis: z.enum(RULES_BASES),
  at_least: tierSchema.nullable(),
  at_most: tierSchema.nullable(),
  would_settle: z
    .strictObject({ missing: z.array(idSchema).readonly(), refused: z.array(idSchema).readonly() })
    .readonly(),
};

const reasons = z.array(reasonSchema).readonly();

const rulesTierSchema = z.strictObject({ ...range, reasons }).readonly();

const tieringSchema = z
  .strictObject({
    ...range,
    basis: z.enum([...RULES_BASES, 'safety_open']),
    reasons,
    by_rules: z.strictObject(range).readonly(),
  })
  .readonly();

const criticalSchema = z
  .strictObject({
    id: idSchema,
    from: z.enum(['own', 'dropped_row']),
    covers: z.array(idSchema).readonly().exactOptional(),
  })
  .readonly();

const confirmedSchema = z
  .strictObject({ tier: tierSchema, by: textSchema, at: textSchema, reason: textSchema.nullable() })
  .readonly();

const actionSchema = z
  .strictObject({
    what: textSchema,
    who: textSchema,
    by: textSchema.nullable(),
    agreed: z.boolean(),
    status: z.enum(['open', 'done', 'dropped']),
  })
  .readonly();

const planSchema = z
  .strictObject({
    goals: z.array(textSchema).readonly(),
    actions: z.array(actionSchema).readonly(),
    next_date: textSchema.nullable(),
  })
  .readonly();

const whoAtSchema = z.strictObject({ who: textSchema, at: textSchema }).readonly();

const consentSchema = z
  .strictObject({
    who: textSchema,
    at: textSchema,
    basis: textSchema,
    text: textSchema.exactOptional(),
    guardian: whoAtSchema.exactOptional(),
    assent: textSchema.exactOptional(),
  })
  .readonly();

const responsibleSchema = z.strictObject({ who: textSchema, reach: textSchema }).readonly();

const sittingSchema = z
  .strictObject({
    at: textSchema,
    interviewer: textSchema.nullable(),
    responsible: responsibleSchema.nullable(),
    consent_confirmed: textSchema.exactOptional(),
  })
  .readonly();

const interviewSchema = z
  .strictObject({
    interviewer: textSchema.nullable(),
    responsible: responsibleSchema.nullable(),
    go_ahead: whoAtSchema.nullable(),
    handled: z
      .array(
        z
          .strictObject({ critical: idSchema, at: textSchema, noticed: textSchema.exactOptional() })
          .readonly(),
      )
      .readonly(),
    sittings: z.array(sittingSchema).readonly().exactOptional(),
  })
  .readonly();

const definitionSchema = z
  .strictObject({
    id: idSchema,
    version: z.string().max(20),
    form: idSchema.nullable(),
    digest: sha256Schema,
    scoring_digest: sha256Schema,
  })
  .readonly();

const partSchema = z
  .strictObject({
    definition: definitionSchema,
    respondent: z.enum(['learner', 'staff', 'record', 'parent', 'company']),
    asked: truthSchema,
    answered: z.number().int().min(0),
    of: z.number().int().min(0),
    applies: truthSchema,
    tier: rulesTierSchema.nullable(),
    at: textSchema.exactOptional(),
    answered_at: textSchema.exactOptional(),
    language: z.string().max(40).exactOptional(),
    consent: consentSchema.exactOptional(),
    interview: interviewSchema.exactOptional(),
  })
  .readonly();

const comparedSchema = z
  .strictObject({
    agreement: z.enum(['differ', 'agree', 'open']),
    views: z.record(idSchema, truthSchema).readonly(),
  })
  .readonly();

/** Only `practice` has a meaning here, so that a practice result is never taken for a real one. */
const provenanceSchema = z
  .object({ practice: z.literal(true).exactOptional() })
  .catchall(z.union([textSchema, z.number(), z.boolean()]))
  .readonly();

/** Unknown keys are errors, so that nothing is ignored silently. */
export const assessmentSchema = z
  .strictObject({
    schema: z.literal('lotse/assessment/2'),
    engine: z.number().int().min(1),
    lotse: z.string().max(40).nullable(),
    learner: textSchema.nullable(),
    wave: textSchema.nullable(),
    at: textSchema.nullable(),
    answered_at: textSchema.nullable(),
    observer: textSchema.nullable(),
    kept: z.record(z.string(), answerTextSchema).readonly(),
    definition: definitionSchema,
    language: z.string().max(40).nullable(),
    consent: consentSchema.nullable(),
    age: z.number().exactOptional(),
    answers: z.record(idSchema, answerSchema).readonly(),
    applies: truthSchema,
    scales: z.record(idSchema, scaleSchema).readonly(),
    findings: z.record(idSchema, truthSchema).readonly(),
    critical: z.array(criticalSchema).readonly(),
    critical_unknown: z.array(idSchema).readonly(),
    safety: z.enum(['holds', 'unknown', 'clear', 'not_asked']),
    tier: tieringSchema.nullable(),
    parts: z.record(idSchema, partSchema).readonly().exactOptional(),
    compared: z.record(idSchema, comparedSchema).readonly().exactOptional(),
    confirmed: confirmedSchema.nullable(),
    plan: planSchema.nullable(),
    interview: interviewSchema.exactOptional(),
    provenance: provenanceSchema,
  })
  .readonly()
  .meta({ title: 'Lotse assessment', description: 'One learner’s result, schema lotse/assessment/2.' });

/** The shape that earlier versions wrote, `lotse/assessment/1`; see schema-1.ts. */
export const assessment1Schema = assessmentSchema
  .unwrap()
  .omit({ engine: true, lotse: true, answered_at: true, observer: true, kept: true, safety: true })
  .extend({
    schema: z.literal('lotse/assessment/1'),
    critical: z.array(idSchema).readonly(),
    tier: rulesTierSchema.nullable(),
  })
  .readonly();

/** Returns the JSON Schema of an assessment (draft 2020-12). */
export function assessmentJsonSchema(): object {
  const schema = z.toJSONSchema(assessmentSchema, { target: 'draft-2020-12', io: 'input' });
  return { $schema: schema.$schema, $id: 'urn:lotse:assessment:2', ...schema };
}
