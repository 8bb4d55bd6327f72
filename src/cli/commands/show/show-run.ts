import { assess } from '../../../assess.ts';
import { MISSING } from '../../../answer/answer.ts';
import { jsonText } from '../../../escape/escape-json.ts';
import { reportContext } from '../../../report/context.ts';
import { cliWords } from '../../../words/cli.ts';
import { globalOptions } from '../../command.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { Io } from '../../../files/io.ts';
import { findQuestionnaire } from '../../../library/questionnaire.ts';
import { formatAsked, print } from '../../print.ts';
import { questionnaireDocument } from './show-document.ts';

/** Shows one questionnaire in full, as a document or as its plan in JSON. */
export async function runShow(
  [name = '']: readonly string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const { lang, color } = globalOptions(options);
  const format = formatAsked(options);
  const form = typeof options['form'] === 'string' ? options['form'] : null;
  const found = await findQuestionnaire(name, form, io);
  const template = options['wordingTemplate'];
  if (typeof template === 'string') {
    const { wordingTemplate } = await import('./wording-template.ts');
    io.stdout.write(wordingTemplate(found.plan, template.split(','), lang));
    return EXIT.done;
  }
  if (format === 'json') {
    io.stdout.write(`${jsonText(found.plan, 2)}\n`);
    return EXIT.done;
  }
  const { plan } = found;
  // Conditions are described as in a report, which needs an assessment; an empty one gives the same text.
  const blank = assess(
    plan,
    plan.questions.map(() => MISSING),
  );
  const document = questionnaireDocument(found, reportContext(blank, plan, lang), cliWords[lang].show);
  await print(document, { format, color }, io);
  return EXIT.done;
}
