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

describe('the language of the texts', () => {
  test('is that of the prompts unless it is said', () => {
    expect(read('displaced-learner', {}).texts).toBeNull();
    expect(read('displaced-learner', { texts: 'uk' })).toMatchObject({ texts: 'uk', lang: 'de' });
  });

  test.each<[string, string | null, Record<string, unknown>, { first: string; second: string }]>([
    [
      'a talk that goes on keeps its own',
      null,
      { resume: 'k7m2xqd', texts: 'uk' },
      { first: '--texts', second: '--resume' },
    ],
    [
      'an answers file says its own',
      'x',
      { answers: 'a.yaml', texts: 'uk' },
      { first: '--texts', second: '--answers' },
    ],
  ])('%s', (_, questionnaire, given, args) => {
    expect(problemsOf(questionnaire, given)).toEqual([{ code: 'options-contradict', args }]);
  });
});
