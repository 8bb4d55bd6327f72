import type { PlanFinding } from '../../plan/plan.ts';
import type { Truth } from '../../score/result.ts';
import { type Context, say } from '../context.ts';
import { type Block, type Item, ledList, paragraph } from '../../document/model.ts';

/** Named findings of the definition that hold or are unknown. */
export function findingBlocks(context: Context): readonly Block[] {
  const { plan } = context;
  const words = context.words.findings;
  if (plan.findings.length === 0) return [paragraph(words.neverAsked)];
  const blocks = findingLists(context, plan.findings, '');
  return blocks.length === 0 ? [paragraph(words.none)] : blocks;
}

/** Lists the given findings that hold or are unknown; the keys of the lists end in `mark`. */
export function findingLists(
  context: Context,
  findings: readonly PlanFinding[],
  mark: string,
): readonly Block[] {
  const words = context.words.findings;
  const items = (truth: Truth): readonly Item[] =>
    findings
      .filter(({ id }) => context.assessment.findings[id] === truth)
      .map(({ id, say: text }) => ({ id, text: say(context, text) }));
  return [
    ...ledList(`holds${mark}`, words.holds, items('true')),
    ...ledList(`unknown${mark}`, words.unknown, items('unknown')),
  ];
}

export function findingsThatAre(context: Context, truth: Truth): readonly PlanFinding[] {
  return context.plan.findings.filter((finding) => context.assessment.findings[finding.id] === truth);
}
