import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { decimalSchema, idSchema, languageSchema, textSchema } from './text.ts';

/** Codes for missing answers in data files: -9, 99, "n/a". */
const codesSchema = z
  .array(z.union([decimalSchema, z.string().min(1).max(64)]))
  .meta({ description: 'Codes in data files, such as -9 or "n/a".' });

const optionSchema = z
  .strictObject({
    value: decimalSchema
      .optional()
      .meta({ description: 'The code in data files, and the points unless `points` says otherwise.' }),
    id: idSchema
      .optional()
      .meta({ description: 'What rules and answers call the option; its value where absent.' }),
    label: textSchema,
    points: z
      .union([decimalSchema, z.literal('none')])
      .optional()
      .meta({ description: 'Points where they differ from the value; `none`: the option cannot be scored.' }),
    treat_as: z
      .enum(['missing', 'left_out'])
      .optional()
      .meta({ description: 'For `points: none`: counts as missing, or is left out of sum and maximum.' }),
    exclusive: z
      .boolean()
      .optional()
      .meta({ description: 'In multiple choice: cannot stand beside other options.' }),
  })
  .meta({ description: 'One option of an answer set.' });

export const answerSetSchema = z.array(optionSchema).min(1).max(200).meta({ id: 'answer_set' });

const unitTextSchema = z.string().min(1).max(60);

/**
 * A unit as it stands behind a number. A language whose noun changes with the number has its plural forms, named as in
 * CLDR: `{ one: hour, other: hours }`.
 */
const unitSchema = z
  .union([
    z.string().min(1).max(20),
    z.record(
      languageSchema,
      z.union([
        unitTextSchema,
        z.strictObject({
          one: unitTextSchema.optional(),
          two: unitTextSchema.optional(),
          few: unitTextSchema.optional(),
          many: unitTextSchema.optional(),
          other: unitTextSchema,
        }),
      ]),
    ),
  ])
  .meta({
    id: 'unit',
    description:
      'A sign such as "%", or a noun in each language: { en: hours }, or by number: { en: { one: hour, other: hours } }.',
  });

export type Unit = z.infer<typeof unitSchema>;

const numberSchema = z
  .strictObject({
    min: decimalSchema.optional(),
    max: decimalSchema.optional(),
    unit: unitSchema.optional(),
    integer: z.boolean().optional().meta({ description: 'Whole numbers only.' }),
    codes: answerSetSchema
      .optional()
      .meta({ description: 'Words that may stand for a number, such as "not assessed".' }),
  })
  .meta({ description: 'An open number, exact to the last decimal given.' });

const gradeSchema = z
  .strictObject({
    best: decimalSchema,
    worst: decimalSchema,
    pass: decimalSchema.optional().meta({
      description: 'The worst grade that is a pass: a failed grade of another scale then stays failed.',
    }),
    integer: z.boolean().optional(),
    codes: answerSetSchema.optional(),
  })
  .meta({ description: 'A school grade: 1 is best in Austria and Germany, 6 in Norway, 20 in Portugal.' });

const choiceAnswersSchema = z.union([idSchema, answerSetSchema]);

const multipleSchema = z
  .strictObject({
    of: choiceAnswersSchema,
    at_most: z.number().int().min(1).optional(),
  })
  .meta({ description: 'Any number of options.' });

/** The kind of background that a question asks about. Such a question never raises a tier (law 11). */
const aboutSchema = z.enum(['situation', 'sex', 'origin', 'displacement', 'age']);

/** What a question asks for: exactly one of these keys (`definition/question-kinds.ts`). */
const kindSchemas = {
  answers: choiceAnswersSchema
    .optional()
    .meta({ description: 'Single choice: an answer set, by id or written out.' }),
  multiple: multipleSchema.optional(),
  number: numberSchema.optional(),
  grade: gradeSchema.optional(),
  date: z.strictObject({ earliest: z.iso.date().optional(), latest: z.iso.date().optional() }).optional(),
  free_text: z
    .strictObject({ max: z.number().int().min(1).max(20000).optional() })
    .optional()
    .meta({ description: 'Never scored, never in a research export.' }),
};

/** A key that says how a question is answered. */
export type KindKey = keyof typeof kindSchemas;

export const questionSchema = z
  .strictObject({
    id: idSchema,
    text: textSchema,
    help: textSchema.optional(),
    why: textSchema.optional().meta({ description: 'Why do we ask? Said to the learner who wants to know.' }),
    ...kindSchemas,
    ask_if: conditionSchema.optional(),
    missing_codes: codesSchema.optional(),
    refused_codes: codesSchema.optional(),
    about: aboutSchema.optional().meta({ description: 'Background; never raises a tier.' }),
    biographical: z
      .boolean()
      .optional()
      .meta({ description: 'A fact of life that cannot be prorated from other answers.' }),
    optional: z.boolean().optional().meta({
      description:
        'A file need not have its column: the answer is then unknown. One that a critical rule looks at is needed all the same.',
    }),
  })
  .meta({
    id: 'question',
    description: `A question: exactly one of ${Object.keys(kindSchemas).join(', ')}.`,
  });

export const sectionSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  intro: textSchema.optional(),
  questions: z.array(questionSchema),
});

export type AnswerOption = z.infer<typeof optionSchema>;
export type Question = z.infer<typeof questionSchema>;

export { codesSchema };
