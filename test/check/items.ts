import { codes, named, scale, scales } from './harness.ts';

const QUESTIONS = [
  'id: n, text: { en: N }, number: { min: 0, max: 10 }',
  'id: open, text: { en: O }, number: {}',
  'id: low, text: { en: L }, number: { min: 0 }',
  'id: high, text: { en: H }, number: { max: 10 }',
  'id: g, text: { en: G }, grade: { best: 1, worst: 6 }',
  'id: d, text: { en: D }, date: {}',
  'id: past, text: { en: P }, answers: yes_no, biographical: true',
  'id: maybe, text: { en: M }, answers: yes_no, ask_if: { question: a, is: "yes" }',
  'id: m, text: { en: Many }, multiple: { of: yes_no }',
  'id: uneven, text: { en: U }, answers: [{ value: 0, label: { en: none } }, { value: 1, label: { en: some } }, { value: 5, label: { en: much } }]',
];
const SOURCE = 'sources:\n  manual: { text: A manual }\nvalid_if: { missing_at_most: 3, cite: manual }\n';
const OTHERS = [named('o', 'value: open'), named('c', 'sum: [a, b]'), named('p', 'value: past')];

/** Returns the problem codes of a scale `s` with these lines, among items of each kind and inner scales. */
export function scaleCodes(...lines: readonly string[]): readonly string[] {
  return codes({ questions: QUESTIONS, more: SOURCE + scales(scale(...lines), ...OTHERS) });
}
