import { ageQuestion } from '../../dialogue/age.ts';
import { isNameLike } from '../../dialogue/name-like.ts';
import { outcomeOf } from '../../dialogue/sheet.ts';
import { ENDING } from '../../dialogue/step.ts';
import type { FieldId, FieldPlace, InterviewState } from '../../dialogue/interview-state.ts';
import { isInert } from '../../escape/is-inert.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { fromFraction, toNumber } from '../../plan/rational.ts';
import { formatNumber } from '../../words/locale.ts';
import { readTyped } from '../typed-answer.ts';
import {
  choose,
  commandsOf,
  commonMove,
  type InterviewContext,
  type ShowPlace,
  type Move,
} from '../interview-context.ts';
import type { CommandId } from '../prompter.ts';
import { dayProblem, sayDay, settledDay, todayOf, type DayLimits } from './day.ts';
import { choiceFor, learnerWordsIn } from '../learner-language.ts';

const COMMANDS: readonly CommandId[] = ['back', 'pause', 'delete'];

/** Asks for a field outside the questionnaire. */
export const showField: ShowPlace<FieldPlace> = (context, interview, place) =>
  isChoice(place.field)
    ? showChoice(context, interview, place.field)
    : showLine(context, interview, place.field as LineField, place.mend !== undefined);

const CHOICES = ['go_ahead', 'minor', 'tier', 'action_agreed'] as const satisfies readonly FieldId[];

type ChoiceField = (typeof CHOICES)[number];
/** The rest is settled on the page before the first question. */
type LineField = Exclude<FieldId, ChoiceField | 'basis' | 'consent_who' | 'guardian_given' | 'assent'>;

function isChoice(field: FieldId): field is ChoiceField {
  return CHOICES.some((choice) => choice === field);
}

/** Deciding later leaves the field empty. */
const EMPTY = 'later';

async function showChoice(
  context: InterviewContext,
  interview: InterviewState,
  field: ChoiceField,
): Promise<Move> {
  const { options, ...asked } = askedOf(context, interview, field);
  // The suggested tier is marked but not preselected, since nobody has decided yet. It can reveal critical answers,
  // so it is marked only if nobody else sees the screen (law 13).
  const hinted = field === 'tier' && context.shown.alone ? suggested(context, interview) : null;
  const listed = options.map((option) =>
    option[0] === hinted ? ([hinted, option[1], context.words.fields.tierSuggested] as const) : option,
  );
  const reply = await choose(context, asked, listed, COMMANDS, before(context, interview, field), true);
  if (!('chosen' in reply)) return commonMove(reply);
  // An interview ended without consent cannot be continued, so it is confirmed.
  if (ENDING[field] === reply.chosen && !(await confirmsEnd(context, interview))) return null;
  return { do: 'fill', value: reply.chosen === EMPTY ? '' : reply.chosen, at: context.now() };
}

function askedOf(
  context: InterviewContext,
  interview: InterviewState,
  field: ChoiceField,
): ReturnType<typeof choiceFor> {
  const words = context.words.fields;
  if (field === 'minor') return choiceFor(words.minor(interview.setting.guardianAge), null);
  return choiceFor<string>(words[field], null);
}

/** Asks for confirmation before the interview ends without consent. */
export async function confirmsEnd(context: InterviewContext, interview: InterviewState): Promise<boolean> {
  const { declinePrompt, deleteNo, declineYes } = context.words.leave;
  const own = { message: declinePrompt, help: null, options: { no: deleteNo, yes: declineYes } };
  const { options, ...asked } = choiceFor(
    own,
    learnerWordsIn(context, interview)?.talk.leave.decline ?? null,
  );
  const reply = await choose(context, asked, options, [], null, true);
  return 'chosen' in reply && reply.chosen === 'yes';
}

async function showLine(
  context: InterviewContext,
  interview: InterviewState,
  field: LineField,
  isMend: boolean,
): Promise<Move> {
  const reply = await context.prompter.ask({
    kind: 'line',
    ...lineWords(context, interview, field, isMend),
    commands: commandsOf(context, COMMANDS),
    initial: before(context, interview, field) ?? offered(interview, field) ?? '',
    problemOf: (text) => problemOf(context, interview, field, text.trim(), isMend),
  });
  if (reply.reply !== 'text') return commonMove(reply);
  const text = reply.text.trim();
  if (field === 'learner' && !(await isReallyCode(context, interview, text))) return null;
  if (!DATES.includes(field) || text === '')
    return { do: 'fill', value: field === 'age' ? ageIn(text) : text, at: context.now() };
  const day = await settledDay(context, text, fromToday(context));
  if (day === null) return null;
  sayDay(context, day);
  return { do: 'fill', value: day, at: context.now() };
}

