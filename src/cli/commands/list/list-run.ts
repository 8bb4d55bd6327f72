import type { ChalkInstance } from 'chalk';
import { inLanguage } from '../../../words/say.ts';
import { cliWords } from '../../../words/cli.ts';
import { jsonText } from '../../../escape/escape-json.ts';
import { reportWords } from '../../../words/report.ts';
import { bundledFiles, FAMILIES, type QuestionnaireFamily, familyOf } from '../../../library/bundled.ts';
import type { Compiled } from '../../../library/compiled.ts';
import { columns } from '../../columns.ts';
import { globalOptions, type GlobalOptions } from '../../command.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { Io } from '../../../files/io.ts';
import { findAsItIs } from '../../../library/questionnaire.ts';
import { chalkFor } from '../../style.ts';

/** Lists the bundled questionnaires by family, with what somebody who chooses one wants to know first. */
export async function runList(
  _: readonly string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const global = globalOptions(options);
  const found: Listed[] = [];
  for (const [id, file] of bundledFiles()) {
    const result = await findAsItIs(id, null, io);
    if ('problems' in result) throw new Error(`The bundled questionnaire ${id} is not valid`);
    found.push({ ...result, family: familyOf(file) });
  }
  const listed = FAMILIES.flatMap((family) => found.filter((one) => one.family === family));
  io.stdout.write(
    options['json'] === true
      ? asJson(listed)
      : asTable(listed, global, chalkFor(global.color, io.stdout, io.env)),
  );
  return EXIT.done;
}

interface Listed extends Compiled {
  readonly family: QuestionnaireFamily;
}

function asJson(found: readonly Listed[]): string {
  const records = found.map(({ plan, forms, formRequired, family }) => ({
    id: plan.id,
    family,
    version: plan.version,
    title: plan.title,
    languages: plan.languages.map(({ id }) => id),
    respondent: plan.respondent,
    evidence: plan.evidence.status,
    forms: forms.map(({ id }) => id),
    form_required: formRequired,
  }));
  return `${jsonText(records, 2)}\n`;
}

/** One table for all, so that its columns stand under each other, with a line before each family. */
function asTable(found: readonly Listed[], { lang }: GlobalOptions, style: ChalkInstance): string {
  const words = cliWords[lang].list;
  const { about } = reportWords[lang];
  const head = [words.id, words.title, words.languages, words.respondent, words.evidence, words.forms];
  const rows = found.map(({ plan, forms, formRequired }) => [
    plan.id,
    inLanguage(plan.title, plan, lang),
    plan.languages.map(({ id }) => id).join(' '),
    plan.respondent === 'several' ? words.several : about.respondents[plan.respondent],
    about.evidenceStatus[plan.evidence.status],
    [...forms.map(({ id }) => id), ...(formRequired ? [`(${words.choose})`] : [])].join(' '),
  ]);
  const [first = '', ...lines] = columns([head, ...rows]).split('\n');
  const families = FAMILIES.map((family) => {
    const own = lines.filter((_, index) => found[index]?.family === family);
    return own.length === 0 ? '' : `\n${style.bold(words.families[family])}\n${own.join('\n')}\n`;
  });
  return `${first}\n${families.join('')}`;
}
