import type { Io } from '../../../files/io.ts';
import { languageOf } from '../../language.ts';
import { quoted } from './quoted.ts';
import type { InterviewOptions } from './interview-options.ts';

/** The command that starts such an interview again. What belongs to one learner is left out. */
export function startCommand(options: InterviewOptions, { env }: Pick<Io, 'env'>): string {
  const { questionnaire, lang, recipients, plain, practice } = options;
  const named: readonly (readonly [flag: string, value: string | null])[] = [
    ['--form', options.form],
    ['--texts', options.texts],
    ['--wording', options.wording],
    ['--wave', options.wave],
    ['--interviewer', options.interviewer],
    ['--contacts', options.contacts],
    ...recipients.map((key) => ['--recipient', key] as const),
    ['--recipients-file', options.recipientsFile],
    // The language of the environment need not be said.
    ['--lang', languageOf(env) === lang ? null : lang],
  ];
  const flags = named.flatMap(([flag, value]) => (value === null ? [] : [`${flag} ${quoted(value)}`]));
  const switches = [...(plain ? ['--plain'] : []), ...(practice ? ['--practice'] : [])];
  return ['lotse interview', quoted(questionnaire ?? ''), ...flags, ...switches].join(' ');
}
