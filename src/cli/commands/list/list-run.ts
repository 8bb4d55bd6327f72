import { plainDocument, type Column, type Document } from '../../../document/model.ts';
import { jsonText } from '../../../escape/escape-json.ts';
import type { Io } from '../../../files/io.ts';
import { bundledFiles, FAMILIES, type QuestionnaireFamily, familyOf } from '../../../library/bundled.ts';
import type { Compiled } from '../../../library/compiled.ts';
import { findAsItIs } from '../../../library/questionnaire.ts';
import { lengthOf } from '../../../plan/duration.ts';
import { entryAt } from '../../../plan/entry-at.ts';
import { cliWords } from '../../../words/cli.ts';
import type { Language } from '../../../words/locale.ts';
import { reportWords } from '../../../words/report.ts';
import { inLanguage } from '../../../words/say.ts';
import { globalOptions } from '../../command.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { lengthTexts } from '../../length.ts';
import { formatAsked, print } from '../../print.ts';

/** Lists the bundled questionnaires by family, with the facts needed to choose one. */
export async function runList(
  _: readonly string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const { lang, color } = globalOptions(options);
  const found: Listed[] = [];
  for (const [id, file] of bundledFiles()) {
    const result = await findAsItIs(id, null, io);
    if ('problems' in result) throw new Error(`The bundled questionnaire ${id} is not valid`);
    found.push({ ...result, family: familyOf(file) });
  }
  const listed = FAMILIES.flatMap((family) => found.filter((one) => one.family === family));
  const format = formatAsked(options);
  if (format === 'json') io.stdout.write(asJson(listed));
  else await print(asDocument(listed, lang), { format, color, unwrapped: 'tables' }, io);
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
    questions: lengthOf(plan, entryAt(plan.languages, 0).id).questions,
    forms: forms.map(({ id }) => id),
    form_required: formRequired,
  }));
  return `${jsonText(records, 2)}\n`;
}

/** A table has room for the time of those who answer alone. */
function lengthCells(plan: Compiled['plan'], lang: Language): readonly string[] {
  const { questions, minutes } = lengthTexts(plan, lang);
  return [questions, minutes?.alone ?? ''];
}

/** One table per family. */
function asDocument(found: readonly Listed[], lang: Language): Document {
  const words = cliWords[lang].list;
  const { about } = reportWords[lang];
  const columns = (
    ['id', 'title', 'questions', 'minutes', 'languages', 'respondent', 'evidence', 'forms'] as const
  ).map((key): Column => ({
    key,
    title: words[key],
    numeric: key === 'questions' || key === 'minutes',
    ...(key === 'id' ? { whole: true } : {}),
  }));
  const cells = ({ plan, forms, formRequired }: Listed): readonly string[] => [
    plan.id,
    inLanguage(plan.title, plan, lang),
    ...lengthCells(plan, lang),
    plan.languages.map(({ id }) => id).join(' '),
    plan.respondent === 'several' ? words.several : about.respondents[plan.respondent],
    about.evidenceStatus[plan.evidence.status],
    [...forms.map(({ id }) => id), ...(formRequired ? [`(${words.choose})`] : [])].join(' '),
  ];
  const sections = FAMILIES.map((family) => {
    const rows = found
      .filter((one) => one.family === family)
      .map((one) => cells(one).map((text) => ({ text })));
    const table = { kind: 'table', key: family, columns, rows, blank: 0 } as const;
    return { id: family, title: words.families[family], blocks: [table] };
  });
  return plainDocument(lang, words.heading, sections);
}
