import { QUESTION_KINDS } from '../../definition/question-kinds.ts';
import { optionKey } from '../../plan/build-question.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import { namedBands } from '../../plan/named-bands.ts';
import { bandLists } from '../band-lists.ts';
import { allLeaves, conditionTree, TIERS, type WrittenLeaf } from '../conditions.ts';
import type { CheckContext, Pointing, QuestionEntry } from '../context.ts';
import { isOwnNumber, namesOption } from '../fitting.ts';
import type { Path } from '../../source/node.ts';
import { allNorms } from './norms.ts';

/** Kinds of ids that are unique in the file, independent of a question or scale. */
type GlobalKind = 'question' | 'scale' | 'finding' | 'source' | 'answer-set';

interface Use {
  readonly kind: GlobalKind;
  readonly id: string;
  readonly path: Path;
  readonly what?: Pointing;
}

/** Every id that is referred to must be declared; a damaged node still declares its id. */
export function* unknownIds(context: CheckContext): Iterable<Problem> {
  const declared: Readonly<Record<GlobalKind, Iterable<string>>> = {
    question: [...context.questions.keys()],
    scale: [...context.scales.keys()],
    finding: [...context.findings.keys()],
    source: Object.keys(context.definition.sources ?? {}),
    'answer-set': [...context.sets.keys()],
  };
  for (const use of uses(context)) {
    const all = new Set([...declared[use.kind], ...context.known[KNOWN[use.kind]]]);
    if (!all.has(use.id)) yield unknown(context, use, all);
  }
  yield* unknownOptions(context);
  yield* unknownSexes(context);
  yield* unknownBands(context);
}

const KNOWN = {
  question: 'questions',
  scale: 'scales',
  finding: 'findings',
  source: 'sources',
  'answer-set': 'answerSets',
} as const;

/** If the whole definition declares the id, the form leaves it out, and that is reported instead. */
function unknown(context: CheckContext, { kind, id, path, what }: Use, all: Iterable<string>): Problem {
  const { form } = context;
  return form !== null && form.known[KNOWN[kind]].has(id)
    ? context.problemAt('left-out', path, { kind, id, form: form.id }, what)
    : context.problemAt('unknown-id', path, { kind, id, suggestion: suggestion(id, all) }, what);
}

function* uses(context: CheckContext): Iterable<Use> {
  for (const { question, path } of context.questionList) {
    if (typeof question.answers === 'string')
      yield { kind: 'answer-set', id: question.answers, path: [...path, 'answers'] };
    if (typeof question.multiple?.of === 'string')
      yield { kind: 'answer-set', id: question.multiple.of, path: [...path, 'multiple', 'of'] };
  }
  for (const { items } of context.scales.values())
    for (const { item, idPath } of items)
      yield 'question' in item
        ? { kind: 'question', id: item.question, path: idPath }
        : { kind: 'scale', id: item.scale, path: idPath };
  for (const root of context.conditions)
    for (const { subject, id, idPath } of allLeaves(root)) yield { kind: subject, id, path: idPath };
  for (const { scale, path } of context.scales.values())
    for (const asks of ['sex', 'age'] as const) {
      const id = scale.norms?.[asks];
      if (id !== undefined) yield { kind: 'question', id, path: [...path, 'norms', asks] };
    }
  yield* wholeFormUses(context);
  yield* sourceUses(context);
}

function* wholeFormUses({ definition }: CheckContext): Iterable<Use> {
  for (const kind of ['question', 'scale'] as const)
    for (const [i, id] of (definition.valid_if?.[`${kind}s`] ?? []).entries())
      yield { kind, id, path: ['valid_if', `${kind}s`, i] };
  const age = definition.applies_to?.question;
  if (age !== undefined) yield { kind: 'question', id: age, path: ['applies_to', 'question'] };
  for (const [e, example] of (definition.examples ?? []).entries()) {
    for (const id of Object.keys(example.answers))
      yield { kind: 'question', id, path: ['examples', e, 'answers', id], what: 'key' };
    for (const [i, id] of (example.refused ?? []).entries())
      yield { kind: 'question', id, path: ['examples', e, 'refused', i] };
  }
}

interface Citing {
  readonly cite?: string | readonly string[] | undefined;
}

/** Yields every object that may have a `cite`, with its path. */
export function* cites(context: CheckContext): Iterable<readonly [Citing, Path]> {
  const { definition } = context;
  yield [definition.evidence, ['evidence']];
  yield [definition.valid_if ?? {}, ['valid_if']];
  for (const { scale, path } of context.scales.values()) {
    yield [scale, path];
    yield [scale.missing ?? {}, [...path, 'missing']];
    for (const { list, path: at } of bandLists(scale, path))
      for (const [i, band] of list.entries()) yield [band, [...at, i]];
    if (scale.norms !== undefined) yield [scale.norms, [...path, 'norms']];
    if (scale.change !== undefined) yield [scale.change, [...path, 'change']];
    for (const [i, group] of (scale.norms?.groups ?? []).entries())
      yield [group, [...path, 'norms', 'groups', i]];
  }
  yield* ruleCites(context);
}

