import { at } from '../plan/at.ts';
import type { Plan } from '../plan/plan.ts';
import type { Layout } from './layout.ts';

/** Which column of a table was taken for what, by its header: found out where no mapping says it. */
export interface ColumnsRead {
  readonly id: string | null;
  readonly wave: string | null;
  readonly age: string | null;
  readonly answered_at: string | null;
  readonly consent: { readonly column: string; readonly value: string } | null;
  /** By question; several where each option has its own. A question that is not in it was not in the table. */
  readonly questions: Readonly<Record<string, string | readonly string[]>>;
  readonly unused: readonly string[];
}

/** The columns that a run took its answers from, for its manifest. */
export function columnsRead({ questions: asked }: Plan, layout: Layout): ColumnsRead {
  const { headers, id, wave, age, answeredAt, consent, questions, unused } = layout;
  const name = (column: number | null) => (column === null ? null : at(headers, column));
  return {
    id: name(id),
    wave: name(wave),
    age: name(age),
    answered_at: name(answeredAt),
    consent: consent === null ? null : { column: at(headers, consent.column), value: consent.value },
    questions: Object.fromEntries(
      questions.map(({ question, columns, perOption }) => {
        const names = columns.map((column) => at(headers, column));
        return [at(asked, question).id, perOption ? names : at(names, 0)];
      }),
    ),
    unused,
  };
}
