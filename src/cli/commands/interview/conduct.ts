import { isAbsolute, resolve } from 'node:path';
import type { Contacts } from '../../../definition/contacts.ts';
import { assessmentOf } from '../../../dialogue/about.ts';
import type { InterviewState } from '../../../dialogue/interview-state.ts';
import { wordingProvenance } from '../../../dialogue/wording.ts';
import type { LockedSession } from '../../../vault/locked-session.ts';
import { nothingShown, type InterviewContext } from '../../../interview/interview-context.ts';
import { runInterview, type Ending } from '../../../interview/run-interview.ts';
import { mayBeKept, sessionOf, type SessionFrame } from '../../../interview/keeping.ts';
import { Left, type Prompter } from '../../../interview/prompter.ts';
import { say, saySentence } from '../../say.ts';
import { learnerWordsIn } from '../../../interview/learner-language.ts';
import type { Assessment } from '../../../assessment/assessment.ts';
import type { Plan } from '../../../plan/plan.ts';
import { interviewWords } from '../../../words/interview.ts';
import { practiceWords } from '../../../words/practice.ts';
import { fill } from '../../../words/fill.ts';
import { learnerTexts, type LearnerInterviewWords, type LearnerWords } from '../../../words/learner.ts';
import { momentOf } from '../../moment.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { planOfEarlier } from './earlier-plan.ts';
import { contactFor } from './interview-contacts.ts';
import type { InterviewOptions } from './interview-options.ts';
import { isExisting, suggestedName, writeAssessment } from './interview-output.ts';
import type { Io } from '../../../files/io.ts';
import { languageOf } from '../../language.ts';
import { VERSION } from '../../version.ts';

/** Everything that an interview needs: prompter, texts and session. */
export interface InterviewSetup {
  /** The plan with the texts to ask. */
  readonly plan: Plan;
  /** The plan with the questionnaire's own texts. */
  readonly scoringPlan: Plan;
  /** In the language of the questions; null: the program has none in it. */
  readonly learner: LearnerWords | null;
  readonly contacts: Contacts | null;
  readonly options: InterviewOptions;
  readonly frame: SessionFrame;
  readonly session: LockedSession;
  readonly prompter: Prompter;
  /** Whether the session's file exists already. */
  readonly isKept: boolean;
}

/**
 * Runs an interview until it ends or is left. Whatever ends it, the terminal is restored, the answers are saved (or
 * deleted on request), and the user is told how to resume.
 */
export async function conductInterview(
  whole: InterviewSetup,
  start: InterviewState,
  io: Io,
): Promise<ExitCode> {
  const setup = { ...whole, prompter: clearingOnce(whole) };
  const { plan, frame, session, prompter } = setup;
  let { isKept } = setup;
  let last = start;
  const keep = async (interview: InterviewState): Promise<void> => {
    last = interview;
    if (!mayBeKept(plan, interview)) return;
    await session.save(sessionOf(plan, interview, frame, momentOf(io.now())));
    isKept = !setup.options.practice;
  };
  try {
    const earlierPlan = await planOfEarlier(plan, start.setting.earlier, io);
    const ending = await runInterview({ ...heldFor(setup, start, io), earlierPlan }, start, keep);
    return await end(setup, ending, isKept, io);
  } catch (error) {
    prompter.leave();
    reportKept(setup, last, isKept, io);
    if (error instanceof Left) return EXIT.interrupted;
    throw error;
  } finally {
    prompter.close();
    session.release();
  }
}

interface ClearingPrompter extends Prompter {
  /**
   * Restores and clears the terminal: somebody else may sit down there next. If the answers can still be scrolled
   * back to, says so. Messages about the end come after this.
   */
  leave(): void;
}

function clearingOnce({ prompter, options }: InterviewSetup): ClearingPrompter {
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
  setup: InterviewSetup & { readonly prompter: ClearingPrompter },
  { interview, how }: Ending,
  isKept: boolean,
  io: Io,
): Promise<ExitCode> {
  const { options, session, prompter } = setup;
  if (how === 'finished' && options.practice && options.out === null) {
    prompter.leave();
    saySentence(io, practiceWords[options.lang].over);
    return EXIT.done;
  }
  if (how === 'finished') {
    const out = await finish(setup, interview, io);
    session.remove();
    reportDone(setup, interview, out, io);
    return EXIT.done;
  }
  if (how === 'declined' || how === 'delete') {
    session.remove();
    prompter.leave();
    for (const { leave } of spokenIn(setup, interview))
      saySentence(io, leave[how === 'delete' ? 'deleted' : 'declined']);
    return EXIT.done;
  }
  prompter.leave();
  const own = interviewWords[options.lang];
  if (how === 'stop') reportStopped(interview, own, io);
  reportKept(setup, interview, isKept, io);
  if (how === 'stop' && !options.practice) saySentence(io, own.leave.reportBy(own.commands.finish.key));
  return EXIT.done;
}

