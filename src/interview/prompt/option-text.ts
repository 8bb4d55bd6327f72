import type { PrompterWords } from '../../words/en/prompter.ts';
import type { Option } from '../prompter.ts';

/** `often – more than twice a week (present answer)`; raw. */
export function optionText({ label, hint }: Option, isPresent: boolean, words: PrompterWords): string {
  return `${label}${hint === null ? '' : ` – ${hint}`}${isPresent ? ` (${words.present})` : ''}`;
}
