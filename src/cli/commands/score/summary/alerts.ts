import { dayOfMoment, isLater, isMoment } from '../../../../answer/moment.ts';
import { dueOf } from '../../../../assessment/due.ts';
import type { Alert } from '../../../../batch/out/side-files.ts';
import type { RunResult } from '../../../../batch/result.ts';
import { paragraph, type Block } from '../../../../document/model.ts';
import type { Plan } from '../../../../plan/plan.ts';
import type { BatchWords } from '../../../../words/en/batch.ts';
import { noteIf, notesOf, placeOf, tableOf } from './blocks.ts';
import type { SummaryOptions } from './options.ts';

const MAX_ALERTS = 50;
const MAX_LINES = 20;

/** Critical answers: how many, how soon to act, and for whom they are unknown. */
export function alertBlocks(
  result: RunResult,
  plan: Plan,
  options: SummaryOptions,
  words: BatchWords,
): readonly Block[] {
  if (plan.critical.length === 0) return [paragraph(words.alerts.noRules)];
  const { criticalUnknown, alerts } = result.counts;
  const unknown = [noteIf(criticalUnknown, words.alerts.unknown), unknownRejected(result, options, words)];
  if (alerts === 0) return [paragraph(words.alerts.none), ...notesOf('unknown', unknown)];
  return [
    paragraph(words.alerts.title(alerts), true),
    urgencyTable(result.alerts, options, words),
    ...(options.alertsOnScreen ? learnerTable(result, options, words) : []),
    ...notesOf('notes', [...alertNotes(result, options, words), ...unknown]),
  ];
}

/** By urgency, so that the screen shows what to do without naming anybody. */
function urgencyTable(
  alerts: readonly Alert[],
  { at }: SummaryOptions,
  { alerts: texts, moment }: BatchWords,
): Block {
  const rows = [...byUrgency(alerts)].map(([urgency, own]) => [
    texts.urgency[urgency],
    own.length,
    new Set(own.map(({ id }) => id)).size,
    moment(own.map((alert) => dueAt(alert, at)).reduce(sooner)),
  ]);
  return tableOf(
    'alerts',
    ['urgency', ['answers', 'numeric'], ['learners', 'numeric'], 'due'],
    texts.counted,
    rows,
  );
}

/** The most urgent come first, and none of the immediate ones is ever cut. */
function learnerTable(
  { alerts, counts }: RunResult,
  { hasSideFiles }: SummaryOptions,
  { alerts: texts }: BatchWords,
): readonly Block[] {
  const immediate = alerts.filter(({ urgency }) => urgency === 'immediate').length;
  const shown = hasSideFiles ? alerts.slice(0, Math.max(MAX_ALERTS, immediate)) : alerts;
  const rows = shown.map(({ id, rule, urgency, contact, source, line, scored }) => [
    id,
    rule,
    texts.urgency[urgency],
    contact,
    placeOf(source, line),
    texts.scored[scored ? 'yes' : 'no'],
  ]);
  const keys = ['learner', 'rule', 'urgency', 'contact', 'line', 'scored'];
  return [
    tableOf('alerts_by_learner', keys, texts.columns, rows),
    ...notesOf('cut', [noteIf(counts.alerts - shown.length, texts.more)]),
  ];
}

function alertNotes(
  { alerts }: RunResult,
  { at, hasSideFiles, alertsOnScreen }: SummaryOptions,
  { alerts: texts }: BatchWords,
): readonly (string | null)[] {
  const overdue = alerts.filter((alert) => isOverdue(dueAt(alert, at), at)).length;
  return [
    noteIf(overdue, texts.overdue),
    alerts.some(({ answeredAt }) => answeredAt === null) ? texts.fromScoring : null,
    alertsOnScreen ? null : texts.where(hasSideFiles),
  ];
}

function unknownRejected(
  { sources }: RunResult,
  { hasSideFiles }: SummaryOptions,
  { alerts: texts }: BatchWords,
): string | null {
  const all = sources.flatMap(({ part, linesCriticalUnknown }) =>
    linesCriticalUnknown.map((line) => placeOf(part, line)),
  );
  const isCut = hasSideFiles && all.length > MAX_LINES;
  const lines = (isCut ? all.slice(0, MAX_LINES) : all).join(', ') + (isCut ? ' …' : '');
  return noteIf(all.length, (count) => texts.unknownRejected(count, lines));
}

/** The most urgent first, as the alerts of a run are sorted. */
function byUrgency(alerts: readonly Alert[]): ReadonlyMap<Alert['urgency'], readonly Alert[]> {
  const groups = new Map<Alert['urgency'], Alert[]>();
  for (const alert of alerts) {
    const known = groups.get(alert.urgency);
    if (known === undefined) groups.set(alert.urgency, [alert]);
    else known.push(alert);
  }
  return groups;
}

/** Deadlines count from the answer or, where its time is unknown, from the scoring. */
function dueAt({ urgency, answeredAt }: Alert, scoredAt: string): string {
  return dueOf(urgency, answeredAt ?? scoredAt);
}

/**
 * Whether a deadline has passed. One with an offset from UTC is compared as a moment; one without is compared with the
 * run's own wall clock. An immediate deadline is the moment of the answer.
 */
function isOverdue(due: string, now: string): boolean {
  const [deadline, present] = [dayOfMoment(due), dayOfMoment(now)];
  if (deadline === null || present === null) return false;
  if (deadline.offset !== '') return isLater(now, due);
  return wallClock(due) < wallClock(now).slice(0, wallClock(due).length);
}

/** A day, or a moment to the second, without its offset: such texts sort by time. */
function wallClock(moment: string): string {
  return moment.slice(0, 19).replace(/(?:Z|[+-]\d{2}:\d{2})$/, '');
}

function sooner(one: string, other: string): string {
  return isMoment(one) && isMoment(other) && isLater(one, other) ? other : one;
}
