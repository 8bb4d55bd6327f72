import { checkBattery, type PartSource } from '../../src/check/battery.ts';
import { readBattery } from '../../src/definition/battery.ts';
import { CRITICAL_CATEGORIES } from '../../src/definition/schema/rules.ts';
import type { Category } from '../../src/definition/catalogue.ts';
import { digests } from '../../src/definition/digest.ts';
import { readDefinition, withForm } from '../../src/definition/load.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan, PlanCritical } from '../../src/plan/plan.ts';
import { QUESTIONNAIRE } from './learner.ts';

export const CATEGORIES: readonly Category[] = CRITICAL_CATEGORIES;

type Urgency = PlanCritical['urgency'];

/**
 * The small questionnaire with one critical rule per category. Its question is named after the category; 1 means yes.
 */
function questionnaire(urgencies: Partial<Readonly<Record<Category, Urgency>>>, tier: string | null): string {
  const questions = CATEGORIES.map(
    (id) => `      - { id: ${id}, text: { en: ${id} }, number: { min: 0, max: 1, integer: true } }\n`,
  );
  const rules = CATEGORIES.map((id) => {
    const urgency = urgencies[id] ?? 'same_day';
    const own = tier === null ? '' : `, tier: ${tier}`;
    return `  - { id: on_${id}, category: ${id}, if: { question: ${id}, at_least: 1 }, urgency: ${urgency}, contact: counsellor, say: { en: Talk. }${own} }\n`;
  });
  return QUESTIONNAIRE.replace('scales:\n', `${questions.join('')}scales:\n`)
    .replace('tiers:\n', `critical:\n${rules.join('')}tiers:\n`)
    .replace('version: 1.0.0\n', 'version: 1.0.0\napplies_to: { age: [14, 25] }\n');
}

export interface InDanger {
  readonly urgencies?: Partial<Readonly<Record<Category, Urgency>>>;
  /** The tier that critical rules call for; null: not declared. */
  readonly tier?: string | null;
  /** `plain` has no tiers. */
  readonly form?: string | null;
}

export function dangerPlan({ urgencies = {}, tier = null, form = null }: InDanger = {}): Plan {
  const whole = readDefinition({ origin: 'authors', name: 'q.yaml', text: questionnaire(urgencies, tier) });
  const { definition } = form === null ? whole : withForm(whole, form);
  if (definition === null)
    throw new Error(JSON.stringify(whole.problems.map(({ code, args }) => ({ code, args }))));
  return buildPlan(definition, form, digests(definition));
}

/** Another person's answers about the same learner, without critical questions. */
const OTHERS = `format: lotse/1
id: r
version: 1.0.0
title: { en: R }
languages: [en]
respondent: staff
wording: own
evidence: { status: unvalidated, note: { en: Made for tests. } }
sections: [{ id: s, title: { en: S }, questions: [{ id: late, text: { en: Late }, number: { min: 0, max: 9, integer: true } }] }]
scales: { lateness: { title: { en: Lateness }, kind: risk, value: late } }
`;

/** A battery of this questionnaire, with the prefix `self.` for its ids, and another one. */
export function dangerBattery(urgencies: InDanger['urgencies'] = {}): Plan {
  const text = `format: lotse-battery/1
id: b
version: 1.0.0
title: { en: B }
languages: [en]
evidence: { status: unvalidated, note: { en: Made for tests. } }
parts:
  - { id: self, title: { en: Self }, questionnaire: q.yaml }
  - { id: other, title: { en: Other }, questionnaire: r.yaml }
tiers:
  individual: { any: [{ id: much, part: self, tier_at_least: individual }] }
  selective: { any: [{ id: some, part: self, tier_at_least: selective }] }
`;
  const sources = Object.entries({ 'q.yaml': questionnaire(urgencies, null), 'r.yaml': OTHERS }).map(
    ([name, own]): [string, PartSource] => [name, { source: { origin: 'authors', name, text: own } }],
  );
  const { merged, problems } = checkBattery(
    readBattery({ origin: 'authors', name: 'b.yaml', text }),
    new Map(sources),
  );
  if (merged === null) throw new Error(JSON.stringify(problems.map(({ code, args }) => ({ code, args }))));
  return buildPlan(merged.definition, null, merged.digests, merged.frame);
}

/** Answers without a critical or a missing one. */
export const SAFE: Readonly<Record<string, number>> = Object.fromEntries(CATEGORIES.map((id) => [id, 0]));
