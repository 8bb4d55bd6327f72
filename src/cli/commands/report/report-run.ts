import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Assessment } from '../../../assessment/assessment.ts';
import { isOnePlace } from '../../../batch/out/outputs.ts';
import { problem, type Problem } from '../../../diagnostic/problem.ts';
import { suggestion } from '../../../diagnostic/suggest.ts';
import { yieldToSignals } from '../../../files/yield.ts';
import { isSameFile, writeWholeFile } from '../../../files/spool.ts';
import { ProblemError, problemError } from '../../../files/problem-error.ts';
import type { Plan } from '../../../plan/plan.ts';
import { reportFileNames } from '../../../report/file-name.ts';
import { learnerReport } from '../../../report/learner/learner.ts';
import { verifyAssessment, withoutRepeats } from '../../../assess/verify.ts';
import type { Help } from '../../../report/counsellor/approaches.ts';
import type { Audience, Document } from '../../../document/model.ts';
import { counsellorReport } from '../../../report/counsellor/counsellor-report.ts';
import { formatOf, rendered, type Format } from '../../../render/formats.ts';
import { catalogueWords } from '../../../words/catalogue.ts';
import type { Language } from '../../../words/locale.ts';
import { pagesWords, type LearnerWords } from '../../../words/learner.ts';
import { reportWords } from '../../../words/report.ts';
import { assessmentsOf, readAssessmentsFile, type WrittenAssessment } from './assessments.ts';
import { globalOptions, type GlobalOptions } from '../../command.ts';
import { countryLetters } from '../../country.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { Io } from '../../../files/io.ts';
import { readHelp, type SchoolHelp } from './help-places.ts';
import { refusePrivate } from '../../private.ts';
import { say } from '../../say.ts';
import { findLearnerWords } from '../../../library/learner-words.ts';
import { lookUpQuestionnaire } from '../../../library/questionnaire.ts';
import { SOURCE_FLAGS, sourceFlags } from '../score/source-flags.ts';
import { givenTableFlags, tableFlags } from '../score/table-flags.ts';

interface ReportOptions {
  readonly learner: string | null;
  readonly audience: Audience;
  readonly contacts: string | null;
  readonly format: Format;
  /** null: standard output. */
  readonly out: string | null;
  readonly questionnaire: string | null;
  readonly form: string | null;
  readonly language: Language;
  /** The language of the learner's page. */
  readonly texts: string;
  readonly quiet: boolean;
  /** Of the summary of a battery's sources. */
  readonly color: GlobalOptions['color'];
  /** The country code in the catalogue: AT, GB. */
  readonly country: string | null;
  /** The file of the school's own catalogue entries. */
  readonly local: string | null;
  /** Whether to include free text and notes. */
  readonly ownWords: boolean;
}

/** An assessment with its plan, and the school's information for all learners. */
interface Job {
  readonly assessment: Assessment;
  readonly plan: Plan;
  readonly school: SchoolHelp;
  /** For suggested approaches; null on a learner's page, which has none. */
  readonly help: Help | null;
  /** The texts of a learner's page; null in a report for staff. */
  readonly pageWords: LearnerWords | null;
}

/** Reads and checks everything first and only then writes one report, or a folder of reports. */
export async function runReport(
  args: readonly string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = optionsOf(given, io);
  if (options.ownWords && options.audience === 'learner')
    throw problemError('usage', 'options-contradict', { first: '--own-words', second: '--for learner' });
  const [file = '-'] = args;
  const found = await assessedOf(file, given, options, io);
  if (options.texts !== options.language) refuseLanguage([...found.plans.values()], options.texts);
  const { school, warnings } = await readHelp(options.contacts, options.texts, io);
  if (warnings.length > 0) (await import('../../tell.ts')).tell(warnings, globalOptions(given), io);
  refuseRead(options, io);
  const help = options.audience === 'learner' ? null : await helpFor(options, io);
  const verified = 'written' in found ? verifiedAssessments(found.written, found.plans) : found.assessments;
  const pageWords = await pageWordsFor(options);
  const jobs = verified.map((assessment) => ({
    assessment,
    school,
    help,
    pageWords,
    plan: planOf(assessment, found.plans),
  }));
  if (isFolderWanted(jobs, options)) await writeFolder(jobs, options, io);
  else await writeOne(jobs[0] as Job, options, io);
  return found.someRefused ? EXIT.someRefused : EXIT.done;
}

