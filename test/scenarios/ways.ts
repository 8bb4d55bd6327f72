import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { assessmentOf } from '../../src/dialogue/about.ts';
import type { Fields } from '../../src/dialogue/interview-state.ts';
import type { Prompt } from '../../src/interview/prompter.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { inLanguage } from '../../src/words/say.ts';
import { planOf } from '../bundled.ts';
import { run } from '../cli/run.ts';
import { runScript, type Reply } from '../interview/person.ts';
import { record, staffSignals } from './said/school.ts';
import { shortCheck } from './said/risiko-check-short.ts';
import { riskCheck } from './said/risiko-check.ts';
import { repliesOf, type Replies, type Said } from './said/said.ts';
import type { Vignette } from './vignettes.ts';

// The three ways in which answers reach the program. Each returns what it made of them.

const INTAKE: Fields = {
  ...{ interviewer: 'M. Adler', go_ahead: 'yes', minor: 'no', basis: 'consent', consent_who: 'the learner' },
  ...{ responsible: 'R. Weber', reach: 'room 12' },
};

/** A scripted conversation, from the introduction to the review of all answers. */
export async function interviewed(vignette: Vignette, said: Said): Promise<Assessment> {
  const plan = planOf(said.questionnaire, said.form);
  const replies = repliesOf(vignette, said);
  const { age } = vignette.person;
  const given: Fields = { ...INTAKE, learner: vignette.id, age: String(age) };
  const { kept } = await runScript(plan, (prompt) => replyTo(plan, replies, prompt), {
    ...{ given, guardianAge: 14 },
  });
  const last = kept.at(-1);
  if (last?.place.at !== 'review')
    throw new Error(`${vignette.id} stopped at ${last?.place.at ?? 'nothing'}`);
  return assessmentOf(plan, last, { at: '2026-11-21T11:00:00.000Z', provenance: {} });
}

/** The reply to a question, to go on from any other choice, or the end of the script at the review. */
function replyTo(plan: Plan, replies: Replies, prompt: Prompt): Reply | undefined {
  const question = plan.questions.find(({ text }) => prompt.message.startsWith(inLanguage(text, plan, 'en')));
  const { fields, introduction } = interviewWords.en;
  if ([fields.assent.message, introduction.agreed.message].includes(prompt.message)) return 1;
  // A critical notice has the safe option first.
  if (question === undefined) return prompt.kind === 'choice' ? prompt.options.length : undefined;
  const reply = replies[question.id];
  if (reply === undefined) return { command: 'skip' };
  const numberOf = (option: number | string): number =>
    question.options.findIndex(({ key }) => key === String(option)) + 1;
  if (Array.isArray(reply)) return reply.map(numberOf);
  return prompt.kind === 'choice' ? numberOf(reply as number | string) : String(reply);
}

/** A table with all these learners, scored by the command; results by the learner's id. */
export async function inBatch(
  vignettes: readonly Vignette[],
  said: Said,
  folder: string,
): Promise<ReadonlyMap<string, Assessment>> {
  const form = said.form === null ? [] : ['--form', said.form];
  const file = table(join(folder, `${said.questionnaire}-${said.form ?? 'whole'}.csv`), vignettes, said);
  return scored([said.questionnaire, file, ...form], folder);
}

/** The register, the staff's signals and the learners' own answers, joined by the command. */
export async function inBattery(
  vignettes: readonly Vignette[],
  folder: string,
): Promise<ReadonlyMap<string, Assessment>> {
  const sources = [
    ['record', record],
    ['staff', staffSignals],
    ['short', shortCheck],
    ['self', riskCheck],
  ] as const;
  const args = sources.flatMap(([part, said]) => [
    '--source',
    `${part}=${table(join(folder, `${part}.csv`), vignettes, said)}`,
  ]);
  return scored(['school-screening', ...args, '--grades', 'own'], folder);
}

/** A column for every question, as a survey exports it; what was not asked is blank. */
function table(file: string, vignettes: readonly Vignette[], said: Said): string {
  const { questions } = planOf(said.questionnaire, said.form);
  const rows = vignettes.map((vignette) => {
    const replies = repliesOf(vignette, said);
    const cells = questions.map(({ id }) => {
      const reply = replies[id] ?? '';
      return `"${Array.isArray(reply) ? reply.join(';') : String(reply)}"`;
    });
    return [vignette.id, ...cells].join(',');
  });
  const header = ['id', ...questions.map(({ id }) => id)].join(',');
  writeFileSync(file, `${[header, ...rows].join('\n')}\n`);
  return file;
}

async function scored(args: readonly string[], folder: string): Promise<ReadonlyMap<string, Assessment>> {
  const aside = join(folder, 'aside');
  const ran = await run(['score', ...args, '--format', 'json', '-o', '-', '--aside', aside]);
  if (ran.code !== 0) throw new Error(ran.err);
  const all = JSON.parse(ran.out) as readonly Assessment[];
  return new Map(all.map((each) => [each.learner ?? '', each]));
}
