import { entryAt } from '../../plan/entry-at.ts';
import { dependenciesOf } from '../../tier/dependencies.ts';
import { assessedAnswer, known, type Context } from '../context.ts';
import { type Block, paragraph } from '../../document/model.ts';

/** What to do about critical rules that cannot be excluded. */
interface SafetyOpen {
  /** Something was not asked, not answered, or answered with "not sure". */
  readonly isToAsk: boolean;
  /** Of some rule, all that is open was refused: nobody is to be pressed. */
  readonly isRefused: boolean;
}

/** Whether the open critical rules are to be asked about, or were refused. */
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

/** What is to be asked first; what was refused is mentioned once, and nobody is pressed. */
export function openSafety(context: Context): readonly Block[] {
  const { safetyFirst, safetyRefused } = context.words.tier;
  const { isToAsk, isRefused } = safetyOpen(context);
  return [
    ...(isToAsk ? [paragraph(safetyFirst, true)] : []),
    ...(isRefused ? [paragraph(safetyRefused, true)] : []),
  ];
}