function* ruleCites({ definition, findings, conditions }: CheckContext): Iterable<readonly [Citing, Path]> {
  for (const { finding, path } of findings.values()) yield [finding, path];
  for (const [i, rule] of (definition.critical ?? []).entries()) yield [rule, ['critical', i]];
  for (const tier of TIERS) yield [definition.tiers?.[tier] ?? {}, ['tiers', tier]];
  for (const [i, example] of (definition.examples ?? []).entries()) yield [example, ['examples', i]];
  for (const root of conditions)
    for (const { condition, path } of conditionTree(root)) yield [condition, path];
}

function* sourceUses(context: CheckContext): Iterable<Use> {
  for (const [{ cite }, path] of cites(context)) {
    if (typeof cite === 'string') yield { kind: 'source', id: cite, path: [...path, 'cite'] };
    else
      for (const [i, id] of (cite ?? []).entries()) yield { kind: 'source', id, path: [...path, 'cite', i] };
  }
}

function namedOptions({ tests, path }: WrittenLeaf): readonly (readonly [string | number, Path])[] {
  const listed = (tests.in ?? []).map((key, i) => [key, [...path, 'in', i]] as const);
  return tests.is === undefined ? listed : [[tests.is, [...path, 'is']], ...listed];
}

function* unknownOptions(context: CheckContext): Iterable<Problem> {
  for (const leaf of context.conditions.flatMap(allLeaves)) {
    const entry = leaf.subject === 'question' ? context.questions.get(leaf.id) : undefined;
    if (entry === undefined) continue;
    const keys = namedOptions(leaf).filter(([key]) => !isOwnNumber(key, entry));
    yield* unknownKeys(context, entry, keys);
  }
  for (const { items } of context.scales.values())
    for (const { item, path } of items) {
      const entry = 'question' in item ? context.questions.get(item.question) : undefined;
      const keys = Object.keys(('question' in item ? item.points : undefined) ?? {});
      if (entry !== undefined)
        yield* unknownKeys(
          context,
          entry,
          keys.map((key) => [key, [...path, 'points', key]]),
          'key',
        );
    }
}

/** Checks the options named by norm groups and by `sex_open`, against the question that asks for the sex. */
function* unknownSexes(context: CheckContext): Iterable<Problem> {
  for (const { norms, path } of allNorms(context)) {
    const entry = norms.sex === undefined ? undefined : context.questions.get(norms.sex);
    if (entry === undefined) continue;
    const groups = norms.groups.flatMap(({ sex }, i) => named(sex, [...path, 'groups', i, 'sex']));
    yield* unknownKeys(context, entry, [...groups, ...named(norms.sex_open, [...path, 'sex_open'])]);
  }
}

type Names = string | number | readonly (string | number)[];

/** Returns each of one or several names, with its path. */
function named(names: Names = [], path: Path): readonly (readonly [string | number, Path])[] {
  return typeof names === 'object' ? names.map((name, i) => [name, [...path, i]]) : [[names, path]];
}

/**
 * Reports nothing if the kind of the question is unclear (another rule reports that), or if its options are damaged.
 */
function* unknownKeys(
  context: CheckContext,
  entry: QuestionEntry,
  keys: readonly (readonly [string | number, Path])[],
  what: Pointing = 'value',
): Iterable<Problem> {
  const { options } = entry;
  const isNumber = entry.kind !== null && QUESTION_KINDS[entry.kind].answer === 'number';
  if (options === null || !context.isIntact(isNumber ? entry.path : options.path)) return;
  if (options.options.length === 0 && !isNumber) return;
  const allowed = options.options.map(optionKey);
  for (const [key, path] of keys) {
    const option = String(key);
    const args = { question: entry.id, option, allowed, suggestion: suggestion(option, allowed) };
    if (!namesOption(key, options)) yield context.problemAt('unknown-option', path, args, what);
  }
}

/** Every scale of a count must have the band. */
function* unknownBands(context: CheckContext): Iterable<Problem> {
  for (const { subject, id, tests, path } of context.conditions.flatMap(allLeaves)) {
    const scale = subject === 'scale' ? context.scales.get(id)?.scale : undefined;
    const bands = scale === undefined ? [] : namedBands(scale);
    if (bands.length === 0 || !context.isIntact(['scales', id, 'bands'])) continue;
    const allowed = bands.map((band) => band.id);
    for (const test of ['band', 'band_at_least'] as const) {
      const band = tests[test];
      if (band !== undefined && !allowed.includes(band))
        yield context.problemAt('unknown-band', [...path, test], {
          scale: id,
          band,
          allowed,
          suggestion: suggestion(band, allowed),
        });
    }
  }
}
