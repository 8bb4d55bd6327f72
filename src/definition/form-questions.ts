import { suggestion } from '../diagnostic/suggest.ts';
import { childOf, type Node, type Span } from '../source/node.ts';
import { changeQuestions, changeSections, idsNamed, patched, type FormProblem } from './form-edit.ts';
import { KIND_KEYS } from './question-kinds.ts';
import { entriesIn, idOf, itemsIn, withEntry } from './tree.ts';

/**
 * Adds the sections of a form. If the section exists already, its questions are appended, and title and intro
 * replaced.
 */
export function addSections(whole: Node, form: Node): Node {
  return itemsIn(childOf(form, 'sections')).reduce((tree, added) => {
    return changeSections(tree, (sections) => {
      const isThere = sections.some((section) => idOf(section) === idOf(added));
      return isThere
        ? sections.map((section) => (idOf(section) === idOf(added) ? joined(section, added) : section))
        : [...sections, added];
    });
  }, whole);
}

function joined(section: Node, added: Node): Node {
  const more = itemsIn(childOf(added, 'questions'));
  const texts = entriesIn(added).filter(({ key }) => key !== 'questions');
  return texts.reduce(
    withEntry,
    changeQuestions(section, (questions) => [...questions, ...more]),
  );
}

/** Applies the form's changes to questions. `lost`: see reportUnknown. */
export function patchQuestions(
  whole: Node,
  form: Node,
  lost: ReadonlySet<string>,
  problems: FormProblem[],
): Node {
  const patches = new Map(entriesIn(childOf(form, 'questions')).map((entry) => [entry.key, entry]));
  const existing = questionIds(whole);
  for (const { key, keyStart, keyEnd } of patches.values()) {
    reportUnknown({ id: key, span: { start: keyStart, end: keyEnd } }, existing, lost, problems);
  }
  return changeSections(whole, (sections) =>
    sections.map((section) =>
      changeQuestions(section, (questions) =>
        questions.map((question) =>
          // A question has one kind: if a form sets another, it replaces it.
          patched(question, patches.get(idOf(question) ?? '')?.value, KIND_KEYS),
        ),
      ),
    ),
  );
}

/** Returns the ids of all questions of a tree, in its order. */
export function questionIds(tree: Node): ReadonlySet<string> {
  const questions = itemsIn(childOf(tree, 'sections')).flatMap((section) =>
    itemsIn(childOf(section, 'questions')),
  );
  return new Set(questions.map(idOf).filter((id) => id !== null));
}

/** `lost`: questions that are written but were removed because of their own problems; these are not unknown. */
function reportUnknown(
  { id, span }: { id: string; span: Span },
  existing: ReadonlySet<string>,
  lost: ReadonlySet<string>,
  problems: FormProblem[],
): void {
  if (!existing.has(id) && !lost.has(id))
    problems.push({ span, kind: 'question', id, suggestion: suggestion(id, existing), across: false });
}

/**
 * Sorts questions within their sections by the form's order, and sections by the first of their questions that it
 * names.
 */
export function reorder(whole: Node, form: Node, lost: ReadonlySet<string>, problems: FormProblem[]): Node {
  const order = idsNamed(form, 'order');
  const existing = questionIds(whole);
  for (const each of order) reportUnknown(each, existing, lost, problems);
  const ranks = new Map(order.map(({ id }, rank) => [id, rank]));
  const rankOf = (question: Node): number => ranks.get(idOf(question) ?? '') ?? order.length;
  const first = (section: Node): number =>
    Math.min(order.length, ...itemsIn(childOf(section, 'questions')).map(rankOf));
  const node = changeSections(whole, (sections) =>
    sections
      .map((section) =>
        changeQuestions(section, (questions) => questions.toSorted((a, b) => rankOf(a) - rankOf(b))),
      )
      .toSorted((a, b) => first(a) - first(b)),
  );
  const reached = [...questionIds(node)].flatMap((id) => ranks.get(id) ?? []);
  const misplaced = reached.find((rank, i) => rank < (reached[i - 1] ?? 0));
  const across = order.filter(({ id }) => misplaced !== undefined && ranks.get(id) === misplaced);
  problems.push(
    ...across.map((each) => ({ ...each, kind: 'question' as const, suggestion: null, across: true })),
  );
  return node;
}
