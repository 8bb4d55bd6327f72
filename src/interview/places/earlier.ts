import { mayKeep } from '../../dialogue/reply.ts';
import type { PlainPlace } from '../../dialogue/talk.ts';
import { type Block, heading, ledList, paragraph } from '../../report/model.ts';
import { formatMoment } from '../../words/locale.ts';
import { choose, commonMove, type Held, type HoldPlace } from '../held.ts';
import type { Assessment } from '../../assessment.ts';
import { actionLine } from './plan-lines.ts';

/** What was agreed last time, and whether the answers are asked anew or looked through. */
export const holdEarlier: HoldPlace<PlainPlace> = async (held, talk) => {
  const { prompter, words, plan } = held;
  const { earlier } = talk.setting;
  if (earlier === null) return { do: 'go_on' };
  const isSame = mayKeep(plan, earlier);
  prompter.show(earlierBlocks(held, earlier));
  if (!isSame) prompter.say(words.earlier.cannotKeep);
  const anew = ['anew', words.earlier.anew] as const;
  const keep = ['keep', words.earlier.keep] as const;
  const reply = await choose(
    held,
    { message: words.earlier.prompt, help: null },
    isSame ? [anew, keep] : [anew],
    ['back', 'pause', 'delete'],
  );
  if (!('chosen' in reply)) return commonMove(held, reply);
  return reply.chosen === 'keep' ? { do: 'keep' } : { do: 'go_on' };
};

function earlierBlocks(held: Held, { at, plan }: Assessment): readonly Block[] {
  const words = held.words.earlier;
  const goals = plan?.goals ?? [];
  const actions = plan?.actions ?? [];
  return [
    heading(words.title),
    ...(at === null ? [] : [paragraph(words.of(formatMoment(at, held.language)))]),
    ...ledList(
      'goals',
      words.goals,
      goals.map((text) => ({ id: null, text })),
    ),
    ...ledList(
      'actions',
      words.actions,
      actions.map((action) => ({ id: null, text: actionLine(held, action) })),
    ),
    ...(goals.length + actions.length === 0 ? [paragraph(words.noPlan)] : []),
  ];
}
