import type { AnswerOption, KindKey, Question } from './schema/question.ts';

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
  /** Options that may stand for a number, such as *not assessed*. */
  readonly codes: readonly AnswerOption[];
}

/** Each kind with numbers must say here which ones it accepts. */
const RANGES: Readonly<Record<NumericKey, (question: Question) => NumberRange | null>> = {
  number: ({ number: own }) =>
    own === undefined
      ? null
      : { min: own.min, max: own.max, integer: own.integer === true, codes: own.codes ?? [] },
  grade: ({ grade: own }) =>
    own === undefined
      ? null
      : {
          min: Math.min(own.best, own.worst),
          max: Math.max(own.best, own.worst),
          integer: own.integer === true,
          codes: own.codes ?? [],
        },
};

/** The keys of kinds that are answered with a number. */
export const NUMERIC_KEYS = Object.keys(RANGES) as readonly NumericKey[];

/** The numbers that a question accepts, with the key that says so; none if its answer is not a number. */
export function numberRanges(
  question: Question,
): readonly (readonly [key: NumericKey, range: NumberRange])[] {
  return NUMERIC_KEYS.flatMap((key) => {
    const range = RANGES[key](question);
    return range === null ? [] : [[key, range] as const];
  });
}

/** The numbers that a valid question accepts; null if its answer is not a number. */
export function numberRange(question: Question): NumberRange | null {
  return numberRanges(question)[0]?.[1] ?? null;
}
