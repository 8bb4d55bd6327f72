import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarginsShape } from '../../src/definition/margins.ts';
import { bundledMargins } from '../../src/library/bundled.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { allPlans } from '../../src/cli/commands/check/margins.ts';
import { checkMargins } from '../../src/simulate/margin-check.ts';
import { marginsFor } from '../../src/simulate/margins.ts';
import { drawnQuestions } from '../../src/simulate/sheets.ts';

const IO = { stdin: process.stdin, cwd: process.cwd(), signal: new AbortController().signal };
const read = (file: string) => ({ name: file, text: readFileSync(file, 'utf8'), origin: 'authors' as const });

/** Questionnaires of which the margins have to cover every form; of school-record only the whole. */
const WHOLE_ONLY: ReadonlySet<string> = new Set(['school-record']);

test.each([...bundledMargins()])(
  'the bundled margins of %s fit it, and name each of its questions',
  async (id, file) => {
    const all = await allPlans(id, IO);
    const source = read(file);
    const shape = readMarginsShape(source);
    expect(checkMargins(source, shape, all!)).toEqual([]);
    expect(shape.value!.questionnaire).toBe(id);
    const plans: readonly Plan[] = all!.filter(({ form }) => form === null || !WHOLE_ONLY.has(id));
    const named = new Set([...Object.keys(shape.value!.margins), ...(shape.value!.left_out ?? [])]);
    const questions = plans.flatMap((plan) => plan.questions.map((question) => question.id));
    expect([...new Set(questions)].filter((question) => !named.has(question))).toEqual([]);
    for (const plan of plans) {
      const margins = marginsFor(plan, shape.value!);
      const without = drawnQuestions(plan).filter((question) => !margins.has(question));
      expect([plan.form, without.map((question) => plan.questions[question]!.id)]).toEqual([plan.form, []]);
    }
  },
);

test('a bundled margin with a source says in its note what was adapted, and each source has an address', () => {
  for (const file of bundledMargins().values()) {
    const { margins, sources } = readMarginsShape(read(file)).value!;
    for (const [id, { cite, note }] of Object.entries(margins))
      if (cite !== undefined) expect([id, note]).toEqual([id, expect.stringMatching(/^Adapted: /)]);
    for (const { url } of Object.values(sources ?? {})) expect(url).toMatch(/^https:/);
  }
});
