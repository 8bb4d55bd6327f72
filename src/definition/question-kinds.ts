import type { KindKey, Question } from './schema/question.ts';

interface KindOfQuestion {
  /** The name of the kind in a plan. */
  readonly kind: string;
  /** The kind of answer that it is given (`answer/answer.ts`): all kinds with numbers are tested and scored alike. */
  readonly answer: 'option' | 'options' | 'number' | 'date' | 'text';
}

/** Every kind of question, by the one key that a question of this kind has in a definition. */
export const QUESTION_KINDS = {
  answers: { kind: 'choice', answer: 'option' },
  multiple: { kind: 'multiple', answer: 'options' },
  number: { kind: 'number', answer: 'number' },
  grade: { kind: 'grade', answer: 'number' },
  date: { kind: 'date', answer: 'date' },
  free_text: { kind: 'text', answer: 'text' },
} as const satisfies Readonly<Record<KindKey, KindOfQuestion>>;

/** The kinds of questions in a plan. */
export type QuestionKind = (typeof QUESTION_KINDS)[KindKey]['kind'];

export const KIND_KEYS = Object.keys(QUESTION_KINDS) as readonly KindKey[];

/** The kind of a valid question. */
export function kindOf(question: Question): QuestionKind {
  const key = KIND_KEYS.find((own) => question[own] !== undefined);
  return QUESTION_KINDS[key ?? 'free_text'].kind;
}

const NUMERIC: ReadonlySet<string> = new Set(
  Object.values(QUESTION_KINDS).flatMap(({ kind, answer }) => (answer === 'number' ? [kind] : [])),
);

/** Whether questions of this kind are answered with a number. */
export function isNumeric(kind: QuestionKind): boolean {
  return NUMERIC.has(kind);
}

type NumericKey = {
  [K in KindKey]: (typeof QUESTION_KINDS)[K]['answer'] extends 'number' ? K : never;
}[KindKey];

/** The numbers that a question accepts; undefined: no limit. */
export interface NumberRange {
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Whole numbers only. */
  readonly integer: boolean;
}

const RANGES: Readonly<Record<NumericKey, (question: Question) => NumberRange | null>> = {
  number: ({ number }) =>
    number === undefined ? null : { min: number.min, max: number.max, integer: number.integer === true },
  grade: ({ grade }) =>
    grade === undefined
      ? null
      : {
          min: Math.min(grade.best, grade.worst),
          max: Math.max(grade.best, grade.worst),
          integer: grade.integer === true,
        },
};

/** The numbers that a question accepts; null if its answer is not a number. */
export function numberRange(question: Question): NumberRange | null {
  const found = Object.values(RANGES).map((range) => range(question));
  return found.find((range) => range !== null) ?? null;
}
