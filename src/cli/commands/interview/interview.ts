import type { CommandSpec } from '../../command.ts';

const collect = (one: string, before: readonly string[] = []): readonly string[] => [...before, one];

/** The flags of `lotse interview`. Its work is in interview-run.ts, which is only loaded when it runs. */
export const interviewCommand: CommandSpec = {
  name: 'interview',
  configure: (command, { commands: { interview: words } }) => {
    const { options } = words;
    command
      .argument('[questionnaire]', words.arguments.questionnaire)
      .option('--form <form>', options.form)
      .option('--texts <language>', options.texts)
      .option('--wording <file>', options.wording)
      .option('-o, --out <file>', options.out)
      .option('--plain', options.plain)
      .option('--practice', options.practice)
      .option('--learner <code>', options.learner)
      .option('--wave <wave>', options.wave)
      .option('--interviewer <name>', options.interviewer)
      .option('--contacts <file>', options.contacts)
      .option('--from <assessment>', options.from)
      .option('--answers <file>', options.answers)
      .option('--resume [id]', options.resume)
      .option('--session <file>', options.session)
      .option('--recipient <key>', options.recipient, collect)
      .option('--recipients-file <file>', options.recipientsFile)
      .option('--identity <file>', options.identity)
      .addHelpText('after', words.after);
  },
  run: async (args, options, io) =>
    (await import('./interview-run.ts')).runInterviewCommand(args, options, io),
};
