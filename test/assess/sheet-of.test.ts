import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { assess, evaluate } from '../../src/assess.ts';
import type { Assessment } from '../../src/assessment.ts';
import { sheetOfAssessment } from '../../src/assess/sheet-of.ts';
import { rational } from '../../src/plan/rational.ts';
import { planOf } from '../plan/small.ts';

const number = { number: { min: 0, max: 10 } };

test('grades that were converted by thirds are in the same band out of an assessment (law 5)', () => {
  const plan = planOf(
    { a: number, b: number, c: number },
    {
      s: {
        sum: ['a', 'b', 'c'],
        bands: [
          { id: 'below', from: 0, label: { en: 'below' } },
          { id: 'reached', from: 8, label: { en: 'reached' } },
        ],
      },
    },
  );
  const third: Answer = { state: 'given', kind: 'number', number: rational(8n, 3n) };
  const written = JSON.stringify(assess(plan, [third, third, third], {}));
  const assessment = JSON.parse(written) as Assessment;
  expect(assessment.scales['s']).toMatchObject({ value: 8, band: 'reached' });
  const read = sheetOfAssessment(plan, assessment) as { readonly sheet: readonly Answer[] };
  expect(read.sheet).toEqual([third, third, third]);
  expect(evaluate(plan, read.sheet, null).scales[0]).toMatchObject({ value: rational(8n) });
});
