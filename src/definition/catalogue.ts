import { z } from 'zod';
import type { SourceText } from '../diagnostic/place.ts';
import { readShape, type Shape } from './shape.ts';
import { CRITICAL_CATEGORIES, sourceSchema } from './schema/rules.ts';
import { citeSchema, idSchema, languageSchema, PATTERNS, textSchema } from './schema/text.ts';

/** The tiers of support, from what everybody gets to what one person gets. */
export const TIER_NAMES = ['universal', 'selective', 'individual'] as const;

/** Target groups: the beneficiaries that Cedefop's toolkit names, and the people around them. */
export const AUDIENCES = [
  'all_learners',
  'at_risk',
  'early_leavers',
  'transition',
  'low_performing',
  'school_based',
  'work_based',
  'newcomers',
  'staff',
  'families',
] as const;

const tiersSchema = z.array(z.enum(TIER_NAMES)).min(1);
const idsSchema = z.array(idSchema);
const audienceSchema = z.array(z.enum(AUDIENCES)).min(1);
const namedTextsSchema = z.record(idSchema, textSchema);

const countrySchema = z
  .string()
  .regex(PATTERNS.country)
  .meta({ description: 'Two capital letters as in ISO 3166 (AT, GB), EU, or INT for anywhere.' });

const indicatorSchema = z.strictObject({
  say: textSchema,
  needs: idsSchema.optional().meta({ description: 'Needs whose scales show it when asked again.' }),
});

const indicatorsSchema = z
  .strictObject({
    learner: z.array(indicatorSchema).optional(),
    institution: z.array(indicatorSchema).optional(),
    system: z.array(indicatorSchema).optional(),
  })
  .meta({ description: 'What may be expected of it, as indicators to follow.' });

const familySchema = z
  .strictObject({
    title: textSchema,
    about: textSchema,
    protects: idsSchema.optional().meta({ description: 'Protective factors that it serves.' }),
    indicators: indicatorsSchema.optional(),
    cite: citeSchema,
  })
  .meta({ description: 'Approaches that belong together, as one document describes them.' });

const effortSchema = z
  .strictObject({
    cost: z.enum(['low', 'medium', 'high']),
    first_effect: z.enum(['weeks', 'months', 'year']),
    basis: z.enum(['source', 'own']).meta({
      description: 'source: said in a source that is cited; own: an estimate of those who wrote the entry.',
    }),
  })
  .meta({ description: 'What it takes, and when it may show.' });

const categoriesSchema = z.array(z.enum(CRITICAL_CATEGORIES));

const markSchema = z
  .strictObject({
    first: categoriesSchema
      .optional()
      .meta({ description: 'Help that comes first while a critical rule of such a category holds.' }),
    after: categoriesSchema
      .optional()
      .meta({ description: 'Work with the group, which comes only after the safety talk.' }),
    not: categoriesSchema
      .optional()
      .meta({ description: 'What is not suggested at all while one of these holds, as it could do harm.' }),
  })
  .meta({ description: 'Where it stands while critical rules hold, by their categories.' });

const approachSchema = z
  .strictObject({
    title: textSchema,
    say: textSchema.meta({ description: 'What is done, in two or three sentences.' }),
    kind: z.enum(['offer', 'guidance']).meta({
      description: 'offer: something done with or for learners; guidance: how to do it well.',
    }),
    families: idsSchema.min(1),
    tip: z.number().int().min(1).max(99).optional().meta({ description: 'Its number in the document.' }),
    tiers: tiersSchema,
    needs: idsSchema,
    audience: audienceSchema,
    roles: idsSchema.meta({ description: 'Who does it.' }),
    effort: effortSchema,
    protects: idsSchema.optional(),
    one_to_one: z.boolean().optional().meta({
      description: 'true: with one person who stays; not begun anew where somebody is there already.',
    }),
    condition: textSchema.optional().meta({ description: 'What has to be so before it is begun.' }),
    steps: z.array(textSchema).optional(),
    critical: markSchema.optional(),
    cite: citeSchema,
  })
  .meta({ description: 'Something that can be done.' });

