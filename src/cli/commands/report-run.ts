import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Assessment } from '../../assessment.ts';
import { problem, type Problem } from '../../diagnostic/problem.ts';
import { breather } from '../../files/breath.ts';
import { openInput, readPart } from '../../files/input.ts';
import { isSameFile, spoolFor } from '../../files/spool.ts';
import { Trouble, trouble } from '../../files/trouble.ts';
import type { Plan } from '../../plan/plan.ts';
import { reportFileNames } from '../../report/file-name.ts';
import { misfit } from '../../report/misfit.ts';
import { readAssessments } from '../../report/read-assessment.ts';
import { referralReport } from '../../report/referral.ts';
import { renderers, type ReportFormat } from '../../report/render.ts';
import { inert } from '../../words/inert.ts';
import type { Language } from '../../words/locale.ts';
import { problemText } from '../../words/problem-text.ts';
import { reportWords } from '../../words/report.ts';
import { globalOptions } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { findQuestionnaire, type FoundQuestionnaire } from '../questionnaire.ts';
import { chalkFor, problemStyle } from '../style.ts';

/** More does not fit into one string. */
const LARGEST = 400 * 1024 * 1024;

interface ReportOptions {
  readonly learner: string | null;
  readonly format: ReportFormat;
  /** null: standard output. */
  readonly out: string | null;
  readonly questionnaire: string | null;
  readonly form: string | null;
  readonly language: Language;
  readonly quiet: boolean;
}

/** An assessment with the plan that tells what it means. */
interface Job {
  readonly assessment: Assessment;
  readonly plan: Plan;
}

/** Reads everything, sees that everything fits, and only then writes: one report, or a folder of them. */
export async function runReport(
  args: readonly string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = optionsOf(given, io);
  const [file = '-'] = args;
  const assessments = chosen(await readFile(file, options, io), options, file);
  const found = await plansFor(assessments, options, io);
  if ('problems' in found) {
    const style = problemStyle(chalkFor(globalOptions(given).color, io.stderr, io.env));
    for (const each of found.problems) io.stderr.write(`${problemText(each, options.language, style)}\n`);
    return found.because === 'usage' ? EXIT.usage : EXIT.invalid;
  }
  const jobs = fitting(assessments, found);
  if (isFolderWanted(jobs, options)) await writeFolder(jobs, options, io);
  else writeOne(jobs[0] as Job, options, io);
  return EXIT.done;
}

function optionsOf(given: Record<string, unknown>, io: Io): ReportOptions {
  const text = (name: string): string | null => (typeof given[name] === 'string' ? given[name] : null);
  const format = given['json'] === true ? 'json' : text('format');
  const out = text('out');
  const { lang, quiet } = globalOptions(given);
  return {
    learner: text('learner'),
    format: format === 'txt' || format === 'json' ? format : 'md',
    out: out === null || out === '-' ? null : resolve(io.cwd, out) + (/[/\\]$/.test(out) ? '/' : ''),
    questionnaire: text('questionnaire'),
    form: text('form'),
    language: lang,
    quiet,
  };
}

async function readFile(file: string, options: ReportOptions, io: Io): Promise<readonly Assessment[]> {
  const input = await openInput(file === '-' ? file : resolve(io.cwd, file), io.stdin, io.signal);
  try {
    if (input.bytes > LARGEST) throw trouble('input', 'file-too-large', { limit: LARGEST }, { file });
    if (options.out !== null && isSameFile(options.out, input.fd)) {
      throw trouble('usage', 'output-is-input', { file: options.out });
    }
    const { assessments, problems } = readAssessments({
      name: file,
      text: decoded(readPart(input, 0, input.bytes), file),
    });
    if (problems.length > 0) throw new Trouble('input', problems);
    return assessments;
  } finally {
    input.close();
  }
}

function decoded(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw trouble('input', 'assessment-syntax', {}, { file });
  }
}

