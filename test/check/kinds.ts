import type { QuestionKind } from '../../src/definition/question-kinds.ts';
import { codes, findings, named, scale, scales } from './harness.ts';

/** Questions of each kind, in addition to `a` and `b`. */
const QUESTIONS = {
  number: [
    'id: n, text: { en: N }, number: { min: 0, max: 10 }',
    'id: whole, text: { en: W }, number: { min: 0, max: 10, integer: true }',
    'id: open, text: { en: O }, number: {}',
    'id: coded, text: { en: C }, number: { min: 0, max: 5, codes: [{ value: 9, id: none, label: { en: None }, points: none, treat_as: missing }, { id: unsure, label: { en: Unsure }, points: 1 }] }',
  ],
  grade: ['id: g, text: { en: G }, grade: { best: 6, worst: 1 }'],
  multiple: [
    'id: m, text: { en: M }, multiple: { of: [{ id: x, label: { en: X } }, { id: y, label: { en: Y } }] }',
  ],
  date: ['id: d, text: { en: D }, date: {}'],
  text: ['id: t, text: { en: T }, free_text: {}'],
  choice: [
    'id: unsure, text: { en: U }, answers: [{ value: 0, label: { en: None } }, { value: 1, label: { en: One } }, { id: what, label: { en: What }, points: none, treat_as: missing }]',
    'id: blank, text: { en: B }, answers: [{ id: what, label: { en: What }, points: none, treat_as: missing }]',
    'id: words, text: { en: Words }, answers: [{ id: x, label: { en: X } }, { id: y, label: { en: Y } }]',
  ],
} satisfies Record<QuestionKind, readonly string[]>;

const BANDED = scales(
  scale('sum: [a, b]', 'bands: [{ id: low, from: 0 }, { id: mid, above: 0 }, { id: high, from: 2 }]'),
  named('plain', 'value: n'),
  named('free', 'value: open'),
);

/**
 * Returns the problem codes of a finding with this condition, among questions of each kind and scales with and
 * without bands.
 */
export function findingCodes(condition: string): readonly string[] {
  return codes({ questions: Object.values(QUESTIONS).flat(), more: BANDED + findings(condition) });
}
