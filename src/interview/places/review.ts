import { assessmentOf } from '../../dialogue/about.ts';
import { type ReviewLine, reviewOf } from '../../dialogue/screen.ts';
import type { PlainPlace, InterviewState } from '../../dialogue/interview-state.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { answerText } from '../../report/answer-text.ts';
import { type Context, reportContext } from '../../report/context.ts';
import { type Block, heading, paragraph } from '../../document/model.ts';
import { formatDay } from '../../words/locale.ts';
import { oneLine, inLanguage } from '../../words/say.ts';
import {
  clearAll,
  commandsOf,
  commonMove,
  type InterviewContext,
  type ShowPlace,
} from '../interview-context.ts';
import type { CommandId } from '../prompter.ts';

const COMMANDS: readonly CommandId[] = ['back', 'list', 'pause', 'delete'];

/** Lists all answers, each of which can still be changed, before the result. */
export const showReview: ShowPlace<PlainPlace> = async (context, interview) => {
  const { prompter, words, shown } = context;
  const lines = reviewOf(context.plan, interview);
  const questions = lines.map(({ question }) => question);
  // Clear the screen, so that every learner's list looks alike, whatever was on it before (law 13).
  if (shown.review === null) clearAll(context);
  // Typed numbers refer to the list on the screen: if a change altered the list, show it again first.
  if (!isSame(shown.review, questions)) prompter.show(blocks(context, interview, lines));
  shown.review = questions;
  const reply = await prompter.ask({
    kind: 'line',
    ...words.review.prompt,
    commands: commandsOf(context, COMMANDS),
    initial: '',
    problemOf: (text) =>
      text.trim() === '' || lineAt(lines, text) !== undefined
        ? null
        : words.faults.reviewNumber(lines.length),
  });
  if (reply.reply === 'text') {
    const line = lineAt(lines, reply.text);
    return line === undefined ? { do: 'go_on' } : { do: 'edit', question: line.question };
  }
  if (reply.reply === 'command' && reply.command === 'list') {
    shown.review = null;
    return null;
  }
  return commonMove(reply);
};

function isSame(shown: readonly number[] | null, questions: readonly number[]): boolean {
  return (
    shown?.length === questions.length && questions.every((question, index) => question === shown[index])
  );
}

function lineAt(lines: readonly ReviewLine[], typed: string): ReviewLine | undefined {
  return /^\s*\d+\s*$/.test(typed) ? lines[Number(typed) - 1] : undefined;
}

function blocks(
  context: InterviewContext,
  interview: InterviewState,
  lines: readonly ReviewLine[],
): readonly Block[] {
  const { plan, language, texts } = context;
  const words = context.words.review;
  const frame = { at: context.now(), provenance: {} };
  const report = reportContext(assessmentOf(plan, interview, frame), plan, language, texts);
  return [
    heading(words.title),
    paragraph(words.lead),
    {
      kind: 'table',
      key: 'review',
      columns: [
        { key: 'number', title: words.number, numeric: true },
        { key: 'question', title: words.question, numeric: false },
        { key: 'answer', title: words.answer, numeric: false },
      ],
      rows: lines.map((line, index) => [
        { text: String(index + 1) },
        { text: inLanguage(entryAt(plan.questions, line.question).text, plan, texts) },
        { text: replyText(context, report, line) },
      ]),
      blank: 0,
    },
  ];
}

/** Free text is shown to the learner here; reports leave it out. */
function replyText(
  { plan, words, language }: InterviewContext,
  report: Context,
  { reply, question, note }: ReviewLine,
): string {
  const own =
    reply.reply === 'given' && reply.answer.kind === 'text'
      ? oneLine(reply.answer.text)
      : reply.reply === 'open'
        ? words.review.open
        : reply.reply === 'given' && reply.answer.kind === 'date'
          ? formatDay(reply.answer.date, language)
          : answerText(report, entryAt(plan.questions, question).id);
  return note === null ? own : `${own} (${words.question.note(note)})`;
}
