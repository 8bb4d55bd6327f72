import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { compileForm } from '../../src/library/compile.ts';
import type { Example } from '../../src/definition/schema/schema.ts';
import { answersAssessment } from '../../src/interview/answers-run.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { run } from '../cli/run.ts';
import { foldersFor } from '../folders.ts';

function planOf(file: string, form: string | null = null): Plan {
  const compiled = compileForm({ name: file, text: readFileSync(file, 'utf8'), origin: 'authors' }, form);
  if (!('plan' in compiled)) throw new Error(`${file} has errors`);
  return compiled.plan;
}

const options = { at: '2026-09-14T10:30:00Z', guardianAge: 0 };
const agreed = {
  consent: { who: 'x', at: '2026-09-14', basis: 'consent' },
  responsible: { who: 'x', reach: 'y' },
};
const folder = foldersFor('answers')();

/** The assessments that a batch gives. */
async function scored(id: string, examples: readonly Example[]): Promise<readonly Assessment[]> {
  const { questions } = planOf(`questionnaires/${id}.yaml`);
  const cell = ({ answers, refused = [] }: Example, question: string): string => {
    const value = refused.includes(question) ? -8 : (answers[question] ?? '');
    return `"${(Array.isArray(value) ? value.join(';') : String(value)).replaceAll('"', '""')}"`;
  };
  const lines = examples.map((example, row) =>
    [`L${row}`, ...questions.map((question) => cell(example, question.id))].join(','),
  );
  const file = join(folder, `${id}.csv`);
  writeFileSync(
    file,
    [['id', ...questions.map((question) => question.id)].join(','), ...lines, ''].join('\n'),
  );
  const ran = await run([
    'score',
    id,
    file,
    '--grades',
    'own',
    '--format',
    'json',
    '-o',
    '-',
    '--aside',
    join(folder, id),
  ]);
  expect(ran.code).toBe(0);
  return JSON.parse(ran.out) as Assessment[];
}

test.each(['risiko-check', 'school-record'])(
  'a file of answers gives the same assessment as a batch: %s',
  async (id) => {
    const file = `questionnaires/${id}.yaml`;
    const { examples } = parse(readFileSync(file, 'utf8')) as { examples: Example[] };
    const plan = planOf(file);
    const first = examples[0]!;
    const some = Object.fromEntries(Object.entries(first.answers).filter((_, index) => index % 3 > 0));
    const whole = Object.keys(first.answers);
    const people: readonly Example[] = [
      ...examples,
      { ...first, answers: some },
      { ...first, answers: {} },
      // Only this questionnaire has codes for refused answers.
      ...(id === 'risiko-check'
        ? [{ ...first, answers: some, refused: whole.filter((key) => !(key in some)) }]
        : []),
    ];
    const batch = await scored(id, people);
    expect(batch.length).toBe(people.length);
    for (const [row, { answers, refused = [] }] of people.entries()) {
      const text = stringify(
        { ...agreed, learner: `L${row}`, answers, refused },
        { aliasDuplicateObjects: false },
      );
      const result = answersAssessment(
        { name: 'answers.yaml', text, origin: 'learners' as const },
        plan,
        options,
      );
      if (!('assessment' in result)) throw new Error(JSON.stringify(result.problems));
      for (const key of [
        'learner',
        'definition',
        'answers',
        'applies',
        'scales',
        'findings',
        'tier',
      ] as const)
        expect(result.assessment[key]).toEqual(batch[row]?.[key]);
      expect(result.assessment.critical).toEqual(batch[row]?.critical);
      expect(result.assessment.critical_unknown).toEqual(batch[row]?.critical_unknown);
    }
  },
);

test('the published example of a file of answers is scored', () => {
  const file = 'fixtures/definitions/example-answers.yaml';
  const source = { name: file, text: readFileSync(file, 'utf8'), origin: 'learners' as const };
  const plan = planOf('fixtures/definitions/example-check.yaml');
  expect(answersAssessment(source, plan, { at: null, guardianAge: 18 })).toMatchObject({
    assessment: {
      learner: 'K-07',
      at: '2026-09-14T10:30:00+02:00',
      tier: { suggested: 'individual', basis: 'complete' },
      answers: { drags: { value: 2, note: 'Mostly in the afternoon.' }, talked: { state: 'not_asked' } },
    },
    warnings: [],
  });
});

test('a file of answers with errors returns only problems', () => {
  const plan = planOf('fixtures/definitions/example-check.yaml');
  expect(
    answersAssessment({ name: 'x', text: 'answers: {}\n', origin: 'learners' }, plan, options),
  ).toMatchObject({
    problems: [{ code: 'responsible-none' }, { code: 'consent-none' }],
  });
});
