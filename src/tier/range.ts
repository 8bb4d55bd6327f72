import type { Answer } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanQuestionCondition, PlanTier } from '../plan/plan.ts';
import { testsOf } from '../plan/rule-inputs.ts';
import { isKnown } from '../score/known.ts';
import { isUnsettled } from '../score/norm.ts';
import type { ScaleResult, Truth } from '../score/result.ts';
import type { View } from '../score/view.ts';
import { higherTier, lowerTier, rangeOf, ruleTruths, type TierRange } from './rules.ts';
import { questionSamples, scaleSamples } from './samples.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/**
 * Above this many combinations of cells, rules are evaluated in three-valued logic only: sound, but the range may be
 * wider.
 */
const MAX_COMBINATIONS = 4096;

/** A mutable view for trying out completions. */
interface Trial extends View {
  readonly scales: ScaleResult[];
  readonly asked: Truth[];
  readonly sheet: Answer[];
}

/** One open scale or question; each entry settles it in one way. */
type Choice = readonly ((trial: Trial) => void)[];

/**
 * Returns the range of tiers over all completions of the answers. Always sound. Exact if the open scales and questions
 * of the rules share no open question, have few cells in total, and no scale combines an open number with other
 * answers (only its bounds are then known).
 */
export function tierRange(
  tiers: readonly PlanTier[],
  truths: readonly (readonly Truth[])[],
  view: View,
): TierRange {
  const atOnce = rangeOf(tiers, truths);
  if (atOnce.atLeast === atOnce.atMost) return atOnce;
  const choices = openChoices(tiers, view);
  const combinations = choices.reduce((product, choice) => product * choice.length, 1);
  if (combinations > MAX_COMBINATIONS) return atOnce;
  const trial: Trial = { ...view, scales: [...view.scales], asked: [...view.asked], sheet: [...view.sheet] };
  let range = NOT_TRIED;
  // Stops early once the range equals the three-valued range, which no completion can exceed.
  const tryFrom = (depth: number): boolean => {
    const choice = choices[depth];
    if (choice === undefined) {
      range = widen(range, rangeOf(tiers, ruleTruths(tiers, trial)));
      return range.atLeast === atOnce.atLeast && range.atMost === atOnce.atMost;
    }
    return choice.some((settle) => {
      settle(trial);
      return tryFrom(depth + 1);
    });
  };
  tryFrom(0);
  return range;
}

/** Neutral element of `widen`. */
const NOT_TRIED: TierRange = { atLeast: 'individual', atMost: 'universal' };

function widen(a: TierRange, b: TierRange): TierRange {
  return { atLeast: lowerTier(a.atLeast, b.atLeast), atMost: higherTier(a.atMost, b.atMost) };
}

/** Whether a question is still unanswered, or may not have been asked. */
export function isOpenQuestion(question: QuestionIndex, view: View): boolean {
  const asked = entryAt(view.asked, question);
  if (asked === 'false') return false;
  return (
    asked === 'unknown' || !isKnown(entryAt(view.plan.questions, question), entryAt(view.sheet, question))
  );
}

function openChoices(tiers: readonly PlanTier[], view: View): readonly Choice[] {
  const choices: Choice[] = [];
  for (const index of new Set(tiers.flatMap(({ inputs }) => inputs.scales))) {
    const result = entryAt(view.scales, index);
    const scale = entryAt(view.plan.scales, index);
    if (!isUnsettled(scale, result)) continue;
    const samples = scaleSamples(scale, result);
    choices.push(samples.map((sample) => (trial) => void (trial.scales[index] = sample)));
  }
  for (const index of new Set(tiers.flatMap(({ inputs }) => inputs.questions))) {
    if (!isOpenQuestion(index, view)) continue;
    const samples = questionSamples(
      entryAt(view.plan.questions, index),
      testsOnQuestion(tiers, index, view.plan),
      entryAt(view.sheet, index),
      entryAt(view.asked, index),
    );
    if (samples === null) continue;
    choices.push(
      samples.map(({ asked, answer }) => (trial) => {
        trial.asked[index] = asked;
        trial.sheet[index] = answer;
      }),
    );
  }
  return choices;
}

function testsOnQuestion(
  tiers: readonly PlanTier[],
  question: QuestionIndex,
  { findings }: Plan,
): readonly PlanQuestionCondition[] {
  const conditions = tiers.flatMap(({ rules }) => rules.map((rule) => rule.if));
  return testsOf(conditions, findings).flatMap((test) =>
    test.test === 'question' && test.question === question ? [test] : [],
  );
}
