import { expect, test } from 'vitest';
import { criticalTestsOn } from '../../src/plan/critical-questions.ts';
import { at, planOf, small } from '../batch/questionnaire.ts';

const rule = (id: string, condition: object) => ({ ...small.critical[0], id, if: condition });

const plan = planOf({
  scales: {
    ...small.scales,
    late: { title: { en: 'Late' }, kind: 'risk', count: [{ question: 'hours', more_than: 5 }] },
    both: {
      title: { en: 'Both' },
      kind: 'risk',
      sum: [{ scale: 'alienation' }, { scale: 'alienation', weight: 2 }],
    },
  },
  findings: {
    ...small.findings,
    marks: { if: { any: [{ question: 'maths', at_least: 5 }, { finding: 'worried' }] }, say: { en: '-' } },
  },
  critical: [
    ...small.critical,
    rule('through_findings', { all: [{ finding: 'marks' }, { not: { finding: 'worried' } }] }),
    rule('through_scales', {
      any: [
        { scale: 'both', at_least: 3 },
        { scale: 'late', at_least: 1 },
      ],
    }),
  ],
});

test.each<[string, readonly (readonly [string, number])[]]>([
  ['gave_up', [['no_way_forward', 1]]],
  ['maths', [['through_findings', 1]]],
  ['worries', [['through_findings', 1]]],
  // Through a scale, no answer is tested directly.
  ['bored', [['through_scales', 0]]],
  ['belongs', [['through_scales', 0]]],
  ['hours', [['through_scales', 1]]],
  ['absence', []],
])('the critical rules that depend on %s', (question, expected) => {
  const found = criticalTestsOn(plan, at(question, plan));
  expect(found.map(({ rule: id, tests }) => [id, tests.length])).toEqual(expected);
});
