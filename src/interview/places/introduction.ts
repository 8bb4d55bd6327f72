import type { ContactWords } from '../../definition/contacts.ts';
import { knownAge } from '../../dialogue/age.ts';
import { lacksGuardian, needsGuardian } from '../../dialogue/consent.ts';
import type { PlainPlace, InterviewState } from '../../dialogue/interview-state.ts';
import type { Step } from '../../dialogue/step.ts';
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
import { choiceFor, interpretLine, learnerWordsIn } from '../learner-language.ts';
import { confirmsEnd } from './field.ts';

/**
 * The one page before the first question: what the interview is and is not, that it is voluntary, who sees the answers,
 * the limits of confidentiality, what was settled before, and the decision to begin. If the learner's language
 * differs, the text for the interviewer comes first, so that what the learner reads is right above their decision.
 */
export const showIntroduction: ShowPlace<PlainPlace> = async (context, interview) => {
  const { prompter, words, plan } = context;
  const learnerWords = learnerWordsIn(context, interview);
  if (learnerWords !== null) prompter.show([paragraph(words.introduction.ownFirst)]);
  prompter.show([...introduction(context), ...settledBlocks(context, interview)]);
  if (learnerWords !== null) prompter.show(learnerBlocks(context, learnerWords));
  const interpret = interpretLine(context, interview);
  if (interpret !== null) prompter.say(interpret);
  return plan.private ? readAlone(context) : decide(context, interview, learnerWords);
};

async function readAlone(context: InterviewContext): Promise<Move> {
  const { prompt: message, goOn } = context.words.introduction;
  const reply = await choose(context, { message, help: null }, [['go_on', goOn]], ['pause'], null, true);
  return 'chosen' in reply ? { do: 'go_on' } : commonMove(reply);
}

type Basis = Extract<Step, { readonly do: 'begin' }>['basis'];

/** The decision on consent, or the learner's own agreement beside a guardian's consent. */
async function decide(
  context: InterviewContext,
  interview: InterviewState,
  learnerWords: LearnerWords | null,
): Promise<Move> {
  const { learnerConsents: who, legal, noGuardian } = context.words.introduction;
  const isMissing = lacksGuardian(context.plan, interview);
  const { options, ...asked } = isMissing
    ? {
        message: noGuardian.message,
        help: noGuardian.help,
        options: [['none', noGuardian.options.no] as const],
      }
    : decisionFor(context, learnerWords);
  const listed: readonly (readonly [key: Basis, label: string, hint?: string])[] = [
    ...options,
    ['legal', legal],
  ];
  const reply = await choose(context, asked, listed, ['back', 'pause', 'delete'], null, true);
  if (!('chosen' in reply)) return commonMove(reply);
  // An interview ended without consent cannot be continued, so it is confirmed.
  if (reply.chosen === 'none' && !(await confirmsEnd(context, interview))) return null;
  return { do: 'begin', basis: reply.chosen, who, at: context.now() };
}

/** A learner who is present decides, in their own language. */
function decisionFor({ plan, words }: InterviewContext, learnerWords: LearnerWords | null) {
  const { clear, agreed } = words.introduction;
  const isPresent = plan.respondent === 'learner';
  const own = isPresent ? { ...words.fields.assent, help: clear } : { ...agreed, help: null };
  const { options, ...asked } = choiceFor(own, isPresent ? (learnerWords?.talk.assent ?? null) : null);
  const bases = { yes: 'consent', no: 'none' } as const;
  return { ...asked, options: options.map(([key, ...texts]) => [bases[key], ...texts] as const) };
}

function learnerBlocks(context: InterviewContext, { language, talk }: LearnerWords): readonly Block[] {
  const { title, points, length, sees, seesAsk, limits, clear } = talk.introduction;
  const roles = rolesIn(context.sees, language);
  const seen = roles === null ? seesAsk : fill(sees, { roles: formatList(roles, language) });
  const lines = [...points, lengthText(context, length, language)];
  return [...blocks(title, lines, seen, limits, talk.important), paragraph(clear)];
}

/** Whoever holds the interview, whose it is, and who helps: confirmed with the decision instead of asked for. */
function settledBlocks({ plan, words }: InterviewContext, interview: InterviewState): readonly Block[] {
  if (plan.private) return [];
  const { settled } = words.introduction;
  const { interviewer = '', learner = '', guardian = '', responsible = '', reach = '' } = interview.fields;
  const age = knownAge(plan, interview);
  const facts = [
    { key: 'interviewer', label: settled.interviewer, text: interviewer },
    { key: 'learner', label: settled.learner, text: learner },
    { key: 'age', label: settled.age, text: age === null ? '' : String(age) },
    {
      key: 'guardian',
      label: settled.guardian,
      text: needsGuardian(plan, interview) ? guardian || settled.none : '',
    },
    { key: 'responsible', label: settled.responsible, text: responsible && `${responsible} (${reach})` },
  ].filter(({ text }) => text !== '');
  return [heading(settled.title), { kind: 'facts', key: 'settled', facts }];
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
