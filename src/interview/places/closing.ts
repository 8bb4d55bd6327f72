import type { Action, InterviewState } from '../../dialogue/interview-state.ts';
import { type Block, type Item, heading, paragraph } from '../../document/model.ts';
import { type HelpPlace, placeWords } from '../../report/learner/learner.ts';
import { fill } from '../../words/fill.ts';
import { learnerTexts, type LearnerTexts } from '../../words/learner.ts';
import { formatDay, formatList, formatMoment, LANGUAGES } from '../../words/locale.ts';
import { choose, clearAll, type InterviewContext } from '../interview-context.ts';
import { interpretLine, learnerWordsIn } from '../learner-language.ts';
import { rolesIn } from './introduction.ts';

/** The school's confirmed places of help, worded in a language. */
export type HelpIn = (language: string) => readonly HelpPlace[];

/** The words of a closing, in the language of whoever reads it. */
interface Closing {
  readonly language: string;
  readonly words: Omit<LearnerTexts['talk']['end'], 'goOn'>;
  readonly sees: string;
  readonly who: string;
  readonly help: Pick<LearnerTexts['page']['help'], 'places' | 'ages' | 'emergency'>;
  readonly nextDate: string;
}

/**
 * The last screen of a finished interview that both see: thanks, who reads the answers, who is there, what was agreed,
 * and where help is. Nothing on it depends on an answer (law 13). The interviewer reads it first, so that the learner's
 * own language is the last thing on the screen. Whoever describes a learner alone needs none.
 */
export async function showClosing(
  context: InterviewContext,
  interview: InterviewState,
  helpIn: HelpIn,
): Promise<void> {
  const { plan, prompter, words, language } = context;
  if (plan.private || plan.respondent === 'staff' || plan.respondent === 'record') return;
  clearAll(context);
  const learnerWords = learnerWordsIn(context, interview);
  const own = ownClosing(context);
  const clear = context.words.introduction.clear;
  if (learnerWords === null) {
    prompter.show(blocks(context, interview, own, helpIn));
    const interpret = interpretLine(context, interview);
    if (interpret !== null) prompter.say(interpret);
    const { prompt, goOn } = forRespondent(context);
    await choose(context, { message: prompt, help: null }, [['go_on', goOn]], [], null, true);
    return;
  }
  const { first, goOn } = words.end.closing;
  prompter.show(blocks(context, interview, own, helpIn));
  await choose(context, { message: first, help: null }, [['go_on', goOn]], [], null, true);
  clearAll(context);
  const { talk, page } = learnerWords;
  const theirs = closingOf(learnerWords.language, talk, page);
  prompter.show(blocks(context, interview, theirs, helpIn));
  const asked = { message: talk.introduction.clear, help: clear };
  const label = learnerTexts[language].talk.end.goOn;
  await choose(context, asked, [['go_on', talk.end.goOn, label]], [], null, true);
}

function closingOf(language: string, talk: LearnerTexts['talk'], page: LearnerTexts['page']): Closing {
  return {
    language,
    words: talk.end,
    sees: talk.introduction.sees,
    who: talk.critical.who,
    help: page.help,
    nextDate: page.agreed.nextDate,
  };
}

/** In the interviewer's language. Only a learner is addressed as one. */
function ownClosing({ plan, language, words }: InterviewContext): Closing {
  const { talk, page } = learnerTexts[language];
  const own = closingOf(language, talk, page);
  if (plan.respondent === 'learner') return own;
  const { byOthers } = words.end.closing;
  return { ...own, words: byOthers, who: byOthers.who, help: { ...page.help, ...byOthers } };
}

function forRespondent({ plan, words }: InterviewContext): {
  readonly prompt: string;
  readonly goOn: string;
} {
  const { learner, byOthers } = words.end.closing;
  return plan.respondent === 'learner' ? { prompt: words.introduction.clear, goOn: learner.goOn } : byOthers;
}

function blocks(
  context: InterviewContext,
  interview: InterviewState,
  closing: Closing,
  helpIn: HelpIn,
): readonly Block[] {
  const { words, help } = closing;
  return [
    heading(words.title),
    paragraph(words.thanks),
    { kind: 'list', key: 'now', items: nowItems(context, interview, closing, helpIn) },
    paragraph(help.emergency),
  ];
}

/** Who reads the answers, who is there today, what was agreed, and where help is: one list, to fit on a screen. */
function nowItems(
  { sees: roles }: InterviewContext,
  { fields, actions }: InterviewState,
  { words, language, sees, who, help, nextDate }: Closing,
  helpIn: HelpIn,
): readonly Item[] {
  const { responsible = '', reach = '', next_date: date = '' } = fields;
  const named = rolesIn(roles, language);
  const places = helpIn(language).map((place) => `${place.name}: ${placeWords(place, help.ages)}`);
  return [
    ...(named === null ? [] : [item(fill(sees, { roles: formatList(named, language) }))]),
    ...(responsible === '' ? [] : [item(fill(who, { name: responsible, reach }))]),
    ...led(words.steps, stepLines(actions, language)),
    item(date === '' ? words.noDate : `${nextDate}: ${dayText(date, language)}`),
    ...led(help.places, places),
  ];
}

function item(text: string): Item {
  return { id: null, text };
}

function led(lead: string, details: readonly string[]): readonly Item[] {
  return details.length === 0 ? [] : [{ id: null, text: lead, details }];
}

/** The steps that the learner agreed to and that are still to do. */
function stepLines(actions: readonly Action[], language: string): readonly string[] {
  return actions
    .filter(({ agreed, status }) => agreed && status === 'open')
    .map(({ what, who, by }) => {
      const day = by === null ? '' : `, ${dayText(by, language)}`;
      return `${what} (${who}${day})`;
    });
}

/** With its weekday where the program has their names. */
function dayText(day: string, language: string): string {
  const own = LANGUAGES.find((one) => one === language);
  return own === undefined ? formatMoment(day, language) : formatDay(day, own);
}
