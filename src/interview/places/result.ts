import { assessmentOf } from '../../dialogue/about.ts';
import { isDecided } from '../../dialogue/path.ts';
import type { PlainPlace, InterviewState } from '../../dialogue/interview-state.ts';
import { type Context, known, reportContext } from '../../report/context.ts';
import { findingBlocks } from '../../report/counsellor/findings.ts';
import { type Block, heading, paragraph } from '../../document/model.ts';
import { behindReasons, ruleReasons } from '../../report/counsellor/reasons.ts';
import { scaleBlocks } from '../../report/counsellor/scales.ts';
import { strengthBlocks } from '../../report/counsellor/strengths.ts';
import { tierBlocks } from '../../report/counsellor/tier.ts';
import {
  choose,
  clearAll,
  commonMove,
  type InterviewContext,
  type ShowPlace,
  type Move,
} from '../interview-context.ts';
import type { CommandId } from '../prompter.ts';

const COMMANDS: readonly CommandId[] = ['back', 'pause', 'delete'];

/** Shows the result, but only after the interviewer confirms, since the learner may see the screen. */
export const showResult: ShowPlace<PlainPlace> = async (context, interview) => {
  const { prompter, words } = context;
  // Going back from here shows the list of answers again.
  Object.assign(context.shown, { review: null, alone: false });
  const { options, ...asked } = context.plan.private ? words.result.privateReady : words.result.ready;
  const ready = await choose(
    context,
    asked,
    [
      ['show', options.show],
      ['later', options.later],
      ...(isDecided(context.plan, interview) ? [['keep', words.result.keep] as const] : []),
    ],
    COMMANDS,
    null,
    true,
  );
  if (!('chosen' in ready)) return commonMove(ready);
  if (ready.chosen === 'later') return { do: 'go_on' };
  if (ready.chosen === 'keep') return { do: 'keep' };
  const result = resultContext(context, interview);
  prompter.show(resultBlocks(context, result));
  const left = await read(context, behindReasons(result));
  // The learner may look at the screen next. Only an interviewer who confirmed being alone decides alone.
  clearAll(context);
  context.shown.alone = left === 'read';
  return left === 'read' ? { do: 'go_on' } : left;
};

/**
 * Waits until the result was read. Details are shown on request, because they would push the reasons from the screen.
 */
async function read(context: InterviewContext, details: readonly Block[]): Promise<Move | 'read'> {
  const { goOn, numbers, note, privateNote } = context.words.result;
  const asked = { message: context.plan.private ? privateNote : note, help: null };
  const options = [
    ['go_on', goOn],
    ...(details.length === 0 ? [] : [['numbers', numbers] as const]),
  ] as const;
  for (;;) {
    const reply = await choose(context, asked, options, COMMANDS);
    if (!('chosen' in reply)) return commonMove(reply);
    if (reply.chosen === 'go_on') return 'read';
    context.prompter.show(details);
  }
}

function resultContext(
  { scoringPlan: key, language, now }: InterviewContext,
  interview: InterviewState,
): Context {
  return reportContext(assessmentOf(key, interview, { at: now(), provenance: {} }), key, language);
}

interface CriticalLeads {
  readonly first: (count: number) => string;
  readonly unknown: string;
}

/** Critical answers, and unanswered critical questions, come first. */
function criticalFirst(context: Context, words: CriticalLeads): readonly Block[] {
  const { categories, urgencies } = context.words.critical;
  const items = context.assessment.critical.map(({ id }) => {
    const { category, urgency } = known(context.critical.get(id), id);
    return { id, text: `${categories[category]}: ${urgencies[urgency]}` };
  });
  const open = context.assessment.critical_unknown.length === 0 ? [] : [paragraph(words.unknown, true)];
  return items.length === 0
    ? open
    : [paragraph(words.first(items.length), true), { kind: 'list', key: 'critical', items }, ...open];
}

/** Leaves out the heading of an empty section. */
function headed(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
}

/** Shows strengths, then the scales, then the suggestion with its basis and reasons, if there are tiers. */
function resultBlocks({ scoringPlan: plan, words }: InterviewContext, context: Context): readonly Block[] {
  const { sections } = context.words;
  return [
    ...criticalFirst(context, { first: words.result.criticalFirst, unknown: words.result.criticalUnknown }),
    heading(sections.strengths),
    ...strengthBlocks(context),
    // Without tiers, the findings show what to look at.
    ...(plan.tiers === null ? [heading(sections.findings), ...findingBlocks(context)] : []),
    heading(sections.scales),
    ...scaleBlocks(context),
    ...(plan.tiers === null
      ? []
      : [heading(sections.tier), ...tierBlocks(context), ...headed(sections.reasons, ruleReasons(context))]),
  ];
}
