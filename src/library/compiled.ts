import type { Text } from '../definition/schema/text.ts';
import type { Plan } from '../plan/plan.ts';

/** A questionnaire that is ready to score with, and its forms. */
export interface Compiled {
  readonly plan: Plan;
  /** Whether a form must be chosen because the whole definition cannot be used by itself. */
  readonly formRequired: boolean;
  readonly forms: readonly { readonly id: string; readonly title: Text }[];
}
