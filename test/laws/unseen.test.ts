import { describe, expect, test } from 'vitest';
import type { Answer, AnswerSheet } from '../../src/answer/answer.ts';
import { MISSING, REFUSED } from '../../src/answer/answer.ts';
import { readAnswers } from '../../src/answer/read.ts';
import { assess } from '../../src/assess.ts';
import { checkSource } from '../../src/check/check.ts';
import { digests } from '../../src/definition/digest.ts';
import { withForm } from '../../src/definition/load.ts';
import type { Definition } from '../../src/definition/schema/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { learnerReport } from '../../src/report/learner/learner.ts';
import { renderers } from '../render/renderers.ts';
import { dependenciesOf } from '../../src/tier/dependencies.ts';
import { QUESTIONNAIRES, bundled } from '../bundled.ts';
import { learnerWords } from '../learner-words.ts';

interface Whole {
  readonly name: string;
  readonly definition: Definition;
  readonly plan: Plan;
}

const AT = '2026-09-14T10:30:00+02:00';

/** Every bundled questionnaire with critical rules, and each of its forms with any. */
const wholes: readonly Whole[] = QUESTIONNAIRES.flatMap((id) => {
  const { loaded } = checkSource(bundled(id));
  return [null, ...Object.keys(loaded.definition?.forms ?? {})].flatMap((form): readonly Whole[] => {
    const { definition } = form === null ? loaded : withForm(loaded, form);
    if (definition === null) return [];
    const plan = buildPlan(definition, form, digests(definition));
    return plan.critical.length === 0 ? [] : [{ name: [id, form ?? 'whole'].join(' '), definition, plan }];
  });
});

/** Questions that only critical rules use: their answers concern only those who act on them. */
function secret(plan: Plan): readonly number[] {
  const inputs = plan.critical.map((rule) => rule.inputs);
  const own = new Set(inputs.flatMap(({ questions }) => questions));
  const conditions = [
    ...plan.findings.map((finding) => finding.if),
    ...(plan.tiers ?? []).flatMap(({ rules }) => rules.map((rule) => rule.if)),
    ...plan.questions.flatMap(({ askIf }) => askIf ?? []),
    ...plan.scales.flatMap((scale) => scale.conditions),
  ];
  const others = JSON.stringify(conditions);
  const scaled = dependenciesOf(plan, [
    { questions: [], scales: plan.scales.map((_, index) => index) },
  ]).questions;
  return [...own].filter(
    (question) =>
      !scaled.has(question) &&
      !others.includes(`"question":${String(question)},`) &&
      plan.appliesTo?.question !== question,
  );
}

/** All answers to a question, including a blank and a refusal. */
function answersTo(plan: Plan, question: number): readonly Answer[] {
  const { options } = plan.questions[question]!;
  return [
    MISSING,
    REFUSED,
    ...options.map((_, option): Answer => ({ state: 'given', kind: 'option', option })),
  ];
}

/** Everything about a learner that people see who do not act on critical answers. */
function seen(plan: Plan, sheet: AnswerSheet): object {
  const assessment = assess(plan, sheet, { learner: 'L1', at: AT });
  const page = learnerReport(assessment, plan, learnerWords('en'), []);
  return {
    pages: Object.values(renderers).map((render) => render(page)),
    byRules: assessment.tier?.by_rules ?? null,
    reasons: assessment.tier?.reasons ?? null,
    scales: assessment.scales,
    findings: assessment.findings,
  };
}

test('there are questionnaires with critical rules', () => {
  expect(wholes.map(({ name }) => name)).toEqual(expect.arrayContaining(['risiko-check whole']));
  expect(wholes.flatMap(({ plan }) => secret(plan)).length).toBeGreaterThan(10);
});

// Law 13: restricted information changes nothing that others see.
describe.each(wholes)('changing one critical answer of $name', ({ definition, plan }) => {
  const [example] = definition.examples ?? [];
  const { sheet } = readAnswers(plan, example?.answers ?? {}, example?.refused);

  test('changing one critical answer changes nothing that others see', () => {
    const before = seen(plan, sheet);
    for (const question of secret(plan))
      for (const answer of answersTo(plan, question)) {
        const turned = sheet.map((old, index) => (index === question ? answer : old));
        expect(seen(plan, turned)).toEqual(before);
      }
  });
});
