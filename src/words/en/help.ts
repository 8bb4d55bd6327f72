import type { Words } from '../words.ts';

const JSON_FORMAT = 'the same as --format json';
const DOCUMENT_FORMAT =
  'output format (default: text, with drawn tables on a terminal); json: the underlying data';

/** Help pages in English. */
export const enHelp = {
  program: {
    description:
      'Screens learners in vocational education for the risk of leaving early, and explains every result.',
    version: 'show the version',
    help: 'show help',
    helpCommand: 'show help for a command',
    lang: 'language of texts and messages',
    langDefault: 'as your system',
    quiet: 'print only errors',
    color: 'colours',
    after: `
Examples:
  $ lotse list
  $ lotse show risiko-check
  $ lotse interview risiko-check
  $ lotse score school-record register.csv --grades no --format ndjson --out scored.ndjson
  $ lotse report scored.ndjson --learner K-07
  $ lotse check my-questionnaire.yaml`,
  },
  /** Headings of the parts of a help page, by commander's names. */
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Global Options:',
    'Commands:': 'Commands:',
  },
  marks: {
    '[options]': '[options]',
    '[command]': '[command]',
    'choices:': 'choices:',
    'default:': 'default:',
  },
  /** Options for the columns of tables, in `lotse score` and `lotse report`. */
  columns: {
    source: 'for a battery: the file for one of its parts; may be repeated',
    map: 'a mapping file: which column answers which question, and how',
    id: 'the column with each learner’s id (default: the column called id)',
    wave: 'the column with the wave: which round of screening a row belongs to',
    age: 'the column with the age in years',
    answeredAt: 'the column with the time of answering (ISO 8601); deadlines count from then',
    grades:
      'which grade is best: de, at, no, ch, pt, own (as asked), or best=1,worst=6,pass=4; a mapping takes precedence',
    consent: 'score only rows with this value in this column',
  },
  /** Options for whole tables, in the same commands. */
  tables: {
    encoding: 'the encoding of the table, if it is not detected correctly',
    delimiter: 'what separates the columns: , ; | or tab',
    decimal: 'the decimal sign (default: auto)',
    onDuplicate: 'what to do if a learner has two rows that differ (default: error)',
    at: 'the date or time of the assessment, such as 2026-01-31 (default: now)',
    alertsOnScreen: 'also show on the screen whose critical answers they are',
  },
  /**
   * All commands with their arguments and options by name. The summary is shown in the list of commands, and with a
   * capital and a full stop on the command's own page; `after` follows the options.
   */
  commands: {
    list: {
      summary: 'list the bundled questionnaires',
      arguments: {},
      options: { format: DOCUMENT_FORMAT, json: JSON_FORMAT },
      after: `
Examples:
  $ lotse list
  $ lotse list --json`,
    },
    show: {
      summary: 'show a questionnaire: questions, scales, rules, evidence, sources',
      arguments: { questionnaire: 'the id of a bundled questionnaire, or a path' },
      options: {
        form: 'the form to use',
        format: DOCUMENT_FORMAT,
        json: 'the whole questionnaire as JSON',
        wordingTemplate:
          'for a scoring key: print an empty file for your licensed wording, in languages such as de or de,en',
      },
      after: `
Examples:
  $ lotse show risiko-check
  $ lotse show school-record --form air
  $ lotse show my-questionnaire.yaml --lang de
  $ lotse show phq-9 --wording-template de > my-phq-9.yaml`,
    },
    check: {
      summary: 'check questionnaires, mappings, answers, contacts and catalogues, and list every problem',
      arguments: { file: 'files to check, or ids of bundled questionnaires; - is stdin' },
      options: {
        format: 'output format; text is the same as txt',
        json: JSON_FORMAT,
        simulate: 'also simulate learners: what results to expect, and what unanswered questions leave open',
        missing: 'the share of answers that are blank (default: 3%)',
        learners: 'how many learners to simulate (default: 10000)',
        seed: 'the seed of the random numbers (default: 1)',
        form: 'only this form (default: the whole questionnaire and each form)',
        margins:
          'also draw answers by the shares that this file assumes; “bundled”: by those that come with Lotse',
      },
      after: `
Mappings and answers are checked against their questionnaire if it is bundled, or is beside them as <id>.yaml.
The exit code is 0 if there are no errors, and 5 if there are.

Examples:
  $ lotse check my-questionnaire.yaml
  $ lotse check --format json questionnaires/*.yaml > problems.json
  $ lotse check my-questionnaire.yaml --simulate --missing 5%
  $ lotse check risiko-check --simulate --margins bundled`,
    },
    score: {
      summary: 'score a table of learners: a suggested tier for each, with the reasons',
      arguments: {
        questionnaire: 'id of a bundled questionnaire or battery, or the path of one',
        csv: 'the table; - for standard input; for a battery, use --source instead',
      },
      options: {
        out: 'file for the results; - for standard output',
        format: 'format of the results',
        json: JSON_FORMAT,
        form: 'the form of the questionnaire',
        idFromRow: 'if no column has ids: number the rows',
        keep: 'columns to copy to the results, separated by commas; may be repeated',
        aside: 'with -o -: where the alerts, rejects and manifest go',
      },
      after: `
Examples:
  lotse score school-record register.csv --grades no --out scored.csv
  lotse score school-record register.csv --map mapping.yaml --out scored.csv
  lotse score risiko-check answers.csv --format ndjson --out scored.ndjson
  lotse score school-screening --source record=register.csv --source staff=signals.csv \\
    --source self=answers.csv --id self=token --grades de --out scored.csv

A battery takes a file for each of its parts: a table, or assessments written by lotse interview or lotse score.
Its sources are joined by learner. To apply --map, --id, --keep, --wave, --age, --grades or --consent to one source, put its part
in front, as in --id self=token. Without a part, --id, --wave, --age, --grades and --consent apply to all tables, like the other options.`,
    },
    interview: {
      summary: 'hold an interview with one learner, question by question',
      arguments: {
        questionnaire:
          'id of a bundled questionnaire, or a file; not with --resume (default: you choose one)',
      },
      options: {
        form: 'the form to use',
        texts: 'language of everything that the learner reads or hears, such as uk; the rest stays in --lang',
        wording: 'your own licensed wording of a scoring key; checked before the first question',
        out: 'file for the result (JSON); - for standard output (default: you are asked)',
        plain: 'line by line, without drawing: for screen readers and braille displays',
        practice: 'try it out: nothing is stored, and a result (-o) is marked as practice',
        learner: 'the learner’s code',
        wave: 'the wave: which round of screening this is',
        interviewer: 'who holds the interview',
        contacts: 'the school’s contacts file: whom to call, who sees the answers',
        from: 'start from an earlier result (JSON or NDJSON; of several, choose one with --learner)',
        answers: 'take the answers from a file (YAML or JSON) instead of asking',
        resume: 'continue a saved interview',
        session: 'save the interview to this file while it is going on',
        recipient: 'encrypt the saved interview for this age recipient; may be repeated',
        recipientsFile: 'the same for every recipient in this file',
        identity: 'age identity file, to continue an encrypted interview',
      },
      after: `
Examples:
  $ lotse interview
  $ lotse interview risiko-check
  $ lotse interview risiko-check --practice
  $ lotse interview risiko-check --plain --lang de --learner K-07 -o K-07.json
  $ lotse interview displaced-learner --texts uk --lang de
  $ lotse interview phq-9 --wording my-phq-9.yaml --lang de
  $ lotse interview --resume
  $ lotse interview risiko-check --answers K-07.yaml -o K-07.json`,
    },
    report: {
      summary: 'write referral reports, or pages for learners, for one learner or for all in a file',
      arguments: {
        assessments:
          'NDJSON or JSON from lotse score or lotse interview; - for standard input; with --source, a battery',
      },
      options: {
        learner: 'only the report of this learner',
        for: 'staff: the referral report; learner: the page that a learner takes home, without tiers or critical answers',
        texts: 'with --for learner: language of the page; the questionnaire must have it',
        contacts: 'with --for learner: the school’s contacts file; every page names the help listed there',
        format: 'format of the reports',
        json: JSON_FORMAT,
        out: 'a file for one learner, a folder for several; - for standard output',
        questionnaire: 'the questionnaire file, if it is not a bundled one',
        form: 'the form, if it is not the one that the answers were scored with',
        ownWords:
          'include free-text answers and notes: for the person who continues the interview; read them before you pass them on',
        country: 'your country, such as AT: practices there are named',
        local: 'your school’s own approaches and practices; they come first',
      },
      after: `
Examples:
  $ lotse report scored.ndjson --learner K-07
  $ lotse report scored.ndjson --out reports --format txt --lang de --country AT
  $ lotse report scored.ndjson --for learner --contacts contacts.yaml --out pages
  $ lotse report K-07.json --for learner --texts uk
  $ lotse report scored.ndjson --learner K-07 --questionnaire my-questionnaire.yaml
  $ lotse report school-screening --source record=register.csv --source self=answers.csv --grades de --out reports

With --source, the files of a battery are first scored in memory, as by lotse score; --map, --id, --wave, --age, --grades, --consent,
--encoding, --delimiter, --decimal, --on-duplicate and --at apply to these files, with the same meaning as there.`,
    },
    approaches: {
      summary: 'look up what can be done, and who does it where, by need, level of support and country',
      arguments: {},
      options: {
        need: 'a need, such as belonging',
        tier: 'universal, selective or individual',
        country: 'practices in this country, such as AT or DE',
        audience: 'an audience, such as work_based',
        format: 'a table to choose from, or everything in full; json: the underlying data',
        json: JSON_FORMAT,
        local: 'your school’s own approaches and practices; they come first',
        systems: 'list every system named in the source documents, and where it is in Lotse',
      },
      after: `
--need, --tier, --country and --audience take several values, separated by commas or repeated; entries that match any of them are shown.

Examples:
  $ lotse approaches --need belonging --tier universal
  $ lotse approaches --need workplace,motivation --country DE --format md
  $ lotse approaches --local our-school.yaml --country AT --lang de`,
    },
    sessions: {
      summary: 'list the saved interviews, or delete them',
      arguments: { what: 'what to do', ids: 'with delete: the ids of the interviews' },
      options: {
        all: 'with delete: all saved interviews',
        olderThan:
          'with prune: delete those saved longer ago than this (default: LOTSE_SESSION_DAYS, or 90d)',
        yes: 'delete without asking',
        identity: 'age identity file, to read encrypted interviews',
        format: DOCUMENT_FORMAT,
        json: 'the list as JSON',
      },
      after: `
Examples:
  $ lotse sessions
  $ lotse sessions delete k7m2xqd
  $ lotse sessions prune --older-than 30d --yes`,
    },
  },
  /** Errors of a command line, each as a sentence. */
  usage: {
    missingArgument: (name: string) => `error: missing required argument '${name}'`,
    missingValue: (option: string) => `error: option '${option}' argument missing`,
    unknownOption: (option: string) => `error: unknown option '${option}'`,
    unknownCommand: (name: string) => `error: unknown command '${name}'`,
    tooMany: (command: string, expected: string, got: string) =>
      `error: too many arguments for '${command}'. Expected ${expected} but got ${got}.`,
    /** `reason` is a sentence that explains what was expected. */
    notForOption: (option: string, value: string, reason: string) =>
      `error: option '${option}' argument '${value}' is invalid. ${reason}`,
    notForArgument: (name: string, value: string, reason: string) =>
      `error: '${value}' is invalid for argument '${name}'. ${reason}`,
    choices: (allowed: string) => `Allowed choices are ${allowed}.`,
    didYouMean: (names: string) => `(Did you mean ${names}?)`,
    didYouMeanOne: (names: string) => `(Did you mean one of ${names}?)`,
    hint: '(See lotse --help)',
  },
  /** The expected form of an option's value. */
  expected: {
    columnAndValue: 'Give a column and its value, such as consent=yes.',
    delimiter: 'Give one of , ; | or tab.',
    moment: 'Give a date, such as 2026-01-31, or a time, such as 2026-01-31T10:30:00Z.',
    percentage: 'Give a percentage from 0 to 100, such as 3% or 2.5%.',
    whole: (least: number, most: number) => `Give a whole number from ${String(least)} to ${String(most)}.`,
  },
};

/** Help pages, and messages about invalid command lines. */
export type HelpWords = Words<typeof enHelp>;

export type CommandName = keyof HelpWords['commands'];
