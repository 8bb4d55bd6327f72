import type { GivenAnswer } from '../answer/answer.ts';
import { toCurrentSchema } from '../assessment/schema-1.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { rational } from '../plan/rational.ts';
import { placeToday } from './consent.ts';
import {
  OPEN,
  type AgainPlace,
  type Aside,
  type AsideAnswer,
  type CriticalPlace,
  type FieldPlace,
  type InterviewPlace,
  type PlainPlace,
  type Reply,
  type Stop,
  type InterviewState,
} from './interview-state.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/**
 * An interview as JSON. It uses ids instead of indexes, so that it still fits a questionnaire with a corrected text,
 * and stores exact numbers as strings. The session checks whether the scoring is still the same.
 */
export interface InterviewRecord extends Omit<InterviewState, Apart> {
  readonly place: PlaceRecord;
  /** By question id; open questions are left out. */
  readonly replies: Readonly<Record<string, ReplyRecord>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Absent if there is none. This and the next three are also absent in interviews from before they existed. */
  readonly aside?: AsideRecord;
  readonly noticed?: InterviewState['noticed'];
  readonly sittings?: InterviewState['sittings'];
  readonly today?: InterviewState['today'];
}

type Apart =
  'place' | 'replies' | 'notes' | 'dropped' | 'restored' | 'aside' | 'noticed' | 'sittings' | 'today';

interface AsideRecord {
  readonly question: string;
  readonly answers: readonly {
    readonly question: string;
    readonly reply: ReplyRecord | null;
    readonly note: string | null;
  }[];
}

type PlaceRecord = StopRecord | CriticalRecord | AgainRecord;

type AgainRecord = Omit<AgainPlace, 'then'> & { readonly then: StopRecord | CriticalRecord };

type StopRecord =
  | PlainPlace
  | (Omit<FieldPlace, 'mend'> & { readonly mend?: { readonly next: StopRecord; readonly back: StopRecord } })
  | { readonly at: 'question'; readonly question: string; readonly fromReview: boolean };

interface CriticalRecord {
  readonly at: 'critical';
  readonly rules: readonly string[];
  readonly then: StopRecord;
  readonly back: StopRecord;
}

type ReplyRecord = 'skipped' | 'refused' | AnswerRecord;

type AnswerRecord =
  | { readonly option: string }
  | { readonly options: readonly string[] }
  | { readonly number: readonly [numerator: string, denominator: string] }
  | { readonly date: string }
  | { readonly text: string };

/** Converts an interview to its record. */
export function recordOf(plan: Plan, interview: InterviewState): InterviewRecord {
  const { place, replies, notes, setting, fields, moments, handled, acknowledged, goals, actions } =
    interview;
  const { aside, noticed, sittings, today } = interview;
  return {
    ...{ setting, fields, moments, handled, acknowledged, goals, actions },
    ...{ noticed, sittings, today },
    ...(aside === null ? {} : { aside: asideRecord(plan, aside) }),
    place: placeRecord(plan, place),
    replies: byQuestion(plan, replies, (reply, question) => replyRecord(plan, question, reply)),
    notes: byQuestion(plan, notes, (note) => note),
  };
}

function byQuestion<T, R>(
  plan: Plan,
  list: readonly T[],
  make: (entry: T, question: QuestionIndex) => R | null,
): Readonly<Record<string, R>> {
  const entries = plan.questions.map(
    ({ id }, question) => [id, make(entryAt(list, question), question)] as const,
  );
  return Object.fromEntries(entries.flatMap(([id, made]) => (made === null ? [] : [[id, made]])));
}

function asideRecord(plan: Plan, { question, answers }: Aside): AsideRecord {
  return {
    question: entryAt(plan.questions, question).id,
    answers: answers.map((answer) => ({
      question: entryAt(plan.questions, answer.question).id,
      reply: replyRecord(plan, answer.question, answer.reply),
      note: answer.note,
    })),
  };
}

function placeRecord(plan: Plan, place: InterviewPlace): PlaceRecord {
  if (place.at === 'again') return { ...place, then: wayRecord(plan, place.then) };
  return wayRecord(plan, place);
}

function wayRecord(plan: Plan, place: Stop | CriticalPlace): StopRecord | CriticalRecord {
  if (place.at !== 'critical') return stopRecord(plan, place);
  return {
    at: 'critical',
    rules: place.rules.map((rule) => entryAt(plan.critical, rule).id),
    then: stopRecord(plan, place.then),
    back: stopRecord(plan, place.back),
  };
}

function stopRecord(plan: Plan, place: Stop): StopRecord {
  if (place.at === 'field') {
    const { mend, ...field } = place;
    if (mend === undefined) return field;
    return { ...field, mend: { next: stopRecord(plan, mend.next), back: stopRecord(plan, mend.back) } };
  }
  if (place.at !== 'question') return place;
  return { ...place, question: entryAt(plan.questions, place.question).id };
}

