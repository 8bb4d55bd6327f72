import type { Text } from '../definition/schema-text.ts';
import type { Plan } from '../plan/plan.ts';

/** A questionnaire ready to score with, and the forms that it has. */
export interface Compiled {
  readonly plan: Plan;
  readonly forms: readonly { readonly id: string; readonly title: Text }[];
}