/** Everybody who opens the file reads the code, so one that looks like a name is confirmed. */
async function isReallyCode(
  context: InterviewContext,
  { fields }: InterviewState,
  text: string,
): Promise<boolean> {
  if (!isNameLike(text) || text === fields.learner) return true;
  const { options, ...asked } = choiceFor(context.words.fields.nameLike, null);
  const reply = await choose(context, asked, options, [], null, true);
  return 'chosen' in reply && reply.chosen === 'keep';
}

function lineWords(
  context: InterviewContext,
  interview: InterviewState,
  field: LineField,
  isMend: boolean,
): { readonly message: string; readonly help: string | null } {
  const { fields } = context.words;
  const { guardianAge } = interview.setting;
  if (field === 'guardian') return (isMend ? fields.guardianNow : fields.guardian)(guardianAge);
  return { message: fields[field].message, help: lineHelp(context, interview, field) };
}

/**
 * The previous value of a field. The tier and its reason may have been entered alone, so they are not shown on a
 * shared screen (law 13).
 */
function before({ shown }: InterviewContext, { fields }: InterviewState, field: FieldId): string | null {
  const isShown = (field !== 'tier' && field !== 'tier_reason') || shown.alone;
  return isShown ? (fields[field] ?? null) : null;
}

/** The learner will read goals and actions, so the help names their language. */
function lineHelp(
  context: InterviewContext,
  interview: InterviewState,
  field: Exclude<LineField, 'guardian'>,
): string | null {
  const { fields } = context.words;
  const { help } = fields[field];
  const learnerWords = learnerWordsIn(context, interview);
  if (help === null || learnerWords === null || (field !== 'goal' && field !== 'action_what')) return help;
  return `${help} ${fields.agreedIn(learnerWords.language)}`;
}

/** The text that a field starts with, which can be accepted or changed; it is never used without asking. */
function offered(interview: InterviewState, field: LineField): string | null {
  const own = interview.setting.offered[field];
  if (own !== undefined) return own;
  return field === 'tier_by' ? (interview.fields.interviewer ?? null) : null;
}

function suggested({ plan }: InterviewContext, interview: InterviewState): string | null {
  return outcomeOf(plan, interview).tier?.suggested ?? null;
}

const DATES: readonly FieldId[] = ['next_date', 'action_by'];

/** What is agreed on lies ahead. */
function fromToday(context: InterviewContext): DayLimits {
  return { earliest: todayOf(context), latest: null };
}

/** The digits of an age; full-width digits and a point after them make no difference. */
function ageIn(text: string): string {
  return text.normalize('NFKC').replace(/\.$/, '');
}

const MAX_LENGTH = 500;
const MAX_ID_LENGTH = 200;

function problemOf(
  context: InterviewContext,
  interview: InterviewState,
  field: LineField,
  text: string,
  isMend: boolean,
): string | null {
  const { faults: problems } = context.words;
  const limit = field === 'learner' ? MAX_ID_LENGTH : MAX_LENGTH;
  if (text.length > limit) return problems.tooLong(limit);
  if (field === 'age') return ageProblem(context, ageIn(text));
  if (DATES.includes(field))
    return text === '' ? null : dayProblem(context, text, fromToday(context), problems.dateOver);
  if (field === 'goal' || (field === 'guardian' && !isMend)) return null;
  if (field === 'tier_reason') return text === '' ? reasonProblem(context, interview) : null;
  // The same ids as in a cohort file, so that results can be compared.
  if (field === 'learner' && !isInert(text)) return problems.control;
  return text === '' ? problems.needed : null;
}

/** What is wrong with giving no reason. */
function reasonProblem(context: InterviewContext, interview: InterviewState): string | null {
  const { fields } = context.words;
  // Asking for a reason only if the tier differs would reveal the suggestion.
  if (!context.shown.alone) return fields.tierReasonAlways;
  return interview.fields.tier === suggested(context, interview) ? null : fields.tierReasonNeeded;
}

/** An age that the questionnaire asks for must be one that it accepts. */
function ageProblem({ plan, words, language }: InterviewContext, text: string): string | null {
  if (text === '') return null;
  if (!/^\d{1,2}$/.test(text)) return words.faults.age;
  const question = ageQuestion(plan);
  const number = question === null ? null : entryAt(plan.questions, question).number;
  if (question === null || number === null) return null;
  const read = readTyped(plan, question, text, language);
  if (read !== null && 'answer' in read) return null;
  const shown = (bound: typeof number.min): string | null =>
    bound === null ? null : formatNumber(toNumber(fromFraction(bound)), language);
  return words.question.between(shown(number.min), shown(number.max));
}

/** Describes what is wrong with a required text; null: nothing. */
export function requiredTextProblem(
  { words: { faults: problems } }: InterviewContext,
  text: string,
): string | null {
  if (text.length > MAX_LENGTH) return problems.tooLong(MAX_LENGTH);
  return text === '' ? problems.needed : null;
}
