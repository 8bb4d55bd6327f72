import { formatMoment, formatNumber } from '../locale.ts';
import { counted, plural } from '../plural.ts';
import type { Words } from '../words.ts';

const learners = (count: number) => counted('en', count, { one: 'learner', other: 'learners' });
const cells = (count: number) => counted('en', count, { one: 'cell', other: 'cells' });

export const enBatch = {
  /** Formats a number in this language. */
  number: (value: number) => formatNumber(value, 'en'),
  /** Formats an ISO 8601 day or moment in this language. */
  moment: (iso: string) => formatMoment(iso, 'en'),
  summary: {
    title: (questionnaire: string) => `Summary: ${questionnaire}`,
    sections: {
      alerts: 'Critical answers',
      rows: 'Rows',
      sources: 'Sources',
      tiers: 'Tiers',
      norms: 'Ages and norms',
      notes: 'Notes',
    },
  },
  alerts: {
    title: (count: number) =>
      counted('en', count, {
        one: 'critical answer: act on it first',
        other: 'critical answers: act on these first',
      }),
    /** By urgency: the number of answers and learners, and the nearest deadline. */
    counted: ['How soon', 'Answers', 'Learners', 'Act by'] satisfies [
      urgency: string,
      answers: string,
      learners: string,
      by: string,
    ],
    overdue: (count: number) =>
      plural('en', count, {
        one: 'The deadline of 1 of them has passed.',
        other: `The deadlines of ${count} of them have passed.`,
      }),
    /** If the time of answering is unknown. */
    fromScoring:
      'Where the time of answering is not known, deadlines count from the scoring: name the column that has it with --answered-at.',
    /** Where to find the learners concerned: in a file, or not shown yet. */
    where: (isInFile: boolean) =>
      isInFile
        ? 'The alerts file says whose they are.'
        : 'To see here whose they are, add --alerts-on-screen.',
    columns: ['Learner', 'Rule', 'How soon', 'Contact', 'Line', 'Row scored'] satisfies [
      id: string,
      rule: string,
      urgency: string,
      contact: string,
      line: string,
      scored: string,
    ],
    none: 'No critical answer was found among the answers given.',
    /** The questionnaire has no critical questions. */
    noRules: 'This questionnaire has no critical questions.',
    unknown: (count: number) =>
      `For ${learners(count)} a critical question is unanswered: that means “unknown”, not “no”.`,
    /** Refused rows that may contain a critical answer, with their line numbers. */
    unknownRejected: (count: number, lines: string) =>
      `For ${counted('en', count, { one: `refused row (line ${lines})`, other: `refused rows (lines ${lines})` })} it is not known ` +
      'whether a critical answer was given: look at the answers themselves.',
    more: (count: number) => `and ${count} more.`,
    scored: { yes: 'yes', no: 'no' },
    urgency: { immediate: 'at once', same_day: 'today', within_3_days: 'within 3 days' },
  },
  counts: {
    input: 'Read',
    scored: 'Scored',
    rejected: 'Refused',
    duplicates: 'Duplicates left out',
    withoutConsent: 'Without consent',
  },
  tiers: {
    columns: ['Tier by the rules', 'Basis', 'Learners'] satisfies [
      tier: string,
      basis: string,
      learners: string,
    ],
    /** Names of suggested tiers in the counts; `none` if the questionnaire is not meant for the learner. */
    tier: {
      individual: 'INDIVIDUAL (3)',
      review: 'to be reviewed',
      selective: 'SELECTIVE (2)',
      universal: 'UNIVERSAL (1)',
      none: 'none',
    },
    basis: {
      complete: 'complete: nothing that matters is missing',
      settled: 'settled: the missing answers cannot change it',
      filled: 'filled: missing answers estimated by the declared rules',
      open: 'open: it depends on missing answers',
      not_applicable: 'not meant for this learner',
    },
    /** Learners with a tier raised by a critical answer. */
    raised: (count: number) =>
      `For ${learners(count)} a critical answer calls for more: see the column tier.`,
    /** Learners without a known critical answer for whom one cannot be excluded. */
    safetyOpen: (count: number) =>
      `For ${learners(count)} safety is open: ask the safety questions first (the column safety says unknown).`,
    /** Learners whose answers allow more than one tier. */
    open: (count: number) =>
      `For ${learners(count)} more than one tier is possible: the columns tier_at_least and tier_at_most say which.`,
  },
  /** Learners outside the ages a result is meant for. */
  applicability: {
    ages: (youngest: number, oldest: number) => `the ages that this is meant for (${youngest} to ${oldest})`,
    agesOfPart: 'the ages that a part is meant for',
    notMeant: (count: number, ages: string) =>
      `${counted('en', count, { one: 'learner is', other: 'learners are' })} outside ${ages}: they have values, but no bands or tier.`,
    ageUnknown: (count: number, ages: string) =>
      `The age of ${learners(count)} is not known: bands and tiers are valid only within ${ages}.`,
    /** If no question asks for the age. */
    ageColumn: 'If the table has a column with ages, name it with --age.',
    groupOpen: (count: number) =>
      `For ${learners(count)} a value has no band: its norms depend on sex or age, which is not known.`,
    outsideNorms: (count: number) =>
      `For ${learners(count)} a value has no band: it has no norms for that sex or age.`,
  },
  rejects: {
    title: (count: number) => `${cells(count)} refused`,
    columns: ['Line', 'Column', 'Code'] satisfies [line: string, column: string, code: string],
    more: (count: number) => `and ${count} more.`,
  },
  notes: {
    readAs: (encoding: string, delimiter: string, decimal: string) =>
      `Read as ${encoding}, ${delimiter}, ${decimal}.`,
    guessed: ' (guessed)',
    delimiter: {
      ',': 'separated by commas',
      ';': 'separated by semicolons',
      '\t': 'separated by tabs',
      '|': 'separated by bars',
    },
    decimal: { '.': 'decimal point', ',': 'decimal comma' },
    /** Columns of grades and their scale; `pass` is the lowest passing grade, if declared. */
    grades: (columns: string, best: string, worst: string, pass?: string) =>
      `Grades in ${columns}: ${best} is best, ${worst} worst${pass === undefined ? '' : `, ${pass} just passes`}, as stated.`,
    unused: (columns: string) => `These columns were not used: ${columns}.`,
    blankLines: (count: number) =>
      counted('en', count, { one: 'blank line was skipped.', other: 'blank lines were skipped.' }),
    trailingCells: (count: number) =>
      counted('en', count, {
        one: 'row has empty cells beyond its last column.',
        other: 'rows have empty cells beyond their last column.',
      }),
    emailIds: (count: number) =>
      `${counted('en', count, { one: 'learner has', other: 'learners have' })} an e-mail address as id: ` +
      'a code of your own would reveal less about them.',
    /** Rows with an id such as Summe or Total. */
    totals: (count: number) =>
      counted('en', count, {
        one: 'row looks like a total (its id is Sum, Total or the like) but was read as a learner: if it is a total, remove it.',
        other:
          'rows look like totals (their ids are Sum, Total or the like) but were read as learners: if they are totals, remove them.',
      }),
    /** Rows with text such as `MÃ¼ller`. */
    doubleEncoded: (count: number) =>
      `${counted('en', count, { one: 'row has', other: 'rows have' })} letters that seem to have been encoded twice (Ã¼ for ü), ` +
      'and were left as they are: export the file again as UTF-8.',
    /** Ids such as 00123 if 123 occurs as well. */
    zeroClashes: (count: number) =>
      `${counted('en', count, { one: 'id differs', other: 'ids differ' })} from another one only by leading zeros (007 and 7), and ` +
      `${plural('en', count, { one: 'counts as another learner', other: 'count as different learners' })}: ` +
      'if a spreadsheet removed the zeros, put them back.',
    answeredAtUnread: (count: number) =>
      `In ${counted('en', count, { one: 'row', other: 'rows' })} the time of answering is not an ISO 8601 time (2026-11-30T10:15) ` +
      'before this run: their deadlines count from the scoring.',
    nobody: 'The file has columns but no learners.',
    written: (files: string) => `Written: ${files}.`,
    nothingWritten: 'Nothing was written.',
    noSideFiles: 'Alerts and refused rows are not saved. To save them, name a file with --out or --aside.',
  },
  /** A battery: several sources about each learner. */
  battery: {
    learners: (count: number) => `${learners(count)} in all sources together`,
    /** By part: its id; rows read, scored and refused; and learners without answers in it. */
    columns: ['Source', 'Rows read', 'scored', 'refused', 'Learners missing'] satisfies [
      part: string,
      read: string,
      scored: string,
      rejected: string,
      missing: string,
    ],
    noFile: 'no file',
    /**
     * The number of learners without a part that was or may have been due, and the number of refused rows of that part.
     */
    toAsk: (count: number, title: string, refused: number) =>
      `${title}: ${learners(count)} still to be asked, or answers still to be handed in` +
      (refused === 0 ? '.' : `; a refused row counts as not handed in (${refused} refused).`),
    column:
      'The column sources_missing says which learners these are; until then, those answers are unknown.',
    assessments: (count: number) =>
      counted('en', count, { one: 'assessment was read.', other: 'assessments were read.' }),
    /** Ids that may be two spellings of one learner's id, and the places of the first two. */
    alike: (count: number, one: string, other: string) =>
      `${learners(count)} may be there twice, under ids that differ only in capitals, spaces or leading zeros ` +
      `(the first: ${one} and ${other}). They were not joined: if they are the same learner, write the id the same way in all files.`,
    /** A source without a learner in common with any other source. */
    apart: (part: string) =>
      `${part}: none of its learners is in another source. Check that ids and waves are written the same way in all ` +
      'files, and that “--id” names the right column.',
    /** Learners without a wave although others have one, and the place of the first. */
    waveless: (count: number, place: string) =>
      `${learners(count)} without a wave (the first: ${place}): not joined with anybody who has one. Fill in the column.`,
    /** Learners with incompatible ages in two sources, and the place of the first. */
    agesDiffer: (count: number, place: string) =>
      `For ${learners(count)} the sources give different ages (the first: ${place}): check that it is the same person. ` +
      'Where that makes a difference, the age counts as unknown.',
    next: (battery: string) =>
      `Next: for reports, give the same files to: lotse report ${battery} --source …`,
  },
  next: {
    csv: () => 'Next: for reports, score the same file again with --format ndjson, then: lotse report',
    ndjson: (out) => `Next: lotse report ${out}`,
    json: (out) => `Next: lotse report ${out}`,
  } satisfies Record<'csv' | 'ndjson' | 'json', (out: string) => string>,
  progress: (percent: number) => `Scoring … ${percent} %`,
};

/** The words of a batch run. */
export type BatchWords = Words<typeof enBatch>;
