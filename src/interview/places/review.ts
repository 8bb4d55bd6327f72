import { assessmentOf } from '../../dialogue/about.ts';
import { type ReviewLine, reviewOf } from '../../dialogue/screen.ts';
import type { PlainPlace, Talk } from '../../dialogue/talk.ts';
import { at } from '../../plan/at.ts';
import { compare, fromNumber } from '../../plan/rational.ts';
import { answerText } from '../../report/answer-text.ts';
import { type Context, reportContext } from '../../report/context.ts';
import { type Block, heading, paragraph } from '../../document/model.ts';
import { oneLine, say } from '../../words/say.ts';
import { clearAll, commandsOf, commonMove, type Held, type HoldPlace } from '../held.ts';
import type { CommandId } from '../prompter.ts';

const COMMANDS: readonly CommandId[] = ['back', 'list', 'pause', 'delete'];

/** All answers once more, each to be changed, before anything is made of them. */
export const holdReview: HoldPlace<PlainPlace> = async (held, talk) => {
  const { prompter, words, shown } = held;
  const lines = reviewOf(held.plan, talk);
  const questions = lines.map(({ question }) => question);
  // Every learner's list looks alike, whatever stood there before it (law 13).
  if (shown.review === null) clearAll(held);
  // A number is that of the list on the screen: where a change made it another list, that is shown first.
  if (!isSame(shown.review, questions)) prompter.show(blocks(held, talk, lines));
  shown.review = questions;
  const reply = await prompter.ask({
    kind: 'line',
    ...words.review.prompt,
    commands: commandsOf(held, COMMANDS),
    initial: '',
    fault: (text) =>
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

function blocks(held: Held, talk: Talk, lines: readonly ReviewLine[]): readonly Block[] {
  const { plan, language, texts } = held;
  const words = held.words.review;
  const frame = { at: held.now(), provenance: {} };
  const context = reportContext(assessmentOf(plan, talk, frame), plan, language, texts);
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
        { text: say(at(plan.questions, line.question).text, plan, texts) },
        { text: replyText(held, context, line) },
      ]),
      blank: 0,
    },
    ...(lacksGuardian(held, talk) ? [paragraph(words.guardianMissing(talk.setting.guardianAge), true)] : []),
  ];
}

/** Whether the age that was answered tells another story than what was said before consent. */
function lacksGuardian({ plan }: Held, { setting, fields, replies }: Talk): boolean {
  const question = plan.appliesTo?.question ?? null;
  if (question === null || fields.basis !== 'consent' || fields.minor !== 'no') return false;
  const reply = at(replies, question);
  if (reply.reply !== 'given' || reply.answer.kind !== 'number') return false;
  return compare(reply.answer.number, fromNumber(setting.guardianAge)) < 0;
}

/** The learner looks at their own words here; a report leaves them out. */
function replyText({ plan, words }: Held, context: Context, { reply, question, note }: ReviewLine): string {
  const own =
    reply.reply === 'given' && reply.answer.kind === 'text'
      ? oneLine(reply.answer.text)
      : reply.reply === 'open'
        ? words.review.open
        : answerText(context, at(plan.questions, question).id);
  return note === null ? own : `${own} (${words.question.note(note)})`;
}
