import { isAbsolute, resolve } from 'node:path';
import type { Contacts } from '../../../definition/contacts.ts';
import { assessmentOf } from '../../../dialogue/about.ts';
import type { InterviewState } from '../../../dialogue/interview-state.ts';
import { wordingProvenance } from '../../../dialogue/wording.ts';
import type { HeldSession } from '../../../vault/held-session.ts';
import { nothingShown, type InterviewContext } from '../../../interview/interview-context.ts';
import { runInterview, type Ending } from '../../../interview/run-interview.ts';
import { mayBeKept, sessionOf, type SessionFrame } from '../../../interview/keeping.ts';
import { Left, type Prompter } from '../../../interview/prompter.ts';
import { hanging } from '../../../render/terminal.ts';
import { toldIn } from '../../../interview/told.ts';
import type { Assessment } from '../../../assessment/assessment.ts';
import type { Plan } from '../../../plan/plan.ts';
import { inert } from '../../../escape/inert.ts';
import { interviewWords } from '../../../words/interview.ts';
import { fill } from '../../../words/fill.ts';
import { learnerTexts, type LearnerTalkWords, type LearnerWords } from '../../../words/learner.ts';
import { momentOf } from '../../moment.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { planOfEarlier } from './earlier-plan.ts';
import { contactFor } from './interview-contacts.ts';
import type { InterviewOptions } from './interview-options.ts';
import { isTaken, offeredName, writeAssessment } from './interview-output.ts';
import type { Io } from '../../../files/io.ts';
import { languageOf } from '../../language.ts';
import { VERSION } from '../../version.ts';

/** All that one sitting needs: who asks, what is asked, and where it is kept. */
export interface InterviewSetup {
  /** With the texts that are asked. */
  readonly plan: Plan;
  /** With the questionnaire's own texts. */
  readonly scoringPlan: Plan;
  /** In the language of the questions; null: the program has none in it. */
  readonly learner: LearnerWords | null;
  readonly contacts: Contacts | null;
  readonly options: InterviewOptions;
  readonly frame: SessionFrame;
  readonly session: HeldSession;
  readonly prompter: Prompter;
  /** Whether the session's file is there already. */
  readonly isKept: boolean;
}

/**
 * Sits with a learner until the talk ends or is left. Whatever ends it, the terminal is given back, what was said is kept
 * (or deleted, if that was asked for), and how to go on is said.
 */
export async function conductInterview(
  whole: InterviewSetup,
  begun: InterviewState,
  io: Io,
): Promise<ExitCode> {
  const setup = { ...whole, prompter: clearedOnce(whole) };
  const { plan, frame, session, prompter } = setup;
  let { isKept } = setup;
  let last = begun;
  const keep = async (interview: InterviewState): Promise<void> => {
    last = interview;
    if (!mayBeKept(plan, interview)) return;
    await session.save(sessionOf(plan, interview, frame, momentOf(io.now())));
    isKept = true;
  };
  try {
    const earlierPlan = await planOfEarlier(plan, begun.setting.earlier, io);
    const ending = await runInterview({ ...heldFor(setup, begun, io), earlierPlan }, begun, keep);
    return await end(setup, ending, isKept, io);
  } catch (error) {
    prompter.leave();
    tellKept(setup, last, isKept, io);
    if (error instanceof Left) return EXIT.interrupted;
    throw error;
  } finally {
    prompter.close();
    session.release();
  }
}

interface Leaving extends Prompter {
  /**
   * Gives the terminal back with nothing on it of what was said: the learner gets up, and somebody else sits down there. Where
   * it can still be scrolled back to, that is said. What is told of the end comes after it.
   */
  leave(): void;
}

function clearedOnce({ prompter, options }: InterviewSetup): Leaving {
  let isLeft = false;
  return {
    ...prompter,
    leave: () => {
      if (isLeft) return;
      isLeft = true;
      if (!prompter.clear()) prompter.say(interviewWords[options.lang].leave.stillThere);
      prompter.close();
    },
  };
}

function heldFor(
  { plan, scoringPlan: key, learner, contacts, options, prompter }: InterviewSetup,
  { setting }: InterviewState,
  io: Io,
): Omit<InterviewContext, 'earlierPlan'> {
  const { lang } = options;
  return {
    plan,
    scoringPlan: key,
    language: lang,
    texts: setting.language,
    learner,
    words: interviewWords[lang],
    prompter,
    now: () => momentOf(io.now()),
    contact: (role) => contactFor(contacts, role, lang),
    sees: contacts?.sees ?? [],
    shown: nothingShown(),
  };
}

async function end(
  setup: InterviewSetup & { readonly prompter: Leaving },
  { talk: interview, how }: Ending,
  isKept: boolean,
  io: Io,
): Promise<ExitCode> {
  const { options, session, prompter } = setup;
  if (how === 'finished') {
    const out = await finish(setup, interview, io);
    session.remove();
    tellDone(setup, interview, out, io);
    return EXIT.done;
  }
  if (how === 'declined' || how === 'delete') {
    session.remove();
    prompter.leave();
    for (const { leave } of spokenIn(setup, interview))
      say(io, leave[how === 'delete' ? 'deleted' : 'declined']);
    return EXIT.done;
  }
  prompter.leave();
  const own = interviewWords[options.lang];
  if (how === 'stop') tellStopped(interview, own, io);
  tellKept(setup, interview, isKept, io);
  if (how === 'stop') say(io, own.leave.reportBy(own.commands.finish.key));
  return EXIT.done;
}

