import type { AnswerSheet } from '../answer/answer.ts';
import type { Plan } from '../plan/plan.ts';
import type { ScaleResult, Truth } from './result.ts';
import type { ListBy, PartIndex, QuestionIndex, ScaleIndex } from '../plan/positions.ts';

/** What conditions are evaluated on: the answers and the results so far. */
export interface View {
  readonly plan: Plan;
  readonly sheet: AnswerSheet;
  /** In completed years, from outside the answers; null: unknown, or only known from an answer. */
  readonly age: number | null;
  /** Whether each question should have been asked. */
  readonly asked: ListBy<QuestionIndex, Truth>;
  readonly scales: ListBy<ScaleIndex, ScaleResult>;
  /** Of a battery: whether each part should have been asked. */
  readonly gates: ListBy<PartIndex, Truth>;
  /**
   * Treats every given answer as asked for. Only critical rules use this: a worrying answer counts even if the
   * question should not have been asked.
   */
  readonly offPath: boolean;
}
