import type { Action, PlainPlace } from '../../dialogue/interview-state.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { heading, paragraph } from '../../document/model.ts';
import {
  choose,
  commonMove,
  confirms,
  type InterviewContext,
  type ShowPlace,
  type Move,
} from '../interview-context.ts';
import { actionLine } from './plan-lines.ts';

/** Lists the agreed actions with person, date and status. */
export const showActions: ShowPlace<PlainPlace> = async (context, { actions }) => {
  const { prompter } = context;
  const words = context.words.plan;
  const lines = actions.map((action) => actionLine(context, action));
  prompter.show([
    heading(words.actions),
    lines.length === 0
      ? paragraph(words.noActions)
      : { kind: 'list', key: 'actions', items: lines.map((text) => ({ id: null, text })) },
  ]);
  const reply = await choose(
    context,
    { message: words.prompt, help: null },
    [
      ['add', words.addAction],
      // At a fixed number, whatever the list has.
      ['go_on', words.goOn],
      ...actions.map(({ what }, index) => [`mark ${String(index)}`, words.markAction(what)] as const),
    ],
    ['back', 'pause', 'delete'],
    null,
    true,
  );
  if (!('chosen' in reply)) return commonMove(reply);
  if (reply.chosen === 'add') return { do: 'add', field: 'action_what' };
  const [, action] = reply.chosen.split(' ');
  return action === undefined ? { do: 'go_on' } : markAction(context, actions, Number(action));
};

async function markAction(
  context: InterviewContext,
  actions: readonly Action[],
  action: number,
): Promise<Move> {
  const words = context.words.plan;
  const order = ['unchanged', 'open', 'done', 'dropped', 'removed'] as const;
  const reply = await choose(
    context,
    { message: words.statusPrompt, help: actionLine(context, entryAt(actions, action)) },
    order.map((status) => [status, words.statuses[status]] as const),
    [],
    null,
    true,
  );
  if (!('chosen' in reply) || reply.chosen === 'unchanged') return null;
  if (reply.chosen === 'removed') {
    const { options, ...asked } = words.removeActionPrompt(entryAt(actions, action).what);
    if (!(await confirms(context, asked, options))) return null;
  }
  return { do: 'mark_action', action, status: reply.chosen };
}
