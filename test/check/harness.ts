import { checkSource } from '../../src/check/check.ts';

const HEAD = `format: lotse/1
id: harness
version: 1.0.0
title: { en: A check }
respondent: learner
evidence: { status: unvalidated, note: { en: Made for tests. } }
`;

const SETS = `answer_sets:
  yes_no:
    - { value: 1, id: "yes", label: { en: Yes } }
    - { value: 0, id: "no", label: { en: No } }
`;

export interface Parts {
  /** Lines of questions, after `a` and `b`, which are yes or no. */
  readonly questions?: readonly string[];
  /** Everything else, as it stands at the top of the file. */
  readonly more?: string;
  readonly wording?: string;
  readonly languages?: string;
}

/** A definition with nothing wrong in it but what the parts bring. */
export function definition({
  questions = [],
  more = '',
  wording = 'own',
  languages = '[en]',
}: Parts): string {
  const all = [
    'id: a, text: { en: A }, answers: yes_no',
    'id: b, text: { en: B }, answers: yes_no',
    ...questions,
  ];
  const lines = all.map((question) => `      - { ${question} }\n`).join('');
  const sections = `sections:\n  - id: one\n    title: { en: One }\n    questions:\n${lines}`;
  return `${HEAD}wording: ${wording}\nlanguages: ${languages}\n${SETS}${sections}${more}`;
}

/** What is wrong with a text: codes with their arguments, in the order of the file. */
export function faults(text: string): readonly (readonly [string, object])[] {
  return checkSource({ name: 'harness.yaml', text, whose: 'authors' }).problems.map(
    ({ code, args }) => [code, args] as const,
  );
}

export function codes(parts: Parts): readonly string[] {
  return faults(definition(parts)).map(([code]) => code);
}

/** A scale called `s` with these lines. */
export function scale(...lines: readonly string[]): string {
  return named('s', ...lines);
}

export function named(id: string, ...lines: readonly string[]): string {
  const own = lines.map((line) => `    ${line}\n`).join('');
  return `  ${id}:\n    title: { en: Scale }\n    kind: risk\n${own}`;
}

export function scales(...all: readonly string[]): string {
  return `scales:\n${all.join('')}`;
}

function finding(condition: string, id = 'f'): string {
  return `  ${id}:\n    if: ${condition}\n    say: { en: Said. }\n`;
}

export function findings(...conditions: readonly string[]): string {
  return `findings:\n${conditions.map((condition, i) => finding(condition, `f${i}`)).join('')}`;
}

export function tier(...rules: readonly string[]): string {
  return `tiers:\n  selective:\n    any:\n${rules.map((rule) => `      - { ${rule} }\n`).join('')}`;
}

/** A critical rule: its id, then what it says besides. */
export function criticalRule(id: string, more: string, category = 'abuse', contact = 'nurse'): string {
  return `  - { id: ${id}, category: ${category}, if: { question: a, is: "yes" }, contact: ${contact}, say: { en: Listen. }, ${more} }\n`;
}

export function critical(...rules: readonly string[]): string {
  return `critical:\n${rules.join('')}`;
}
