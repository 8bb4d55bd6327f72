import { describe, expect, test } from 'vitest';
import { interviewOptions } from '../../../../src/cli/commands/interview/interview-options.ts';
import { ProblemError } from '../../../../src/files/problem-error.ts';

const io = { cwd: '/home/ab', env: {} };

function read(questionnaire: string | null, given: Record<string, unknown>) {
  return interviewOptions([questionnaire], { lang: 'de', color: 'auto', ...given }, io);
}

function problemsOf(questionnaire: string | null, given: Record<string, unknown>) {
  try {
    read(questionnaire, given);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ code, args }) => ({ code, args }));
    throw error;
  }
  return [];
}

describe('the language of the questions', () => {
  test('the questions are in the language of the prompts by default', () => {
    expect(read('displaced-learner', {}).texts).toBeNull();
    expect(read('displaced-learner', { texts: 'uk' })).toMatchObject({ texts: 'uk', lang: 'de' });
  });

  test.each<[string, string | null, Record<string, unknown>, { first: string; second: string }]>([
    [
      'a resumed interview with --texts',
      null,
      { resume: 'k7m2xqd', texts: 'uk' },
      { first: '--texts', second: '--resume' },
    ],
    [
      'a file of answers with --texts',
      'x',
      { answers: 'a.yaml', texts: 'uk' },
      { first: '--texts', second: '--answers' },
    ],
  ])('a contradiction is refused: %s', (_, questionnaire, given, args) => {
    expect(problemsOf(questionnaire, given)).toEqual([{ code: 'options-contradict', args }]);
  });
});
