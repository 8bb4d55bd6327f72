import { fold } from '../../answer/fold.ts';
import type { PrompterWords } from '../../words/en/prompter.ts';
import type { Option } from '../prompter.ts';

/**
 * The options that a typed text names: by the whole label, else by what stands before its first comma, colon or
 * bracket, so that `yes` is *yes, show it*. A form of yes or no in the language of the interview (`y`) is the word
 * itself. Case and full-width letters make no difference.
 */
export function optionsNamed(
  options: readonly Option[],
  typed: string,
  { plain }: PrompterWords,
): readonly number[] {
  const name = fold(typed);
  if (name === '') return [];
  const word = [plain.yes, plain.no].find((forms) => forms.includes(name))?.[0];
  const names = word === undefined ? [name] : [name, word];
  const whole = matching(options, (label) => names.includes(fold(label)));
  return whole.length > 0 ? whole : matching(options, (label) => names.includes(fold(leadOf(label))));
}

function matching(options: readonly Option[], fits: (label: string) => boolean): readonly number[] {
  return options.flatMap(({ label }, index) => (fits(label) ? [index] : []));
}

function leadOf(label: string): string {
  return label.split(/[,:;(–]/u)[0] ?? '';
}
