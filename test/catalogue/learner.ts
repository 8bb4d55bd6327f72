import { assess } from '../../src/assess.ts';
import { readAnswers } from '../../src/answer/read.ts';
import type { About, Assessment } from '../../src/assessment/assessment.ts';
import { digests } from '../../src/definition/digest.ts';
import { readDefinition, withForm } from '../../src/definition/load.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';

export const QUESTIONNAIRE = `format: lotse/1
id: q
version: 1.0.0
title: { en: Q }
languages: [en]
respondent: learner
wording: own
evidence: { status: unvalidated, note: { en: Made for tests. } }
sections:
  - id: s
    title: { en: S }
    questions:
      - { id: alone, text: { en: Alone }, number: { min: 0, max: 4, integer: true } }
      - { id: calm, text: { en: Calm }, number: { min: 0, max: 4, integer: true } }
      - { id: words, text: { en: Words }, number: { min: 0, max: 1, integer: true } }
      - { id: fled_home, text: { en: Fled }, number: { min: 0, max: 1, integer: true }, about: displacement }
      - { id: has_help, text: { en: Help }, number: { min: 0, max: 1, integer: true } }
      - { id: years, text: { en: Years }, number: { min: 10, max: 99, integer: true }, about: age }
      - id: kind
        text: { en: Kind }
        answers: [{ value: 1, id: at_school, label: { en: School } }, { value: 2, id: at_work, label: { en: Work } }]
        about: situation
      - { id: more, text: { en: More }, number: { min: 0, max: 4, integer: true }, ask_if: { question: words, at_least: 1 } }
scales:
  loneliness: { title: { en: Loneliness }, kind: risk, need: belonging, value: alone, bands: [{ id: low, from: 0 }, { id: some, from: 2 }, { id: much, from: 4 }] }
  calmness: { title: { en: Calm }, kind: resource, need: wellbeing, value: calm, bands: [{ id: little, from: 0 }, { id: some, from: 2 }, { id: much, from: 4 }] }
  unbanded: { title: { en: Unbanded }, kind: risk, need: wellbeing, value: alone }
  needless: { title: { en: Needless }, kind: risk, value: alone, bands: [{ id: low, from: 0 }, { id: high, from: 3 }] }
  unasked: { title: { en: Unasked }, kind: risk, need: wellbeing, value: { question: more, not_asked: left_out }, bands: [{ id: low, from: 0 }, { id: high, from: 3 }] }
findings:
  foreign: { if: { question: words, at_least: 1 }, say: { en: Words are hard. }, need: language }
  left_alone: { if: { question: alone, at_least: 4 }, say: { en: Alone. }, need: belonging }
  fled: { if: { question: fled_home, at_least: 1 }, say: { en: Fled. } }
  helped: { if: { question: has_help, at_least: 1 }, say: { en: Helped. } }
tiers:
  individual: { any: [{ id: much, question: alone, at_least: 4 }] }
  selective: { any: [{ id: some, question: alone, at_least: 2 }] }
forms:
  f: { title: { en: F } }
  plain: { title: { en: Plain }, tiers: null }
`;

/** The plan of a small questionnaire that can show three needs; the form `plain` has no tiers. */
export function planOf(form: string | null = null): Plan {
  const whole = readDefinition({ name: 'q.yaml', text: QUESTIONNAIRE, origin: 'authors' });
  const { definition } = form === null ? whole : withForm(whole, form);
  if (definition === null)
    throw new Error(JSON.stringify(whole.problems.map(({ code, args }) => ({ code, args }))));
  return buildPlan(definition, form, digests(definition));
}

export const QUIET = { alone: 0, calm: 4, words: 0, fled_home: 0, has_help: 0 };

export function assessed(
  answers: Readonly<Record<string, number | string>>,
  plan: Plan,
  about: About = {},
): Assessment {
  return assess(plan, readAnswers(plan, answers, []).sheet, about);
}
