import { outcomeOf } from '../../dialogue/sheet.ts';
import { ENDING } from '../../dialogue/step.ts';
import type { FieldId, FieldPlace, InterviewState } from '../../dialogue/interview-state.ts';
import { inert } from '../../escape/inert.ts';
import { typedDay } from '../day.ts';
import {
  choose,
  commandsOf,
  commonMove,
  type InterviewContext,
  type ShowPlace,
  type Move,
} from '../interview-context.ts';
import type { CommandId } from '../prompter.ts';
import { choiceFor, interpretLine, toldIn } from '../told.ts';

const COMMANDS: readonly CommandId[] = ['back', 'pause', 'delete'];

/** Something that is asked beside the questionnaire. */
export const showField: ShowPlace<FieldPlace> = (context, interview, { field }) =>
  isChoice(field) ? holdChoice(context, interview, field) : holdLine(context, interview, field);

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

/** Decided later is as good as left empty. */
const EMPTY = 'later';

async function holdChoice(
  context: InterviewContext,
  interview: InterviewState,
  field: ChoiceField,
): Promise<Move> {
  const { options, ...asked } = askedOf(context, interview, field);
  // A suggestion stands beside its option, and is not where the cursor begins: nobody has decided yet. It tells of critical
  // answers, so it stands there only where nobody else sees it (law 13).
  const hinted = field === 'tier' && context.shown.alone ? suggested(context, interview) : null;
  const listed = options.map((option) =>
    option[0] === hinted ? ([hinted, option[1], context.words.fields.tierSuggested] as const) : option,
  );
  const reply = await choose(context, asked, listed, COMMANDS, before(context, interview, field), true);
  if (!('chosen' in reply)) return commonMove(reply);
  // There is no way back from an end without consent, so a slip of the finger must not lead there.
  if (ENDING[field] === reply.chosen && !(await isEndMeant(context, interview))) return null;
  return { do: 'fill', value: reply.chosen === EMPTY ? '' : reply.chosen, at: context.now() };
}

/** The learner's own assent is asked for in their language. */
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
  return choiceFor(own, toldIn(context, interview)?.talk.assent ?? null);
}

/** There is no way back from an end, so it is asked about once more. */
export async function isEndMeant(context: InterviewContext, interview: InterviewState): Promise<boolean> {
  const { declinePrompt, deleteNo, declineYes } = context.words.leave;
  const own = { message: declinePrompt, help: null, options: { no: deleteNo, yes: declineYes } };
  const { options, ...asked } = choiceFor(own, toldIn(context, interview)?.talk.leave.decline ?? null);
  const reply = await choose(context, asked, options, [], null, true);
  return 'chosen' in reply && reply.chosen === 'yes';
}

async function holdLine(
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
    fault: (text) => faultOf(context, interview, field, text.trim()),
  });
  if (reply.reply !== 'text') return commonMove(reply);
  return { do: 'fill', value: valueOf(field, reply.text.trim()), at: context.now() };
}

/** What was filled in before. What was decided, and why, may have been so alone, and is on no screen that is shared (law 13). */
function before({ shown }: InterviewContext, { fields }: InterviewState, field: FieldId): string | null {
  const isTold = (field !== 'tier' && field !== 'tier_reason') || shown.alone;
  return isTold ? (fields[field] ?? null) : null;
}

/** What is agreed is read by the learner, in whose language it had better be. */
function lineHelp(context: InterviewContext, interview: InterviewState, field: LineField): string | null {
  const { fields } = context.words;
  const { help } = fields[field];
  const told = toldIn(context, interview);
  if (help === null || told === null || (field !== 'goal' && field !== 'action_what')) return help;
  return `${help} ${fields.agreedIn(told.language)}`;
}

/** A text that stands there at first, to be kept or changed. It is never taken unasked. */
function offered(interview: InterviewState, field: LineField): string | null {
  const own = interview.setting.offered[field];
  if (own !== undefined) return own;
  return field === 'tier_by' ? (interview.fields.interviewer ?? null) : null;
}

function suggested({ plan }: InterviewContext, interview: InterviewState): string | null {
  return outcomeOf(plan, interview).tier?.suggested ?? null;
}

const DATES: readonly FieldId[] = ['next_date', 'action_by'];

function valueOf(field: LineField, text: string): string {
  return DATES.includes(field) ? (typedDay(text) ?? '') : text;
}

const LONGEST = 500;
const LONGEST_ID = 200;

function faultOf(
  context: InterviewContext,
  interview: InterviewState,
  field: LineField,
  text: string,
): string | null {
  const { faults, fields } = context.words;
  const limit = field === 'learner' ? LONGEST_ID : LONGEST;
  if (text.length > limit) return faults.tooLong(limit);
  if (field === 'age') return /^\d{1,2}$/.test(text) ? null : faults.age;
  if (DATES.includes(field)) return text === '' ? null : dayFault(context, text);
  if (field === 'goal') return null;
  if (field === 'tier_reason') {
    if (text !== '') return null;
    // Whether one is needed would tell what is suggested.
    if (!context.shown.alone) return fields.tierReasonAlways;
    return interview.fields.tier === suggested(context, interview) ? null : fields.tierReasonNeeded;
  }
  // The same ids as a cohort file may have, so that the two can be put side by side.
  if (field === 'learner' && inert(text) !== text) return faults.control;
  return text === '' ? faults.needed : null;
}

/** A text that has to be there. */
export function textFault({ words: { faults } }: InterviewContext, text: string): string | null {
  if (text.length > LONGEST) return faults.tooLong(LONGEST);
  return text === '' ? faults.needed : null;
}

function dayFault({ words, now }: InterviewContext, text: string): string | null {
  const day = typedDay(text);
  if (day === null) return words.faults.date;
  return day < now().slice(0, 10) ? words.faults.dateOver : null;
}