/** The record of a reply; null for an open one. */
export function replyRecord(plan: Plan, question: QuestionIndex, reply: Reply): ReplyRecord | null {
  if (reply.reply === 'open') return null;
  if (reply.reply !== 'given') return reply.reply;
  return answerRecord(plan, question, reply.answer);
}

function answerRecord(plan: Plan, question: QuestionIndex, answer: GivenAnswer): AnswerRecord {
  const { options } = entryAt(plan.questions, question);
  switch (answer.kind) {
    case 'option':
      return { option: entryAt(options, answer.option).key };
    case 'options':
      return { options: answer.options.map((option) => entryAt(options, option).key) };
    case 'number':
      return { number: [String(answer.number.num), String(answer.number.den)] };
    case 'date':
      return { date: answer.date };
    case 'text':
      return { text: answer.text };
  }
}

/**
 * Restores an interview from its record, for the same questionnaire or one with changed texts. Throws a RangeError if
 * the record names anything that the questionnaire does not have.
 */
export function stateOfRecord(plan: Plan, record: InterviewRecord): InterviewState {
  const { setting, fields, moments, handled, acknowledged, goals, actions } = record;
  const { aside, noticed = [], sittings = [], today = null } = record;
  const questions = new Map(plan.questions.map(({ id }, question) => [id, question]));
  const unknown = [...Object.keys(record.replies), ...Object.keys(record.notes)].find(
    (id) => !questions.has(id),
  );
  if (unknown !== undefined) throw new RangeError(`No question ${unknown}`);
  const { earlier } = setting;
  return placeToday(plan, {
    ...{ fields, moments, handled, acknowledged, goals, actions },
    setting: { ...setting, earlier: earlier && toCurrentSchema(earlier) },
    place: placeOf(plan, record.place),
    replies: plan.questions.map(({ id }, question) => replyOf(plan, question, record.replies[id])),
    notes: plan.questions.map(({ id }) => record.notes[id] ?? null),
    ...{ noticed, sittings, today, dropped: [], restored: [] },
    aside: aside === undefined ? null : asideOf(plan, aside),
  });
}

function asideOf(plan: Plan, { question, answers }: AsideRecord): Aside {
  return {
    question: found(plan.questions, 'id', question),
    answers: answers.map(({ question: id, reply, note }): AsideAnswer => {
      const position = found(plan.questions, 'id', id);
      return { question: position, reply: replyOf(plan, position, reply ?? undefined), note };
    }),
  };
}

function placeOf(plan: Plan, record: PlaceRecord): InterviewPlace {
  if (record.at === 'again') return { ...record, then: wayOf(plan, record.then) };
  return wayOf(plan, record);
}

function wayOf(plan: Plan, record: StopRecord | CriticalRecord): Stop | CriticalPlace {
  if (record.at !== 'critical') return stopOf(plan, record);
  return {
    at: 'critical',
    rules: record.rules.map((id) => found(plan.critical, 'id', id)),
    then: stopOf(plan, record.then),
    back: stopOf(plan, record.back),
  };
}

function stopOf(plan: Plan, record: StopRecord): Stop {
  if (record.at === 'field') {
    const { mend, ...field } = record;
    return mend === undefined
      ? field
      : { ...field, mend: { next: stopOf(plan, mend.next), back: stopOf(plan, mend.back) } };
  }
  if (record.at !== 'question') return record;
  return { ...record, question: found(plan.questions, 'id', record.question) };
}

function found<K extends string>(list: readonly Readonly<Record<K, string>>[], key: K, name: string): number {
  const index = list.findIndex((entry) => entry[key] === name);
  if (index < 0) throw new RangeError(`Nothing is called ${name}`);
  return index;
}

function replyOf(plan: Plan, question: QuestionIndex, record: ReplyRecord | undefined): Reply {
  if (record === undefined) return OPEN;
  if (typeof record === 'string') return { reply: record };
  return { reply: 'given', answer: answerOf(plan, question, record) };
}

function answerOf(plan: Plan, question: QuestionIndex, record: AnswerRecord): GivenAnswer {
  const option = (key: string) => found(entryAt(plan.questions, question).options, 'key', key);
  if ('option' in record) return { state: 'given', kind: 'option', option: option(record.option) };
  if ('options' in record) return { state: 'given', kind: 'options', options: record.options.map(option) };
  if ('date' in record) return { state: 'given', kind: 'date', date: record.date };
  if ('text' in record) return { state: 'given', kind: 'text', text: record.text };
  const [above, below] = record.number;
  return { state: 'given', kind: 'number', number: rational(BigInt(above), BigInt(below)) };
}
