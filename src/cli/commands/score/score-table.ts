import { dueOf } from '../../../assessment/due.ts';
import { dayOfMoment, isLater, isMoment } from '../../../answer/moment.ts';
import type { RunResult } from '../../../batch/result.ts';
import type { RowPlace } from '../../../batch/sources/similar-ids.ts';
import type { SourceReport } from '../../../batch/sources/source.ts';
import type { Guesses } from '../../../batch/columns/guesses.ts';
import type { Alert } from '../../../batch/out/side-files.ts';
import { entryAt } from '../../../plan/entry-at.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { BatchWords } from '../../../words/en/batch.ts';
import { inert } from '../../../escape/inert.ts';
import { columns } from '../../columns.ts';

const MAX_ALERTS = 50;
const MAX_REJECTS = 10;
const MAX_LINES = 20;

/** What the summary is to say besides the counts. */
export interface SummaryOptions {
  readonly format: 'csv' | 'ndjson' | 'json';
  /** Names of what was written; empty where all went to the standard output. */
  readonly written: readonly string[];
  /** Whether alerts and rejects are kept in files. If not, the summary is the only place where they are. */
  readonly hasSideFiles: boolean;
  readonly out: string;
  /** The run's moment, ISO 8601: deadlines before it have passed. */
  readonly at: string;
  /** Whether alerts are listed by learner: not everybody who sees the screen may know whose they are (law 13). */
  readonly alertsOnScreen: boolean;
}

