import { numberRange } from '../../definition/question-kinds.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { compare, fromNumber, multiply } from '../../plan/rational.ts';
import { allLeaves, conditionTree, leaves, type ConditionAt, type ConditionRoot } from '../conditions.ts';
import type { CheckContext, ItemEntry, QuestionEntry } from '../context.ts';
import type { QuestionItem } from '../../plan/method.ts';
import { optionPoints } from '../../plan/option-points.ts';

/**
 * Law 11: sex, origin, displacement, age and a mere situation never raise a tier, neither by a tier rule or a
 * critical rule that calls for a tier, nor through the scales and findings that such a rule depends on.
 */
export function* tierByBackground(context: CheckContext): Iterable<Problem> {
  for (const root of context.conditions) {
    if (!raisesTier(context, root)) continue;
    const rule = root.condition.id ?? root.owner;
    const reported = new Set<string>();
    for (const leaf of conditionTree(root).flatMap(leaves))
      for (const question of dependencies(context, `${leaf.subject} ${leaf.id}`, new Set())) {
        const about = question.question.about;
        if (about === undefined || reported.has(question.id)) continue;
        reported.add(question.id);
        yield context.problemAt('tier-by-background', leaf.idPath, { rule, question: question.id, about });
      }
  }
}

/** Also in a definition without tiers, since a battery that includes it may have some. */
function raisesTier({ definition }: CheckContext, { role, owner }: ConditionRoot): boolean {
  if (role !== 'critical') return role === 'tier';
  return definition.critical?.some(({ id, tier }) => id === owner && tier !== 'none') === true;
}

/** Yields the questions that a question, scale or finding depends on. */
function* dependencies(context: CheckContext, node: string, seen: Set<string>): Iterable<QuestionEntry> {
  if (seen.has(node)) return;
  seen.add(node);
  const [subject, id] = node.split(' ') as [string, string];
  if (subject === 'question') yield* known(context.questions.get(id));
  if (subject === 'finding')
    for (const { finding } of known(context.findings.get(id)))
      yield* conditionDependencies(context, { condition: finding.if, path: [] }, seen);
  if (subject === 'scale')
    for (const { scale, items } of known(context.scales.get(id))) {
      for (const entry of items) yield* itemDependencies(context, entry, scale.kind === 'risk', seen);
      for (const condition of scale.count ?? [])
        yield* conditionDependencies(context, { condition, path: [] }, seen);
    }
}

/** An unknown id yields nothing, since it is reported already. */
function known<T>(entry: T | undefined): readonly T[] {
  return entry === undefined ? [] : [entry];
}

function* conditionDependencies(
  context: CheckContext,
  at: ConditionAt,
  seen: Set<string>,
): Iterable<QuestionEntry> {
  for (const { subject, id } of allLeaves(at)) yield* dependencies(context, `${subject} ${id}`, seen);
}

function* itemDependencies(
  context: CheckContext,
  { item }: ItemEntry,
  isRisk: boolean,
  seen: Set<string>,
): Iterable<QuestionEntry> {
  if (!('question' in item)) {
    yield* dependencies(context, `scale ${item.scale}`, seen);
    return;
  }
  yield* dependencies(context, `question ${item.question}`, seen);
  const asked = context.questions.get(item.question);
  const condition = asked?.question.ask_if;
  if (asked !== undefined && condition !== undefined && notAskedRaises(item, asked, isRisk))
    yield* conditionDependencies(context, { condition, path: [] }, seen);
}

/**
 * Whether not being asked counts as more risk than the best answer. If so, the points depend on the questions of
 * `ask_if`. Reversal does not change the least and the most of an item.
 */
function notAskedRaises(item: QuestionItem, { question, options }: QuestionEntry, isRisk: boolean): boolean {
  if (typeof item.not_asked !== 'number') return false;
  const { min, max } = numberRange(question) ?? {};
  const points = (options?.options ?? []).flatMap((option) => optionPoints(option, item) ?? []);
  const weight = fromNumber(item.weight ?? 1);
  const all = [...[min, max].flatMap((end) => (end === undefined ? [] : [fromNumber(end)])), ...points]
    .map((value) => multiply(value, weight))
    .sort(compare);
  const best = isRisk ? all[0] : all.at(-1);
  const order = best === undefined ? 0 : compare(fromNumber(item.not_asked), best);
  return isRisk ? order > 0 : order < 0;
}
