import { Command, Option } from 'commander';
import type { CommandSpec } from './command.ts';
import { approachesCommand } from './commands/approaches.ts';
import { checkCommand } from './commands/check.ts';
import { interviewCommand } from './commands/interview.ts';
import { listCommand } from './commands/list.ts';
import { reportCommand } from './commands/report.ts';
import { scoreCommand } from './commands/score.ts';
import { sessionsCommand } from './commands/sessions.ts';
import { showCommand } from './commands/show.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { languageOf } from './language.ts';
import { VERSION } from './version.ts';

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

/** Runs one command line; usage errors, help and the version come as CommanderError. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = makeProgram(io);
  // The flags of a command that is not named are only for the list of all commands, and that is only for where none is.
  const isNamed = COMMANDS.some(({ name }) => argv.includes(name));
  for (const spec of COMMANDS) {
    const command = program
      .command(spec.name)
      .summary(spec.summary)
      .description(`${capital(spec.summary)}.`);
    if (!isNamed || argv.includes(spec.name)) spec.configure(command);
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

function makeProgram(io: Io): Command {
  const program = new Command('lotse')
    .description(
      'Screens learners in vocational education for the risk of leaving early, and explains every result.',
    )
    .version(VERSION, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .addOption(
      new Option('--lang <language>', 'language of texts and messages')
        .choices(['en', 'de'])
        .default(languageOf(io.env), 'as your system'),
    )
    .option('-q, --quiet', 'only what went wrong', false)
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'))
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(lotse --help shows what there is)')
    .addHelpText(
      'after',
      `
Examples:
  $ lotse list
  $ lotse show risiko-check
  $ lotse check my-questionnaire.yaml`,
    );
  return program.configureOutput({
    writeOut: (text) => io.stdout.write(text),
    writeErr: (text) => io.stderr.write(text),
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
