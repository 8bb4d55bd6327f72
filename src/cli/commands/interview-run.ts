import { problem } from '../../diagnostic/problem.ts';
import { problemText } from '../../words/problem-text.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { interviewOptions } from '../interview-options.ts';
import type { Io } from '../io.ts';

/** Holds a talk, goes on with one, or takes its answers from a file. Only a terminal can be asked. */
export async function runInterview(
  args: readonly string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = interviewOptions(args, given, io);
  if (options.answers !== null) {
    const { answersFromFile } = await import('../interview-answers.ts');
    return answersFromFile(options, options.answers, io);
  }
  // Without a terminal nobody answers, and a prompt would take what it finds for an answer.
  if (io.stdin.isTTY !== true || io.stderr.isTTY !== true) {
    io.stderr.write(`lotse: ${problemText(problem('terminal-wanted', null, {}), options.lang)}\n`);
    return EXIT.terminal;
  }
  if (options.resume === null) return (await import('../interview-talk.ts')).beginTalk(options, io);
  return (await import('../interview-resume.ts')).resumeTalk(options, options.resume, io);
}
