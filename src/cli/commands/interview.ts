import type { CommandSpec } from '../command.ts';

const collect = (one: string, before: readonly string[] = []): readonly string[] => [...before, one];

/** Flags of `lotse interview`; what they do is in interview-run.ts, which is loaded only when it is run. */
export const interviewCommand: CommandSpec = {
  name: 'interview',
  summary: 'hold an interview with one learner, question by question',
  configure: (command) => {
    command
      .argument('[questionnaire]', 'id of a bundled questionnaire, or a file; not with --resume')
      .option('--form <form>', 'one of its forms')
      .option(
        '--texts <language>',
        "language of the questionnaire's own texts, such as uk; what Lotse says itself stays in --lang",
      )
      .option(
        '--wording <file>',
        'your own licensed wording of a scoring key; checked before anybody is asked',
      )
      .option(
        '-o, --out <file>',
        'where the result goes, as JSON; - for standard output (default: it is asked)',
      )
      .option('--plain', 'line by line, without drawing: for screen readers and braille lines')
      .option('--learner <code>', 'code of the learner')
      .option('--wave <wave>', 'which time of asking this is')
      .option('--interviewer <name>', 'who holds the talk')
      .option('--contacts <file>', "the school's contacts: whom to call, who sees the answers")
      .option(
        '--from <assessment>',
        'start from an earlier result (JSON or NDJSON; with --learner: of that one)',
      )
      .option('--answers <file>', 'take the answers from a file (YAML or JSON) instead of asking')
      .option('--resume [id]', 'go on with a saved talk')
      .option('--session <file>', 'keep the talk in this file while it lasts')
      .option(
        '--recipient <key>',
        'encrypt the saved talk for this age recipient, and for each more',
        collect,
      )
      .option('--recipients-file <file>', 'the same for each one in a file')
      .option('--identity <file>', 'age identity file, to go on with an encrypted talk')
      .addHelpText(
        'after',
        `
Examples:
  $ lotse interview risiko-check
  $ lotse interview risiko-check --plain --lang de --learner K-07 -o K-07.json
  $ lotse interview displaced-learner --texts uk --lang de
  $ lotse interview phq-9 --wording my-phq-9.yaml --lang de
  $ lotse interview --resume
  $ lotse interview risiko-check --answers K-07.yaml -o K-07.json`,
      );
  },
  run: async (args, options, io) => (await import('./interview-run.ts')).runInterview(args, options, io),
};
