import type { SourceText } from '../diagnostic/place.ts';

/**
 * `format: lotse/1` and other formats except answers. Only at the start of a line: an indented key is no top-level
 * key.
 */
const AUTHORS_FORMAT =
  /^(?:\{\s*)?["']?format["']?\s*:\s*["']?lotse(?:-(?:mapping|contacts|catalogue|wording|battery|words|margins))?\//m;

/** Top-level keys of authors' files, with lists or maps under them. */
const AUTHORS_KEY =
  /^["']?(?:sections|scales|answer_sets|tiers|columns|contacts|approaches|practices|needs|parts|for|questions|margins)["']?[ \t]*:[ \t]*(?:[[{&|>#].*)?$/m;

/** Top-level keys of a file of one learner's answers. */
const LEARNERS_KEY =
  /^(?:\{\s*)?["']?(?:learner|consent|answers|refused|notes|handled|responsible|confirmed|interviewer)["']?[ \t]*:/m;

/**
 * Decides who wrote a text, from the starts of its lines, however broken the rest is. Only what is clearly an
 * author's text counts as one: a user who names a table of answers instead of a questionnaire must not see a line of
 * it.
 */
export function textOrigin(text: string): SourceText['origin'] {
  const isLearners = LEARNERS_KEY.test(text) && !/^["']?(?:sections|scales|tiers)["']?[ \t]*:/m.test(text);
  return !isLearners && (AUTHORS_FORMAT.test(text) || AUTHORS_KEY.test(text)) ? 'authors' : 'learners';
}
