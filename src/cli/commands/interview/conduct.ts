import type { InterviewState } from '../../../dialogue/interview-state.ts';
import { nothingShown, type InterviewContext } from '../../../interview/interview-context.ts';
import { runInterview, type Ending } from '../../../interview/run-interview.ts';
import { mayBeKept, sessionOf, type SessionFrame } from '../../../interview/keeping.ts';
import { Left } from '../../../interview/prompter.ts';
import { say, saySentence } from '../../say.ts';
import { learnerWordsIn } from '../../../interview/learner-language.ts';
import { interviewWords } from '../../../words/interview.ts';
import { practiceWords } from '../../../words/practice.ts';
import { fill } from '../../../words/fill.ts';
import { learnerTexts, type LearnerInterviewWords } from '../../../words/learner.ts';
import { momentOf } from '../../moment.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { planOfEarlier } from './earlier-plan.ts';
import { contactFor } from './interview-contacts.ts';
import type { InterviewOptions } from './interview-options.ts';
import { finishInterview } from './finish-interview.ts';
import type { ClearingPrompter, InterviewSetup } from './interview-setup.ts';
import { quoted } from './quoted.ts';
import type { Io } from '../../../files/io.ts';

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
  const saved = { isRemoved: false };
  let last = start;
  const keep = async (interview: InterviewState): Promise<void> => {
    last = interview;
    if (!mayBeKept(plan, interview)) return;
    await session.save(sessionOf(plan, interview, frame, momentOf(io.now())));
    isKept = !setup.options.practice;
  };
  const remove = (): void => {
    session.remove();
    saved.isRemoved = true;
  };
  try {
    const earlierPlan = await planOfEarlier(plan, start.setting.earlier, io);
    const context = { ...heldFor(setup, start, io), earlierPlan };
    const ending = await runInterview(context, start, keep);
    if (ending.how === 'finished') {
      await finishInterview(setup, context, ending.interview, remove, io);
      return EXIT.done;
    }
    return end(setup, ending, isKept, io);
  } catch (error) {
    prompter.leave();
    if (!saved.isRemoved) reportKept(setup, last, isKept, io);
    if (error instanceof Left) return EXIT.interrupted;
    throw error;
  } finally {
    prompter.close();
    session.release();
  }
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

function end(
  setup: InterviewSetup & { readonly prompter: ClearingPrompter },
  { interview, how }: Ending,
  isKept: boolean,
  io: Io,
): ExitCode {
  const { options, session, prompter } = setup;
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