/** The assessments to report on, just scored or read from a file, with their plans. */
type Assessed = (
  { readonly assessments: readonly Assessment[] } | { readonly written: readonly WrittenAssessment[] }
) & {
  readonly plans: ReadonlyMap<string, Plan>;
  /** Whether rows of a source were refused, so that their learners have no report. */
  readonly someRefused: boolean;
};

/** Reads the assessments of a file, or scores the sources of a battery. */
async function assessedOf(
  file: string,
  given: Record<string, unknown>,
  options: ReportOptions,
  io: Io,
): Promise<Assessed> {
  const flags = sourceFlags(given);
  if (flags.source.length > 0) {
    refuseNames(options);
    const { assessBattery } = await import('./report-sources.ts');
    const made = await assessBattery(file, { ...flags, ...tableFlags(given) }, options, io);
    const plans = new Map([[planName(made.plan), made.plan]]);
    return { ...made, plans };
  }
  const needless = SOURCE_FLAGS.filter((flag) => flags[flag].length > 0).map((flag) => `--${flag}`);
  const [option] = [...needless, ...givenTableFlags(given)];
  if (option !== undefined) throw problemError('usage', 'sources-without-battery', { option });
  const written = assessmentsOf(await readFile(file, options, io), options.learner, file);
  const plans = await plansFor(written, options, io);
  return { written, plans, someRefused: false };
}

/** A page in two languages would be hard to read. */
function refuseLanguage(plans: readonly Plan[], language: string): void {
  const lacking = plans.find(({ languages }) => languages.every(({ id }) => id !== language));
  if (lacking === undefined) return;
  throw problemError('usage', 'language-missing', {
    language,
    languages: lacking.languages.map(({ id }) => id),
  });
}

/** Refuses --questionnaire and --form, since the battery is already given. */
function refuseNames({ questionnaire, form }: ReportOptions): void {
  const option = questionnaire === null ? (form === null ? null : '--form') : '--questionnaire';
  if (option !== null) throw problemError('usage', 'battery-option', { option });
}

/** Refuses to overwrite an input with the report. */
function refuseRead({ out, questionnaire, contacts, local }: ReportOptions, { cwd }: Io): void {
  const read = [questionnaire, contacts, local].filter((name) => name !== null && /[./\\]/.test(name));
  if (out !== null && read.some((name) => isOnePlace(out, resolve(cwd, name ?? ''))))
    throw problemError('usage', 'output-is-input', { file: out });
}

function optionsOf(given: Record<string, unknown>, io: Io): ReportOptions {
  const text = (name: string): string | null => (typeof given[name] === 'string' ? given[name] : null);
  const out = text('out');
  const country = text('country');
  const texts = text('texts');
  if (texts !== null && given['for'] !== 'learner')
    throw problemError('usage', 'options-contradict', { first: '--texts', second: '--for staff' });
  const { lang, quiet, color } = globalOptions(given);
  return {
    learner: text('learner'),
    audience: given['for'] === 'learner' ? 'learner' : 'staff',
    contacts: text('contacts'),
    format: given['json'] === true ? 'json' : (formatOf(given['format']) ?? 'md'),
    out: out === null || out === '-' ? null : resolve(io.cwd, out) + (/[/\\]$/.test(out) ? '/' : ''),
    questionnaire: text('questionnaire'),
    form: text('form'),
    language: lang,
    texts: texts ?? lang,
    quiet,
    color,
    country: country === null ? null : countryLetters(country),
    local: text('local'),
    ownWords: given['ownWords'] === true,
  };
}

function readFile(file: string, { out }: ReportOptions, io: Io): Promise<readonly WrittenAssessment[]> {
  return readAssessmentsFile(file, io, ({ fd }) => {
    if (out !== null && isSameFile(out, fd)) throw problemError('usage', 'output-is-input', { file: out });
  });
}

async function pageWordsFor({ audience, texts }: ReportOptions): Promise<LearnerWords | null> {
  if (audience === 'staff') return null;
  const words = await findLearnerWords(texts);
  if (words === null) throw new RangeError(`There are no words for learners in ${texts}`);
  return words;
}

