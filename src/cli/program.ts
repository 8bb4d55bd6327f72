import { Command, Option } from 'commander';
import type { CommandSpec } from './command.ts';
import { approachesCommand } from './commands/approaches/approaches.ts';
import { checkCommand } from './commands/check/check.ts';
import { interviewCommand } from './commands/interview/interview.ts';
import { listCommand } from './commands/list/list.ts';
import { reportCommand } from './commands/report/report.ts';
import { scoreCommand } from './commands/score/score.ts';
import { sessionsCommand } from './commands/sessions/sessions.ts';
import { showCommand } from './commands/show/show.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { helpWords, translatedHelp } from './help.ts';
import type { Io } from '../files/io.ts';
import { sayLines } from './say.ts';
import { languageAsked, languageOf } from './language.ts';
import { usageMessage } from './usage.ts';
import { VERSION } from './version.ts';
import type { HelpWords } from '../words/en/help.ts';

const COMMANDS: readonly CommandSpec[] = [
  listCommand,
  showCommand,
  checkCommand,
  scoreCommand,
  interviewCommand,
  reportCommand,
  approachesCommand,
  sessionsCommand,
];

/** Runs one command line. Usage errors, help and version are thrown as CommanderError. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const words = await helpWords(languageAsked(argv, io.env));
  const program = makeProgram(io, words);
  // The flags of the other commands are not needed, so they are not configured.
  const isNamed = COMMANDS.some(({ name }) => argv.includes(name));
  for (const spec of COMMANDS) {
    const { summary } = words.commands[spec.name];
    const command = program
      .command(spec.name)
      .summary(summary)
      .description(`${capital(summary)}.`);
    if (!isNamed || argv.includes(spec.name)) spec.configure(command, words);
    command.action(async () => {
      code = await spec.run(command.args, command.optsWithGlobals(), io);
    });
  }
  if (argv.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.usage;
  }
  await program.parseAsync(argv, { from: 'user' });
  return code;
}

function makeProgram(io: Io, words: HelpWords): Command {
  const { program: own, usage } = words;
  const program = new Command('lotse')
    .description(own.description)
    .version(VERSION, '-V, --version', own.version)
    .helpOption('-h, --help', own.help)
    .helpCommand('help [command]', own.helpCommand)
    .addOption(
      new Option('--lang <language>', own.lang)
        .choices(['en', 'de'])
        .default(languageOf(io.env), own.langDefault),
    )
    .option('-q, --quiet', own.quiet)
    .addOption(new Option('--color <when>', own.color).choices(['auto', 'always', 'never']).default('auto'))
    .configureHelp(translatedHelp(words))
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError(usage.hint)
    .addHelpText('after', own.after);
  return program.configureOutput({
    writeOut: (text) => io.stdout.write(text),
    // The message repeats what the user typed, so it is escaped.
    writeErr: (text) => sayLines(io, text),
    outputError: (text, write) => {
      write(usageMessage(text, usage));
    },
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
