import type { AnswerSheet } from '../answer/answer.ts';
import type { About, Assessment } from '../assessment.ts';
import type { Outcome } from '../outcome.ts';
import { at } from '../plan/at.ts';
import type { Plan } from '../plan/plan.ts';
import type { Truth } from '../score/result.ts';
import type { View } from '../score/view.ts';
import { describeAnswer } from './describe-answer.ts';
import { describeParts } from './describe-parts.ts';
import { describeScale } from './describe-scale.ts';
import { describeTier } from './describe-tier.ts';

/** An outcome with ids, answers, shares and reasons spelt out: the assessment as it is written. */
export function describe(plan: Plan, sheet: AnswerSheet, outcome: Outcome, about: About): Assessment {
  const view: View = {
    plan,
    sheet,
    age: about.age ?? null,
    asked: outcome.asked,
    scales: outcome.scales,
    gates: outcome.parts.map(({ asked }) => asked),
    offPath: false,
  };
  const byId = <T, R>(
    list: readonly { readonly id: string }[],
    values: readonly T[],
    make: (value: T, index: number) => R,
  ) => Object.fromEntries(list.map(({ id }, index) => [id, make(at(values, index), index)]));
  const idsWhere = (truth: Truth) =>
    plan.critical.filter((_, index) => at(outcome.critical, index) === truth).map(({ id }) => id);
  return {
    schema: 'lotse/assessment/1',
    learner: about.learner ?? null,
    wave: about.wave ?? null,
    at: about.at ?? null,
    definition: {
      id: plan.id,
      version: plan.version,
      form: plan.form,
      digest: plan.digest,
      scoring_digest: plan.scoringDigest,
    },
    language: about.language ?? null,
    consent: about.consent ?? null,
    ...agePart(plan, about.age ?? null),
    answers: byId(plan.questions, sheet, (_, index) => describeAnswer(view, index, about.notes ?? new Map())),
    applies: outcome.applies,
    scales: byId(plan.scales, outcome.scales, (result, index) =>
      describeScale(at(plan.scales, index), result, view),
    ),
    findings: byId(plan.findings, outcome.findings, (truth) => truth),
    critical: idsWhere('true'),
    critical_unknown: idsWhere('unknown'),
    tier: outcome.tier && describeTier(plan, outcome.tier),
    ...describeParts(view, outcome, about),
    confirmed: about.confirmed ?? null,
    plan: about.plan ?? null,
    ...(about.interview ? { interview: about.interview } : {}),
    provenance: about.provenance ?? {},
  };
}

/** Nobody's age is kept without a need: only norms that differ by age need it. */
function agePart({ scales }: Plan, age: number | null): Pick<Assessment, 'age'> {
  const isNeeded = scales.some((scale) => scale.norms?.groups.some((group) => group.age !== null));
  return isNeeded && age !== null ? { age } : {};
}
