import { outcomeOf } from '../../dialogue/sheet.ts';
import { ENDING } from '../../dialogue/step.ts';
import type { FieldId, FieldPlace, Talk } from '../../dialogue/talk.ts';
import { inert } from '../../escape/inert.ts';
import { typedDay } from '../day.ts';
import { choose, commandsOf, commonMove, type Held, type HoldPlace, type Move } from '../held.ts';
import type { CommandId } from '../prompter.ts';
import { choiceFor, interpretLine, toldIn } from '../told.ts';

const COMMANDS: readonly CommandId[] = ['back', 'pause', 'delete'];

/** Something that is asked beside the questionnaire. */
export const holdField: HoldPlace<FieldPlace> = (held, talk, { field }) =>
  isChoice(field) ? holdChoice(held, talk, field) : holdLine(held, talk, field);

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

async function holdChoice(held: Held, talk: Talk, field: ChoiceField): Promise<Move> {
  const { options, ...asked } = askedOf(held, talk, field);
  // A suggestion stands beside its option, and is not where the cursor begins: nobody has decided yet. It tells of critical
  // answers, so it stands there only where nobody else sees it (law 13).
  const hinted = field === 'tier' && held.shown.alone ? suggested(held, talk) : null;
  const listed = options.map((option) =>
    option[0] === hinted ? ([hinted, option[1], held.words.fields.tierSuggested] as const) : option,
  );
  const reply = await choose(held, asked, listed, COMMANDS, before(held, talk, field), true);
  if (!('chosen' in reply)) return commonMove(reply);
  // There is no way back from an end without consent, so a slip of the finger must not lead there.
  if (ENDING[field] === reply.chosen && !(await isEndMeant(held, talk))) return null;
  return { do: 'fill', value: reply.chosen === EMPTY ? '' : reply.chosen, at: held.now() };
}

/** The learner's own assent is asked for in their language. */
function askedOf(held: Held, talk: Talk, field: ChoiceField): ReturnType<typeof choiceFor> {
  const words = held.words.fields;
  if (field === 'minor') return choiceFor(words.minor(talk.setting.guardianAge), null);
  if (field !== 'assent') return choiceFor<string>(words[field], null);
  if (held.plan.respondent !== 'learner') return choiceFor(words.assentGiven, null);
  const own = { ...words.assent, help: interpretLine(held, talk) };
  return choiceFor(own, toldIn(talk)?.words.assent ?? null);
}

/** There is no way back from an end, so it is asked about once more. */
export async function isEndMeant(held: Held, talk: Talk): Promise<boolean> {
  const { declinePrompt, deleteNo, declineYes } = held.words.leave;
  const own = { message: declinePrompt, help: null, options: { no: deleteNo, yes: declineYes } };
  const { options, ...asked } = choiceFor(own, toldIn(talk)?.words.leave.decline ?? null);
  const reply = await choose(held, asked, options, [], null, true);
  return 'chosen' in reply && reply.chosen === 'yes';
}

async function holdLine(held: Held, talk: Talk, field: LineField): Promise<Move> {
  const reply = await held.prompter.ask({
    kind: 'line',
    message: held.words.fields[field].message,
    help: lineHelp(held, talk, field),
    commands: commandsOf(held, COMMANDS),
    initial: before(held, talk, field) ?? offered(talk, field) ?? '',
    fault: (text) => faultOf(held, talk, field, text.trim()),
  });
  if (reply.reply !== 'text') return commonMove(reply);
  return { do: 'fill', value: valueOf(field, reply.text.trim()), at: held.now() };
}

/** What was filled in before. What was decided, and why, may have been so alone, and is on no screen that is shared (law 13). */
function before({ shown }: Held, { fields }: Talk, field: FieldId): string | null {
  const isTold = (field !== 'tier' && field !== 'tier_reason') || shown.alone;
  return isTold ? (fields[field] ?? null) : null;
}

/** What is agreed is read by the learner, in whose language it had better be. */
function lineHelp({ words }: Held, talk: Talk, field: LineField): string | null {
  const { help } = words.fields[field];
  const told = toldIn(talk);
  if (help === null || told === null || (field !== 'goal' && field !== 'action_what')) return help;
  return `${help} ${words.fields.agreedIn(told.language)}`;
}

/** A text that stands there at first, to be kept or changed. It is never taken unasked. */
function offered(talk: Talk, field: LineField): string | null {
  const own = talk.setting.offered[field];
  if (own !== undefined) return own;
  return field === 'tier_by' ? (talk.fields.interviewer ?? null) : null;
}

function suggested({ plan }: Held, talk: Talk): string | null {
  return outcomeOf(plan, talk).tier?.suggested ?? null;
}

const DATES: readonly FieldId[] = ['next_date', 'action_by'];

function valueOf(field: LineField, text: string): string {
  return DATES.includes(field) ? (typedDay(text) ?? '') : text;
}

const LONGEST = 500;
const LONGEST_ID = 200;

function faultOf(held: Held, talk: Talk, field: LineField, text: string): string | null {
  const { faults, fields } = held.words;
  const limit = field === 'learner' ? LONGEST_ID : LONGEST;
  if (text.length > limit) return faults.tooLong(limit);
  if (field === 'age') return /^\d{1,2}$/.test(text) ? null : faults.age;
  if (DATES.includes(field)) return text === '' ? null : dayFault(held, text);
  if (field === 'goal') return null;
  if (field === 'tier_reason') {
    if (text !== '') return null;
    // Whether one is needed would tell what is suggested.
    if (!held.shown.alone) return fields.tierReasonAlways;
    return talk.fields.tier === suggested(held, talk) ? null : fields.tierReasonNeeded;
  }
  // The same ids as a cohort file may have, so that the two can be put side by side.
  if (field === 'learner' && inert(text) !== text) return faults.control;
  return text === '' ? faults.needed : null;
}

/** A text that has to be there. */
export function textFault({ words: { faults } }: Held, text: string): string | null {
  if (text.length > LONGEST) return faults.tooLong(LONGEST);
  return text === '' ? faults.needed : null;
}

function dayFault({ words, now }: Held, text: string): string | null {
  const day = typedDay(text);
  if (day === null) return words.faults.date;
  return day < now().slice(0, 10) ? words.faults.dateOver : null;
}
