import { ownScale } from '../../answer/grade.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Plan } from '../../plan/plan.ts';
import { toNumber } from '../../plan/rational.ts';
import type { Layout } from './layout.ts';

/** The scale that a column of grades was read on; `pass` where one was stated. */
export interface GradeRead {
  readonly best: number;
  readonly worst: number;
  readonly pass?: number;
}

/** Which column of a table was taken for what, by its header: found out where no mapping says it. */
export interface ColumnsRead {
  readonly id: string | null;
  readonly wave: string | null;
  readonly age: string | null;
  readonly answered_at: string | null;
  readonly consent: { readonly column: string; readonly value: string } | null;
  /** By question; several where each option has its own. A question that is not in it was not in the table. */
  readonly questions: Readonly<Record<string, string | readonly string[]>>;
  /** By question: the scale that the file's grades are on; absent where it has none. */
  readonly grades?: Readonly<Record<string, GradeRead>>;
  readonly unused: readonly string[];
}

/** The columns that a run took its answers from, for its manifest. */
export function columnsRead({ questions: asked }: Plan, layout: Layout): ColumnsRead {
  const { headers, id, wave, age, answeredAt, consent, questions, unused } = layout;
  const grades = gradesRead({ questions: asked }, layout).map(({ id, scale }) => [id, scale] as const);
  const name = (column: number | null) => (column === null ? null : entryAt(headers, column));
  return {
    id: name(id),
    wave: name(wave),
    age: name(age),
    answered_at: name(answeredAt),
    consent: consent === null ? null : { column: entryAt(headers, consent.column), value: consent.value },
    questions: Object.fromEntries(
      questions.map(({ question, columns, perOption }) => {
        const names = columns.map((column) => entryAt(headers, column));
        return [entryAt(asked, question).id, perOption ? names : entryAt(names, 0)];
      }),
    ),
    ...(grades.length === 0 ? {} : { grades: Object.fromEntries(grades) }),
    unused,
  };
}

/** The columns of grades with the scale that each was read on, in the definition's order. */
export function gradesRead(
  { questions: asked }: Pick<Plan, 'questions'>,
  { headers, questions }: Layout,
): readonly { readonly id: string; readonly column: string; readonly scale: GradeRead }[] {
  return questions.flatMap(({ question, columns, options }) => {
    const { id, kind, number } = entryAt(asked, question);
    if (kind !== 'grade' || number === null || options.grade === undefined) return [];
    const { best, worst, pass } = options.grade === 'own' ? ownScale(number) : options.grade;
    const scale = {
      best: toNumber(best),
      worst: toNumber(worst),
      ...(pass == null ? {} : { pass: toNumber(pass) }),
    };
    return [{ id, column: entryAt(headers, entryAt(columns, 0)), scale }];
  });
}
