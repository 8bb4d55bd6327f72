import { z } from 'zod';
import { batteryConditionSchema } from './condition.ts';
import { batteryExampleSchema, batteryFindingSchema, batteryTiersSchema, sourceSchema } from './rules.ts';
import { idSchema, textSchema } from './text.ts';
import { evidenceSchema, languageEntrySchema, versionSchema } from './schema.ts';

const partSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'What conditions and columns call it: `record.absence`.' }),
    title: textSchema.meta({ description: 'Whose view it is: "School register", "Class teacher".' }),
    questionnaire: z.string().min(1).max(500).meta({
      description:
        'The id of a bundled questionnaire, or the path of a definition in or below the folder of the battery.',
    }),
    form: idSchema.optional(),
    ask_if: batteryConditionSchema.optional().meta({
      description: 'A gate over parts before this one. Where it fails, nothing of this part is asked.',
    }),
    undecided: z.enum(['ask', 'leave_open']).optional().meta({
      description:
        'Where too much is missing to tell whether the gate holds. leave_open (unless said otherwise): what was answered may count or not; ask: the part is asked and counts.',
    }),
  })
  .meta({ description: 'One questionnaire, and when it is asked.' });

const comparisonSchema = z
  .strictObject({
    title: textSchema,
    views: z.record(idSchema, batteryConditionSchema).meta({
      description: 'By part: what has to hold for this observer to see it.',
    }),
  })
  .meta({
    description: 'What several observers say of the same matter: shown side by side, never averaged.',
  });

/** Several questionnaires about one learner, format lotse-battery/1. */
export const batterySchema = z
  .strictObject({
    format: z.literal('lotse-battery/1'),
    id: idSchema,
    version: versionSchema,
    title: textSchema,
    description: textSchema.optional(),
    languages: z.array(languageEntrySchema).min(1),
    evidence: evidenceSchema,
    sources: z.record(idSchema, sourceSchema).optional(),
    parts: z.array(partSchema).min(2).max(20),
    compare: z.record(idSchema, comparisonSchema).optional(),
    findings: z.record(idSchema, batteryFindingSchema).optional(),
    tiers: batteryTiersSchema.optional(),
    examples: z.array(batteryExampleSchema).optional(),
  })
  .meta({ title: 'Lotse battery', description: 'Format lotse-battery/1.' });

export type Battery = z.infer<typeof batterySchema>;
export type BatteryPart = Battery['parts'][number];
