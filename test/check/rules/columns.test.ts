import { expect, test } from 'vitest';
import { definition, problemsOf, findings, named, scale, scales } from '../harness.ts';

test.each<[string, string]>([
  ['tier', scales(named('tier', 'sum: [a]'))],
  ['s_band', scales(scale('sum: [a, b]', 'bands: [{ id: x, from: 0 }]'), named('s_band', 'sum: [a]'))],
  ['f0', scales(named('f0', 'sum: [a]')) + findings('{ question: a, is: "yes" }')],
])('the name of the column %s is taken', (name, more) => {
  expect(problemsOf(definition({ more }))).toEqual([['column-name-taken', { name }]]);
});

test.each(['s_filled', 's_lower', 's_upper', 't_filled', 'safety', 'tier_by_rules'])(
  'a finding must not be called %s, which is a column of a scored file',
  (id) => {
    const more = `scales:
  s: { title: { en: S }, kind: risk, sum: [a, b], missing: { allow: 1, fill: mean } }
  t: { title: { en: T }, kind: risk, sum: [{ scale: s }] }
  u: { title: { en: U }, kind: risk, sum: [a, b] }
findings:
  ${id}: { if: { question: a, is: "yes" }, say: { en: Said. } }
  u_filled: { if: { question: a, is: "yes" }, say: { en: Said. } }
`;
    expect(problemsOf(definition({ more }))).toEqual([['column-name-taken', { name: id }]]);
  },
);
