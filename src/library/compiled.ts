import type { Text } from '../definition/schema-text.ts';
import type { Plan } from '../plan/plan.ts';

/** A questionnaire ready to score with, and the forms that it has. */
export interface Compiled {
  readonly plan: Plan;
  /** Whether the whole means nothing, so that one of the forms has to be chosen. */
  readonly formRequired: boolean;
  readonly forms: readonly { readonly id: string; readonly title: Text }[];
}
