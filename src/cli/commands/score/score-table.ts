import { dueOf } from '../../../assessment/due.ts';
import { dayOfMoment, isLater, isMoment } from '../../../answer/moment.ts';
import type { ScoreResult } from '../../../batch/run.ts';
import type { Alert } from '../../../batch/out/side-files.ts';
import type { WhoseCounts } from '../../../batch/out/applicability.ts';
import type { BatchWords } from '../../../words/en/batch.ts';
import { inert } from '../../../escape/inert.ts';
import { columns } from '../../columns.ts';

const MAX_ALERTS = 50;
const MAX_REJECTS = 10;
const MAX_LINES = 20;

/** What the summary is to say besides the counts. */
export interface SummaryOptions {
  /** Whether the questionnaire has critical questions at all. */
  readonly hasCritical: boolean;
  readonly format: 'csv' | 'ndjson' | 'json';
  /** Names of what was written; empty where all went to the standard output. */
  readonly written: readonly string[];
  /** Whether alerts and rejects are kept in files. If not, the summary is the only place where they are. */
  readonly hasSideFiles: boolean;
  readonly out: string;
  readonly meant: Meant;
  /** The run's moment, ISO 8601: deadlines before it have passed. */
  readonly at: string;
  /** Whether alerts are listed by learner: not everybody who sees the screen may know whose they are (law 13). */
  readonly alertsOnScreen: boolean;
}

/** Whom a questionnaire is meant for. */
export interface Meant {
  /** null: for every age, or a battery, whose parts have ages of their own. */
  readonly ages: readonly [youngest: number, oldest: number] | null;
  /** Whether a question asks the age, or a column was named that says it. */
  readonly isAgeAsked: boolean;
}

/** A battery's parts have ages of their own, and one source may say what another does not. */
export const MEANT_BY_PART: Meant = { ages: null, isAgeAsked: true };

/** What alerts and refusals are told with. */
type AlertOptions = Pick<SummaryOptions, 'hasCritical' | 'hasSideFiles' | 'at' | 'alertsOnScreen'>;

/** What is told of critical answers; of several sources, a line is called by its part as well. */
export interface AlertSummary {
  readonly counts: Pick<ScoreResult['counts'], 'alerts' | 'criticalUnknown'>;
  readonly alerts: readonly Alert[];
  readonly linesCriticalUnknown: readonly (number | string)[];
}

