import { KIND_KEYS, numberRanges } from '../definition/question-kinds.ts';
import type { KindKey } from '../definition/schema/question.ts';
import type { KnownIds } from '../definition/load.ts';
import type {
  AnswerOption,
  Definition,
  Finding,
  Question,
  Scale,
  ScaleItem,
} from '../definition/schema/schema.ts';
import type { ProblemArgs, ProblemCode } from '../diagnostic/codes.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { conditionRoots, type ConditionRoot } from './conditions.ts';
import type { Path } from '../source/node.ts';
import type { Places } from './places.ts';

/**
 * A rule of meaning: checks one matter in a definition (with its form applied), and reports one or a few problem
 * codes.
 */
export type Rule = (context: CheckContext) => Iterable<Problem>;

/** What every rule needs: the definition, indexes of it, and the places of its nodes in the file. */
export interface CheckContext {
  readonly definition: Definition;
  /** The applied form with the ids that the whole definition declares; null for the whole definition itself. */
  readonly form: FormOf | null;
  readonly known: KnownIds;
  readonly questions: ReadonlyMap<string, QuestionEntry>;
  /** All questions, including those with a duplicate id. */
  readonly questionList: readonly QuestionEntry[];
  readonly sets: ReadonlyMap<string, OptionList>;
  readonly scales: ReadonlyMap<string, ScaleEntry>;
  readonly findings: ReadonlyMap<string, FindingEntry>;
  readonly conditions: readonly ConditionRoot[];
  /** Whether nothing was cut out of this node because of its shape. An incomplete node raises no further problem. */
  isIntact(path: Path): boolean;
  problemAt<C extends ProblemCode>(code: C, path: Path, args: ProblemArgs[C], what?: Pointing): Problem;
}

export interface FormOf {
  readonly id: string;
  readonly known: KnownIds;
}

/** Whether a problem points at a value or at its key. */
export type Pointing = 'value' | 'key';

/** Options and their path. Those of a shared set are not part of the question. */
export interface OptionList {
  readonly options: readonly AnswerOption[];
  readonly path: Path;
  /** The set's id, or the question's if its options are written out. */
  readonly name: string;
}

export interface QuestionEntry {
  readonly id: string;
  readonly question: Question;
  readonly path: Path;
  /** null unless there is exactly one. */
  readonly kind: KindKey | null;
  /** Options, or codes that may replace a number; null if they are unknown. */
  readonly options: OptionList | null;
}

export interface ScaleEntry {
  readonly id: string;
  readonly scale: Scale;
  readonly path: Path;
  /** null unless there is exactly one. */
  readonly method: ScaleMethod | null;
  readonly items: readonly ItemEntry[];
}

export interface FindingEntry {
  readonly id: string;
  readonly finding: Finding;
  readonly path: Path;
}

export const SCALE_METHODS = ['sum', 'mean', 'max', 'count', 'value'] as const;
export type ScaleMethod = (typeof SCALE_METHODS)[number];

export interface ItemEntry {
  readonly item: ScaleItem;
  /** Paths of the item and of its id: the same if the item is just an id. */
  readonly path: Path;
  readonly idPath: Path;
}

/** Returns the keys of `keys` that the object has. */
export function present<K extends string>(
  keys: readonly K[],
  object: Partial<Record<K, unknown>>,
): readonly K[] {
  return keys.filter((key) => object[key] !== undefined);
}

/** Returns the only element of a list, or null. */
function only<T>(list: readonly T[]): T | null {
  return list.length === 1 ? (list[0] as T) : null;
}

function firstOfEach<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const entry of entries) if (!index.has(entry.id)) index.set(entry.id, entry);
  return index;
}

function optionsOf(question: Question, path: Path, sets: ReadonlyMap<string, OptionList>): OptionList | null {
  const written = question.answers ?? question.multiple?.of;
  const at = question.answers === undefined ? [...path, 'multiple', 'of'] : [...path, 'answers'];
  if (typeof written === 'string') return sets.get(written) ?? null;
  if (written !== undefined) return { options: written, path: at, name: question.id };
  const [key, range] = numberRanges(question)[0] ?? ['number', null];
  return { options: range?.codes ?? [], path: [...path, key, 'codes'], name: question.id };
}

function questionEntries(
  definition: Definition,
  sets: ReadonlyMap<string, OptionList>,
): readonly QuestionEntry[] {
  return definition.sections.flatMap((section, s) =>
    section.questions.map((question, q) => {
      const path = ['sections', s, 'questions', q];
      const kind = only(present(KIND_KEYS, question));
      return { id: question.id, question, path, kind, options: optionsOf(question, path, sets) };
    }),
  );
}

function itemsOf(scale: Scale, path: Path): readonly ItemEntry[] {
  const lists = (['sum', 'mean', 'max'] as const).flatMap((method) =>
    (scale[method] ?? []).map((item, i) => ({ item, path: [...path, method, i] })),
  );
  const single = scale.value === undefined ? [] : [{ item: scale.value, path: [...path, 'value'] }];
  return [...lists, ...single].map(({ item, path: at }) =>
    typeof item === 'string'
      ? { item: { question: item }, path: at, idPath: at }
      : { item, path: at, idPath: [...at, 'question' in item ? 'question' : 'scale'] },
  );
}

function entriesOf<T>(record: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(record ?? {});
}

/** Creates the context of a definition with its form applied. Damaged nodes are already left out. */
export function makeContext(
  definition: Definition,
  known: KnownIds,
  form: FormOf | null,
  places: Places,
): CheckContext {
  const sets = new Map(
    entriesOf(definition.answer_sets).map(([name, options]) => [
      name,
      { options, path: ['answer_sets', name], name },
    ]),
  );
  const questionList = questionEntries(definition, sets);
  return {
    definition,
    form,
    known,
    questions: firstOfEach(questionList),
    questionList,
    sets,
    scales: new Map(
      entriesOf(definition.scales).map(([id, scale]) => {
        const path = ['scales', id];
        const method = only(present(SCALE_METHODS, scale));
        return [id, { id, scale, path, method, items: itemsOf(scale, path) }];
      }),
    ),
    findings: new Map(
      entriesOf(definition.findings).map(([id, finding]) => [id, { id, finding, path: ['findings', id] }]),
    ),
    conditions: conditionRoots(definition),
    isIntact: (path) => places.isIntact(path),
    problemAt: (code, path, args, what = 'value') => problem(code, places.place(path, what), args),
  };
}
