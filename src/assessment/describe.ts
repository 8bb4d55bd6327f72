import type { AnswerSheet } from '../answer/answer.ts';
import { ENGINE, type About, type Assessment } from './assessment.ts';
import type { Outcome } from './outcome.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import type { View } from '../score/view.ts';
import { describeAnswer } from './describe-answer.ts';
import { describeCritical } from './describe-critical.ts';
import { describeParts } from './describe-parts.ts';
import { describeScale } from './describe-scale.ts';
import { describeTier } from './describe-tier.ts';

/** Turns an outcome into the assessment as it is written, with ids, answers, shares and reasons. */
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
  ) => Object.fromEntries(list.map(({ id }, index) => [id, make(entryAt(values, index), index)]));
  return {
    schema: 'lotse/assessment/2',
    engine: ENGINE,
    ...whoAndWhen(about),
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
      describeScale(entryAt(plan.scales, index), result, view),
    ),
    findings: byId(plan.findings, outcome.findings, (truth) => truth),
    ...describeCritical(plan, outcome),
    safety: outcome.safety,
    tier: outcome.tier && describeTier(plan, outcome.tier),
    ...describeParts(view, outcome, about),
    confirmed: about.confirmed ?? null,
    plan: about.plan ?? null,
    ...(about.interview ? { interview: about.interview } : {}),
    provenance: about.provenance ?? {},
  };
}

/** Fields about the learner, the time and the program, as passed in. */
function whoAndWhen(
  about: About,
): Pick<Assessment, 'lotse' | 'learner' | 'wave' | 'at' | 'answered_at' | 'observer' | 'kept'> {
  return {
    lotse: about.lotse ?? null,
    learner: about.learner ?? null,
    wave: about.wave ?? null,
    at: about.at ?? null,
    answered_at: about.answeredAt ?? null,
    observer: about.observer ?? null,
    kept: about.kept ?? {},
  };
}

function agePart(plan: Plan, age: number | null): Pick<Assessment, 'age'> {
  return age !== null && isAgeKept(plan) ? { age } : {};
}

/** Whether the age is kept. It is not kept unless it is needed, and only norms that differ by age need it. */
export function isAgeKept({ scales }: Plan): boolean {
  return scales.some(({ norms }) => norms?.groups.some((group) => group.age !== null) === true);
}
