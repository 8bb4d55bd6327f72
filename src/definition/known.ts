import { NUMERIC_KEYS } from './question-kinds.ts';
import { childOf, type Node } from '../source/node.ts';
import { entriesIn, idOf, itemsIn, textIn } from './tree.ts';

/**
 * The ids that a text declares, whether or not the node that declares them could be used. A rule must not report a
 * reference to one of these as unknown, because the node's own problem is reported already.
 */
export interface KnownIds {
  readonly questions: ReadonlySet<string>;
  readonly scales: ReadonlySet<string>;
  readonly findings: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly answerSets: ReadonlySet<string>;
  readonly critical: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  /** Ids of tier rules. */
  readonly rules: ReadonlySet<string>;
  /** Ids and values of options: by answer set, and by question if its options are written out there. */
  readonly setOptions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly questionOptions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly bands: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Collects the ids that a definition's trees declare. Of several trees (as written, and after repair) it takes the
 * union.
 */
export function knownIds(trees: readonly Node[]): KnownIds {
  const at = (key: string): readonly (Node | undefined)[] => trees.map((tree) => childOf(tree, key));
  const keys = (key: string): ReadonlySet<string> =>
    new Set(
      at(key)
        .flatMap(entriesIn)
        .map((entry) => entry.key),
    );
  const sections = at('sections').flatMap(itemsIn);
  const questions = sections.flatMap((section) => itemsIn(childOf(section, 'questions')));
  const tiers = at('tiers').flatMap(entriesIn);
  const rules = tiers.flatMap(({ value }) => itemsIn(childOf(value, 'any')));
  return {
    questions: ids(questions),
    scales: keys('scales'),
    findings: keys('findings'),
    sources: keys('sources'),
    answerSets: keys('answer_sets'),
    critical: ids(at('critical').flatMap(itemsIn)),
    sections: ids(sections),
    forms: keys('forms'),
    rules: ids(rules),
    setOptions: grouped(
      at('answer_sets')
        .flatMap(entriesIn)
        .map(({ key, value }) => [key, optionNames(value)]),
    ),
    questionOptions: grouped(questions.map((question) => [idOf(question), writtenOptions(question)])),
    bands: grouped(
      at('scales')
        .flatMap(entriesIn)
        .map(({ key, value }) => [key, bandNames(value)]),
    ),
  };
}

function ids(nodes: readonly Node[]): ReadonlySet<string> {
  return new Set(nodes.map(idOf).filter((id) => id !== null));
}

function grouped(
  pairs: readonly (readonly [string | null, readonly string[]])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [name, members] of pairs) {
    if (name !== null) groups.set(name, new Set([...(groups.get(name) ?? []), ...members]));
  }
  return groups;
}

function optionNames(list: Node | undefined): readonly string[] {
  const names = itemsIn(list).flatMap((option) => [idOf(option), textIn(childOf(option, 'value'))]);
  return names.filter((name) => name !== null);
}

function writtenOptions(question: Node): readonly string[] {
  const inKind = (kind: string, key: string): Node | undefined => childOf(childOf(question, kind), key);
  const lists = [
    childOf(question, 'answers'),
    inKind('multiple', 'of'),
    ...NUMERIC_KEYS.map((kind) => inKind(kind, 'codes')),
  ];
  return lists.flatMap(optionNames);
}

/** Bands of the scale itself and of its norms. */
function bandNames(scale: Node): readonly string[] {
  const groups = itemsIn(childOf(childOf(scale, 'norms'), 'groups'));
  return [scale, ...groups]
    .flatMap((part) => itemsIn(childOf(part, 'bands')))
    .map(idOf)
    .filter((id) => id !== null);
}
