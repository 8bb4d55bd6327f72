import { isNumeric } from '../../definition/question-kinds.ts';
import { MISSING, type Answer, type GivenAnswer } from '../../answer/answer.ts';
import { ownScale } from '../../answer/grade.ts';
import type { Read } from '../../answer/answer-problem.ts';
import { countOpen, questionProgress } from '../../dialogue/screen.ts';
import type { QuestionPlace, Reply, InterviewState } from '../../dialogue/interview-state.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { PlanNumber, PlanQuestion } from '../../plan/plan.ts';
import { fromFraction, toNumber } from '../../plan/rational.ts';
import type { Text } from '../../definition/schema/text.ts';
import { type Block, heading, paragraph } from '../../document/model.ts';
import { gradeScaleWords, shownEnds } from '../../words/grade-scale.ts';
import { formatDay, formatNumber } from '../../words/locale.ts';
import { formatExact } from '../../words/number.ts';
import { problemWords } from '../../words/problems.ts';
import { inLanguage } from '../../words/say.ts';
import { besideOf, inBoth } from '../beside.ts';
import {
  commandsOf,
  commonMove,
  confirms,
  type InterviewContext,
  type ShowPlace,
  type Move,
} from '../interview-context.ts';
import type { CommandId, Prompt, PromptReply } from '../prompter.ts';
import { readTyped } from '../typed-answer.ts';
import { plainNumber, thousandOrFraction } from '../typed-number.ts';
import { dayProblem, settledDay, type DayLimits } from './day.ts';

const COMMANDS: readonly CommandId[] = ['back', 'skip', 'refuse', 'note', 'why', 'pause', 'finish', 'delete'];

/** Shows a question with its commands, preceded by the title of a new section. */
export const showQuestion: ShowPlace<QuestionPlace> = async (context, interview, { question: position }) => {
  showSection(context, interview, position);
  const question = entryAt(context.plan.questions, position);
  const note = entryAt(interview.notes, position);
  if (note !== null) context.prompter.say(context.words.question.note(note));
  const reply = await context.prompter.ask(promptFor(context, interview, position));
  if (reply.reply === 'command') return moveBy(context, interview, question, position, reply);
  if (question.kind === 'date' && reply.reply === 'text')
    return takeDate(context, question, position, reply.text);
  return { do: 'answer', answer: answerOf(context, position, reply) };
};

/** A date may have to be asked about; a code that means no answer is one as it is written. */
async function takeDate(
  context: InterviewContext,
  question: PlanQuestion,
  position: number,
  text: string,
): Promise<Move> {
  const read = readTyped(context.plan, position, text, context.language);
  if (read !== null && 'answer' in read) return { do: 'answer', answer: read.answer };
  const date = await settledDay(context, text, limitsOf(question));
  return date === null ? null : { do: 'answer', answer: { state: 'given', kind: 'date', date } };
}

const limitsOf = ({ date }: PlanQuestion): DayLimits => date ?? { earliest: null, latest: null };

function showSection(context: InterviewContext, interview: InterviewState, position: number): void {
  const { plan, texts, words, shown, prompter } = context;
  const progress = questionProgress(plan, interview, position);
  if (shown.section === progress.section) return;
  shown.section = progress.section;
  const { title, intro } = entryAt(plan.sections, progress.section);
  const { sectionNumber, sections } = progress;
  const own = besideOf(context, title);
  const shownTitle = inLanguage(title, plan, texts) + (own === undefined ? '' : ` – ${own}`);
  prompter.show([
    heading(words.question.section(sectionNumber, sections, shownTitle)),
    ...(intro === null ? [] : paragraphs(context, intro)),
  ]);
}

/** The text in the language of the questions, then in the interviewer's. */
function paragraphs(context: InterviewContext, text: Text): readonly Block[] {
  const { plan, texts } = context;
  return [inLanguage(text, plan, texts), besideOf(context, text)]
    .filter((said) => said !== undefined)
    .map((said) => paragraph(said));
}

