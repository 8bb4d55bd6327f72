import type { AnswerState } from '../../assessment/assessment.ts';
import type { PlanQuestion } from '../../plan/plan.ts';
import { answerText } from '../answer-text.ts';
import { assessedAnswer, type Context, say } from '../context.ts';
import { type Block, heading, type Item, ledList, paragraph } from '../../document/model.ts';

type Gap = Exclude<AnswerState, 'given'>;

const GAPS: readonly Gap[] = ['missing', 'refused', 'unscorable', 'not_asked'];

/** Missing, refused, not asked and not scorable are listed separately; none of them counts as zero (law 1). */
export function gapBlocks(context: Context): readonly Block[] {
  const all = gapsAmong(context, context.plan.questions, (title) => title);
  return all.length === 0 ? [paragraph(context.words.gaps.none)] : all;
}

/** The gaps among the given questions, with headings made by `entitle`; empty if there are none. */
export function gapsAmong(
  context: Context,
  questions: readonly PlanQuestion[],
  entitle: (title: string) => string,
): readonly Block[] {
  const words = context.words.gaps;
  const offPath = questions.filter(({ id }) => isOffPath(context, id));
  return [
    ...GAPS.flatMap((gap) => gapOf(context, gap, questions, entitle)),
    ...titled('off_path', entitle(words.offPath), words.offPathExplains, items(context, offPath)),
  ];
}

function isOffPath(context: Context, id: string): boolean {
  return assessedAnswer(context, id).off_path === true;
}

/** Questions in this state; an empty free-text question is not a gap. */
export function questionsIn(context: Context, state: AnswerState): readonly PlanQuestion[] {
  return inState(context, context.plan.questions, state);
}

function inState(
  context: Context,
  questions: readonly PlanQuestion[],
  state: AnswerState,
): readonly PlanQuestion[] {
  return questions.filter(
    (question) => question.kind !== 'text' && assessedAnswer(context, question.id).state === state,
  );
}

function gapOf(
  context: Context,
  gap: Gap,
  among: readonly PlanQuestion[],
  entitle: (title: string) => string,
): readonly Block[] {
  const words = context.words.gaps;
  // Answers off the path are listed separately below.
  const questions = inState(context, among, gap).filter(({ id }) => !isOffPath(context, id));
  const shown = gap === 'unscorable' ? withAnswers(context, questions) : items(context, questions);
  return titled(gap, entitle(words.states[gap]), words.explains[gap], shown);
}

function titled(key: string, title: string, explains: string, shown: readonly Item[]): readonly Block[] {
  return shown.length === 0 ? [] : [heading(title), ...ledList(key, explains, shown)];
}

function items(context: Context, questions: readonly PlanQuestion[]): readonly Item[] {
  return questions.map((question) => ({ id: question.id, text: say(context, question.text) }));
}

function withAnswers(context: Context, questions: readonly PlanQuestion[]): readonly Item[] {
  const { is } = context.words.conditions;
  return questions.map((question) => ({
    id: question.id,
    text: is(say(context, question.text), answerText(context, question.id)),
  }));
}
