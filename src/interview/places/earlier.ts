import type { Assessment } from '../../assessment/assessment.ts';
import { mayKeep } from '../../dialogue/reply.ts';
import type { PlainPlace } from '../../dialogue/interview-state.ts';
import type { Text } from '../../definition/schema/text.ts';
import { learnerFacts } from '../../report/learner/learner-facts.ts';
import { mismatch } from '../../assessment/mismatch.ts';
import { type Block, heading, ledList, paragraph } from '../../document/model.ts';
import { otherEngine } from '../../assess/unchecked.ts';
import { formatMoment } from '../../words/locale.ts';
import { inLanguage } from '../../words/say.ts';
import { choose, commonMove, type InterviewContext, type ShowPlace } from '../interview-context.ts';
import { actionLine } from './plan-lines.ts';

/** Shows the earlier result and plan, and asks whether to ask everything again or to review the earlier answers. */
export const showEarlier: ShowPlace<PlainPlace> = async (context, interview) => {
  const { prompter, words, plan } = context;
  const { earlier } = interview.setting;
  if (earlier === null) return { do: 'go_on' };
  const isSame = mayKeep(plan, earlier);
  const isAnother = earlier.definition.id !== plan.id;
  prompter.show(earlierBlocks(context, earlier, isAnother));
  if (!isSame && !isAnother) prompter.say(words.earlier.cannotKeep);
  const askAgain = ['anew', isAnother ? words.earlier.begin : words.earlier.anew] as const;
  const keep = ['keep', words.earlier.keep] as const;
  const reply = await choose(
    context,
    { message: words.earlier.prompt, help: null },
    isSame ? [askAgain, keep] : [askAgain],
    ['back', 'pause', 'delete'],
  );
  if (!('chosen' in reply)) return commonMove(reply);
  return reply.chosen === 'keep' ? { do: 'keep' } : { do: 'go_on' };
};

function earlierBlocks(context: InterviewContext, earlier: Assessment, isAnother: boolean): readonly Block[] {
  const words = context.words.earlier;
  const { at, plan } = earlier;
  const unchecked = otherEngine(earlier);
  const goals = plan?.goals ?? [];
  const actions = plan?.actions ?? [];
  return [
    heading(words.title),
    ...(at === null ? [] : [paragraph(words.of(formatMoment(at, context.language)))]),
    ...(unchecked === null ? [] : [paragraph(words.unchecked[unchecked])]),
    ...(isAnother ? [paragraph(words.another), ...resultBlocks(context, earlier)] : []),
    ...list('goals', words.goals, goals),
    ...list(
      'actions',
      words.actions,
      actions.map((action) => actionLine(context, action)),
    ),
    ...(goals.length + actions.length === 0 ? [paragraph(words.noPlan)] : []),
  ];
}

/**
 * What the shared screen may show of another questionnaire's result, as on the learner's page: certain strengths, and
 * topics that are the same for everyone. No tier, band or critical answer, and not the questionnaire's name, which
 * may be a label. Nothing unless the learner was the respondent.
 */
function resultBlocks(
  { earlierPlan, texts, words }: InterviewContext,
  earlier: Assessment,
): readonly Block[] {
  if (earlierPlan?.respondent !== 'learner' || mismatch(earlier, earlierPlan) !== null) return [];
  const { strengths, topics } = learnerFacts(earlier, earlierPlan);
  const textsOf = (parts: readonly Text[]): readonly string[] =>
    parts.map((text) => inLanguage(text, earlierPlan, texts));
  return [
    ...list('strong', words.earlier.strong, textsOf(strengths.strong)),
    ...list('present', words.earlier.present, textsOf(strengths.present)),
    ...list('topics', words.earlier.topics, textsOf(topics)),
  ];
}

function list(key: string, lead: string, texts: readonly string[]): readonly Block[] {
  return ledList(
    key,
    lead,
    texts.map((text) => ({ id: null, text })),
  );
}
