import type { Words } from '../words.ts';

const JSON_FORMAT = 'the same as --format json';
const DOCUMENT_FORMAT =
  'how it is written (default: as text, drawn if it goes to a terminal); json: the data behind it';

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
    quiet: 'only what went wrong',
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
    source: 'of a battery: the file for one of its parts; may be repeated',
    map: 'a mapping: which column answers which question, and how',
    id: 'the column that says who it is (default: the one called id)',
    wave: 'the column that says which time of asking it is',
    age: 'the column with the age in years',
    answeredAt: 'the column that says when it was answered (ISO 8601); deadlines count from then',
    grades:
      'which grade is best: de, at, no, ch, pt, own (as asked), or best=1,worst=6,pass=4; a mapping goes first',
    consent: 'score only rows where this column says this',
  },
  /** Options for whole tables, in the same commands. */
  tables: {
    encoding: 'how the table is encoded, if it is not found out right',
    delimiter: 'what separates the columns: , ; | or tab',
    decimal: 'the decimal sign (default: auto)',
    onDuplicate: 'where a learner stands in the table twice, differently (default: error)',
    at: 'the date or moment of the assessment, as in 2026-01-31 (default: now)',
    alertsOnScreen: 'show whose critical answers they are on the screen as well',
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
        form: 'one of its forms',
        format: DOCUMENT_FORMAT,
        json: 'the whole plan as JSON',
        wordingTemplate:
          'of a scoring key: an empty file for your licensed wording, to be filled in; such as de or de,en',
      },
      after: `
Examples:
  $ lotse show risiko-check
  $ lotse show school-record --form air
  $ lotse show my-questionnaire.yaml --lang de
  $ lotse show phq-9 --wording-template de > my-phq-9.yaml`,
    },
    check: {
      summary: 'check questionnaires, mappings, answers, contacts and catalogues: everything wrong at once',
      arguments: { file: 'files to check, or ids of bundled questionnaires; - is stdin' },
      options: {
        format: 'how it is told; text is the same as txt',
        json: JSON_FORMAT,
        simulate: 'also try out on made-up learners what blanks leave open',
        missing: 'how many answers are blank (default: 3%)',
        learners: 'how many are made up (default: 10000)',
        seed: 'what chance starts from (default: 1)',
        form: 'only this form (default: the whole and each form)',
        margins:
          'also draw answers by the shares that this file assumes; “bundled”: by those that come with Lotse',
      },
      after: `
Mappings and answers are checked against their questionnaire where that is bundled, or lies beside them as
<id>.yaml.
Ends with 0 where there is no error, with 5 where there is one.

Examples:
  $ lotse check my-questionnaire.yaml
  $ lotse check --format json questionnaires/*.yaml > problems.json
  $ lotse check my-questionnaire.yaml --simulate --missing 5%
  $ lotse check risiko-check --simulate --margins bundled`,
    },
    score: {
      summary: 'score a table of learners: a tier with its reasons for each of them',
      arguments: {
        questionnaire: 'id of a bundled questionnaire or battery, or the path of one',
        csv: 'the table; - for standard input; of a battery --source instead',
      },
      options: {
        out: 'where the results go; - for standard output',
        format: 'format of the results',
        json: JSON_FORMAT,
        form: 'a form of the questionnaire',
        idFromRow: 'no column says who it is: number the rows',
        keep: 'columns to carry over, separated by commas; may be repeated',
        aside: 'with -o -: where alerts, rejects and manifest go',
      },
      after: `
Examples:
  lotse score school-record register.csv --grades no --out scored.csv
  lotse score school-record register.csv --map mapping.yaml --out scored.csv
  lotse score risiko-check answers.csv --format ndjson --out scored.ndjson
  lotse score school-screening --source record=register.csv --source staff=signals.csv \\
    --source self=answers.csv --id self=token --grades de --out scored.csv

A battery takes a file for each of its parts: a table, or assessments as lotse interview and lotse score write them.
Its sources are joined by learner. --map, --id, --keep, --wave, --age, --grades and --consent are then told for one of them by its
part, as in --id self=token; --id, --wave, --age, --grades and --consent without a part hold for all tables, as the other options do.`,
    },
    interview: {
      summary: 'hold an interview with one learner, question by question',
      arguments: {
        questionnaire:
          'id of a bundled questionnaire, or a file; not with --resume (default: you choose one)',
      },
      options: {
        form: 'one of its forms',
        texts:
          "language of the questionnaire's own texts, such as uk, and of what the learner is told; all else stays in --lang",
        wording: 'your own licensed wording of a scoring key; checked before anybody is asked',
        out: 'where the result goes, as JSON; - for standard output (default: it is asked)',
        plain: 'line by line, without drawing: for screen readers and braille lines',
        practice: 'try it out: nothing is stored, and a result (-o) is marked as practice',
        learner: 'code of the learner',
        wave: 'which time of asking this is',
        interviewer: 'who holds the interview',
        contacts: "the school's contacts: whom to call, who sees the answers",
        from: 'start from an earlier result (JSON or NDJSON; with --learner: of that one)',
        answers: 'take the answers from a file (YAML or JSON) instead of asking',
        resume: 'go on with a saved interview',
        session: 'save the interview to this file while it lasts',
        recipient: 'encrypt the saved interview for this age recipient; may be repeated',
        recipientsFile: 'the same for each one in a file',
        identity: 'age identity file, to go on with an encrypted interview',
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
      summary:
        'write the referral report, or the page for the learner, of one learner or of each one in a file',
      arguments: {
        assessments:
          'what lotse score wrote as NDJSON or JSON; - for standard input; with --source a battery',
      },
      options: {
        learner: 'only the report of this learner',
        for: 'staff: the referral report; learner: the page a learner takes home, without tier or critical answers',
        texts:
          'with --for learner: language of the page, such as that of the interview, which the questionnaire must have',
        contacts: 'with --for learner: contacts of the school; every page names the help in them',
        format: 'format of the reports',
        json: JSON_FORMAT,
        out: 'a file for one learner, a folder for several; - for standard output',
        questionnaire: 'the definition, where it is not a bundled one',
        form: 'its form, where it is not the one that the answers were scored with',
        ownWords:
          'also what was said in free text or noted: for whoever goes on with the interview, not to be passed on unread',
        country: 'your country, such as AT: then practices there are named',
        local: "your school's own approaches and practices; they come first",
      },
      after: `
Examples:
  $ lotse report scored.ndjson --learner K-07
  $ lotse report scored.ndjson --out reports --format txt --lang de --country AT
  $ lotse report scored.ndjson --for learner --contacts contacts.yaml --out pages
  $ lotse report K-07.json --for learner --texts uk
  $ lotse report scored.ndjson --learner K-07 --questionnaire my-questionnaire.yaml
  $ lotse report school-screening --source record=register.csv --source self=answers.csv --grades de --out reports

With --source, the files of a battery are scored in memory first, as lotse score does it; --map, --id, --wave, --age, --grades, --consent,
--encoding, --delimiter, --decimal, --on-duplicate and --at are about them, and mean the same as there.`,
    },
    approaches: {
      summary: 'what can be done, and who does it where: the catalogue by need, level of support and country',
      arguments: {},
      options: {
        need: 'what it answers to, such as belonging',
        tier: 'universal, selective or individual',
        country: 'practices there, such as AT or DE',
        audience: 'for whom, such as work_based',
        format: 'a table to choose from, or everything in full; json: the data behind it',
        json: JSON_FORMAT,
        local: "your school's own approaches and practices; they come first",
        systems: 'each system of the source documents, and where it stands in Lotse',
      },
      after: `
Each of --need, --tier, --country and --audience may list several, with commas or repeated: one of them is enough.

Examples:
  $ lotse approaches --need belonging --tier universal
  $ lotse approaches --need workplace,motivation --country DE --format md
  $ lotse approaches --local our-school.yaml --country AT --lang de`,
    },
    sessions: {
      summary: 'list the saved interviews, or delete them',
      arguments: { what: 'what to do', ids: 'with delete: which ones' },
      options: {
        all: 'with delete: all of them',
        olderThan: 'with prune: those saved longer ago than this (default: LOTSE_SESSION_DAYS, else 90d)',
        yes: 'delete without asking',
        identity: 'age identity file, to look into those that are encrypted',
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
    hint: '(lotse --help shows what there is)',
  },
  /** The expected form of an option's value. */
  expected: {
    columnAndValue: 'It is a column and its value, as in consent=yes.',
    delimiter: 'It is one of , ; | or tab.',
    moment: 'It is a date, as in 2026-01-31, or a moment, as in 2026-01-31T10:30:00Z.',
    percentage: 'It is a percentage from 0 to 100, as in 3% or 2.5%.',
    whole: (least: number, most: number) => `It is a whole number from ${String(least)} to ${String(most)}.`,
  },
};

/** Help pages, and messages about invalid command lines. */
export type HelpWords = Words<typeof enHelp>;

export type CommandName = keyof HelpWords['commands'];
