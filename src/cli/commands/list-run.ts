import { say } from '../../words/say.ts';
import { cliWords } from '../../words/cli.ts';
import { inertJson } from '../../words/escape-json.ts';
import { reportWords } from '../../words/report.ts';
import { bundledIds } from '../bundled.ts';
import type { Compiled } from '../compiled.ts';
import { columns } from '../columns.ts';
import { globalOptions, type GlobalOptions } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { findAsItIs } from '../questionnaire.ts';

/** Lists the bundled questionnaires, with what somebody who chooses one wants to know first. */
export async function runList(
  _: readonly string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const global = globalOptions(options);
  const found: Compiled[] = [];
  for (const id of bundledIds()) {
    const result = await findAsItIs(id, null, io);
    if ('problems' in result) throw new Error(`The bundled questionnaire ${id} is not valid`);
    found.push(result);
  }
  io.stdout.write(options['json'] === true ? asJson(found) : asTable(found, global));
  return EXIT.done;
}

function asJson(found: readonly Compiled[]): string {
  const records = found.map(({ plan, forms, formRequired }) => ({
    id: plan.id,
    version: plan.version,
    title: plan.title,
    languages: plan.languages.map(({ id }) => id),
    respondent: plan.respondent,
    evidence: plan.evidence.status,
    forms: forms.map(({ id }) => id),
    form_required: formRequired,
  }));
  return `${inertJson(JSON.stringify(records, null, 2))}\n`;
}

function asTable(found: readonly Compiled[], { lang }: GlobalOptions): string {
  const words = cliWords[lang].list;
  const { about } = reportWords[lang];
  const head = [words.id, words.title, words.languages, words.respondent, words.evidence, words.forms];
  const rows = found.map(({ plan, forms, formRequired }) => [
    plan.id,
    say(plan.title, plan, lang),
    plan.languages.map(({ id }) => id).join(' '),
    about.respondents[plan.respondent],
    about.evidenceStatus[plan.evidence.status],
    [...forms.map(({ id }) => id), ...(formRequired ? [`(${words.choose})`] : [])].join(' '),
  ]);
  return columns([head, ...rows]);
}
