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
  /** Lines of questions that follow `a` and `b`, which are yes/no questions. */
  readonly questions?: readonly string[];
  /** Everything else, as top-level keys of the file. */
  readonly more?: string;
  readonly wording?: string;
  readonly languages?: string;
}

/** A definition without problems, apart from those of the given parts. */
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

/** Returns the problems of a text: codes with their arguments, in the order of the file. */
export function problemsOf(text: string): readonly (readonly [string, object])[] {
  return checkSource({ name: 'harness.yaml', text, origin: 'authors' }).problems.map(
    ({ code, args }) => [code, args] as const,
  );
}

export function codes(parts: Parts): readonly string[] {
  return problemsOf(definition(parts)).map(([code]) => code);
}

/** A scale `s` with these lines. */
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

/** A critical rule with its id and further keys. */
export function criticalRule(id: string, more: string, category = 'abuse', contact = 'nurse'): string {
  return `  - { id: ${id}, category: ${category}, if: { question: a, is: "yes" }, contact: ${contact}, say: { en: Listen. }, ${more} }\n`;
}

export function critical(...rules: readonly string[]): string {
  return `critical:\n${rules.join('')}`;
}
