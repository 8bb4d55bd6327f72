import type { SourceText } from '../diagnostic/place.ts';

/** `format: lotse/1` and the like, but not answers. At the beginning of a line: what stands further in is no key of the file. */
const AUTHORS_FORMAT =
  /^(?:\{\s*)?["']?format["']?\s*:\s*["']?lotse(?:-(?:mapping|contacts|catalogue|wording|battery|words))?\//m;

/** Keys at the top of what authors write, with lists or maps under them. */
const AUTHORS_KEY =
  /^["']?(?:sections|scales|answer_sets|tiers|columns|contacts|approaches|practices|needs|parts|for|questions)["']?[ \t]*:[ \t]*(?:[[{&|>#].*)?$/m;

/** Keys at the top of one learner's answers. */
const LEARNERS_KEY =
  /^(?:\{\s*)?["']?(?:learner|consent|answers|refused|notes|handled|responsible|confirmed|interviewer)["']?[ \t]*:/m;

/**
 * Whose a text is, by what it says at the beginnings of its lines, however broken the rest may be. Only what is plainly
 * an author's is one: whoever names a table of answers where a questionnaire belongs must not see a line of it.
 */
export function whoseText(text: string): SourceText['whose'] {
  const isLearners = LEARNERS_KEY.test(text) && !/^["']?(?:sections|scales|tiers)["']?[ \t]*:/m.test(text);
  return !isLearners && (AUTHORS_FORMAT.test(text) || AUTHORS_KEY.test(text)) ? 'authors' : 'learners';
}
