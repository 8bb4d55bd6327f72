import { resumedState } from '../../../dialogue/again.ts';
import { countReplies } from '../../../dialogue/screen.ts';
import type { InterviewState } from '../../../dialogue/interview-state.ts';
import { problemError } from '../../../files/problem-error.ts';
import { readIdentities, readRecipients } from '../../../vault/age-keys.ts';
import { stateOfSession } from '../../../interview/keeping.ts';
import type { LockedSession } from '../../../vault/locked-session.ts';
import { Left, type Prompter } from '../../../interview/prompter.ts';
import { sessionFit } from '../../../vault/session-fit.ts';
import { openStore, type Listed, type SessionStore } from '../../../vault/session-store.ts';
import { sessionProblem } from '../../../vault/session-problem.ts';
import type { Session } from '../../../vault/session.ts';
import type { Plan } from '../../../plan/plan.ts';
import { interviewWords } from '../../../words/interview.ts';
import { formatMoment, type Language } from '../../../words/locale.ts';
import { momentOf } from '../../moment.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { schoolContacts } from './interview-contacts.ts';
import type { InterviewOptions } from './interview-options.ts';
import { refuseExisting } from './interview-output.ts';
import { clearedPrompter, prompterFor } from './interview-prompter.ts';
import { conductInterview } from './conduct.ts';
import { interviewTexts } from './interview-wording.ts';
import type { Io } from '../../../files/io.ts';
import { findLearnerWords } from '../../../library/learner-words.ts';
import { findQuestionnaire } from '../../../library/questionnaire.ts';
import { sessionPlace } from '../../session-place.ts';

/** Resumes a saved interview; `typed` is its id, or '' if there is only one. */
export async function resumeInterview(options: InterviewOptions, typed: string, io: Io): Promise<ExitCode> {
  refuseExisting(options.out);
  const identities = await readIdentities(options.identity, process.platform);
  const recipients = await readRecipients({
    flags: options.recipients,
    file: options.recipientsFile,
    env: io.env['LOTSE_RECIPIENT'],
  });
  const store = openStore(sessionPlace(options.session, io));
  const prompter = await prompterFor(options, io);
  let held: LockedSession | null = null;
  try {
    const id = typed === '' ? await chosenSession(store, identities, prompter, options.lang) : typed;
    if (id === null) return EXIT.done;
    held = store.hold(id, recipients);
    const session = await wholeSession(held, id, identities, prompter, options.lang);
    if (session === null) return EXIT.done;
    prompter.close();
    return await resume(options, held, session, io);
  } catch (error) {
    // Left before the interview continued: nothing has changed.
    if (error instanceof Left) return EXIT.interrupted;
    throw error;
  } finally {
    prompter.close();
    held?.release();
  }
}

/** The id of the only session, or the one chosen; null if none was chosen. */
async function chosenSession(
  store: SessionStore,
  identities: readonly string[],
  prompter: Prompter,
  language: Language,
): Promise<string | null> {
  const all = await store.list(identities);
  const [only, second] = all;
  if (only === undefined) throw problemError('usage', 'session-none', { place: store.place });
  if (second === undefined) return only.id;
  const words = interviewWords[language].resume;
  const reply = await prompter.ask({
    kind: 'choice',
    message: words.prompt,
    help: null,
    commands: [],
    options: [...all.map((each) => lineOf(each, language)), words.leave].map((label) => ({
      label,
      hint: null,
    })),
    initial: null,
    act: true,
  });
  // The learner sees the screen from now on and must not see the codes of others.
  prompter.clear();
  return reply.reply === 'option' ? (all[reply.option]?.id ?? null) : null;
}

function lineOf({ id, session, written }: Listed, language: Language): string {
  const words = interviewWords[language].resume;
  const saved = formatMoment(session?.saved ?? written, language);
  return words.line(id, session?.questionnaire.id ?? '?', session?.learner ?? '?', saved);
}

/** The saved state. If it is damaged, the previous state if the user agrees; otherwise null. */
async function wholeSession(
  held: LockedSession,
  id: string,
  identities: readonly string[],
  prompter: Prompter,
  language: Language,
): Promise<Session | null> {
  const loaded = await held.load(identities);
  if (loaded.state === 'whole') return loaded.session;
  if (loaded.state !== 'damaged' || loaded.previous === null) throw sessionProblem(loaded, id);
  const words = interviewWords[language].resume;
  const reply = await prompter.ask({
    kind: 'choice',
    message: words.damaged(id),
    help: null,
    commands: [],
    options: [words.usePrevious, words.leave].map((label) => ({ label, hint: null })),
    initial: null,
    act: true,
  });
  return reply.reply === 'option' && reply.option === 0 ? loaded.previous : null;
}

/** The interview of a session. On another calendar day, it first confirms what may have changed. */
function restoredState(at: string, plan: Plan, session: Session): InterviewState {
  const interview = stateOfSession(plan, session);
  const since = momentOf(new Date(session.saved)).slice(0, DAY);
  return at.startsWith(since)
    ? interview
    : resumedState(plan, interview, { at, since, started: session.started });
}

/** The length of a date: `2026-11-20` */
const DAY = 10;

async function resume(
  options: InterviewOptions,
  file: LockedSession,
  session: Session,
  io: Io,
): Promise<ExitCode> {
  const { questionnaire, language } = session;
  const found = await findQuestionnaire(questionnaire.asked, questionnaire.form, io);
  const school = await schoolContacts(options, io);
  const fit = sessionFit(session, found.plan);
  if (fit.fit === 'scoring') throw fit.problem;
  const interview = restoredState(momentOf(io.now()), found.plan, session);
  const held = await interviewTexts(
    found.plan,
    interview.setting.language,
    session.wording ?? null,
    options,
    io,
  );
  const { plan, scoringPlan, wording } = held;
  // The interview continues in its languages; only messages before this may be in another one.
  const lang: Language = language === 'de' ? 'de' : 'en';
  const words = interviewWords[lang].resume;
  const prompter = await clearedPrompter({ ...options, lang }, io);
  const { answered, asked } = countReplies(plan, interview);
  prompter.say(words.welcome(answered, asked));
  if (fit.fit === 'texts') prompter.say(words.textChanged);
  const { id, started } = session;
  const frame = { id, asked: questionnaire.asked, wording, language: lang, started };
  const learner = await findLearnerWords(interview.setting.language);
  const { contacts } = school;
  const ours: InterviewOptions = { ...options, lang };
  return conductInterview(
    { plan, scoringPlan, learner, contacts, options: ours, frame, session: file, prompter, isKept: true },
    interview,
    io,
  );
}