/** The summary of a run for people: alerts first, then counts, tiers, refusals, guesses, and what to do next. */
export function runSummary(
  result: RunResult,
  plan: Plan,
  options: SummaryOptions,
  words: BatchWords,
): string {
  const isBattery = plan.parts.length > 0;
  const parts = [
    plan.critical.length === 0 ? words.alerts.noRules : alertPart(result, options, words),
    isBattery ? sourcePart(result, plan, words) : countPart(result, words),
    tierPart(result, words),
    whosePart(result, plan, words),
    rejectPart(result, options, words),
    notePart(result, plan, options, words),
    nextPart(plan, options, words),
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
function alertPart(result: RunResult, options: SummaryOptions, words: BatchWords): string {
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
  { sources }: RunResult,
  { hasSideFiles }: SummaryOptions,
  words: BatchWords,
): string {
  const all = sources.flatMap(({ part, linesCriticalUnknown }) =>
    linesCriticalUnknown.map((line) => placeOf(part, line)),
  );
  if (all.length === 0) return '';
  const isCut = hasSideFiles && all.length > MAX_LINES;
  const shown = isCut ? all.slice(0, MAX_LINES) : all;
  return words.alerts.unknownRejected(all.length, shown.join(', ') + (isCut ? ' …' : ''));
}

/** How many critical answers there are and by when to act; by learner only where that was asked for. */
function alertTable(told: RunResult, options: SummaryOptions, words: BatchWords): string {
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
  { alerts, counts }: RunResult,
  { hasSideFiles }: SummaryOptions,
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
function placeOf(source: string | null | undefined, line: number): string {
  return source == null ? String(line) : `${source} ${String(line)}`;
}

function countPart({ sources }: RunResult, words: BatchWords): string {
  const { input, scored, rejected, duplicates, withoutConsent } = entryAt(sources, 0).counts;
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

/** What was read of each part, and who is missing in which. */
function sourcePart({ counts, sources }: RunResult, plan: Plan, words: BatchWords): string {
  const { battery } = words;
  const read = plan.parts.map(({ id }) => sources.find(({ part }) => part === id)?.counts);
  const rows = plan.parts.map(({ id }, part) => {
    const missing = entryAt(counts.missing, part);
    const own = read[part];
    return own === undefined
      ? [id, battery.noFile, '', '', missing]
      : [id, own.input, own.scored, own.rejected, missing];
  });
  const asked = counts.missing.flatMap((count, part) =>
    count === 0 ? [] : [battery.toAsk(count, entryAt(plan.parts, part).id, read[part]?.rejected ?? 0)],
  );
  const lines = [battery.learners(counts.learners), table(battery.columns, rows), ...asked];
  return [...lines, ...(asked.length === 0 ? [] : [battery.column])].join('\n');
}

/**
 * How many came to which tier by the rules, and how sure that is; beside it, how many critical answers raise, and of how
 * many safety is open: a distribution of tiers must not tell who said something critical (law 13).
 */
function tierPart({ counts }: RunResult, words: BatchWords): string {
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
function whosePart({ counts, sources }: RunResult, plan: Plan, { whose }: BatchWords): string {
  const { notMeant, ageUnknown, groupOpen, outsideNorms } = counts.applicability;
  const { appliesTo, parts } = plan;
  const meant = appliesTo === null ? whose.agesOfPart : whose.ages(...appliesTo.age);
  // A battery's parts have ages of their own, and one source may say what another does not.
  const isAgeAsked =
    parts.length > 0 || appliesTo?.question != null || sources.some(({ columns }) => columns?.age != null);
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
function rejectPart(
  { rejects, rejectCount }: RunResult,
  { hasSideFiles }: SummaryOptions,
  words: BatchWords,
): string {
  if (rejectCount === 0) return '';
  const shown = hasSideFiles ? rejects.slice(0, MAX_REJECTS) : rejects;
  const rows = shown.map(({ source, line, column, problem }) => [
    placeOf(source, line),
    column ?? '',
    problem.code,
  ]);
  const more = rejectCount - shown.length;
  const lines = [words.rejects.title(rejectCount), table(words.rejects.columns, rows)];
  return [...lines, ...(more > 0 ? [words.rejects.more(more)] : [])].join('\n');
}

function notePart(result: RunResult, plan: Plan, options: SummaryOptions, words: BatchWords): string {
  const { counts, sources, rejectCount } = result;
  const isTelling = counts.alerts > 0 || rejectCount > 0;
  return [
    ...sources.flatMap((source) => sourceNotes(source, words)),
    ...joinNotes(result, plan, words),
    ...fileNotes(isTelling, options, words),
  ].join('\n');
}

/** Of a battery each note has its part before it, and what a table says among its counts is one. */
function sourceNotes(source: SourceReport, words: BatchWords): readonly string[] {
  const { part, kind, counts } = source;
  const notes = readingNotes(source, words);
  if (part === null) return notes;
  const { input, duplicates, withoutConsent } = counts;
  return [
    ...(kind === 'assessments' ? [words.battery.assessments(input)] : []),
    ...(kind === 'table' && input === 0 ? [words.notes.nobody] : []),
    ...notes,
    ...(duplicates > 0 ? [`${words.counts.duplicates}: ${String(duplicates)}`] : []),
    ...(withoutConsent > 0 ? [`${words.counts.withoutConsent}: ${String(withoutConsent)}`] : []),
  ].map((note) => `${part}: ${note}`);
}

/** What looks as if sources had been joined wrongly: only people can tell. */
function joinNotes({ counts }: RunResult, { parts }: Plan, { battery }: BatchWords): readonly string[] {
  const { apart, alike, waveless, agesDiffer } = counts;
  const place = ({ part, line }: RowPlace) => placeOf(entryAt(parts, part).id, line);
  return [
    ...apart.map((part) => battery.apart(entryAt(parts, part).id)),
    ...(alike.first === null
      ? []
      : [battery.alike(alike.count, place(alike.first[0]), place(alike.first[1]))]),
    ...(waveless.first === null ? [] : [battery.waveless(waveless.count, place(waveless.first))]),
    ...(agesDiffer.first === null ? [] : [battery.agesDiffer(agesDiffer.count, place(agesDiffer.first))]),
  ];
}

/** How a table was read, and what of it is strange. */
function readingNotes(
  { counts, grades, columns: read, guesses }: SourceReport,
  words: BatchWords,
): readonly string[] {
  const unused = read?.unused ?? [];
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
function gradeNotes(grades: SourceReport['grades'], { notes, number }: BatchWords): readonly string[] {
  const scales = new Map<string, SourceReport['grades']>();
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

function readAs(guesses: Guesses, { notes }: BatchWords): string {
  const guessed = (is: boolean) => (is ? notes.guessed : '');
  const delimiter = notes.delimiter[guesses.delimiter as ',' | ';' | '\t' | '|'];
  return notes.readAs(
    guesses.encoding + guessed(guesses.encoding_guessed),
    delimiter + guessed(guesses.delimiter_guessed),
    notes.decimal[guesses.decimal] + guessed(guesses.decimal_guessed),
  );
}

/** Which files were written; and where none keeps what has to be known, that. */
function fileNotes(
  isTelling: boolean,
  { written, hasSideFiles }: Pick<SummaryOptions, 'written' | 'hasSideFiles'>,
  { notes }: BatchWords,
): readonly string[] {
  return [
    ...(written.length > 0 ? [notes.written(written.map(inert).join(', '))] : []),
    ...(!hasSideFiles && isTelling ? [notes.noSideFiles] : []),
  ];
}

function nextPart({ id, parts }: Plan, { format, out }: SummaryOptions, words: BatchWords): string {
  if (out === '-') return '';
  return format === 'csv' && parts.length > 0 ? words.battery.next(id) : words.next[format](inert(out));
}
