import { URGENCIES } from '../../definition/schema/urgencies.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import type { Path } from '../../source/node.ts';
import type { CheckContext } from '../context.ts';

type Critical = NonNullable<CheckContext['definition']['critical']>[number];

/**
 * A rule's alert may only cover that of a weaker rule about the same thing: of the same category and contact, and not
 * more urgent. No rule covers itself, not even through others (see `cycles`).
 */
export function* coveredRules(context: CheckContext): Iterable<Problem> {
  const rules = context.definition.critical ?? [];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const [i, rule] of rules.entries())
    for (const [c, id] of (rule.covers ?? []).entries()) {
      const path = ['critical', i, 'covers', c];
      const covered = byId.get(id);
      if (covered === undefined) yield* unknownRule(context, id, path);
      else {
        const what = mismatch(rule, covered);
        if (what !== null)
          yield context.problemAt('covers-mismatch', path, { rule: rule.id, covered: id, what });
      }
    }
}

/** A damaged rule still counts as declared. A rule that the form leaves out is reported as left out. */
function* unknownRule(context: CheckContext, id: string, path: Path): Iterable<Problem> {
  const { form, known } = context;
  if (known.critical.has(id)) return;
  if (form?.known.critical.has(id) === true)
    yield context.problemAt('left-out', path, { kind: 'critical', id, form: form.id });
  else
    yield context.problemAt('unknown-id', path, {
      kind: 'critical',
      id,
      suggestion: suggestion(id, known.critical),
    });
}

function mismatch(rule: Critical, covered: Critical): 'category' | 'contact' | 'urgency' | null {
  if (rule.category !== covered.category) return 'category';
  if (rule.contact !== covered.contact) return 'contact';
  return URGENCIES.indexOf(covered.urgency) < URGENCIES.indexOf(rule.urgency) ? 'urgency' : null;
}

/** If a questionnaire suggests tiers, an urgent rule that calls for no support is most likely a mistake. */
export function* urgentWithTier(context: CheckContext): Iterable<Problem> {
  const { tiers, critical } = context.definition;
  if (tiers === undefined) return;
  for (const [i, { id, tier, urgency }] of (critical ?? []).entries())
    if (tier === 'none' && urgency !== 'within_3_days')
      yield context.problemAt('urgent-without-tier', ['critical', i, 'tier'], { rule: id, urgency });
}
