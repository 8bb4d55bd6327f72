import { resolve } from 'node:path';
import { problem, type Problem } from '../../../diagnostic/problem.ts';
import { ProblemError, problemError } from '../../../files/problem-error.ts';
import { readIdentities } from '../../../vault/age-keys.ts';
import { sessionIdOf, type Session } from '../../../vault/session.ts';
import { openStore, type Listed, type SessionStore } from '../../../vault/session-store.ts';
import { jsonText } from '../../../escape/escape-json.ts';
import { sessionsWords } from '../../../words/sessions.ts';
import type { SessionsWords } from '../../../words/en/sessions.ts';
import { momentOf } from '../../moment.ts';
import { plainDocument, type Column, type Document } from '../../../document/model.ts';
import { globalOptions } from '../../command.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { formatAsked, print } from '../../print.ts';
import type { Io } from '../../../files/io.ts';
import { say, sayLines } from '../../say.ts';
import { sessionPlace } from '../../session-place.ts';
import { isConfirmed } from '../../confirm.ts';

/**
 * About a quarter of a year, after which starting again is better than resuming. Only suggested, never applied
 * automatically.
 */
const DEFAULT_DAYS = 90;
const DAY_MS = 86_400_000;

/** What all three actions need. */
interface Work {
  readonly store: SessionStore;
  readonly all: readonly Listed[];
  readonly days: number;
  readonly options: Record<string, unknown>;
  readonly words: SessionsWords;
  readonly io: Io;
}

/** Lists the saved sessions, deletes some of them, or deletes those past the age limit. */
export async function runSessions(
  [what = 'list', ...ids]: readonly string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  refuseContradictions(what, ids, options);
  const store = openStore(sessionPlace(null, io));
  const { identity } = options;
  const keyFile = typeof identity === 'string' ? keyFileOf(identity, io) : null;
  const all = await store.list(await readIdentities(keyFile, process.platform));
  const work = { store, all, days: daysOf(options, io), options, words: wordsOf(options), io };
  if (what === 'delete') return remove(chosen(ids, work), work);
  return what === 'prune' ? prune(work) : list(work);
}

function wordsOf(options: Record<string, unknown>): SessionsWords {
  return sessionsWords[globalOptions(options).lang];
}

/** A key given instead of a file is passed on unchanged, so that it is refused as a key. */
function keyFileOf(identity: string, { cwd }: Io): string {
  return identity.startsWith('AGE-') ? identity : resolve(cwd, identity);
}

function refuseContradictions(what: string, ids: readonly string[], options: Record<string, unknown>): void {
  const [first] = ids;
  const isAll = options['all'] === true;
  const both = (a: string, b: string): ProblemError =>
    problemError('usage', 'options-contradict', { first: a, second: b });
  if (what !== 'delete' && first !== undefined) throw both(what, first);
  if (what !== 'delete' && isAll) throw both(what, '--all');
  if (what !== 'prune' && options['olderThan'] !== undefined) throw both(what, '--older-than');
  if (first !== undefined && isAll) throw both(first, '--all');
  if (what === 'delete' && first === undefined && !isAll) throw problemError('usage', 'session-unnamed', {});
}

/** The age limit in days: from the flag, the variable, or the default. */
function daysOf({ olderThan }: Record<string, unknown>, { env }: Io): number {
  if (typeof olderThan === 'string') return days('--older-than', olderThan);
  const set = env['LOTSE_SESSION_DAYS'];
  return set === undefined || set === '' ? DEFAULT_DAYS : days('LOTSE_SESSION_DAYS', set);
}

function days(name: string, value: string): number {
  const [, number] = /^(\d{1,5})d?$/.exec(value.trim()) ?? [];
  if (number === undefined) throw problemError('usage', 'age-limit-invalid', { name, value });
  return Number(number);
}

function isOver({ session, written }: Listed, { days: limit, io }: Work): boolean {
  return io.now().getTime() - Date.parse(session?.saved ?? written) > limit * DAY_MS;
}

async function list(work: Work): Promise<ExitCode> {
  const { all, options, words, io, store, days: limit } = work;
  const format = formatAsked(options);
  if (format === 'json') {
    const records = all.map((each) => asRecord(each, work));
    io.stdout.write(`${jsonText(records, 2)}\n`);
    return EXIT.done;
  }
  const { quiet, color } = globalOptions(options);
  if (all.length > 0) await print(asDocument(work), { format, color, unwrapped: 'tables' }, io);
  if (quiet) return EXIT.done;
  if (all.length === 0) say(io, words.none(store.place));
  const over = all.filter((each) => isOver(each, work)).length;
  if (over > 0) sayLines(io, `\n${words.howToPrune(over, limit)}\n`);
  return EXIT.done;
}

function asRecord(each: Listed, work: Work): Record<string, unknown> {
  const { id, file, state, encrypted, session } = each;
  const about = session === null ? { ...UNREAD, saved: each.written } : contentOf(session);
  const over_age = isOver(each, work);
  return { id, state, ...about, encrypted, damaged: state === 'damaged', over_age, file };
}