const standingSchema = z
  .strictObject({
    as: z.enum(['implemented', 'referred', 'cited']).meta({
      description:
        'implemented: its scheme is carried out in the program; referred: it is named as somebody to turn to.',
    }),
    where: textSchema.optional(),
  })
  .meta({ description: 'Where a system of the source documents stands in the program.' });

const practiceSchema = z
  .strictObject({
    title: textSchema,
    kind: z.enum(['practice', 'tool']),
    countries: z.array(countrySchema),
    audience: audienceSchema,
    target: textSchema.meta({ description: 'Whom it is for, in words.' }),
    ages: z
      .tuple([z.number().int().min(0), z.number().int().max(120)])
      .optional()
      .meta({ description: 'Ages that it takes, both included; without it they are not known.' }),
    tiers: tiersSchema,
    needs: idsSchema,
    approaches: idsSchema.meta({ description: 'Approaches that it carries out.' }),
    say: textSchema,
    sources: z.array(sourceSchema).min(1),
    checked: z.iso.date().meta({ description: 'When the entry was last held against its sources.' }),
    status: z.enum(['running', 'ended', 'unknown']),
    unknown: textSchema.optional().meta({ description: 'What is not known.' }),
    contact: z
      .strictObject({ name: textSchema, reach: textSchema })
      .optional()
      .meta({ description: "Only in a school's own file." }),
    named_in: z.array(idSchema).optional().meta({ description: 'Source documents that name it.' }),
    standing: standingSchema.optional(),
  })
  .meta({ description: 'A programme or tool that does it.' });

const publicationSchema = z
  .strictObject({
    ...sourceSchema.shape,
    about: textSchema,
    kind: z.enum(['publication', 'statistics']),
    countries: z.array(countrySchema),
    needs: idsSchema.optional(),
    approaches: idsSchema.optional(),
    named_in: z.array(idSchema).optional(),
    standing: standingSchema.optional(),
  })
  .meta({ description: 'What a report can cite.' });

const signalSchema = z
  .strictObject({
    questionnaire: idSchema,
    form: idSchema.optional(),
    finding: idSchema.optional().meta({ description: 'A finding that has to hold; without it: always.' }),
    if: z
      .strictObject({ question: idSchema, is: idSchema })
      .optional()
      .meta({ description: 'A question, and the option that has to be its answer.' }),
    audience: z.enum(AUDIENCES).optional().meta({ description: 'Then the learner is one of these.' }),
    supported: z.boolean().optional().meta({ description: 'true: then somebody is supporting already.' }),
  })
  .meta({ description: 'What an assessment tells about whom an approach is for.' });

/** A part of the catalogue of approaches and practices, format lotse-catalogue/1. */
const catalogueSchema = z
  .strictObject({
    format: z.literal('lotse-catalogue/1'),
    languages: z.array(languageSchema).min(1),
    needs: namedTextsSchema.optional(),
    roles: namedTextsSchema.optional(),
    factors: namedTextsSchema.optional().meta({ description: 'Protective factors.' }),
    sources: z.record(idSchema, sourceSchema).optional(),
    families: z.record(idSchema, familySchema).optional(),
    approaches: z.record(idSchema, approachSchema).optional(),
    practices: z.record(idSchema, practiceSchema).optional(),
    publications: z.record(idSchema, publicationSchema).optional(),
    signals: z.array(signalSchema).optional(),
    leave_out: idsSchema
      .optional()
      .meta({ description: "In a school's own file: approaches and practices of the catalogue to hide." }),
  })
  .meta({ title: 'Lotse catalogue', description: 'Format lotse-catalogue/1.' });

export type CatalogueFile = z.infer<typeof catalogueSchema>;
export type Category = (typeof CRITICAL_CATEGORIES)[number];
export type CatalogueAudience = (typeof AUDIENCES)[number];
export type Family = z.infer<typeof familySchema>;
export type Approach = z.infer<typeof approachSchema>;
export type Practice = z.infer<typeof practiceSchema>;
export type Publication = z.infer<typeof publicationSchema>;
export type Signal = z.infer<typeof signalSchema>;
export type Standing = z.infer<typeof standingSchema>;
export type CatalogueSource = z.infer<typeof sourceSchema>;

/** Reads one file of a catalogue, with all problems of shape. */
export function readCatalogueShape(source: SourceText): Shape<CatalogueFile> {
  return readShape(source, catalogueSchema);
}
