import { GUARDIAN_AGE } from '../../../definition/contacts.ts';
import type { Problem } from '../../../diagnostic/problem.ts';
import { missingRoles } from '../../../dialogue/contacts.ts';
import { answersAssessment } from '../../../interview/answers-run.ts';
import type { Plan } from '../../../plan/plan.ts';
import { momentOf } from '../../moment.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { InterviewOptions } from './interview-options.ts';
import { refuseExisting, writeAssessment } from './interview-output.ts';
import { nameWarning } from './name-warning.ts';
import { criticalAlert } from './critical-alert.ts';
import { schoolContacts, type School } from './interview-contacts.ts';
import type { Io } from '../../../files/io.ts';
import { ProblemError } from '../../../files/problem-error.ts';
import { findQuestionnaire } from '../../../library/questionnaire.ts';
import { readSourceText } from '../../../library/source-file.ts';
import { say } from '../../say.ts';
import { tell } from '../../tell.ts';
import { VERSION } from '../../version.ts';

/** `--answers FILE`: makes the assessment of answers that were written down elsewhere, without prompts. */
export async function answersFromFile(options: InterviewOptions, file: string, io: Io): Promise<ExitCode> {
  const found = await findQuestionnaire(options.questionnaire ?? '', options.form, io);
  refuseExisting(options.out);
  const school = await schoolContacts(options, io);
  const source = await readSourceText(file, io, 'input');
  const run = answersAssessment({ ...source, origin: 'learners' }, found.plan, {
    at: momentOf(io.now()),
    guardianAge: school.contacts?.guardian_age ?? GUARDIAN_AGE,
  });
  if ('problems' in run) {
    // Even a refused file may show that somebody needs help (law 2).
    for (const line of criticalAlert(run.critical, found.plan, school.contacts, options.lang)) say(io, line);
    throw new ProblemError('input', run.problems);
  }
  if (!options.quiet)
    tell([...nameWarning(options), ...run.warnings, ...rolesWithout(school, found.plan)], options, io);
  const { learner, wave } = options;
  const { assessment } = run;
  const named = {
    ...assessment,
    lotse: VERSION,
    learner: learner ?? assessment.learner,
    wave: wave ?? assessment.wave,
  };
  // Law 2: printed despite --quiet, because nobody was present when the questions were answered, and before writing,
  // which may fail.
  for (const line of criticalAlert(named, found.plan, school.contacts, options.lang)) say(io, line);
  await writeAssessment(named, options.out ?? '-', io);
  return EXIT.done;
}

function rolesWithout({ contacts, place }: School, plan: Plan): readonly Problem[] {
  return contacts === null ? [] : missingRoles(contacts, plan, place);
}