/** Says a sentence on stderr, wrapped: prompts are over, and stdout is for the result. */
function say({ stderr }: Io, sentence: string): void {
  // Some terminals do not know their size, and say 0; what is not a terminal has none.
  const width = stderr.columns || Infinity;
  stderr.write(`${hanging('', sentence, { width })}\n`);
}

/** Says a line that may be copied, such as a command: whole, however long it is. */
function sayWhole({ stderr }: Io, line: string): void {
  stderr.write(`${line}\n`);
}

function tellStopped({ fields }: InterviewState, words: (typeof interviewWords)['en'], io: Io): void {
  const { responsible = '', reach = '' } = fields;
  const named = words.leave.stopped(inert(responsible), inert(reach));
  say(io, responsible === '' ? words.leave.stoppedPlain : named);
}

/** To the learner in their language first, and to whoever holds the talk. */
function spokenIn(setup: InterviewSetup, interview: InterviewState): readonly LearnerTalkWords[] {
  const told = toldIn(setup, interview);
  const own = learnerTexts[setup.options.lang].talk;
  return told === null ? [own] : [told.talk, own];
}

function tellKept(setup: InterviewSetup, interview: InterviewState, isKept: boolean, io: Io): void {
  const { options, frame, session } = setup;
  const id = options.session === null ? frame.id : inert(session.file);
  for (const { leave } of spokenIn(setup, interview))
    say(io, isKept ? fill(leave.kept, { id }) : leave.nothingKept);
  if (isKept) sayWhole(io, interviewWords[options.lang].leave.resumeBy(resumeCommand(options, frame)));
}

/** With all that it was begun with and that nobody should have to remember. */
function resumeCommand(
  { session, identity, contacts, out, plain }: InterviewOptions,
  { id }: SessionFrame,
): string {
  const named = (flag: string, file: string | null): string =>
    file === null ? '' : ` ${flag} ${quoted(file)}`;
  const which = session === null ? ` ${id}` : named('--session', session);
  const files = `${named('--identity', identity)}${named('--contacts', contacts)}${named('-o', out)}`;
  return `lotse interview --resume${which}${files}${plain ? ' --plain' : ''}`;
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./:@%+=,-]+$/.test(path) ? path : `'${inert(path).replaceAll("'", String.raw`'\''`)}'`;
}

/** Writes the result where it was said, else where it is now asked for; gives back where that was. */
async function finish(
  setup: InterviewSetup & { readonly prompter: Leaving },
  interview: InterviewState,
  io: Io,
): Promise<string> {
  const { scoringPlan: key, options, frame, prompter } = setup;
  const at = momentOf(io.now());
  const provenance = { route: 'interview', ...wordingProvenance(frame.wording) };
  const assessment = assessmentOf(key, interview, { at, lotse: VERSION, provenance });
  const said = options.out ?? (io.stdout.isTTY === true ? null : '-');
  // Since the talk began, another result may have got that name.
  const isFree = said !== null && !isTaken(said);
  if (said !== null && !isFree) prompter.say(interviewWords[options.lang].faults.fileThere);
  const out = isFree ? said : await askFile(setup, assessment, io);
  // Before a result that goes to the same terminal.
  prompter.leave();
  await writeAssessment(assessment, out, io);
  return out;
}

async function askFile(
  { prompter, options }: InterviewSetup,
  assessment: Assessment,
  io: Io,
): Promise<string> {
  const { end: words, faults } = interviewWords[options.lang];
  for (;;) {
    const reply = await prompter.ask({
      kind: 'line',
      ...words.file,
      commands: [],
      initial: offeredName(assessment, io),
      fault: (text) => {
        if (text.trim() === '') return faults.needed;
        return isTaken(resolve(io.cwd, text.trim())) ? faults.fileThere : null;
      },
    });
    if (reply.reply === 'text') return resolve(io.cwd, reply.text.trim());
  }
}

function tellDone(
  { plan, scoringPlan: key, learner, options, frame }: InterviewSetup,
  interview: InterviewState,
  out: string,
  io: Io,
): void {
  const { quiet, lang } = options;
  if (quiet || out === '-') return;
  const words = interviewWords[lang].end;
  // Only a bundled questionnaire is found again by its id.
  const file = `${quoted(out)}${isAbsolute(frame.asked) ? ` --questionnaire ${quoted(frame.asked)}` : ''}`;
  sayWhole(io, words.written(inert(out)));
  // What is for one person alone is reported to nobody.
  if (!plan.private) {
    const told = toldIn({ learner }, interview)?.language ?? null;
    // A page is told in the questionnaire's own titles, which a wording of somebody's own does not bring.
    const texts = told !== null && key.languages.some(({ id }) => id === told) ? ` --texts ${told}` : '';
    // A report is in the language of the talk, also where the machine has another one.
    const inLang = languageOf(io.env) === lang ? '' : ` --lang ${lang}`;
    const report = `lotse report ${file}${inLang}`;
    sayWhole(io, words.next(report, `${report} --for learner${texts}`));
  }
  say(io, words.sessionGone);
}
