import { checkBattery, type PartSource } from './check/battery.ts';
import { checkSource } from './check/check.ts';
import { readBattery } from './definition/battery.ts';
import { digests } from './definition/digest.ts';
import { withForm } from './definition/load.ts';
import type { Definition } from './definition/schema/schema.ts';
import { problem, type Problem } from './diagnostic/problem.ts';
import { severityOf } from './diagnostic/severity.ts';
import { buildPlan } from './plan/build.ts';
import type { Plan } from './plan/plan.ts';

export type { About, Assessment } from './assessment/assessment.ts';
export type { Answer, AnswerSheet } from './answer/answer.ts';
export type { Definition } from './definition/schema/schema.ts';
export type { Place } from './diagnostic/place.ts';
export type { Problem } from './diagnostic/problem.ts';
export type { Plan } from './plan/plan.ts';
export type { ProblemWords } from './words/problem-words.ts';
export { readAnswers } from './answer/read.ts';
export { assess } from './assess.ts';
export { assessmentJsonSchema } from './assessment/assessment-schema.ts';
export { batteryJsonSchema, definitionJsonSchema } from './definition/json-schema.ts';
export { severityOf } from './diagnostic/severity.ts';
export { problemWords } from './words/problems.ts';

/** A definition that may be scored with, or why there is none. */
export interface Loading {
  /** null where anything is wrong with it. */
  readonly definition: Definition | null;
  /** Errors and warnings, by place; `problemWords` says them in English or German. */
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks a questionnaire definition (YAML, format lotse/1), its worked examples included. `form` picks
 * one of its forms, and has to where the definition says `form_required`; `name` is what problems call the text. Nothing is thrown for a faulty text.
 */
export function loadDefinition(
  text: string,
  { name = 'definition', form = null }: { readonly name?: string; readonly form?: string | null } = {},
): Loading {
  const { problems, loaded } = checkSource({ name, text, origin: 'authors' });
  const chosen = form === null ? loaded : withForm(loaded, form);
  // What choosing the form adds: only that there is no such form; its other problems are among the file's already.
  const added = chosen.definition === null ? chosen.problems.slice(loaded.problems.length) : [];
  const forms = Object.keys(loaded.definition?.forms ?? {});
  const wanted =
    form === null && loaded.definition?.form_required === true && forms.length > 0
      ? [problem('form-wanted', null, { questionnaire: loaded.definition.id, forms })]
      : [];
  const all = [...problems, ...added, ...wanted];
  const isSound = !all.some(({ code }) => severityOf(code) === 'error');
  return { definition: isSound ? chosen.definition : null, problems: all };
}

/**
 * The plan that `assess` works with: plain frozen data, built once and used for one learner or ten million. It
 * takes a definition as `loadDefinition` gives it, with the name of the form that was chosen there.
 */
export function plan(definition: Definition, form: string | null = null): Plan {
  return buildPlan(definition, form, digests(definition));
}

/** The plan of a battery, or why there is none. */
export interface BatteryLoading {
  /** Ready for `assess`; null where anything is wrong with it. */
  readonly plan: Plan | null;
  /** Errors and warnings, by place. */
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks a battery (YAML, format lotse-battery/1), its worked examples included, and builds its plan.
 * `questionnaires` has the text of each questionnaire, by the name that the battery's parts give. Answers are named
 * `part.question`. Nothing is thrown for a faulty text.
 */
export function loadBattery(
  text: string,
  questionnaires: Readonly<Record<string, string>>,
  { name = 'battery' }: { readonly name?: string } = {},
): BatteryLoading {
  const sources = new Map(
    Object.entries(questionnaires).map(([id, one]): [string, PartSource] => [
      id,
      { source: { name: id, text: one, origin: 'authors' } },
    ]),
  );
  const { problems, merged } = checkBattery(readBattery({ name, text, origin: 'authors' }), sources);
  if (merged === null) return { plan: null, problems };
  return { plan: buildPlan(merged.definition, null, merged.digests, merged.frame), problems };
}
