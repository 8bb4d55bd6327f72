/** What `--help` says of one command: each of its arguments and options, by name. */
interface CommandHelp<A extends string, O extends string> {
  /** In a list of commands; with a capital and a full stop also on the command's own page. */
  readonly summary: string;
  readonly arguments: Readonly<Record<A, string>>;
  readonly options: Readonly<Record<O, string>>;
  /** Below all options. */
  readonly after: string;
}

/** About the columns of tables: of `lotse score` and `lotse report`. */
type ColumnFlag = 'source' | 'map' | 'id' | 'wave' | 'age' | 'answeredAt' | 'grades' | 'consent';

/** About whole tables: of the same commands. */
type TableFlag = 'encoding' | 'delimiter' | 'decimal' | 'onDuplicate' | 'at' | 'alertsOnScreen';

/** All commands, with what they take. */
interface CommandsHelp {
  readonly list: CommandHelp<never, 'json'>;
  readonly show: CommandHelp<'questionnaire', 'form' | 'json' | 'wordingTemplate'>;
  readonly check: CommandHelp<
    'file',
    'format' | 'json' | 'simulate' | 'missing' | 'learners' | 'seed' | 'form'
  >;
  readonly score: CommandHelp<
    'questionnaire' | 'csv',
    'out' | 'format' | 'json' | 'form' | 'idFromRow' | 'keep' | 'aside'
  >;
  readonly interview: CommandHelp<
    'questionnaire',
    | 'form'
    | 'texts'
    | 'wording'
    | 'out'
    | 'plain'
    | 'learner'
    | 'wave'
    | 'interviewer'
    | 'contacts'
    | 'from'
    | 'answers'
    | 'resume'
    | 'session'
    | 'recipient'
    | 'recipientsFile'
    | 'identity'
  >;
  readonly report: CommandHelp<
    'assessments',
    | 'learner'
    | 'for'
    | 'texts'
    | 'contacts'
    | 'format'
    | 'json'
    | 'out'
    | 'questionnaire'
    | 'form'
    | 'ownWords'
    | 'country'
    | 'local'
  >;
  readonly approaches: CommandHelp<
    never,
    'need' | 'tier' | 'country' | 'audience' | 'format' | 'json' | 'local' | 'systems'
  >;
  readonly sessions: CommandHelp<'what' | 'ids', 'all' | 'olderThan' | 'yes' | 'identity' | 'json'>;
}

export type CommandName = keyof CommandsHelp;

/** What is wrong with a command line, each in a sentence. */
interface UsageWords {
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly unknownCommand: (name: string) => string;
  readonly tooMany: (command: string, expected: string, got: string) => string;
  /** `reason` says in a sentence what was expected. */
  readonly notForOption: (option: string, value: string, reason: string) => string;
  readonly notForArgument: (name: string, value: string, reason: string) => string;
  readonly choices: (allowed: string) => string;
  readonly didYouMean: (names: string) => string;
  readonly didYouMeanOne: (names: string) => string;
  readonly hint: string;
}

/** What a value of an option has to look like. */
interface ExpectedWords {
  readonly columnAndValue: string;
  readonly delimiter: string;
  readonly moment: string;
  readonly percentage: string;
  readonly whole: (least: number, most: number) => string;
}

/** Help pages, and what is said of a command line that cannot be run. */
export interface HelpWords {
  readonly program: {
    readonly description: string;
    readonly version: string;
    readonly help: string;
    readonly helpCommand: string;
    readonly lang: string;
    readonly langDefault: string;
    readonly quiet: string;
    readonly color: string;
    readonly after: string;
  };
  /** As the package that makes the pages calls them. */
  readonly titles: Readonly<
    Record<'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:', string>
  >;
  readonly marks: Readonly<Record<'[options]' | '[command]' | 'choices:' | 'default:', string>>;
  readonly columns: Readonly<Record<ColumnFlag, string>>;
  readonly tables: Readonly<Record<TableFlag, string>>;
  readonly commands: CommandsHelp;
  readonly usage: UsageWords;
  readonly expected: ExpectedWords;
}
