import type { Action, PlainPlace } from '../../dialogue/talk.ts';
import { at } from '../../plan/at.ts';
import { heading, paragraph } from '../../document/model.ts';
import { choose, commonMove, type Held, type HoldPlace, type Move } from '../held.ts';
import { actionLine } from './plan-lines.ts';

/** What will be done, by whom and by when; how it stands with what was agreed earlier. */
export const holdActions: HoldPlace<PlainPlace> = async (held, { actions }) => {
  const { prompter } = held;
  const words = held.words.plan;
  const lines = actions.map((action) => actionLine(held, action));
  prompter.show([
    heading(words.actions),
    lines.length === 0
      ? paragraph(words.noActions)
      : { kind: 'list', key: 'actions', items: lines.map((text) => ({ id: null, text })) },
  ]);
  const reply = await choose(
    held,
    { message: words.prompt, help: null },
    [
      ['add', words.addAction],
      ...actions.map(({ what }, index) => [`mark ${String(index)}`, words.markAction(what)] as const),
      ['go_on', words.goOn],
    ],
    ['back', 'pause', 'delete'],
  );
  if (!('chosen' in reply)) return commonMove(reply);
  if (reply.chosen === 'add') return { do: 'add', field: 'action_what' };
  const [, action] = reply.chosen.split(' ');
  return action === undefined ? { do: 'go_on' } : markAction(held, actions, Number(action));
};

async function markAction(held: Held, actions: readonly Action[], action: number): Promise<Move> {
  const words = held.words.plan;
  const order = ['open', 'done', 'dropped', 'removed', 'unchanged'] as const;
  const reply = await choose(
    held,
    { message: words.statusPrompt, help: actionLine(held, at(actions, action)) },
    order.map((status) => [status, words.statuses[status]] as const),
    [],
  );
  if (!('chosen' in reply) || reply.chosen === 'unchanged') return null;
  return { do: 'mark_action', action, status: reply.chosen };
}
