import { resolve } from 'node:path';
import type { Assessment } from '../../../assessment/assessment.ts';
import { GUARDIAN_AGE } from '../../../definition/contacts.ts';
import { missingRoles } from '../../../dialogue/contacts.ts';
import { newInterview } from '../../../dialogue/step.ts';
import type { Setting } from '../../../dialogue/interview-state.ts';
import { problemError } from '../../../files/problem-error.ts';
import { practicePrompter } from '../../../interview/practice-prompter.ts';
import type { Prompter } from '../../../interview/prompter.ts';
import { paragraph } from '../../../document/model.ts';
import { readRecipients } from '../../../vault/age-keys.ts';
import { openStore, type NewSession } from '../../../vault/session-store.ts';
import { unsavedSession } from '../../../vault/unsaved-session.ts';
import { pickerWords } from '../../../words/picker.ts';
import { practiceWords } from '../../../words/practice.ts';
import type { Plan } from '../../../plan/plan.ts';
import { informationText } from '../../../words/interview.ts';
import type { LearnerWords } from '../../../words/learner.ts';
import { momentOf } from '../../moment.ts';
import { assessmentsOf, readAssessmentsFile } from '../report/assessments.ts';
import { bundledFiles } from '../../../library/bundled.ts';
import type { ExitCode } from '../../exit.ts';
import { verifyEarlier } from './earlier-plan.ts';
import { contactFor, schoolContacts, type School } from './interview-contacts.ts';
import type { InterviewOptions } from './interview-options.ts';
import { refuseExisting } from './interview-output.ts';
import { clearedPrompter } from './interview-prompter.ts';
import { conductInterview } from './conduct.ts';
import { nameWarning } from './name-warning.ts';
import { interviewTexts } from './interview-wording.ts';
import type { Io } from '../../../files/io.ts';
import { findLearnerWords } from '../../../library/learner-words.ts';
import { findQuestionnaire } from '../../../library/questionnaire.ts';
import { say } from '../../say.ts';
import { startCommand } from './start-command.ts';
import { sessionPlace } from '../../session-place.ts';
import { tell } from '../../tell.ts';

/**
 * Starts a new interview. Everything that can be refused is refused before the first prompt. If the questionnaire or
 * form was picked, says how to start the same directly.
 */
export async function startInterview(
  options: InterviewOptions,
  io: Io,
  wasPicked = false,
): Promise<ExitCode> {
  const asked = options.questionnaire ?? '';
  const found = await findQuestionnaire(asked, options.form, io);
  refuseExisting(options.out);
  const texts = await interviewTexts(found.plan, textsOf(options), null, options, io);
  const { plan, wording } = texts;
  refuseLanguage(plan, options);
  const school = await schoolContacts(options, io);
  const earlier = options.from === null ? null : await earlierOf(found.plan, options, options.from, io);
  const begin = options.practice ? unsavedSession : await savedSession(options, io);
  const prompter = markedPrompter(options, await clearedPrompter(options, io));
  // On one line, so that it can be copied.
  if (wasPicked && !options.quiet) say(io, pickerWords[options.lang].again(startCommand(options, io)));
  const missing = school.contacts === null ? [] : missingRoles(school.contacts, plan, school.place);
  if (!options.quiet) tell([...nameWarning(options), ...missing], options, io);
  const session = begin();
  const frame = {
    id: session.id,
    asked: nameOf(asked, io),
    wording,
    language: options.lang,
    started: momentOf(io.now()),
  };
  const learner = await findLearnerWords(textsOf(options));
  const interview = newInterview(plan, settingFor(plan, options, school, earlier, learner));
  const { contacts } = school;
  return conductInterview(
    {
      plan,
      scoringPlan: texts.scoringPlan,
      learner,
      contacts,
      options,
      frame,
      session,
      prompter,
      isKept: false,
    },
    interview,
    io,
  );
}

/** Returns a function that starts a saved session. Its recipients are checked now. */
async function savedSession(options: InterviewOptions, io: Io): Promise<() => NewSession> {
  const recipients = await readRecipients({
    flags: options.recipients,
    file: options.recipientsFile,
    env: io.env['LOTSE_RECIPIENT'],
  });
  return () => openStore(sessionPlace(options.session, io)).begin(recipients);
}

/** In a practice interview, marks everything as practice, beginning with what is stored. */
function markedPrompter({ practice, out, lang }: InterviewOptions, prompter: Prompter): Prompter {
  if (!practice) return prompter;
  const words = practiceWords[lang];
  prompter.show([paragraph(out === null ? words.nothingStored : words.onlyResult, true)]);
  return practicePrompter(prompter, words);
}

/**
 * A path is made absolute, since the interview may be resumed in another folder. A bundled questionnaire is stored by
 * its id.
 */
function nameOf(asked: string, { cwd }: Io): string {
  return bundledFiles().has(asked) ? asked : resolve(cwd, asked);
}

/**
 * The language of the questions. It follows the program's language unless `--texts` names another one, since mixing
 * languages by accident helps nobody.
 */
function textsOf({ texts, lang }: InterviewOptions): string {
  return texts ?? lang;
}

function refuseLanguage({ languages }: Plan, options: InterviewOptions): void {
  const language = textsOf(options);
  if (languages.some(({ id }) => id === language)) return;
  throw problemError('usage', 'language-missing', { language, languages: languages.map(({ id }) => id) });
}

async function earlierOf(
  plan: Plan,
  { learner }: InterviewOptions,
  file: string,
  io: Io,
): Promise<Assessment> {
  const [first, second] = assessmentsOf(await readAssessmentsFile(file, io), learner, file);
  if (first === undefined || second !== undefined) throw problemError('usage', 'earlier-several', { file });
  if (first.assessment.provenance.practice === true)
    throw problemError('input', 'assessment-practice', {}, first.place);
  return verifyEarlier(plan, first, io);
}

function settingFor(
  plan: Plan,
  options: InterviewOptions,
  { contacts }: School,
  earlier: Assessment | null,
  learnerWords: LearnerWords | null,
): Setting {
  const { lang, interviewer, wave } = options;
  const learner = options.learner ?? earlier?.learner ?? null;
  const person = plan.critical
    .map(({ contact }) => contactFor(contacts, contact, lang))
    .find((contact) => contact !== null);
  const told = learnerLanguageOf(plan, options, learnerWords);
  return {
    language: textsOf(options),
    wave,
    guardianAge: contacts?.guardian_age ?? GUARDIAN_AGE,
    given: {
      ...(interviewer === null ? {} : { interviewer }),
      ...(learner === null ? {} : { learner }),
    },
    offered: person === undefined ? {} : { responsible: person.name, reach: person.reach },
    informedBy: informationText(told === null ? [lang] : [told.language, lang]),
    ...(told === null ? {} : { told }),
    earlier,
  };
}

/** The learner's language, if the program has texts in it and does not use it already. */
function learnerLanguageOf(
  plan: Plan,
  { lang }: InterviewOptions,
  words: LearnerWords | null,
): NonNullable<Setting['told']> | null {
  if (plan.private || plan.respondent !== 'learner') return null;
  if (words === null || words.language === lang) return null;
  return { language: words.language, reviewed: words.reviewed };
}
