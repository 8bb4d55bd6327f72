import { expect, test } from 'vitest';
import { planOf, small } from '../questionnaire.ts';
import { HEADER, score, table } from '../score.ts';

/** The small questionnaire with these questions optional. */
function planWithOptional(...ids: readonly string[]) {
  const sections = small.sections.map((section) => ({
    ...section,
    questions: section.questions.map((each) => ({
      ...each,
      ...(ids.includes(each.id) ? { optional: true } : {}),
    })),
  }));
  return planOf({ sections });
}

/** The table without a column. */
function without(column: string): string {
  const at = HEADER.split(',').indexOf(column);
  return table({})
    .split('\n')
    .map((line) =>
      line
        .split(',')
        .filter((_, index) => index !== at)
        .join(','),
    )
    .join('\n');
}

test('a file may leave out the column of an optional question, whose answer is then unknown', async () => {
  const { codes, rows, source } = await score(without('absence'), { plan: planWithOptional('absence') });
  expect(codes).toEqual([]);
  expect(rows).toHaveLength(1);
  expect(Object.keys(source?.columns?.questions ?? {})).not.toContain('absence');
});

test('without the key, the same file is refused', async () => {
  expect((await score(without('absence'))).codes).toEqual(['question-not-found']);
});

test('an optional question whose column is there is read as any other', async () => {
  const asked = await score(table({ absence: '30' }), { plan: planWithOptional('absence') });
  const needed = await score(table({ absence: '30' }));
  expect(asked.rows).toEqual(needed.rows);
});

test('law 2: a question that a critical rule looks at needs its column even if it is optional', async () => {
  expect((await score(without('gave_up'), { plan: planWithOptional('gave_up') })).codes).toEqual([
    'question-not-found',
  ]);
});
