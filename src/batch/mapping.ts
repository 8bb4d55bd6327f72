import { readDecimal } from '../answer/decimal.ts';
import { answerReader } from '../answer/reader.ts';
import type { ReadOptions } from '../answer/reading.ts';
import { readMapping, type ColumnMapping, type Mapping } from '../definition/mapping.ts';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import { divide, fromNumber, type Rational } from '../plan/rational.ts';
import { locate, type Node, type Path } from '../source/node.ts';
import type { MappedQuestion, Placement } from './layout.ts';
import { refuseSharedColumns, withPlaces, type Report } from './mapped-columns.ts';

/** A mapping made ready for one plan. */
export interface PlacedMapping {
  readonly placement: Placement;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly decimal: '.' | ',' | null;
}

/** Reads a mapping and fits it to a plan. Everything that is wrong is told, each with its place in the mapping. */
export function placeMapping(
  source: SourceText,
  plan: Plan,
): { readonly placed: PlacedMapping | null; readonly problems: readonly Problem[] } {
  const { node, value, problems } = readMapping(source);
  if (value === null) return { placed: null, problems };
  const found: Problem[] = [...problems];
  const at = (path: Path) => (node === null ? null : placeIn(source, node, path));
  const report: Report = (code, path, args) => {
    found.push(problem(code, at(path), args));
  };
  checkQuestionnaire(value, plan, report);
  refuseSharedColumns(value, report);
  const placement = withPlaces(place(value, plan, report), value, at);
  if (found.length > 0) return { placed: null, problems: found };
  const { encoding, delimiter, decimal } = value;
  return {
    placed: { placement, encoding: encoding ?? null, delimiter: delimiter ?? null, decimal: decimal ?? null },
    problems: [],
  };
}

function placeIn(source: SourceText, tree: Node, path: Path): Problem['at'] {
  const { start, end } = locate(tree, path);
  return { source, start, end };
}

function checkQuestionnaire(mapping: Mapping, plan: Plan, report: Report): void {
  if (mapping.questionnaire !== plan.id) {
    report('mapping-for-another', ['questionnaire'], {
      questionnaire: mapping.questionnaire,
      asked: plan.id,
    });
  }
  if (mapping.form !== undefined && mapping.form !== plan.form) {
    report('mapping-for-another', ['form'], { questionnaire: mapping.form, asked: plan.form ?? plan.id });
  }
}

function place(mapping: Mapping, plan: Plan, report: Report): Placement {
  const positions = new Map(plan.questions.map((question, position) => [question.id, position]));
  const known = (id: string, path: Path): number | null => {
    const position = positions.get(id);
    if (position !== undefined) return position;
    report('unknown-id', path, { kind: 'question', id, suggestion: suggestion(id, positions.keys()) });
    return null;
  };
  const questions = new Map<string, MappedQuestion>();
  for (const [id, column] of Object.entries(mapping.columns)) {
    const position = known(id, ['columns', id]);
    if (position !== null) questions.set(id, mappedQuestion(plan, position, column, report));
  }
  const notInFile = mapping.not_in_file ?? [];
  notInFile.forEach((id, index) => {
    known(id, ['not_in_file', index]);
    if (questions.has(id)) report('duplicate-id', ['not_in_file', index], { kind: 'question', id });
  });
  const common = { missing: mapping.missing ?? [], refused: mapping.refused ?? [] };
  // What one column says besides does not take away what holds for all.
  const merged = [...questions].map(([id, { column, options }]): [string, MappedQuestion] => {
    const missing = [...common.missing, ...(options.missing ?? [])];
    const refused = [...common.refused, ...(options.refused ?? [])];
    return [id, { column, options: { ...options, missing, refused } }];
  });
  return { questions: new Map(merged), notInFile: new Set(notInFile), common };
}

function mappedQuestion(plan: Plan, position: number, column: ColumnMapping, report: Report): MappedQuestion {
  const question = plan.questions[position] as PlanQuestion;
  const path = ['columns', question.id];
  refuseMisfits(question, column, path, report);
  const values = new Map(Object.entries(column.values ?? {}).map(([raw, meaning]) => [raw, String(meaning)]));
  const options: ReadOptions = {
    values,
    ...(column.missing === undefined ? {} : { missing: column.missing }),
    ...(column.refused === undefined ? {} : { refused: column.refused }),
  };
  if ('columns' in column) {
    refuseUnknownOptions(question, column.columns, path, report);
    return { column: new Map(Object.entries(column.columns)), options };
  }
  refuseMeanings(plan, position, values, path, report);
  return { column: column.column, options: { ...options, ...oneColumnOptions(column) } };
}

type OneColumn = Extract<ColumnMapping, { column: string }>;

function oneColumnOptions(column: OneColumn): ReadOptions {
  return {
    ...(column.separator === undefined ? {} : { separator: column.separator }),
    ...(column.decimal === undefined ? {} : { decimal: column.decimal }),
    ...(column.times === undefined ? {} : { times: exact(column.times) }),
    ...(column.plus === undefined ? {} : { plus: exact(column.plus) }),
    ...(column.grade === undefined
      ? {}
      : { grade: { best: fromNumber(column.grade.best), worst: fromNumber(column.grade.worst) } }),
  };
}

/** A decimal, or a fraction as text; its form has been checked with the mapping's shape. */
function exact(value: number | string): Rational {
  if (typeof value === 'number') return fromNumber(value);
  const [above = '0', below = '1'] = value.split('/');
  return divide(decimal(above), decimal(below));
}

function decimal(text: string): Rational {
  return readDecimal(text, '.') ?? fromNumber(Number(text));
}

/** Keys that say nothing about a question of this kind are mistakes, and might hide another one. */
function refuseMisfits(question: PlanQuestion, column: ColumnMapping, path: Path, report: Report): void {
  const { kind, id } = question;
  const fits: Readonly<Record<string, boolean>> = {
    columns: kind === 'multiple',
    separator: kind === 'multiple',
    times: kind === 'number',
    plus: kind === 'number',
    grade: kind === 'grade',
  };
  for (const [key, fit] of Object.entries(fits)) {
    if (!fit && Object.hasOwn(column, key)) report('mapping-misfit', [...path, key], { question: id, key });
  }
  if ('grade' in column && column.grade?.best === column.grade?.worst && column.grade !== undefined) {
    report('bounds-reversed', [...path, 'grade'], {});
  }
}

function refuseUnknownOptions(
  question: PlanQuestion,
  columns: Readonly<Record<string, string>>,
  path: Path,
  report: Report,
): void {
  const keys = question.options.map(({ key }) => key);
  for (const key of Object.keys(columns)) {
    if (keys.includes(key)) continue;
    report('unknown-id', [...path, 'columns', key], {
      kind: 'option',
      id: key,
      suggestion: suggestion(key, keys),
    });
  }
}

/** What a text is said to mean has to be an answer to the question. */
function refuseMeanings(
  plan: Plan,
  position: number,
  values: ReadonlyMap<string, string>,
  path: Path,
  report: Report,
): void {
  const read = answerReader(plan, position);
  for (const [raw, meaning] of values) {
    const found = read(meaning);
    if ('problem' in found) report(found.problem.code, [...path, 'values', raw], found.problem.args);
  }
}