/** The summary of a run for people: alerts first, then counts, tiers, refusals, guesses, and what to do next. */
export function scoreSummary(result: ScoreResult, options: SummaryOptions, words: BatchWords): string {
  const parts = [
    alertPart(result, options, words),
    countPart(result, words),
    tierPart(result, words),
    whosePart(result.counts.whose, options.meant, words),
    rejectPart(result, options, words),
    notePart(result, options, words),
    nextPart(options, words),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Without colours: what matters is said in words, and everything from outside is made harmless. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = head.length > 0 ? [head, ...rows] : rows;
  const text = columns(
    lines.map((row) => row.map(String)),
    '   ',
  );
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}

/** Critical answers, before all else. */
export function alertPart(result: AlertSummary, options: AlertOptions, words: BatchWords): string {
  if (!options.hasCritical) return words.alerts.noRules;
  const { criticalUnknown, alerts } = result.counts;
  const found = alerts === 0 ? words.alerts.none : alertTable(result, options, words);
  const lines = [
    found,
    criticalUnknown === 0 ? '' : words.alerts.unknown(criticalUnknown),
    unknownRejected(result, options, words),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function unknownRejected(
  { linesCriticalUnknown: all }: AlertSummary,
  { hasSideFiles }: AlertOptions,
  words: BatchWords,
): string {
  if (all.length === 0) return '';
  const isCut = hasSideFiles && all.length > MAX_LINES;
  const shown = isCut ? all.slice(0, MAX_LINES) : all;
  return words.alerts.unknownRejected(all.length, shown.join(', ') + (isCut ? ' …' : ''));
}

/** How many critical answers there are and by when to act; by learner only where that was asked for. */
function alertTable(told: AlertSummary, options: AlertOptions, words: BatchWords): string {
  const { alerts, counts } = told;
  const texts = words.alerts;
  const due = (alert: Alert) => dueOf(alert.urgency, alert.answeredAt ?? options.at);
  const overdue = alerts.filter((alert) => isOverdue(due(alert), options.at)).length;
  const rows = [...byUrgency(alerts)].map(([urgency, own]) => [
    texts.urgency[urgency],
    own.length,
    new Set(own.map(({ id }) => id)).size,
    words.moment(own.map(due).reduce((one, other) => (isSooner(other, one) ? other : one))),
  ]);
  const lines = [
    texts.title(counts.alerts),
    table(texts.counted, rows),
    overdue > 0 ? texts.overdue(overdue) : '',
    alerts.some(({ answeredAt }) => answeredAt === null) ? texts.fromScoring : '',
    ...(options.alertsOnScreen ? listed(told, options, words) : [texts.where(options.hasSideFiles)]),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** By urgency, in the order in which they come: the most urgent first. */
function byUrgency(alerts: readonly Alert[]): ReadonlyMap<Alert['urgency'], readonly Alert[]> {
  const groups = new Map<Alert['urgency'], Alert[]>();
  for (const alert of alerts) {
    const known = groups.get(alert.urgency);
    if (known === undefined) groups.set(alert.urgency, [alert]);
    else known.push(alert);
  }
  return groups;
}

/**
 * Whether a deadline has passed: by the clock that it was written with or, where it has no offset from UTC, by that of the
 * run. What has to be done at once is due when it was answered.
 */
function isOverdue(due: string, now: string): boolean {
  const [deadline, present] = [dayOfMoment(due), dayOfMoment(now)];
  if (deadline === null || present === null) return false;
  if (deadline.offset !== '') return isLater(now, due);
  return wallClock(due) < wallClock(now).slice(0, wallClock(due).length);
}

/** The day, or the moment to the second, without its offset: as text in the order of time. */
function wallClock(moment: string): string {
  return moment.slice(0, 19).replace(/(?:Z|[+-]\d{2}:\d{2})$/, '');
}

function isSooner(one: string, other: string): boolean {
  return isMoment(one) && isMoment(other) && isLater(other, one);
}

function listed(
  { alerts, counts }: AlertSummary,
  { hasSideFiles }: AlertOptions,
  words: BatchWords,
): readonly string[] {
  // The most urgent come first, and none of those that cannot wait is ever cut.
  const immediate = alerts.filter(({ urgency }) => urgency === 'immediate').length;
  const shown = hasSideFiles ? alerts.slice(0, Math.max(MAX_ALERTS, immediate)) : alerts;
  const row = ({ id, rule, urgency, contact, source, line, scored }: Alert) => [
    id,
    rule,
    words.alerts.urgency[urgency],
    contact,
    placeOf(source, line),
    words.alerts.scored[scored ? 'yes' : 'no'],
  ];
  const more = counts.alerts - shown.length;
  return [table(words.alerts.columns, shown.map(row)), ...(more > 0 ? [words.alerts.more(more)] : [])];
}

/** A line, with the part of a battery whose file it is in. */
export function placeOf(source: string | undefined, line: number): string {
  return source === undefined ? String(line) : `${source} ${String(line)}`;
}

function countPart({ counts }: ScoreResult, words: BatchWords): string {
  const { input, scored, rejected, duplicates, withoutConsent } = counts;
  const optional: readonly (readonly [string, number])[] = [
    [words.counts.duplicates, duplicates],
    [words.counts.withoutConsent, withoutConsent],
  ];
  const rows = [
    [words.counts.input, input],
    [words.counts.scored, scored],
    [words.counts.rejected, rejected],
    ...optional.filter(([, count]) => count > 0),
  ] as const;
  const nobody = input === 0 ? `\n${words.notes.nobody}` : '';
  return table([], rows) + nobody;
}

/**
 * How many came to which tier by the rules, and how sure that is; beside it, how many critical answers raise, and of how
 * many safety is open: a distribution of tiers must not tell who said something critical (law 13).
 */
export function tierPart(
  { counts }: { readonly counts: Pick<ScoreResult['counts'], 'tiers'> },
  words: BatchWords,
): string {
  const { byRules, raised, safetyOpen } = counts.tiers;
  if (byRules.length === 0) return '';
  const rows = byRules.map(({ tier, basis, rows: count }) => [
    words.tiers.tier[tier ?? 'none'],
    words.tiers.basis[basis],
    count,
  ]);
  const open = byRules
    .filter(({ basis }) => basis === 'open' || basis === 'filled')
    .reduce((sum, { rows: count }) => sum + count, 0);
  const lines = [
    table(words.tiers.columns, rows),
    raised > 0 ? words.tiers.raised(raised) : '',
    safetyOpen > 0 ? words.tiers.safetyOpen(safetyOpen) : '',
    open > 0 ? words.tiers.open(open) : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** For whom results are meant: without it a blank band looks like one for want of answers. */
export function whosePart(counts: WhoseCounts, { ages, isAgeAsked }: Meant, { whose }: BatchWords): string {
  const { notMeant, ageUnknown, groupOpen, outsideNorms } = counts;
  const meant = ages === null ? whose.agesOfPart : whose.ages(...ages);
  const lines = [
    notMeant > 0 ? whose.notMeant(notMeant, meant) : '',
    ageUnknown > 0 ? whose.ageUnknown(ageUnknown, meant) : '',
    groupOpen > 0 ? whose.groupOpen(groupOpen) : '',
    outsideNorms > 0 ? whose.outsideNorms(outsideNorms) : '',
    ageUnknown > 0 && !isAgeAsked ? whose.ageColumn : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** The first cells that were refused. */
export function rejectPart(
  { rejects, rejectCount }: Pick<ScoreResult, 'rejects' | 'rejectCount'>,
  { hasSideFiles }: Pick<SummaryOptions, 'hasSideFiles'>,
  words: BatchWords,
): string {
  if (rejectCount === 0) return '';
  const shown = hasSideFiles ? rejects.slice(0, MAX_REJECTS) : rejects;
  const rows = shown.map(({ source, line, column, code }) => [placeOf(source, line), column ?? '', code]);
  const more = rejectCount - shown.length;
  const lines = [words.rejects.title(rejectCount), table(words.rejects.columns, rows)];
  return [...lines, ...(more > 0 ? [words.rejects.more(more)] : [])].join('\n');
}

function notePart(result: ScoreResult, options: SummaryOptions, words: BatchWords): string {
  const { counts } = result;
  const isTelling = counts.alerts > 0 || counts.rejected > 0;
  return [...readingNotes(result, result.guesses, words), ...fileNotes(isTelling, options, words)].join('\n');
}

/** How a table was read, and what of it is strange. */
export function readingNotes(
  { counts, grades, unused }: Pick<ScoreResult, 'counts' | 'grades' | 'unused'>,
  guesses: ScoreResult['guesses'] | null,
  words: BatchWords,
): readonly string[] {
  const { notes } = words;
  const lines = [
    guesses === null ? '' : readAs(guesses, words),
    ...gradeNotes(grades, words),
    unused.length > 0 ? notes.unused(unused.map(inert).join(', ')) : '',
    counts.blankLines > 0 ? notes.blankLines(counts.blankLines) : '',
    counts.trailingCells > 0 ? notes.trailingCells(counts.trailingCells) : '',
    counts.emailIds > 0 ? notes.emailIds(counts.emailIds) : '',
    counts.totals > 0 ? notes.totals(counts.totals) : '',
    counts.doubleEncoded > 0 ? notes.doubleEncoded(counts.doubleEncoded) : '',
    counts.zeroClashes > 0 ? notes.zeroClashes(counts.zeroClashes) : '',
    counts.answeredAtUnread > 0 ? notes.answeredAtUnread(counts.answeredAtUnread) : '',
  ];
  return lines.filter((line) => line !== '');
}

/** Columns on one scale are named together. */
function gradeNotes(grades: ScoreResult['grades'], { notes, number }: BatchWords): readonly string[] {
  const scales = new Map<string, ScoreResult['grades']>();
  for (const one of grades) {
    const key = JSON.stringify(one.scale);
    scales.set(key, [...(scales.get(key) ?? []), one]);
  }
  return [...scales.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { best, worst, pass } = first.scale;
    const columns = alike.map(({ column }) => inert(column)).join(', ');
    const passes = pass === undefined ? [] : [number(pass)];
    return [notes.grades(columns, number(best), number(worst), ...passes)];
  });
}

function readAs(guesses: ScoreResult['guesses'], { notes }: BatchWords): string {
  const guessed = (is: boolean) => (is ? notes.guessed : '');
  const delimiter = notes.delimiter[guesses.delimiter as ',' | ';' | '\t' | '|'];
  return notes.readAs(
    guesses.encoding + guessed(guesses.encoding_guessed),
    delimiter + guessed(guesses.delimiter_guessed),
    notes.decimal[guesses.decimal] + guessed(guesses.decimal_guessed),
  );
}

/** Which files were written; and where none keeps what has to be known, that. */
export function fileNotes(
  isTelling: boolean,
  { written, hasSideFiles }: Pick<SummaryOptions, 'written' | 'hasSideFiles'>,
  { notes }: BatchWords,
): readonly string[] {
  return [
    ...(written.length > 0 ? [notes.written(written.map(inert).join(', '))] : []),
    ...(!hasSideFiles && isTelling ? [notes.noSideFiles] : []),
  ];
}

function nextPart({ format, out }: SummaryOptions, words: BatchWords): string {
  return out === '-' ? '' : words.next[format](inert(out));
}
