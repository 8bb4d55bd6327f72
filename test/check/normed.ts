import { named, scale, scales, type Parts } from './harness.ts';

const QUESTIONS = [
  'id: sex, text: { en: Sex }, answers: [{ id: f, label: { en: F } }, { id: m, label: { en: M } }], about: sex',
  'id: age, text: { en: Age }, number: { min: 10, max: 20 }, about: age',
  'id: born, text: { en: Born }, answers: yes_no, about: origin',
  'id: years, text: { en: Years }, number: {}',
];
export const SOURCES =
  'sources:\n  manual: { text: A manual }\n  other: { text: Another, confirmed: false }\n';
export const BANDS = 'bands: [{ id: low, from: 0 }, { id: high, from: 2 }]';

/** A scale with norms of these lines. A second scale cites all sources, so that none is unused. */
export function normed(lines: readonly string[], own: readonly string[] = [], after = ''): Parts {
  const norms = ['norms:', '  population: { en: Somebody }', ...lines.map((line) => `  ${line}`)];
  const cited = scales(
    scale('sum: [a, b]', ...own, ...norms),
    named('t', 'sum: [a]', 'cite: [manual, other]'),
  );
  return { questions: QUESTIONS, more: `${SOURCES}${cited}${after}` };
}

/** A norm group. */
export const group = (...parts: readonly string[]) => `  - { ${parts.join(', ')} }`;
export const MEAN = 'mean: 1, sd: 1';
export const BOTH = ['groups:', group('id: x', 'sex: f', BANDS), group('id: y', 'sex: [m]', BANDS)];
export const NUMBERS = ['groups:', group('id: x', 'sex: f', MEAN), group('id: y', 'sex: m', MEAN)];
