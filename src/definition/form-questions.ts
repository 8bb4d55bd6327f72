import { suggestion } from '../diagnostic/suggest.ts';
import { childOf, type Node, type Span } from '../source/node.ts';
import { changeQuestions, changeSections, idsNamed, patched, type FormFault } from './form-edit.ts';
import { entriesIn, idOf, itemsIn, withEntry } from './tree.ts';

/** Of these a question has one; a form that gives another kind of answer takes the first kind away. */
const ANSWER_KINDS = ['answers', 'multiple', 'number', 'grade', 'date', 'free_text'];

/** A section that is there takes the new one's questions behind its own, and its title and intro. */
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

/** Questions with what the form says of them instead. `lost`: see reportUnknown. */
export function patchQuestions(
  whole: Node,
  form: Node,
  lost: ReadonlySet<string>,
  faults: FormFault[],
): Node {
  const patches = new Map(entriesIn(childOf(form, 'questions')).map((entry) => [entry.key, entry]));
  const there = questionIds(whole);
  for (const { key, keyStart, keyEnd } of patches.values()) {
    reportUnknown({ id: key, at: { start: keyStart, end: keyEnd } }, there, lost, faults);
  }
  return changeSections(whole, (sections) =>
    sections.map((section) =>
      changeQuestions(section, (questions) =>
        questions.map((question) =>
          patched(question, patches.get(idOf(question) ?? '')?.value, ANSWER_KINDS),
        ),
      ),
    ),
  );
}

/** The ids of all questions of a tree, in its order. */
export function questionIds(tree: Node): ReadonlySet<string> {
  const questions = itemsIn(childOf(tree, 'sections')).flatMap((section) =>
    itemsIn(childOf(section, 'questions')),
  );
  return new Set(questions.map(idOf).filter((id) => id !== null));
}

/** `lost`: questions that are written and were cut out for a fault of their own; they are not unknown. */
function reportUnknown(
  { id, at }: { id: string; at: Span },
  there: ReadonlySet<string>,
  lost: ReadonlySet<string>,
  faults: FormFault[],
): void {
  if (!there.has(id) && !lost.has(id))
    faults.push({ at, kind: 'question', id, suggestion: suggestion(id, there), across: false });
}

/** Questions by the form's order within their sections, and sections by the first question that it names. */
export function reorder(whole: Node, form: Node, lost: ReadonlySet<string>, faults: FormFault[]): Node {
  const order = idsNamed(form, 'order');
  const there = questionIds(whole);
  for (const each of order) reportUnknown(each, there, lost, faults);
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
  const late = reached.find((rank, i) => rank < (reached[i - 1] ?? 0));
  const across = order.filter(({ id }) => late !== undefined && ranks.get(id) === late);
  faults.push(
    ...across.map((each) => ({ ...each, kind: 'question' as const, suggestion: null, across: true })),
  );
  return node;
}
