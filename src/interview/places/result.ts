import { assessmentOf } from '../../dialogue/about.ts';
import type { PlainPlace, Talk } from '../../dialogue/talk.ts';
import { reportContext } from '../../report/context.ts';
import { findingBlocks } from '../../report/findings.ts';
import { type Block, heading, paragraph } from '../../report/model.ts';
import { reasonBlocks } from '../../report/reasons.ts';
import { scaleBlocks } from '../../report/scales.ts';
import { strengthBlocks } from '../../report/strengths.ts';
import { tierBlocks } from '../../report/tier.ts';
import { choose, commonMove, type Held, type HoldPlace } from '../held.ts';
import type { CommandId } from '../prompter.ts';

const COMMANDS: readonly CommandId[] = ['back', 'pause', 'delete'];

/** The result, for the person who holds the talk and only if they say so: the screen may be shared. */
export const holdResult: HoldPlace<PlainPlace> = async (held, talk) => {
  const { prompter, words } = held;
  // Back from here, the review is looked at anew.
  held.shown.review = false;
  const { options, ...asked } = held.plan.private ? words.result.privateReady : words.result.ready;
  const ready = await choose(
    held,
    asked,
    [
      ['show', options.show],
      ['later', options.later],
    ],
    COMMANDS,
  );
  if (!('chosen' in ready)) return commonMove(ready);
  if (ready.chosen === 'later') return { do: 'go_on' };
  prompter.show(resultBlocks(held, talk));
  const read = await choose(
    held,
    { message: held.plan.private ? words.result.privateNote : words.result.note, help: null },
    [['go_on', words.result.goOn]],
    COMMANDS,
  );
  if (!('chosen' in read)) return commonMove(read);
  prompter.clear();
  return { do: 'go_on' };
};

/** Where there is nothing to tell, there is no title to it. */
function headed(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
}

/** Strengths first, then the scales, and the suggestion with its basis and reasons, where there are tiers. */
function resultBlocks(held: Held, talk: Talk): readonly Block[] {
  const { key: plan, language, words } = held;
  const frame = { at: held.now(), provenance: {} };
  const context = reportContext(assessmentOf(plan, talk, frame), plan, language);
  const { sections } = context.words;
  const critical = context.assessment.critical.length;
  return [
    ...(critical === 0 ? [] : [paragraph(words.result.criticalFirst(critical), true)]),
    heading(sections.strengths),
    ...strengthBlocks(context),
    // Without tiers it is the findings that say what to look at.
    ...(plan.tiers === null ? [heading(sections.findings), ...findingBlocks(context)] : []),
    heading(sections.scales),
    ...scaleBlocks(context),
    ...(plan.tiers === null
      ? []
      : [heading(sections.tier), ...tierBlocks(context), ...headed(sections.reasons, reasonBlocks(context))]),
  ];
}