function promptFor(context: InterviewContext, interview: InterviewState, position: number): Prompt {
  const { plan, texts } = context;
  const question = entryAt(plan.questions, position);
  const reply = entryAt(interview.replies, position);
  const asked = {
    message: inLanguage(question.text, plan, texts) + gradeScale(context, question),
    ...besideQuestion(context, question),
    help: helpFor(context, interview, position),
    commands: commandsOf(
      context,
      countOpen(plan, interview) > 1 ? COMMANDS : COMMANDS.filter((id) => id !== 'finish'),
    ),
  };
  const options = question.options.map(({ label }) => ({
    label: inLanguage(label, plan, texts),
    hint: besideOf(context, label) ?? null,
  }));
  const given = reply.reply === 'given' ? reply.answer : null;
  if (question.kind === 'choice') {
    const initial = given?.kind === 'option' ? given.option : null;
    return { kind: 'choice', ...asked, options, initial, deliberate: true };
  }
  if (question.kind === 'multiple') {
    const initial = given?.kind === 'options' ? given.options : [];
    const check = (chosen: readonly number[]) => severalProblem(context, question, chosen);
    return { kind: 'several', ...asked, options, initial, problemOf: check };
  }
  const check = (text: string) => lineProblem(context, position, text);
  return {
    kind: 'line',
    ...asked,
    initial: given === null ? '' : typedAs(context, question, given),
    problemOf: check,
  };
}

/** The question in the interviewer's language, if the learner reads it in another one. */
function besideQuestion(context: InterviewContext, question: PlanQuestion): { readonly beside?: string } {
  const beside = besideOf(context, question.text);
  // Already in the interviewer's language if there are no texts in the learner's.
  const scale = gradeScale({ ...context, learner: null }, question);
  return beside === undefined ? {} : { beside: beside + scale };
}

/** The best grade, in the language of the questions if there are texts in it; empty if the question is not a grade. */
export function gradeScale(
  { learner, language }: Pick<InterviewContext, 'learner' | 'language'>,
  { kind, number }: PlanQuestion,
): string {
  if (kind !== 'grade' || number === null) return '';
  return ` (${gradeScaleWords(shownEnds(ownScale(number)), language, learner?.gradeScale)})`;
}

