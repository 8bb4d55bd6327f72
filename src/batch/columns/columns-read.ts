import { ownScale } from '../../answer/grade.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Plan } from '../../plan/plan.ts';
import { toNumber } from '../../plan/rational.ts';
import type { ColumnLayout } from './column-layout.ts';

/** The grading scale of a column; `pass` if stated. */
export interface GradeRead {
  readonly best: number;
  readonly worst: number;
  readonly pass?: number;
}

/** How each column of a table was used: by the mapping, or else by its header. */
export interface ColumnsRead {
  readonly id: string | null;
  readonly wave: string | null;
  readonly age: string | null;
  readonly answered_at: string | null;
  readonly consent: { readonly column: string; readonly value: string } | null;
  /** By question; several if each option has its own column. A question that is absent had no column. */
  readonly questions: Readonly<Record<string, string | readonly string[]>>;
  /** By question: the grading scale of the column; absent if there are no grades. */
  readonly grades?: Readonly<Record<string, GradeRead>>;
  readonly unused: readonly string[];
}

/** Returns the columns from which a run took its answers, for the manifest. */
export function columnsRead({ questions: asked }: Plan, layout: ColumnLayout): ColumnsRead {
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

/** Returns the columns of grades and their grading scales, in the definition's order. */
export function gradesRead(
  { questions: asked }: Pick<Plan, 'questions'>,
  { headers, questions }: ColumnLayout,
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
