import { mayLookThrough } from '../../dialogue/again.ts';
import type { AgainPlace, InterviewState } from '../../dialogue/interview-state.ts';
import { heading, paragraph } from '../../document/model.ts';
import { formatMoment } from '../../words/locale.ts';
import { periodText } from '../../words/period.ts';
import {
  choose,
  commandsOf,
  commonMove,
  type InterviewContext,
  type ShowPlace,
  type Move,
} from '../interview-context.ts';
import type { CommandId } from '../prompter.ts';
import { choiceFor, learnerWordsIn } from '../learner-language.ts';
import { confirmsEnd, requiredTextProblem } from './field.ts';

const COMMANDS: readonly CommandId[] = ['back', 'pause', 'delete'];

/** Confirms what may have changed when an interview is resumed on another day. */
export const showAgain: ShowPlace<AgainPlace> = async (context, interview, place) => {
  const { prompter, shown, words } = context;
  if (!shown.again)
    prompter.show([heading(words.again.title), paragraph(words.again.lead(dayOf(context, place.since)))]);
  shown.again = true;
  switch (place.topic) {
    case 'consent':
      return showConsent(context, interview);
    case 'period':
      return showPeriod(context, place);
    case 'interviewer':
    case 'responsible':
    case 'reach':
      return showName(context, interview, place.topic);
  }
};

function dayOf({ language }: InterviewContext, day: string): string {
  return formatMoment(day, language);
}

/** The field starts empty, because the person of that day may be away today. */
async function showName(
  context: InterviewContext,
  interview: InterviewState,
  topic: 'interviewer' | 'responsible' | 'reach',
): Promise<Move> {
  const { prompter, words, now } = context;
  const before = interview.fields[topic] ?? '';
  const reply = await prompter.ask({
    kind: 'line',
    message: topic === 'interviewer' ? words.again.interviewer : words.fields[topic].message,
    help: words.again.before(before),
    commands: commandsOf(context, COMMANDS),
    initial: '',
    problemOf: (text) => requiredTextProblem(context, text.trim()),
  });
  if (reply.reply !== 'text') return commonMove(reply);
  return { do: 'fill', value: reply.text.trim(), at: now() };
}

/** Asks the person who consented on the first day; withdrawing consent ends the interview. */
async function showConsent(context: InterviewContext, interview: InterviewState): Promise<Move> {
  const { words, plan, now } = context;
  const { consent_who = '', guardian = '' } = interview.fields;
  const who = guardian === '' ? consent_who : words.again.withGuardian(consent_who, guardian);
  const learnerWords = plan.respondent === 'learner' ? learnerWordsIn(context, interview) : null;
  const { options, ...asked } = choiceFor(words.again.consent(who), learnerWords?.talk.again ?? null);
  const reply = await choose(context, asked, options, COMMANDS, null, true);
  if (!('chosen' in reply)) return commonMove(reply);
  if (reply.chosen === 'no' && !(await confirmsEnd(context, interview))) return null;
  return { do: 'fill', value: reply.chosen, at: now() };
}

/** Explains that earlier answers are from another day, and that questions now refer to the period before today. */
async function showPeriod(context: InterviewContext, place: AgainPlace): Promise<Move> {
  const { prompter, words, plan, language, now } = context;
  const { answersOf, period, prompt, goOn, look } = words.again;
  const today = dayOf(context, now().slice(0, 10));
  const asked = plan.recall === null ? null : periodText(plan.recall, language);
  prompter.show([
    paragraph(answersOf(dayOf(context, place.since))),
    ...(asked === null ? [] : [paragraph(period(asked, today))]),
  ]);
  const review = mayLookThrough(place) ? ([['review', look]] as const) : [];
  const options = [['go_on', goOn], ...review] as const;
  const reply = await choose(context, { message: prompt, help: null }, options, COMMANDS, null, true);
  if (!('chosen' in reply)) return commonMove(reply);
  return { do: 'fill', value: reply.chosen, at: now() };
}
