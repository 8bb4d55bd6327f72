import type { PlainPlace } from '../../dialogue/interview-state.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { heading, paragraph } from '../../document/model.ts';
import { choose, clearAll, commonMove, confirms, type ShowPlace } from '../interview-context.ts';

/** Lists the goals that learner and interviewer agree on. */
export const showGoals: ShowPlace<PlainPlace> = async (context, { goals }) => {
  const { prompter } = context;
  // Goals are agreed on together, so a decision made alone is cleared from the screen first.
  if (context.shown.alone) clearAll(context);
  context.shown.alone = false;
  const words = context.words.plan;
  prompter.show([
    heading(words.goals),
    goals.length === 0
      ? paragraph(words.noGoals)
      : { kind: 'list', key: 'goals', items: goals.map((text) => ({ id: null, text })) },
  ]);
  const reply = await choose(
    context,
    { message: words.prompt, help: null },
    [
      ['add', words.addGoal],
      // At a fixed number, which must not turn into taking something away once there is a goal.
      ['go_on', words.goOn],
      ...goals.map((goal, index) => [`drop ${String(index)}`, words.dropGoal(goal)] as const),
    ],
    ['back', 'pause', 'delete'],
    null,
    true,
  );
  if (!('chosen' in reply)) return commonMove(reply);
  if (reply.chosen === 'add') return { do: 'add', field: 'goal' };
  const [, goal] = reply.chosen.split(' ');
  if (goal === undefined) return { do: 'go_on' };
  const { options, ...asked } = words.dropGoalPrompt(entryAt(goals, Number(goal)));
  return (await confirms(context, asked, options)) ? { do: 'drop_goal', goal: Number(goal) } : null;
};