async function helpFor({ country, local, language }: ReportOptions, io: Io): Promise<Help> {
  const allowed = Object.keys(catalogueWords[language].countryNames);
  if (country !== null && !allowed.includes(country)) {
    const args = { option: '--country', value: country, allowed, suggestion: suggestion(country, allowed) };
    throw new ProblemError('usage', [problem('catalogue-filter-unknown', null, args)]);
  }
  const { findCatalogue } = await import('../../../library/catalogue.ts');
  return { catalogue: await findCatalogue(local, io), options: { country } };
}

/** The plans needed, by `planName`. */
async function plansFor(
  written: readonly WrittenAssessment[],
  { questionnaire, form }: ReportOptions,
  io: Io,
): Promise<ReadonlyMap<string, Plan>> {
  const plans = new Map<string, Plan>();
  for (const {
    assessment: { definition },
  } of written) {
    const name = planName(definition);
    if (plans.has(name)) continue;
    const found = await lookUpQuestionnaire(questionnaire ?? definition.id, form ?? definition.form, io);
    if ('problems' in found)
      throw new ProblemError(
        found.kind,
        questionnaire === null ? ofAssessment(found.problems) : found.problems,
      );
    refusePrivate(found.plan, questionnaire ?? definition.id);
    plans.set(name, found.plan);
  }
  return plans;
}

/** The user did not type the questionnaire's name, so the message explains how to give another one. */
function ofAssessment(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((found) =>
    found.code === 'questionnaire-unknown'
      ? problem('questionnaire-unknown', found.place, { ...found.args, ofAssessment: true })
      : found,
  );
}

function planName({ id, form }: Pick<Assessment['definition'], 'id' | 'form'>): string {
  return form === null ? id : `${id} ${form}`;
}

function planOf({ definition }: Assessment, plans: ReadonlyMap<string, Plan>): Plan {
  return plans.get(planName(definition)) as Plan;
}

/** Checks assessments from a file before they are used; throws a ProblemError with everything wrong in any of them. */
function verifiedAssessments(
  written: readonly WrittenAssessment[],
  plans: ReadonlyMap<string, Plan>,
): readonly Assessment[] {
  const found = written.map(({ assessment, place }) =>
    verifyAssessment(assessment, planOf(assessment, plans), place),
  );
  const wrong = found.filter((one) => 'code' in one);
  if (wrong.length > 0) throw new ProblemError('input', withoutRepeats(wrong));
  return found.flatMap((one) => ('code' in one ? [] : [one.assessment]));
}

function isFolderWanted(jobs: readonly Job[], { out }: ReportOptions): boolean {
  const there = out === null ? undefined : statSync(out, { throwIfNoEntry: false });
  const isFolder = out !== null && (there?.isDirectory() === true || /[/\\]$/.test(out));
  if (jobs.length === 1) return isFolder;
  if (out === null)
    throw new ProblemError('usage', [problem('several-reports', null, { count: jobs.length })]);
  if (there !== undefined && !isFolder)
    throw new ProblemError('usage', [problem('out-not-a-folder', null, { file: out })]);
  return true;
}

async function writeOne(job: Job, options: ReportOptions, io: Io): Promise<void> {
  const content = await rendered(reportOf(job, options), options.format);
  if (options.out === null) io.stdout.write(content);
  else writeWholeFile(options.out, content);
}

async function writeFolder(jobs: readonly Job[], options: ReportOptions, io: Io): Promise<void> {
  const yieldNow = yieldToSignals(io.signal);
  const folder = options.out as string;
  const names = reportFileNames(
    jobs.map(({ assessment }) => assessment),
    // Both kinds may be in one folder; the name prevents handing the staff's report to a learner.
    options.audience === 'learner' ? `learner.${options.format}` : options.format,
  );
  for (const [index, name] of names.entries()) {
    await yieldNow();
    writeWholeFile(join(folder, name), await rendered(reportOf(jobs[index] as Job, options), options.format));
  }
  const words = (options.audience === 'learner' ? pagesWords : reportWords)[options.language];
  if (!options.quiet) say(io, words.written(jobs.length, folder));
}

function reportOf(
  { assessment, plan, school, help, pageWords }: Job,
  { language, ownWords }: ReportOptions,
): Document {
  return pageWords === null
    ? counsellorReport(assessment, plan, language, { help, ownWords })
    : learnerReport(assessment, plan, pageWords, school.help, school.sees, language);
}
