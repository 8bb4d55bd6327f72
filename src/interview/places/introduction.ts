import type { ContactWords } from '../../definition/contacts.ts';
import type { PlainPlace, InterviewState } from '../../dialogue/interview-state.ts';
import { heading, paragraph, type Block } from '../../document/model.ts';
import { lengthOf } from '../../plan/duration.ts';
import { fill } from '../../words/fill.ts';
import type { LearnerWords } from '../../words/learner.ts';
import { formatList } from '../../words/locale.ts';
import { oneLine, sayWords } from '../../words/say.ts';
import {
  choose,
  commonMove,
  type InterviewContext,
  type ShowPlace,
  type Move,
} from '../interview-context.ts';
import type { CommandId } from '../prompter.ts';
import { interpretLine, learnerWordsIn } from '../learner-language.ts';

/**
 * Explains what the interview is and is not, that it is voluntary, who sees the answers and the limits of
 * confidentiality. If the learner's language differs, it is shown in that language first and, once they confirm, in
 * the interviewer's: both at once would push the first from the screen.
 */
export const showIntroduction: ShowPlace<PlainPlace> = async (context, interview) => {
  const { prompter, words } = context;
  const { prompt, goOn, same } = words.introduction;
  const learnerWords = learnerWordsIn(context, interview);
  if (learnerWords !== null) {
    const left = await showLearner(context, learnerWords, commandsAt(interview));
    if (left !== 'shown') return left;
    prompter.show([paragraph(same)]);
  }
  prompter.show(introduction(context));
  const interpret = interpretLine(context, interview);
  if (interpret !== null) prompter.say(interpret);
  const asked = { message: prompt, help: null };
  const reply = await choose(context, asked, [['go_on', goOn]], commandsAt(interview), null, true);
  return 'chosen' in reply ? { do: 'go_on' } : commonMove(reply);
};

/** If the interviewer's fields come first, going back leads to them. */
function commandsAt({ setting }: InterviewState): readonly CommandId[] {
  return setting.told?.reviewed === false ? ['back', 'pause'] : ['pause'];
}

async function showLearner(
  context: InterviewContext,
  { language, talk }: LearnerWords,
  commands: readonly CommandId[],
): Promise<Move | 'shown'> {
  const { title, points, length, sees, seesAsk, limits, clear, goOn } = talk.introduction;
  const own = context.words.introduction;
  const roles = rolesIn(context.sees, language);
  const seen = roles === null ? seesAsk : fill(sees, { roles: formatList(roles, language) });
  const lines = [...points, lengthText(context, length, language)];
  context.prompter.show(blocks(title, lines, seen, limits, talk.important));
  const reply = await choose(
    context,
    { message: clear, help: own.clear },
    [['go_on', goOn, own.goOn]],
    commands,
    null,
    true,
  );
  return 'chosen' in reply ? 'shown' : commonMove(reply);
}

/**
 * The school's names of the roles in a language; null unless every role has one, since an incomplete list would be
 * misleading.
 */
export function rolesIn(roles: readonly ContactWords[], language: string): readonly string[] | null {
  const said = roles.map((role) => (typeof role === 'string' ? role : role[language]));
  const known = said.filter((role) => role !== undefined);
  return known.length === 0 || known.length < said.length ? null : known.map(oneLine);
}

function introduction(context: InterviewContext): readonly Block[] {
  const { plan, words, sees, language, texts } = context;
  const { title, points, length, privately, sees: seenBy, seesAsk, limits } = words.introduction;
  // An interview never covers several questionnaires at once.
  const respondent = plan.respondent === 'several' ? 'staff' : plan.respondent;
  const own = plan.private ? privately : points[respondent];
  const lines = [...own, lengthText(context, length, texts)];
  if (plan.private || respondent === 'staff' || respondent === 'record')
    return [heading(title), ...lines.map((point) => paragraph(point))];
  const roles = sees.map((role) => sayWords(role, language));
  const seen =
    roles.length === 0 ? seesAsk[respondent] : fill(seenBy, { roles: formatList(roles, language) });
  return blocks(title, lines, seen, limits[respondent]);
}

/** The same for everybody: what is asked after an answer is counted from the start (law 13). */
function lengthText({ plan }: InterviewContext, length: string, language: string): string {
  const isTalk = !plan.private && plan.respondent !== 'staff' && plan.respondent !== 'record';
  const { questions, minutes } = lengthOf(plan, language);
  const [, most] = minutes[isTalk ? 'talk' : 'alone'];
  return fill(length, { questions: questions[1], minutes: most > 10 ? Math.ceil(most / 5) * 5 : most });
}

function blocks(
  title: string,
  points: readonly string[],
  seen: string,
  limits: string,
  mark?: string,
): readonly Block[] {
  return [
    heading(title),
    ...points.map((point) => paragraph(point)),
    paragraph(seen),
    paragraph(limits, true, mark),
  ];
}
