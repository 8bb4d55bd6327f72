import type { PlanFinding } from '../plan/plan.ts';
import type { Truth } from '../score/result.ts';
import { type Context, say } from './context.ts';
import { type Block, ledList, paragraph } from './model.ts';

/** The definition's named findings: those that hold, and those that nobody knows. */
export function findingBlocks(context: Context): readonly Block[] {
  const { plan } = context;
  const words = context.words.findings;
  if (plan.findings.length === 0) return [paragraph(words.neverAsked)];
  const items = (truth: Truth): { id: string; text: string }[] =>
    findingsThatAre(context, truth).map((finding) => ({ id: finding.id, text: say(context, finding.say) }));
  const blocks = [
    ...ledList('holds', words.holds, items('true')),
    ...ledList('unknown', words.unknown, items('unknown')),
  ];
  return blocks.length === 0 ? [paragraph(words.none)] : blocks;
}

export function findingsThatAre(context: Context, truth: Truth): readonly PlanFinding[] {
  return context.plan.findings.filter((finding) => context.assessment.findings[finding.id] === truth);
}