function reportStopped({ fields }: InterviewState, words: (typeof interviewWords)['en'], io: Io): void {
  const { responsible = '', reach = '' } = fields;
  const named = words.leave.stopped(responsible, reach);
  saySentence(io, responsible === '' ? words.leave.stoppedPlain : named);
}

/** The texts for the learner, if their language differs, and for the interviewer. */
function spokenIn(setup: InterviewSetup, interview: InterviewState): readonly LearnerInterviewWords[] {
  const learnerWords = learnerWordsIn(setup, interview);
  const own = learnerTexts[setup.options.lang].talk;
  return learnerWords === null ? [own] : [learnerWords.talk, own];
}

function reportKept(setup: InterviewSetup, interview: InterviewState, isKept: boolean, io: Io): void {
  const { options, frame, session } = setup;
  if (options.practice) {
    saySentence(io, practiceWords[options.lang].over);
    return;
  }
  const id = options.session === null ? frame.id : session.file;
  for (const { leave } of spokenIn(setup, interview))
    saySentence(io, isKept ? fill(leave.kept, { id }) : leave.nothingKept);
  if (isKept) say(io, interviewWords[options.lang].leave.resumeBy(resumeCommand(options, frame)));
}

/** The command that resumes the interview, with the options it was started with. */
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

/** Quotes a path for a shell. */
export function quoted(path: string): string {
  return /^[\w./:@%+=,-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

/** Writes the result to the file given, or asks for one; returns where it was written. */
async function finish(
  setup: InterviewSetup & { readonly prompter: ClearingPrompter },
  interview: InterviewState,
  io: Io,
): Promise<string> {
  const { scoringPlan: key, options, frame, prompter } = setup;
  const at = momentOf(io.now());
  const provenance = {
    route: 'interview',
    ...(options.practice ? ({ practice: true } as const) : {}),
    ...wordingProvenance(frame.wording),
  };
  const assessment = assessmentOf(key, interview, { at, lotse: VERSION, provenance });
  const given = options.out ?? (io.stdout.isTTY === true ? null : '-');
  // Another result may have been written to this file since the interview started.
  const isFree = given !== null && !isExisting(given);
  if (given !== null && !isFree) prompter.say(interviewWords[options.lang].faults.fileThere);
  const out = isFree ? given : await askFile(setup, assessment, io);
  // Clear the screen before a result that goes to the same terminal.
  prompter.leave();
  await writeAssessment(assessment, out, io);
  return out;
}

async function askFile(
  { prompter, options }: InterviewSetup,
  assessment: Assessment,
  io: Io,
): Promise<string> {
  const { end: words, faults: problems } = interviewWords[options.lang];
  for (;;) {
    const reply = await prompter.ask({
      kind: 'line',
      ...words.file,
      commands: [],
      initial: suggestedName(assessment, io),
      problemOf: (text) => {
        if (text.trim() === '') return problems.needed;
        return isExisting(resolve(io.cwd, text.trim())) ? problems.fileThere : null;
      },
    });
    if (reply.reply === 'text') return resolve(io.cwd, reply.text.trim());
  }
}

function reportDone(
  { plan, scoringPlan: key, learner, options, frame }: InterviewSetup,
  interview: InterviewState,
  out: string,
  io: Io,
): void {
  const { quiet, lang } = options;
  if (quiet || out === '-') return;
  const words = interviewWords[lang].end;
  // A bundled questionnaire is found by its id; any other needs its path.
  const file = `${quoted(out)}${isAbsolute(frame.asked) ? ` --questionnaire ${quoted(frame.asked)}` : ''}`;
  say(io, words.written(out));
  // A private self-check has no report for others.
  if (!plan.private) {
    const ownLanguage = learnerWordsIn({ learner }, interview)?.language ?? null;
    // The learner's page uses the questionnaire's own titles, which may not exist in the language of a wording.
    const texts =
      ownLanguage !== null && key.languages.some(({ id }) => id === ownLanguage)
        ? ` --texts ${ownLanguage}`
        : '';
    // The report is in the language of the interview, even if the machine's differs.
    const inLang = languageOf(io.env) === lang ? '' : ` --lang ${lang}`;
    const report = `lotse report ${file}${inLang}`;
    for (const line of words.next(report, `${report} --for learner${texts}`)) say(io, line);
  }
  saySentence(io, options.practice ? practiceWords[lang].overWithResult : words.sessionGone);
}
