import { MISSING } from '../../answer/answer.ts';
import { describe } from '../../assessment/describe.ts';
import { knownSheet } from '../../assessment/sheet-of.ts';
import { evaluate } from '../../assess.ts';
import type { Assessment } from '../../assessment/assessment.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { isWithin, within } from '../../plan/index-range.ts';
import type { Plan } from '../../plan/plan.ts';
import { withoutBands } from '../../score/unfit.ts';
import type { LearnerAssessment } from './learner-facts.ts';
import type { PartIndex, QuestionIndex } from '../../plan/positions.ts';

/** The assessment a page is made from; for a battery, the learner's own answers are scored again. */
export type LearnerSource = LearnerAssessment & Pick<Assessment, 'answers' | 'parts' | 'age' | 'provenance'>;

/**
 * The part of an assessment that may go on a learner's page. For a battery, it is scored as if only the learner had
 * been asked: other people's answers are left out, and a gate that they open or close leaves no trace. So no observer's
 * answer changes the page in any way.
 */
export function learnersOwn(assessment: LearnerSource, plan: Plan): LearnerAssessment {
  const { learner, at: moment, scales, plan: agreed, parts } = assessment;
  const shared = { learner, at: moment, plan: agreed };
  if (plan.parts.length === 0) return { ...shared, scales };
  const own = ownParts(assessment, plan);
  const open: Plan = { ...plan, parts: plan.parts.map((part) => ({ ...part, askIf: null })) };
  const isOwn = (question: QuestionIndex): boolean =>
    own.some((index) => isWithin(entryAt(plan.parts, index).questions, question));
  const sheet = knownSheet(open, assessment).map((answer, question) => (isOwn(question) ? answer : MISSING));
  const outcome = evaluate(open, sheet, assessment.age ?? null);
  // If neither an answer nor the assessment contains the age, it may have been passed in at scoring; the earlier result
  // still applies then.
  const unfit = plan.parts.filter(
    ({ id }, index) =>
      entryAt(outcome.parts, index).applies === 'unknown' && parts?.[id]?.applies === 'false',
  );
  const scored = {
    ...outcome,
    scales: unfit.reduce((all, part) => withoutBands(all, part.scales), outcome.scales),
  };
  return { ...shared, scales: describe(open, sheet, scored, {}).scales, own };
}

/** Positions of the parts in which the learner answered anything. */
function ownParts({ answers }: LearnerSource, plan: Plan): readonly PartIndex[] {
  return plan.parts.flatMap(({ respondent, questions }, index) => {
    const ids = within(questions).map((question) => entryAt(plan.questions, question).id);
    return respondent === 'learner' && ids.some((id) => answers[id]?.value !== undefined) ? [index] : [];
  });
}
