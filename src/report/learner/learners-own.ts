import { MISSING } from '../../answer/answer.ts';
import { describe } from '../../assessment/describe.ts';
import { knownSheet } from '../../assessment/sheet-of.ts';
import { evaluate } from '../../assess.ts';
import type { Assessment } from '../../assessment/assessment.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { isWithin, within } from '../../plan/stretch.ts';
import type { Plan } from '../../plan/plan.ts';
import { withoutBands } from '../../score/unfit.ts';
import type { LearnerAssessment } from './learner-facts.ts';
import type { PartIndex, QuestionIndex } from '../../plan/positions.ts';

/** What a page is made from: of a battery the learner's own answers are scored anew. */
export type LearnerSource = LearnerAssessment & Pick<Assessment, 'answers' | 'parts' | 'age'>;

/**
 * What of an assessment may go onto a learner's page. Of a battery this is what the learner's own answers come to, as if
 * nobody else had been asked: not only are other people's answers left out, a gate that they open or shut leaves no trace
 * either. So no observer's answer changes a letter of the page.
 */
export function learnersOwn(assessment: LearnerSource, plan: Plan): LearnerAssessment {
  const { learner, at: moment, scales, plan: agreed, parts } = assessment;
  const told = { learner, at: moment, plan: agreed };
  if (plan.parts.length === 0) return { ...told, scales };
  const own = ownParts(assessment, plan);
  const open: Plan = { ...plan, parts: plan.parts.map((part) => ({ ...part, askIf: null })) };
  const isOwn = (question: QuestionIndex): boolean =>
    own.some((index) => isWithin(entryAt(plan.parts, index).questions, question));
  const sheet = knownSheet(open, assessment).map((answer, question) => (isOwn(question) ? answer : MISSING));
  const outcome = evaluate(open, sheet, assessment.age ?? null);
  // Where neither an answer nor the assessment tells the age, it may have been handed in: what was found then still holds.
  const unfit = plan.parts.filter(
    ({ id }, index) =>
      entryAt(outcome.parts, index).applies === 'unknown' && parts?.[id]?.applies === 'false',
  );
  const scored = {
    ...outcome,
    scales: unfit.reduce((all, part) => withoutBands(all, part.scales), outcome.scales),
  };
  return { ...told, scales: describe(open, sheet, scored, {}).scales, own };
}

/** Positions of the parts that the learner answered anything of. */
function ownParts({ answers }: LearnerSource, plan: Plan): readonly PartIndex[] {
  return plan.parts.flatMap(({ respondent, questions }, index) => {
    const ids = within(questions).map((question) => entryAt(plan.questions, question).id);
    return respondent === 'learner' && ids.some((id) => answers[id]?.value !== undefined) ? [index] : [];
  });
}