function chosen(all: readonly Assessment[], { learner }: ReportOptions, file: string): readonly Assessment[] {
  if (learner === null) return all;
  const wanted = sameId(learner);
  const found = all.filter(
    (assessment) => assessment.learner !== null && sameId(assessment.learner) === wanted,
  );
  if (found.length === 0) throw trouble('input', 'learner-not-found', {}, { file });
  return found;
}

/** As a cohort file's ids are told apart: trimmed and normalised. */
function sameId(id: string): string {
  return id.trim().normalize('NFC');
}

/** The plan of each questionnaire and form that is needed, by `planName`. */
async function plansFor(
  assessments: readonly Assessment[],
  { questionnaire, form }: ReportOptions,
  io: Io,
): Promise<ReadonlyMap<string, Plan> | Exclude<FoundQuestionnaire, { readonly plan: Plan }>> {
  const plans = new Map<string, Plan>();
  for (const { definition } of assessments) {
    const name = planName(definition);
    if (plans.has(name)) continue;
    const found = await findQuestionnaire(questionnaire ?? definition.id, form ?? definition.form, io);
    if ('problems' in found) return questionnaire === null ? ofAssessment(found) : found;
    plans.set(name, found.plan);
  }
  return plans;
}

/** Nobody typed this name: so the way to give another one is told. */
function ofAssessment<R extends { readonly problems: readonly Problem[] }>(refused: R): R {
  const problems = refused.problems.map((found) =>
    found.code === 'questionnaire-unknown'
      ? problem('questionnaire-unknown', found.at, { ...found.args, ofAssessment: true })
      : found,
  );
  return { ...refused, problems };
}

function planName({ id, form }: Assessment['definition']): string {
  return form === null ? id : `${id} ${form}`;
}

/** Every assessment with its plan; all that do not fit are named at once, the same fault once. */
function fitting(assessments: readonly Assessment[], plans: ReadonlyMap<string, Plan>): readonly Job[] {
  const jobs = assessments.map((assessment) => ({
    assessment,
    plan: plans.get(planName(assessment.definition)) as Plan,
  }));
  const misfits = new Map<string, Problem>();
  for (const { assessment, plan } of jobs) {
    const found = misfit(assessment, plan);
    if (found !== null) misfits.set(JSON.stringify(found), found);
  }
  if (misfits.size > 0) throw new Trouble('input', [...misfits.values()]);
  return jobs;
}

function isFolderWanted(jobs: readonly Job[], { out }: ReportOptions): boolean {
  const there = out === null ? undefined : statSync(out, { throwIfNoEntry: false });
  const isFolder = out !== null && (there?.isDirectory() === true || /[/\\]$/.test(out));
  if (jobs.length === 1) return isFolder;
  if (out === null) throw new Trouble('usage', [problem('several-reports', null, { count: jobs.length })]);
  if (there !== undefined && !isFolder)
    throw new Trouble('usage', [problem('out-not-a-folder', null, { file: out })]);
  return true;
}

function writeOne(job: Job, options: ReportOptions, io: Io): void {
  const text = rendered(job, options);
  if (options.out === null) io.stdout.write(text);
  else writeFile(options.out, text);
}

async function writeFolder(jobs: readonly Job[], options: ReportOptions, io: Io): Promise<void> {
  const breathe = breather(io.signal);
  const folder = options.out as string;
  const names = reportFileNames(
    jobs.map(({ assessment }) => assessment),
    options.format,
  );
  for (const [index, name] of names.entries()) {
    await breathe();
    writeFile(join(folder, name), rendered(jobs[index] as Job, options));
  }
  if (!options.quiet)
    io.stderr.write(`${reportWords[options.language].written(jobs.length, inert(folder))}\n`);
}

function rendered({ assessment, plan }: Job, { format, language }: ReportOptions): string {
  return renderers[format](referralReport(assessment, plan, language));
}

/** Whole or not at all, and readable by its owner only; a folder that is missing is made. */
function writeFile(file: string, text: string): void {
  const spool = spoolFor(file);
  try {
    spool.write(text);
    spool.publish();
  } finally {
    spool.discard();
  }
}
