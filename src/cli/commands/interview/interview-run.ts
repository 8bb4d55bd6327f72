import { problemError } from '../../../files/problem-error.ts';
import type { ExitCode } from '../../exit.ts';
import { type InterviewOptions, interviewOptions } from './interview-options.ts';
import type { Io } from '../../../files/io.ts';

/** Holds a talk, goes on with one, or takes its answers from a file. Only a terminal can be asked. */
export async function runInterview(
  args: readonly string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = interviewOptions(args, given, io);
  await refuseBattery(options, io);
  if (options.answers !== null) {
    const { answersFromFile } = await import('./interview-answers.ts');
    return answersFromFile(options, options.answers, io);
  }
  // Without a terminal nobody answers, and a prompt would take what it finds for an answer.
  if (io.stdin.isTTY !== true || io.stderr.isTTY !== true)
    throw problemError('terminal', 'terminal-wanted', {});
  if (options.resume === null) return (await import('./interview-talk.ts')).beginTalk(options, io);
  return (await import('./interview-resume.ts')).resumeTalk(options, options.resume, io);
}

/**
 * Several people answer a battery, each for their part; one talk cannot. Said before anything else is: a terminal would not
 * help. Of standard input, which can be read once, and of what cannot be used at all, the talk itself says so.
 */
async function refuseBattery({ questionnaire, form }: InterviewOptions, io: Io): Promise<void> {
  if (questionnaire === null || questionnaire === '-') return;
  const { lookUpQuestionnaire } = await import('../../../library/questionnaire.ts');
  const found = await lookUpQuestionnaire(questionnaire, form, io);
  if ('problems' in found || found.plan.parts.length === 0) return;
  const parts = [...new Set(found.plan.parts.map(({ definition }) => definition.id))];
  throw problemError('usage', 'battery-not-held', { battery: found.plan.id, parts });
}
