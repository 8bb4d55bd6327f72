import { mayLookThrough } from '../../dialogue/again.ts';
import type { AgainPlace, Talk } from '../../dialogue/talk.ts';
import { heading, paragraph } from '../../document/model.ts';
import { formatMoment } from '../../words/locale.ts';
import { periodText } from '../../words/period.ts';
import { choose, commandsOf, commonMove, type Held, type HoldPlace, type Move } from '../held.ts';
import type { CommandId } from '../prompter.ts';
import { choiceFor, toldIn } from '../told.ts';
import { isEndMeant, textFault } from './field.ts';

const COMMANDS: readonly CommandId[] = ['back', 'pause', 'delete'];

/** What a talk that goes on on another day goes over before it does. */
export const holdAgain: HoldPlace<AgainPlace> = async (held, talk, place) => {
  const { prompter, shown, words } = held;
  if (!shown.again)
    prompter.show([heading(words.again.title), paragraph(words.again.lead(dayOf(held, place.since)))]);
  shown.again = true;
  switch (place.topic) {
    case 'consent':
      return holdConsent(held, talk);
    case 'period':
      return holdPeriod(held, place);
    case 'interviewer':
    case 'responsible':
    case 'reach':
      return holdName(held, talk, place.topic);
  }
};

function dayOf({ language }: Held, day: string): string {
  return formatMoment(day, language);
}

/** Nothing stands ready: who could be reached then may be away today. */
async function holdName(
  held: Held,
  talk: Talk,
  topic: 'interviewer' | 'responsible' | 'reach',
): Promise<Move> {
  const { prompter, words, now } = held;
  const before = talk.fields[topic] ?? '';
  const reply = await prompter.ask({
    kind: 'line',
    message: topic === 'interviewer' ? words.again.interviewer : words.fields[topic].message,
    help: words.again.before(before),
    commands: commandsOf(held, COMMANDS),
    initial: '',
    fault: (text) => textFault(held, text.trim()),
  });
  if (reply.reply !== 'text') return commonMove(reply);
  return { do: 'fill', value: reply.text.trim(), at: now() };
}

/** By whoever agreed on the first day; a no ends the talk as it would have then. */
async function holdConsent(held: Held, talk: Talk): Promise<Move> {
  const { words, plan, now } = held;
  const { consent_who = '', guardian = '' } = talk.fields;
  const who = guardian === '' ? consent_who : words.again.withGuardian(consent_who, guardian);
  const told = plan.respondent === 'learner' ? toldIn(talk) : null;
  const { options, ...asked } = choiceFor(words.again.consent(who), told?.words.again ?? null);
  const reply = await choose(held, asked, options, COMMANDS, null, true);
  if (!('chosen' in reply)) return commonMove(reply);
  if (reply.chosen === 'no' && !(await isEndMeant(held, talk))) return null;
  return { do: 'fill', value: reply.chosen, at: now() };
}

/** The answers so far are of that day; what is asked from now on is about the days up to this one. */
async function holdPeriod(held: Held, place: AgainPlace): Promise<Move> {
  const { prompter, words, plan, language, now } = held;
  const { answersOf, period, prompt, goOn, look } = words.again;
  const today = dayOf(held, now().slice(0, 10));
  const asked = plan.recall === null ? null : periodText(plan.recall, language);
  prompter.show([
    paragraph(answersOf(dayOf(held, place.since))),
    ...(asked === null ? [] : [paragraph(period(asked, today))]),
  ]);
  const review = mayLookThrough(place) ? ([['review', look]] as const) : [];
  const options = [...review, ['go_on', goOn]] as const;
  const reply = await choose(held, { message: prompt, help: null }, options, COMMANDS, null, true);
  if (!('chosen' in reply)) return commonMove(reply);
  return { do: 'fill', value: reply.chosen, at: now() };
}
