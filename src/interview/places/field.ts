import { outcomeOf } from '../../dialogue/sheet.ts';
import { ENDING } from '../../dialogue/step.ts';
import type { FieldId, FieldPlace, InterviewState } from '../../dialogue/interview-state.ts';
import { isInert } from '../../escape/is-inert.ts';
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
import { choiceFor, interpretLine, learnerWordsIn } from '../learner-language.ts';

const COMMANDS: readonly CommandId[] = ['back', 'pause', 'delete'];

/** Asks for a field outside the questionnaire. */
export const showField: ShowPlace<FieldPlace> = (context, interview, { field }) =>
  isChoice(field) ? showChoice(context, interview, field) : showLine(context, interview, field);

const CHOICES = [
  'go_ahead',
  'minor',
  'basis',
  'guardian_given',
  'assent',
  'tier',
  'action_agreed',
] as const satisfies readonly FieldId[];

type ChoiceField = (typeof CHOICES)[number];
type LineField = Exclude<FieldId, ChoiceField>;

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

/** The learner is asked for assent in their language. */
function askedOf(
  context: InterviewContext,
  interview: InterviewState,
  field: ChoiceField,
): ReturnType<typeof choiceFor> {
  const words = context.words.fields;
  if (field === 'minor') return choiceFor(words.minor(interview.setting.guardianAge), null);
  if (field !== 'assent') return choiceFor<string>(words[field], null);
  if (context.plan.respondent !== 'learner') return choiceFor(words.assentGiven, null);
  const own = { ...words.assent, help: interpretLine(context, interview) };
  return choiceFor(own, learnerWordsIn(context, interview)?.talk.assent ?? null);
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
): Promise<Move> {
  const reply = await context.prompter.ask({
    kind: 'line',
    message: context.words.fields[field].message,
    help: lineHelp(context, interview, field),
    commands: commandsOf(context, COMMANDS),
    initial: before(context, interview, field) ?? offered(interview, field) ?? '',
    problemOf: (text) => problemOf(context, interview, field, text.trim()),
  });
  if (reply.reply !== 'text') return commonMove(reply);
  const text = reply.text.trim();
  if (!DATES.includes(field) || text === '')
    return { do: 'fill', value: field === 'age' ? ageIn(text) : text, at: context.now() };
  const day = await settledDay(context, text, fromToday(context));
  if (day === null) return null;
  sayDay(context, day);
  return { do: 'fill', value: day, at: context.now() };
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
function lineHelp(context: InterviewContext, interview: InterviewState, field: LineField): string | null {
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
): string | null {
  const { faults: problems, fields } = context.words;
  const limit = field === 'learner' ? MAX_ID_LENGTH : MAX_LENGTH;
  if (text.length > limit) return problems.tooLong(limit);
  if (field === 'age') return /^\d{1,2}$/.test(ageIn(text)) ? null : problems.age;
  if (DATES.includes(field))
    return text === '' ? null : dayProblem(context, text, fromToday(context), problems.dateOver);
  if (field === 'goal') return null;
  if (field === 'tier_reason') {
    if (text !== '') return null;
    // Asking for a reason only if the tier differs would reveal the suggestion.
    if (!context.shown.alone) return fields.tierReasonAlways;
    return interview.fields.tier === suggested(context, interview) ? null : fields.tierReasonNeeded;
  }
  // The same ids as in a cohort file, so that results can be compared.
  if (field === 'learner' && !isInert(text)) return problems.control;
  return text === '' ? problems.needed : null;
}

/** Describes what is wrong with a required text; null: nothing. */
export function requiredTextProblem(
  { words: { faults: problems } }: InterviewContext,
  text: string,
): string | null {
  if (text.length > MAX_LENGTH) return problems.tooLong(MAX_LENGTH);
  return text === '' ? problems.needed : null;
}
