import { z } from 'zod';

/** Patterns by name, so that a problem can name the expected format. */
export const PATTERNS = {
  id: /^[a-z][a-z0-9_]*(-[a-z0-9_]+)*$/,
  /** How a battery refers to a question, scale or finding of a part (`part.id`), or to its own finding (`id`). */
  reference: /^[a-z][a-z0-9_]*(-[a-z0-9_]+)*(\.[a-z][a-z0-9_]*(-[a-z0-9_]+)*)?$/,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  /** As in ISO 8601: P2W, P30D, P1M, P1Y. */
  period: /^P[1-9]\d{0,3}[DWMY]$/,
  /** As in ISO 3166, or EU, or INT for anywhere. */
  country: /^([A-Z]{2}|INT)$/,
  version: /^\d{1,5}\.\d{1,5}\.\d{1,5}$/,
  /** An exact number as text: 12, -0.5 or 100/180. */
  fraction: /^-?\d{1,9}(\.\d{1,9})?(\/[1-9]\d{0,8})?$/,
} as const;

/** Ids name columns, answers and rules. They are plain ASCII, so that no two look alike. */
export const idSchema = z
  .string()
  .regex(PATTERNS.id)
  .max(64)
  .meta({ id: 'id', description: 'An id: lower-case letters, digits, _ and -, starting with a letter.' });

export const referenceSchema = z.string().regex(PATTERNS.reference).max(129).meta({
  id: 'reference',
  description: 'An id in one part of a battery: `part.id`; of its own findings: `id`.',
});

export const languageSchema = z
  .string()
  .regex(PATTERNS.language)
  .meta({ description: 'A language tag such as en, de or sr-Latn.' });

/** The same text in each language of the definition. */
export const textSchema = z
  .record(languageSchema, z.string().min(1).max(4000))
  .meta({ id: 'text', description: 'A text in each language: { en: …, de: … }.' });

export const citeSchema = z
  .union([idSchema, z.array(idSchema).min(1)])
  .meta({ id: 'cite', description: 'Ids of entries under `sources`.' });

/** A published value: at most 15 significant digits, so that its decimal is exact. */
export const decimalSchema = z
  .number()
  .min(-1e9)
  .max(1e9)
  .meta({ id: 'decimal', description: 'A decimal number; exact, as written.' });

export type Text = z.infer<typeof textSchema>;
