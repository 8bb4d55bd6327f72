import { isAbsolute, resolve } from 'node:path';
import type { Assessment } from '../../../assessment/assessment.ts';
import { assessmentOf } from '../../../dialogue/about.ts';
import { confirmedHelp } from '../../../dialogue/contacts.ts';
import type { InterviewState } from '../../../dialogue/interview-state.ts';
import { wordingProvenance } from '../../../dialogue/wording.ts';
import type { Io } from '../../../files/io.ts';
import type { InterviewContext } from '../../../interview/interview-context.ts';
import { learnerWordsIn } from '../../../interview/learner-language.ts';
import { showClosing } from '../../../interview/places/closing.ts';
import { showStaffList } from '../../../interview/places/staff-list.ts';
import { Left } from '../../../interview/prompter.ts';
import { interviewWords } from '../../../words/interview.ts';
import { practiceWords } from '../../../words/practice.ts';
import { languageOf } from '../../language.ts';
import { momentOf } from '../../moment.ts';
import { say, saySentence } from '../../say.ts';
import { VERSION } from '../../version.ts';
import { placesIn } from '../report/help-places.ts';
import type { ClearingPrompter, InterviewSetup } from './interview-setup.ts';
import { isExisting, suggestedName, writeAssessment } from './interview-output.ts';
import { quoted } from './quoted.ts';

/** The session is the caller's: it is removed as soon as the result is written. */
type Finished = Omit<InterviewSetup, 'session' | 'isKept' | 'prompter'> & {
  readonly prompter: ClearingPrompter;
};

/**
 * Ends a finished interview: the last screen that both see, the result's file, and what the interviewer has to do
 * today. `remove` deletes the saved session as soon as the result is written.
 */
export async function finishInterview(
  setup: Finished,
  context: InterviewContext,
  interview: InterviewState,
  remove: () => void,
  io: Io,
): Promise<void> {
  const { scoringPlan: key, contacts, frame, options, prompter } = setup;
  const at = momentOf(io.now());
  const help = contacts === null ? [] : confirmedHelp(contacts, at.slice(0, 10));
  await showClosing(context, interview, (language) => placesIn(help, language));
  // The learner has seen the last screen; what follows is for the interviewer.
  prompter.clear();
  const { practice, lang } = options;
  const provenance = {
    route: 'interview',
    ...(practice ? ({ practice: true } as const) : {}),
    ...wordingProvenance(frame.wording),
  };
  const assessment = assessmentOf(key, interview, { at, lotse: VERSION, provenance });
  if (practice && options.out === null) {
    await showStaffList(context, assessment, { file: null, report: null, page: null });
    prompter.leave();
    saySentence(io, practiceWords[lang].over);
    return;
  }
  const out = await fileFor(setup, assessment, io);
  const next = commandsFor(setup, interview, out, io);
  if (out === '-') {
    // The result may go to the same terminal, where nothing may clear it afterwards.
    await showStaffList(context, assessment, { file: null, ...next });
    prompter.leave();
    await writeAssessment(assessment, out, io);
    remove();
    return;
  }
  await writeAssessment(assessment, out, io);
  remove();
  await showStaffList(context, assessment, { file: out, ...next }).catch(ignoreLeft);
  prompter.leave();
  reportDone(setup, out, next, io);
}

/** The result is written, so leaving the list early loses nothing. */
function ignoreLeft(error: unknown): void {
  if (!(error instanceof Left)) throw error;
}

/** The file given, or the one that the interviewer names. */
async function fileFor(setup: Finished, assessment: Assessment, io: Io): Promise<string> {
  const { options, prompter } = setup;
  const given = options.out ?? (io.stdout.isTTY === true ? null : '-');
  // Another result may have been written to this file since the interview started.
  const isFree = given !== null && !isExisting(given);
  if (given !== null && !isFree) prompter.say(interviewWords[options.lang].faults.fileThere);
  return isFree ? given : await askFile(setup, assessment, io);
}

async function askFile(
  { prompter, options }: Pick<Finished, 'prompter' | 'options'>,
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

/** The commands that make the reports. */
interface Commands {
  readonly report: string | null;
  readonly page: string | null;
}

function commandsFor(
  { plan, scoringPlan: key, learner, options, frame }: Finished,
  interview: InterviewState,
  out: string,
  io: Io,
): Commands {
  // A private self-check has no report for others.
  if (out === '-' || plan.private) return { report: null, page: null };
  // A bundled questionnaire is found by its id; any other needs its path.
  const file = `${quoted(out)}${isAbsolute(frame.asked) ? ` --questionnaire ${quoted(frame.asked)}` : ''}`;
  const ownLanguage = learnerWordsIn({ learner }, interview)?.language ?? null;
  // The learner's page uses the questionnaire's own titles, which may not exist in the language of a wording.
  const texts =
    ownLanguage !== null && key.languages.some(({ id }) => id === ownLanguage)
      ? ` --texts ${ownLanguage}`
      : '';
  // The report is in the language of the interview, even if the machine's differs.
  const inLang = languageOf(io.env) === options.lang ? '' : ` --lang ${options.lang}`;
  const report = `lotse report ${file}${inLang}`;
  return { report, page: `${report} --for learner${texts}` };
}

function reportDone({ options }: Finished, out: string, { report, page }: Commands, io: Io): void {
  const { quiet, lang } = options;
  if (quiet) return;
  const words = interviewWords[lang].end;
  say(io, words.written(out));
  if (report !== null && page !== null) for (const line of words.next(report, page)) say(io, line);
  saySentence(io, options.practice ? practiceWords[lang].overWithResult : words.sessionGone);
}
