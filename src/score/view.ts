import type { AnswerSheet } from '../answer/answer.ts';
import type { Plan } from '../plan/plan.ts';
import type { ScaleResult, Truth } from './result.ts';
import type { ListBy, PartIndex, QuestionIndex, ScaleIndex } from '../plan/positions.ts';

/** What conditions look at: a sheet of answers and what has been worked out of it. */
export interface View {
  readonly plan: Plan;
  readonly sheet: AnswerSheet;
  /** In completed years, as handed in; null: not known, or only by an answer. */
  readonly age: number | null;
  /** Whether each question was to be asked. */
  readonly asked: ListBy<QuestionIndex, Truth>;
  readonly scales: ListBy<ScaleIndex, ScaleResult>;
  /** Of a battery: whether each part was to be asked. */
  readonly gates: ListBy<PartIndex, Truth>;
  /**
   * Take every given answer as asked for. Only critical rules look this way: a worrying answer counts even where
   * the question should not have come up.
   */
  readonly offPath: boolean;
}
