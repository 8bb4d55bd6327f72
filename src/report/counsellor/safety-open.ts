import { entryAt } from '../../plan/entry-at.ts';
import { dependenciesOf } from '../../tier/dependencies.ts';
import { assessedAnswer, known, type Context } from '../context.ts';
import { type Block, paragraph } from '../../document/model.ts';

/** How to deal with critical rules that cannot be excluded. */
interface SafetyOpen {
  /** A question was not asked, not answered, or answered with "not sure". */
  readonly isToAsk: boolean;
  /** All open questions of at least one rule were refused; nobody must be pressed for an answer. */
  readonly isRefused: boolean;
}

/** Whether open critical rules need to be asked about, or were refused. */
function safetyOpen(context: Context): SafetyOpen {
  const { assessment, plan, critical } = context;
  const refused = assessment.critical_unknown.map((id) => {
    const states = [...dependenciesOf(plan, [known(critical.get(id), id).inputs]).questions]
      .map((question) => assessedAnswer(context, entryAt(plan.questions, question).id).state)
      .filter((state) => state !== 'given' && state !== 'not_asked');
    return states.length > 0 && states.every((state) => state === 'refused');
  });
  return { isToAsk: refused.includes(false), isRefused: refused.includes(true) };
}

/** Asks to clarify open safety questions first; refusals are mentioned once, without pressing for answers. */
export function openSafety(context: Context): readonly Block[] {
  const { safetyFirst, safetyRefused } = context.words.tier;
  const { isToAsk, isRefused } = safetyOpen(context);
  return [
    ...(isToAsk ? [paragraph(safetyFirst, true)] : []),
    ...(isRefused ? [paragraph(safetyRefused, true)] : []),
  ];
}