/** Values that require reading the content, in output order. */
const UNREAD = {
  ...{ questionnaire: null, form: null, version: null, learner: null, started: null, saved: null },
  ...{ answered: null, asked: null, critical: null },
};

function contentOf({ questionnaire, learner, started, saved, progress, critical }: Session): object {
  const { id, form, version } = questionnaire;
  return { questionnaire: id, form, version, learner, started, saved, ...progress, critical };
}

function asDocument(work: Work): Document {
  const { all, words, options } = work;
  const keys = ['id', 'questionnaire', 'learner', 'started', 'saved', 'progress', 'remarks'] as const;
  const columns = keys.map((key): Column => ({
    key,
    title: words[key],
    numeric: false,
    ...(key === 'id' ? { whole: true } : {}),
  }));
  const rows = all.map((each) => cells(each, work).map((text) => ({ text })));
  const table = { kind: 'table', key: 'sessions', columns, rows, blank: 0 } as const;
  return plainDocument(globalOptions(options).lang, words.heading, [
    { id: 'sessions', title: null, blocks: [table] },
  ]);
}

function cells(each: Listed, work: Work): readonly string[] {
  const { id, session, written } = each;
  if (session === null) return [id, '', '', '', minute(written), '', remarks(each, work)];
  const { questionnaire, learner, started, saved, progress } = session;
  return [
    id,
    [questionnaire.id, questionnaire.form ?? ''].join(' ').trim(),
    learner ?? '',
    minute(started),
    minute(saved),
    work.words.progressOf(progress.answered, progress.asked),
    remarks(each, work),
  ];
}

/** `2026-11-21 10:30`: short, and the same in both languages. */
function minute(iso: string): string {
  return momentOf(new Date(iso)).slice(0, 16).replace('T', ' ');
}

function remarks(each: Listed, work: Work): string {
  const { words, days: limit } = work;
  const { state, session, encrypted } = each;
  return [
    ...(isCritical(each) ? [words.critical] : []),
    ...(encrypted ? [words.encrypted] : []),
    ...(state === 'damaged' ? [session === null ? words.lost : words.damaged] : []),
    ...(state === 'newer' ? [words.newer] : []),
    ...(state === 'unreadable' ? [words.unreadable] : []),
    ...(isOver(each, work) ? [words.overAge(limit)] : []),
  ].join('; ');
}

/** Whether the session contains a critical answer, as far as it can be read. */
function isCritical({ session }: Listed): boolean {
  return session !== null && session.critical > 0;
}

/**
 * The sessions named on the command line. If any of them is missing, all missing ones are reported and nothing is
 * deleted.
 */
function chosen(ids: readonly string[], { all, options }: Work): readonly Listed[] {
  if (options['all'] === true) return all;
  const found = new Map(all.map((each) => [each.id, each]));
  const wanted = [...new Set(ids.map((id) => sessionIdOf(id) ?? id))];
  const unknown = wanted.filter((id) => !found.has(id));
  if (unknown.length > 0)
    throw new ProblemError(
      'usage',
      unknown.map((id) => problem('session-not-found', null, { id })),
    );
  return wanted.flatMap((id) => found.get(id) ?? []);
}

async function prune(work: Work): Promise<ExitCode> {
  const { all, days: limit, words, io, options } = work;
  const over = all.filter((each) => isOver(each, work));
  if (over.length > 0) return remove(over, work);
  if (!globalOptions(options).quiet) say(io, words.nonePruned(limit));
  return EXIT.done;
}

/** Deletes sessions after confirmation. Those that are open elsewhere are kept and reported. */
async function remove(sessions: readonly Listed[], work: Work): Promise<ExitCode> {
  const { store, options, words, io } = work;
  const { quiet, color } = globalOptions(options);
  const count = sessions.length;
  if (count === 0) {
    if (!quiet) say(io, words.none(store.place));
    return EXIT.done;
  }
  // Even with --quiet, critical answers that nobody else knows of are not deleted silently (law 2).
  const critical = sessions.filter(isCritical).length;
  if (critical > 0) say(io, words.criticalAmong(critical));
  if (options['yes'] !== true) {
    const shown = { format: null, color, on: 'stderr', unwrapped: 'tables' } as const;
    const answer = await isConfirmed(`\n${words.confirm(count)}`, words.yes, io, () =>
      print(asDocument({ ...work, all: sessions }), shown, io),
    );
    if (answer === 'nobody') {
      throw problemError('terminal', 'confirmation-wanted', { count });
    }
    if (answer === 'no') {
      say(io, words.kept);
      return EXIT.done;
    }
  }
  const held = sessions.flatMap(({ id }) => whyNot(() => store.remove(id)));
  if (!quiet) say(io, words.deleted(count - held.length));
  if (held.length === 0) return EXIT.done;
  throw new ProblemError('file', held.flat());
}

/** Runs an action and returns the problems that prevented it; empty if it succeeded. */
function whyNot(act: () => void): readonly (readonly Problem[])[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return [error.problems];
    throw error;
  }
}
