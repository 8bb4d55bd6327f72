import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { TierId } from '../../src/plan/plan.ts';

/** One of the twelve learners in `vignettes.yaml`; the file explains each key. */
export interface Vignette {
  readonly id: string;
  readonly person: {
    readonly age: number;
    readonly training: 'apprenticeship' | 'school';
    readonly country: string;
    readonly situation: readonly ('first_year' | 'displaced' | 'returner')[];
  };
  readonly says: Readonly<Record<string, string>>;
  readonly support: TierId;
  readonly deadline?: string;
  readonly first: readonly string[];
  readonly also?: readonly string[];
  readonly roles?: readonly string[];
  readonly places?: Readonly<Record<string, readonly string[]>>;
  readonly not_first: readonly string[];
  readonly not_at_all?: readonly string[];
  readonly why: string;
}

export const VIGNETTES = parse(
  readFileSync(join(import.meta.dirname, 'vignettes.yaml'), 'utf8'),
) as readonly Vignette[];
