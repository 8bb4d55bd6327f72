import { entryAt } from '../plan/entry-at.ts';
import { isWithin } from '../plan/index-range.ts';
import type { Plan } from '../plan/plan.ts';
import type { QuestionIndex } from '../plan/positions.ts';
import { inputsOf } from '../plan/rule-inputs.ts';
import { dependenciesOf } from '../tier/dependencies.ts';

/** Position among the places of a learner: 0 for the first, 1 + the position of a part behind a gate. */
export type PlaceIndex = number;

/**
 * Returns which of a learner's places the answer to each question follows; null: none. A margin is of those who are
 * asked. If the question were asked only of learners at heavy places and followed the same place, their answers would
 * be heavier than the margin. So a question follows no place that an answer follows on which its being asked depends,
 * and each part behind a gate has a place of its own. Questions without a margin follow the first place. `ordered`: those
 * whose answers have an order of burden at all.
 */
export function followedPlaces(
  plan: Plan,
  ordered: ReadonlySet<QuestionIndex>,
  margins: { readonly has: (question: QuestionIndex) => boolean },
): readonly (PlaceIndex | null)[] {
  const known = new Map<QuestionIndex, PlaceIndex | null>();
  const followed = (question: QuestionIndex): PlaceIndex | null => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const place = ordered.has(question) ? placeOf(question) : null;
    known.set(question, place);
    return place;
  };
  const placeOf = (question: QuestionIndex): PlaceIndex | null => {
    if (!margins.has(question)) return 0;
    const { askIf } = entryAt(plan.questions, question);
    const part = plan.parts.findIndex((one) => one.askIf !== null && isWithin(one.questions, question));
    const own = part + 1;
    const behind =
      askIf === null ? [] : [...dependenciesOf(plan, [inputsOf([askIf], plan.findings)]).questions];
    return behind.some((other) => followed(other) === own) ? null : own;
  };
  return plan.questions.map((_, question) => followed(question));
}
