import type { BatchWords } from '../batch-words.ts';
import { formatNumber } from '../locale.ts';

const learners = (count: number) => (count === 1 ? '1 learner' : `${count} learners`);
const cells = (count: number) => (count === 1 ? '1 cell' : `${count} cells`);

export const enBatch: BatchWords = {
  language: 'en',
  number: (value) => formatNumber(value, 'en'),
  alerts: {
    title: (count) =>
      count === 1 ? '1 critical answer: act on it first' : `${count} critical answers: act on these first`,
    counted: ['How soon', 'Answers', 'Learners', 'Act by'],
    overdue: (count) =>
      count === 1
        ? 'The deadline of 1 of them has passed.'
        : `The deadlines of ${count} of them have passed.`,
    fromScoring:
      'Deadlines count from the scoring where nobody knows when it was answered: name that column with --answered-at.',
    where: (isInFile) =>
      isInFile
        ? 'Whose they are stands in the alerts file.'
        : 'To see here whose they are, add --alerts-on-screen.',
    columns: ['Learner', 'Rule', 'How soon', 'Contact', 'Line', 'Row scored'],
    none: 'No critical answer was found among the answers given.',
    noRules: 'This questionnaire has no critical questions.',
    unknown: (count) => `For ${learners(count)} a critical question is unanswered: that is unknown, not no.`,
    unknownRejected: (count, lines) =>
      `For ${count === 1 ? `1 refused row (line ${lines})` : `${count} refused rows (lines ${lines})`} nobody knows ` +
      'whether a critical answer was given: look at the answers themselves.',
    more: (count) => `and ${count} more.`,
    scored: { yes: 'yes', no: 'no' },
    urgency: { immediate: 'at once', same_day: 'today', within_3_days: 'within 3 days' },
  },
  counts: {
    input: 'Rows read',
    scored: 'scored',
    rejected: 'refused',
    doubles: 'doubles left out',
    withoutConsent: 'without consent',
  },
  tiers: {
    columns: ['Tier by the rules', 'Basis', 'Learners'],
    tier: {
      individual: 'INDIVIDUAL (3)',
      review: 'to be reviewed',
      selective: 'SELECTIVE (2)',
      universal: 'UNIVERSAL (1)',
      none: 'none',
    },
    basis: {
      complete: 'complete: nothing missing that matters',
      settled: 'settled: what is missing cannot change it',
      filled: 'filled: by the declared rules, the range is open',
      open: 'open: missing answers decide',
      not_applicable: 'not meant for this learner',
    },
    raised: (count) => `For ${learners(count)} a critical answer calls for more: see the column tier.`,
    safetyOpen: (count) =>
      `For ${learners(count)} safety is open: ask the safety questions first (safety is unknown in that column).`,
    open: (count) =>
      `For ${learners(count)} more than one tier is possible: the columns tier_at_least and tier_at_most say which.`,
  },
  whose: {
    ages: (youngest, oldest) => `the ages that this is meant for (${youngest} to ${oldest})`,
    agesOfPart: 'the ages that a part is meant for',
    notMeant: (count, ages) =>
      `${count === 1 ? '1 learner is' : `${count} learners are`} outside ${ages}: values, and neither bands nor a tier.`,
    ageUnknown: (count, ages) =>
      `The age of ${learners(count)} is not known: bands and tiers hold if it is within ${ages}.`,
    ageColumn: 'If the table has a column with ages, name it with --age.',
    groupOpen: (count) =>
      `For ${learners(count)} a value has no band: its norms go by sex or age, and that is not known.`,
    outsideNorms: (count) =>
      `For ${learners(count)} a value has no band: its norms have no group for that sex or age.`,
  },
  rejects: {
    title: (count) => `${cells(count)} refused`,
    columns: ['Line', 'Column', 'Code'],
    more: (count) => `and ${count} more.`,
  },
  notes: {
    readAs: (encoding, delimiter, decimal) => `Read as ${encoding}, ${delimiter}, ${decimal}.`,
    guessed: ' (guessed)',
    delimiter: {
      ',': 'separated by commas',
      ';': 'separated by semicolons',
      '\t': 'separated by tabs',
      '|': 'separated by bars',
    },
    decimal: { '.': 'decimal point', ',': 'decimal comma' },
    grades: (columns, best, worst, pass) =>
      `Grades in ${columns}: ${best} is best, ${worst} worst${pass === undefined ? '' : `, ${pass} just passes`}, as stated.`,
    unused: (columns) => `Nothing was taken from these columns: ${columns}.`,
    blankLines: (count) =>
      count === 1 ? '1 blank line was left out.' : `${count} blank lines were left out.`,
    trailingCells: (count) =>
      count === 1
        ? '1 row has empty cells beyond its last column.'
        : `${count} rows have empty cells beyond their last column.`,
    emailIds: (count) =>
      `${count === 1 ? '1 learner has' : `${count} learners have`} an e-mail address as id: ` +
      'a code of your own would tell less about them.',
    totals: (count) =>
      count === 1
        ? '1 row looks like a total (its id is Sum, Total or the like) and was read as a learner: if it is none, take it out.'
        : `${count} rows look like totals (their ids are Sum, Total or the like) and were read as learners: ` +
          'if they are none, take them out.',
    doubleEncoded: (count) =>
      `${count === 1 ? '1 row has' : `${count} rows have`} letters that seem to have been encoded twice (Ã¼ for ü), ` +
      'and were left as they are: export the file once more, as UTF-8.',
    zeroClashes: (count) =>
      `${count === 1 ? '1 id differs' : `${count} ids differ`} from another one only by zeros in front (007 and 7), and ` +
      `${count === 1 ? 'counts as another learner' : 'count as different learners'}: ` +
      'if a spreadsheet took the zeros away, put them back.',
    answeredAtUnread: (count) =>
      `In ${count === 1 ? '1 row' : `${count} rows`} the time of the answers is not a moment of ISO 8601 (2026-11-30T10:15) ` +
      'before this run: deadlines count from the scoring there.',
    nobody: 'The file has columns and no learners.',
    written: (files) => `Written: ${files}.`,
    nothingWritten: 'Nothing was written.',
    noSideFiles: 'Alerts and refused rows are kept in no file. To keep them, name one with --out or --aside.',
  },
  battery: {
    learners: (count) => `${learners(count)} in all sources together`,
    columns: ['Source', 'Rows read', 'scored', 'refused', 'Learners missing'],
    noFile: 'no file',
    toAsk: (count, title, refused) =>
      `${title}: ${learners(count)} still to be asked, or to be handed in` +
      (refused === 0 ? '.' : `; a refused row counts as not handed in (${refused} refused).`),
    column: 'The column sources_missing says who they are; until then, what they would say is unknown.',
    assessments: (count) => (count === 1 ? '1 assessment was read.' : `${count} assessments were read.`),
    alike: (count, one, other) =>
      `${learners(count)} may be there twice, under ids that differ only in capitals, blanks or zeros in front ` +
      `(the first: ${one} and ${other}). They were not joined: if they are one, write the id the same way in all files.`,
    apart: (part) =>
      `${part}: not one of its learners is in another source. Look whether ids, and waves, are written the same way in all ` +
      'files, and whether “--id” names the right column.',
    waveless: (count, place) =>
      `${learners(count)} with no wave (the first: ${place}): joined with nobody that has one. Fill in the column.`,
    agesDiffer: (count, place) =>
      `Of ${learners(count)} the sources have different ages (the first: ${place}): look whether it is one person. ` +
      'Where that makes a difference, the age counts as unknown.',
    next: (battery) => `Next: for reports, name the same files to: lotse report ${battery} --source …`,
  },
  next: {
    csv: () => 'Next: for reports, score the same file once more with --format ndjson, then: lotse report',
    ndjson: (out) => `Next: lotse report ${out}`,
    json: (out) => `Next: lotse report ${out}`,
  },
  progress: (percent) => `Scoring … ${percent} %`,
};
