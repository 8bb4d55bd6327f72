import { suggestion } from '../diagnostic/suggest.ts';
import { childOf, entryOf, type MapEntry, type Node } from '../source/node.ts';
import { addSections, patchQuestions, questionIds, reorder } from './form-questions.ts';
import {
  changeKey,
  changeQuestions,
  changeSections,
  idsNamed,
  patched,
  type FormProblem,
} from './form-edit.ts';
import type { KnownIds } from './known.ts';
import { entriesIn, idOf, isNull, itemsIn, withChanged, withEntry, withItems, withoutKeys } from './tree.ts';

export type { FormProblem };

/** A scale has exactly one of these keys. */
const METHODS = ['sum', 'mean', 'max', 'count', 'value'];

/** Keys that a form replaces as a whole; null removes them. */
const REPLACED = [
  'title',
  'description',
  'respondent',
  'applies_to',
  'recall',
  'evidence',
  'valid_if',
  'tiers',
  'examples',
];

export interface AppliedForm {
  readonly node: Node;
  readonly problems: readonly FormProblem[];
}

/**
 * Returns the tree of a definition with one of its forms applied and everything about forms removed, or null if there
 * is no such form. References to something that the form leaves out stay in the tree, and are reported later, so that
 * no change is silent. The nodes keep their places in the text.
 */
export function applyForm(whole: Node, formId: string, known: KnownIds): AppliedForm | null {
  const form = childOf(childOf(whole, 'forms'), formId);
  if (form?.kind !== 'map') return null;
  const problems: FormProblem[] = [];
  const readable = questionIds(whole);
  const lost = new Set([...known.questions].filter((id) => !readable.has(id)));
  let tree = withoutKeys(whole, ['forms', 'form_required', 'examples']);
  tree = removeLeftOut(tree, form, known, problems);
  tree = addSections(tree, form);
  tree = patchQuestions(tree, form, lost, problems);
  tree = reorder(tree, form, lost, problems);
  tree = mergeMap(tree, form, 'answer_sets');
  tree = mergeMap(tree, form, 'findings');
  tree = mergeMap(tree, form, 'sources');
  tree = patchScales(tree, form, { known: known.scales, readable: childOf(whole, 'scales') }, problems);
  tree = mergeCritical(tree, form);
  return { node: replaceParts(tree, form), problems };
}

function removeLeftOut(whole: Node, form: Node, known: KnownIds, problems: FormProblem[]): Node {
  const out = idsNamed(form, 'leave_out');
  if (out.length === 0) return whole;
  const sets = [
    ...[known.questions, known.sections, known.scales],
    ...[known.findings, known.critical, known.sources],
  ];
  const all = new Set(sets.flatMap((set) => [...set]));
  for (const { id, span } of out) {
    if (!all.has(id))
      problems.push({ span, kind: 'question', id, suggestion: suggestion(id, all), across: false });
  }
  const ids = out.map(({ id }) => id);
  const stays = (node: Node): boolean => !ids.includes(idOf(node) ?? '');
  let tree = changeSections(whole, (sections) =>
    sections.filter(stays).map((section) => changeQuestions(section, (questions) => questions.filter(stays))),
  );
  tree = changeKey(tree, 'critical', (critical) => withItems(critical, (rules) => rules.filter(stays)));
  for (const key of ['scales', 'findings', 'sources']) {
    tree = changeKey(tree, key, (map) => map && withoutKeys(map, ids));
  }
  return tree;
}

function mergeMap(whole: Node, form: Node, key: string): Node {
  const own = childOf(form, key);
  if (own?.kind !== 'map') return whole;
  return withChanged(whole, key, own, 'map', (map) => own.entries.reduce(withEntry, map));
}

/**
 * The scales that the whole definition declares, and those of them that could be read. The form has not left any out
 * yet.
 */
interface WholeScales {
  readonly known: ReadonlySet<string>;
  readonly readable: Node | undefined;
}

/** A scale that does not exist, and lacks the keys that a new scale needs, is treated as a misspelt existing one. */
function patchScales(
  whole: Node,
  form: Node,
  { known, readable }: WholeScales,
  problems: FormProblem[],
): Node {
  const own = childOf(form, 'scales');
  if (own?.kind !== 'map') return whole;
  const meant = (entry: MapEntry): boolean => {
    if (entryOf(readable, entry.key) !== undefined || isWholeScale(entry.value)) return true;
    // It is written, but was removed because of its own problems.
    if (known.has(entry.key)) return false;
    const near = suggestion(entry.key, known);
    const span = { start: entry.keyStart, end: entry.keyEnd };
    if (near !== null) problems.push({ span, kind: 'scale', id: entry.key, suggestion: near, across: false });
    return near === null;
  };
  const entries = own.entries.filter(meant);
  return withChanged(whole, 'scales', own, 'map', (scales) => entries.reduce(patchScale, scales));
}

/** Every new scale needs these keys; a patch rarely has them. */
function isWholeScale(scale: Node): boolean {
  return ['title', 'kind'].every((key) => entryOf(scale, key) !== undefined);
}

function patchScale(scales: Node, entry: MapEntry): Node {
  const old = entryOf(scales, entry.key);
  if (old === undefined) return withEntry(scales, entry);
  return withEntry(scales, { ...old, value: patched(old.value, entry.value, METHODS) });
}

function mergeCritical(whole: Node, form: Node): Node {
  const own = childOf(form, 'critical');
  if (own?.kind !== 'list') return whole;
  return withChanged(whole, 'critical', own, 'list', (list) => {
    const old = itemsIn(list);
    const isNew = (rule: Node): boolean => !old.some((other) => idOf(other) === idOf(rule));
    const kept = old.map((rule) => own.items.find((other) => idOf(other) === idOf(rule)) ?? rule);
    return { ...own, items: [...kept, ...own.items.filter(isNew)] };
  });
}

function replaceParts(whole: Node, form: Node): Node {
  const parts = entriesIn(form).filter(({ key }) => REPLACED.includes(key));
  return parts.reduce(
    (tree, entry) => (isNull(entry.value) ? withoutKeys(tree, [entry.key]) : withEntry(tree, entry)),
    whole,
  );
}
