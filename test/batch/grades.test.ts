import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { gradeEnds } from '../../src/answer/grade.ts';
import { NO_PLACEMENT, withGrades } from '../../src/batch/columns/column-layout.ts';
import { sheetOfAssessment } from '../../src/assessment/sheet-of.ts';
import { assess } from '../../src/assess.ts';
import { GRADE_PRESETS } from '../../src/definition/grade-scale.ts';
import { planOf, small } from './questionnaire.ts';
import { score, table } from './score.ts';

const norwegian = planOf({
  sections: [
    {
      ...small.sections[0],
      questions: small.sections[0].questions.map((question) =>
        question.id === 'maths'
          ? { ...question, grade: { best: 6, worst: 1, pass: 2 } }
          : question.id === 'born'
            ? { id: 'english', text: { en: 'English' }, grade: { best: 6, worst: 1, pass: 2 } }
            : question,
      ),
    },
  ],
  scales: { ...small.scales, marks: { title: { en: 'Marks' }, kind: 'resource', sum: ['maths', 'english'] } },
});

const text = table({ maths: '4', born: '1' }, { maths: '1', born: '6' }).replace('born', 'english');
const german = withGrades(NO_PLACEMENT, gradeEnds(GRADE_PRESETS.de));

describe('which grade is best', () => {
  test('not specified: the run fails once for all columns and writes nothing', async () => {
    const { trouble, files } = await score(text, { plan: norwegian, placement: NO_PLACEMENT });
    expect(trouble?.problems).toMatchObject([
      { code: 'grade-undeclared', args: { columns: ['maths', 'english'], own: { best: 6, worst: 1 } } },
    ]);
    expect(trouble?.kind).toBe('input');
    expect(files).toEqual([]);
  });

  test('only columns without a grading scale are reported', async () => {
    const one = {
      column: 'maths',
      options: { grade: 'own' as const },
    };
    const placement = { ...NO_PLACEMENT, questions: new Map([['maths', one]]) };
    const { trouble } = await score(text, { plan: norwegian, placement });
    expect(trouble?.problems).toMatchObject([{ args: { columns: ['english'] } }]);
  });

  test('specified: grades are converted, with a record in result and manifest', async () => {
    const { rows, source, read } = await score(text, { plan: norwegian, placement: german });
    // A 4 is the pass grade and becomes a 2, a 1 becomes a 6, and a 6 a 1.
    expect(rows.map((row) => row.split(',')[10])).toEqual(['8', '7']);
    expect(source?.grades).toEqual([
      { id: 'maths', column: 'maths', scale: { best: 1, worst: 6, pass: 4 } },
      { id: 'english', column: 'english', scale: { best: 1, worst: 6, pass: 4 } },
    ]);
    const manifest = JSON.parse(read('out.csv.manifest.json')) as {
      sources: [{ columns_read: { grades: unknown } }];
    };
    expect(manifest.sources[0].columns_read.grades).toEqual({
      maths: { best: 1, worst: 6, pass: 4 },
      english: { best: 1, worst: 6, pass: 4 },
    });
  });

  test('a table without grades needs no grading scale', async () => {
    const without = 'id,bored,belongs,gave_up,absence,worries\nL1,0,2,no,1,none\n';
    const { source, read } = await score(without, { placement: NO_PLACEMENT });
    expect(source?.grades).toEqual([]);
    expect(read('out.csv.manifest.json')).not.toContain('"grades"');
  });
});

describe('the original grade', () => {
  const assessments = async (): Promise<readonly Assessment[]> => {
    const { read } = await score(text, { plan: norwegian, placement: german, format: 'ndjson' });
    return read('out.csv')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Assessment);
  };

  test('is kept in the assessment beside the converted one', async () => {
    const [first] = await assessments();
    expect(first?.answers['maths']).toEqual({
      state: 'given',
      value: 2,
      as_given: { value: 4, best: 1, worst: 6, pass: 4 },
    });
    const own = await score(text, { plan: norwegian, format: 'ndjson' });
    expect(own.read('out.csv')).not.toContain('as_given');
  });

  test('has no pass grade if its scale has none', async () => {
    const placement = withGrades(NO_PLACEMENT, gradeEnds({ best: 1, worst: 6 }));
    const { read } = await score(text, { plan: norwegian, placement, format: 'ndjson' });
    expect(JSON.parse(read('out.csv').split('\n')[0]!)).toMatchObject({
      answers: { maths: { value: 3, as_given: { value: 4, best: 1, worst: 6 } } },
    });
  });

  test('is read back and written unchanged', async () => {
    for (const assessment of await assessments()) {
      const read = sheetOfAssessment(norwegian, assessment);
      if (!('sheet' in read)) throw new Error(read.invalid);
      expect(assess(norwegian, read.sheet).answers).toEqual(assessment.answers);
    }
  });

  test('is rejected if edited by hand', async () => {
    const [first] = await assessments();
    const { maths } = first!.answers;
    const changed = { ...maths!, as_given: { ...maths!.as_given!, value: 1 } };
    const answers = { ...first!.answers, maths: changed };
    expect(sheetOfAssessment(norwegian, { answers })).toEqual({ invalid: 'maths' });
    const misplaced = { ...first!.answers['absence']!, as_given: maths!.as_given! };
    const other = { ...first!.answers, absence: misplaced };
    expect(sheetOfAssessment(norwegian, { answers: other })).toEqual({ invalid: 'absence' });
    const blank = { state: 'missing' as const, as_given: maths!.as_given! };
    expect(sheetOfAssessment(norwegian, { answers: { ...first!.answers, maths: blank } })).toEqual({
      invalid: 'maths',
    });
  });
});
