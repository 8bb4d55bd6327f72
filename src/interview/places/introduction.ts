import type { PlainPlace } from '../../dialogue/talk.ts';
import { heading, paragraph, type Block } from '../../report/model.ts';
import { formatList } from '../../words/locale.ts';
import { choose, commonMove, type Held, type HoldPlace } from '../held.ts';

/** What this is and is not, that it is voluntary, who sees it, and the limits of confidentiality. */
export const holdIntroduction: HoldPlace<PlainPlace> = async (held) => {
  const { prompter, words } = held;
  prompter.show(introduction(held));
  const { prompt, goOn } = words.introduction;
  const reply = await choose(held, { message: prompt, help: null }, [['go_on', goOn]], ['pause']);
  return 'chosen' in reply ? { do: 'go_on' } : commonMove(held, reply);
};

function introduction({ plan, words, sees, language }: Held): readonly Block[] {
  const { title, points, privately, sees: seenBy, seesAsk, limits } = words.introduction;
  // No talk is held over several questionnaires at once.
  const respondent = plan.respondent === 'several' ? 'staff' : plan.respondent;
  const lines = (plan.private ? privately : points[respondent]).map((point) => paragraph(point));
  if (plan.private) return [heading(title), ...lines];
  if (respondent !== 'learner' && respondent !== 'parent') return [heading(title), ...lines];
  const seen = sees.length === 0 ? seesAsk[respondent] : seenBy(formatList(sees, language));
  return [heading(title), ...lines, paragraph(seen), paragraph(limits[respondent], true)];
}