/** The help line: progress, the kind of answer expected, and the previous reply. */
function helpFor(context: InterviewContext, interview: InterviewState, position: number): string {
  const { plan, words } = context;
  const question = entryAt(plan.questions, position);
  const { number, questions } = questionProgress(plan, interview, position);
  const own = question.help === null ? null : inBoth(context, question.help);
  const parts = [
    words.question.progress(number, questions),
    own ?? kindHelp(context, question),
    codesHelp(context, question),
    beforeHelp(context, entryAt(interview.replies, position)),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function kindHelp(
  { words, language }: InterviewContext,
  { kind, number, limit }: PlanQuestion,
): string | null {
  if (isNumeric(kind) && kind !== 'grade' && number !== null) {
    const shown = (bound: typeof number.min) =>
      bound === null ? null : formatNumber(toNumber(fromFraction(bound)), language);
    return words.question.between(shown(number.min), shown(number.max));
  }
  if (kind === 'multiple' && limit !== null) return words.question.atMost(limit);
  return words.question.help[kind];
}

/** Texts that may replace a number, such as *not assessed*. */
function codesHelp(context: InterviewContext, { kind, options }: PlanQuestion): string | null {
  if (!isNumeric(kind) || options.length === 0) return null;
  return options.map(({ label }) => inBoth(context, label)).join(' / ');
}

function beforeHelp({ words }: InterviewContext, { reply }: Reply): string | null {
  if (reply === 'skipped') return words.question.skipped;
  return reply === 'refused' ? words.question.refused : null;
}

/** The maximum length of a typed number. */
const MAX_NUMBER_LENGTH = 30;

/** The answer as a user would type it, so that accepting it unchanged gives the same answer. */
function typedAs(
  { plan, language, texts }: InterviewContext,
  question: PlanQuestion,
  answer: GivenAnswer,
): string {
  switch (answer.kind) {
    case 'option':
      return inLanguage(entryAt(question.options, answer.option).label, plan, texts);
    case 'options':
      return answer.options.map((option) => entryAt(question.options, option).key).join(' ');
    case 'number':
      return formatExact(answer.number, language, MAX_NUMBER_LENGTH);
    case 'date':
      return language === 'de' ? answer.date.split('-').reverse().join('.') : answer.date;
    case 'text':
      return answer.text;
  }
}

function severalProblem(
  context: InterviewContext,
  question: PlanQuestion,
  chosen: readonly number[],
): string | null {
  const { words } = context;
  const exclusive = chosen.find((option) => entryAt(question.options, option).exclusive);
  if (exclusive !== undefined && chosen.length > 1) {
    return words.faults.exclusive(inBoth(context, entryAt(question.options, exclusive).label));
  }
  const { limit } = question;
  return limit !== null && chosen.length > limit ? words.faults.tooMany(limit) : null;
}

function lineProblem(context: InterviewContext, position: number, text: string): string | null {
  const read = readTyped(context.plan, position, text, context.language);
  return read === null ? context.words.faults.answerNeeded : problemOf(context, position, text, read);
}

function problemOf(context: InterviewContext, position: number, text: string, read: Read): string | null {
  if ('answer' in read) return null;
  const { words, language } = context;
  const question = entryAt(context.plan.questions, position);
  // A table problem explains what was wrong; at a question, it is enough to say what is expected.
  if (question.kind === 'date') {
    const limits = limitsOf(question);
    const shown = (day: string | null): string | null => (day === null ? null : formatDay(day, language));
    return dayProblem(context, text, limits, words.dates.range(shown(limits.earliest), shown(limits.latest)));
  }
  if (question.kind === 'text' && question.limit !== null) return words.faults.tooLong(question.limit);
  if (question.number !== null) return numberProblem(context, question, question.number, text, read);
  const { says, fix } = problemWords({ ...read.problem, place: null }, context.language);
  return `${says} ${fix}`;
}

function numberProblem(
  context: InterviewContext,
  question: PlanQuestion,
  number: PlanNumber,
  text: string,
  { problem: { code } }: Extract<Read, { readonly problem: unknown }>,
): string | null {
  const { words, language } = context;
  const readings = thousandOrFraction(text, language);
  if (readings !== null) return words.faults.thousand(text.trim(), ...readings);
  if (code === 'answer-not-whole') {
    const [example = ''] = /^[+-]?\d+/.exec(plainNumber(text, number.unit)) ?? [];
    return words.faults.whole(example);
  }
  if (code === 'answer-not-a-number') return words.faults.number;
  if (question.kind !== 'grade') return kindHelp(context, question);
  const { best, worst } = shownEnds(ownScale(number));
  const [lower, upper] = [Math.min(best, worst), Math.max(best, worst)];
  return words.faults.grade(formatNumber(lower, language), formatNumber(upper, language));
}

/** The prompt has validated the reply, so there is an answer. */
function answerOf(
  context: InterviewContext,
  position: number,
  reply: Exclude<PromptReply, CommandReply>,
): Answer {
  if (reply.reply === 'option') return { state: 'given', kind: 'option', option: reply.option };
  if (reply.reply === 'options') {
    return { state: 'given', kind: 'options', options: reply.options.toSorted((a, b) => a - b) };
  }
  const read = readTyped(context.plan, position, reply.text, context.language);
  return read !== null && 'answer' in read ? read.answer : MISSING;
}

type CommandReply = Extract<PromptReply, { reply: 'command' }>;

async function moveBy(
  context: InterviewContext,
  interview: InterviewState,
  question: PlanQuestion,
  position: number,
  reply: CommandReply,
): Promise<Move> {
  const { plan, texts, words, prompter } = context;
  const { command } = reply;
  if (command === 'skip' || command === 'refuse') return { do: command };
  if (command === 'note') return takeNote(context, entryAt(interview.notes, position));
  if (command === 'finish') return (await confirmsFinishing(context, interview)) ? { do: 'finish' } : null;
  if (command !== 'why') return commonMove(reply);
  prompter.say(question.why === null ? words.question.whyNone : inLanguage(question.why, plan, texts));
  const beside = question.why === null ? undefined : besideOf(context, question.why);
  if (beside !== undefined) prompter.say(beside);
  return null;
}

/** Finishing skips many questions at once, so it is confirmed. */
function confirmsFinishing(context: InterviewContext, interview: InterviewState): Promise<boolean> {
  const { options, ...asked } = context.words.question.finish(countOpen(context.plan, interview));
  return confirms(context, asked, options);
}

const MAX_NOTE = 2000;

async function takeNote({ prompter, words }: InterviewContext, before: string | null): Promise<Move> {
  const reply = await prompter.ask({
    kind: 'line',
    ...words.question.notePrompt,
    commands: [],
    initial: before ?? '',
    problemOf: (text) => (text.length > MAX_NOTE ? words.faults.tooLong(MAX_NOTE) : null),
  });
  if (reply.reply !== 'text') return null;
  const text = reply.text.trim();
  prompter.say(text === '' ? words.question.noteGone : words.question.noteKept);
  return { do: 'note', text };
}
