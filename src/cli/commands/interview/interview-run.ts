import { problemError } from '../../../files/problem-error.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { type InterviewOptions, interviewOptions } from './interview-options.ts';
import type { Io } from '../../../files/io.ts';

/**
 * Starts an interview, resumes one, or reads its answers from a file. Throws a ProblemError if prompts are needed and
 * there is no terminal.
 */
export async function runInterviewCommand(
  args: readonly string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = interviewOptions(args, given, io);
  await refuseBattery(options, io);
  const isTerminal = io.stdin.isTTY === true && io.stderr.isTTY === true;
  // At a terminal the questionnaire is asked for.
  const isNamed = options.questionnaire !== null || options.resume !== null;
  if (!isNamed && (options.answers !== null || !isTerminal))
    throw problemError('usage', 'questionnaire-wanted', {});
  if (options.answers !== null) {
    const { answersFromFile } = await import('./interview-answers.ts');
    return answersFromFile(options, options.answers, io);
  }
  // Without a terminal nobody can answer, and a prompt would read the input as an answer.
  if (!isTerminal) throw problemError('terminal', 'terminal-wanted', {});
  if (options.resume !== null)
    return (await import('./interview-resume.ts')).resumeInterview(options, options.resume, io);
  const picked = await (await import('./interview-picker.ts')).pickInterview(options, io);
  if (picked === null) return EXIT.interrupted;
  const { startInterview } = await import('./interview-start.ts');
  return startInterview(picked.options, io, picked.wasAsked);
}

/**
 * Refuses a battery, which several people answer, each for their part. Checked first, because a terminal would not
 * help. Standard input can only be read once, and unknown questionnaires are reported later.
 */
async function refuseBattery({ questionnaire, form }: InterviewOptions, io: Io): Promise<void> {
  if (questionnaire === null || questionnaire === '-') return;
  const { lookUpQuestionnaire } = await import('../../../library/questionnaire.ts');
  const found = await lookUpQuestionnaire(questionnaire, form, io);
  if ('problems' in found || found.plan.parts.length === 0) return;
  const parts = [...new Set(found.plan.parts.map(({ definition }) => definition.id))];
  throw problemError('usage', 'battery-not-held', { battery: found.plan.id, parts });
}
