import type { GradeEnds } from '../../answer/answer.ts';
import { readDecimal } from '../../answer/decimal.ts';
import { gradeEnds } from '../../answer/grade.ts';
import type { ReadOptions } from '../../answer/answer-problem.ts';
import { passIsBetween, presetOf } from '../../definition/grade-scale.ts';
import { readMapping, type ColumnMapping, type Mapping } from '../../definition/mapping.ts';
import { lineColumn, type SourceText } from '../../diagnostic/place.ts';
import { problem, type Problem } from '../../diagnostic/problem.ts';
import { severityOf } from '../../diagnostic/severity.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import type { Plan, PlanQuestion } from '../../plan/plan.ts';
import { divide, fromNumber, type Rational } from '../../plan/rational.ts';
import { locate, type Node, type Path } from '../../source/node.ts';
import type { MappedQuestion, Placement } from './column-layout.ts';
import { refuseSharedColumns, withPlaces, type ReportProblem } from './mapped-columns.ts';
import { refuseConversion, refuseConverted } from './mapping/conversion.ts';
import { refuseAnswers, refuseChosen, refuseContradictions, refuseBadMarks } from './mapping/meanings.ts';
import {
  codesIn,
  refuseAlike,
  refuseRedeclared,
  valuesIn,
  type DeclaredCode,
  type DeclaredText,
} from './mapping/texts.ts';

/** A mapping resolved for one plan. */
export interface PlacedMapping {
  readonly placement: Placement;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly decimal: '.' | ',' | null;
}

/** Reporting of problems, and the default grading scale. */
interface Placing {
  readonly report: ReportProblem;
  readonly lineOf: (path: Path) => number;
  readonly grades: GradeEnds | 'own' | null;
  /** Whether parts of the mapping were dropped because of their shape. */
  readonly isDamaged: boolean;
}

/**
 * Reads a mapping and resolves it for a plan. All problems are reported, each with its place in the mapping. With
 * warnings alone it can be used. `grades`: default grading scale of columns for which the mapping gives none.
 */
export function placeMapping(
  source: SourceText,
  plan: Plan,
  grades: GradeEnds | 'own' | null = null,
): { readonly placed: PlacedMapping | null; readonly problems: readonly Problem[] } {
  const { node, value, problems } = readMapping(source);
  if (value === null) return { placed: null, problems };
  const found: Problem[] = [...problems];
  const at = (path: Path) => (node === null ? null : placeIn(source, node, path));
  const report: ReportProblem = (code, path, args) => {
    found.push(problem(code, at(path), args));
  };
  checkQuestionnaire(value, plan, report);
  refuseSharedColumns(value, report);
  const lineOf = (path: Path) => {
    const place = at(path);
    return place !== null && 'source' in place ? lineColumn(source.text, place.start).line : 0;
  };
  const placement = withPlaces(
    place(value, plan, { report, lineOf, grades, isDamaged: problems.length > 0 }),
    value,
    at,
  );
  if (found.some(({ code }) => severityOf(code) === 'error')) return { placed: null, problems: found };
  const { encoding, delimiter, decimal } = value;
  return {
    placed: { placement, encoding: encoding ?? null, delimiter: delimiter ?? null, decimal: decimal ?? null },
    problems: found,
  };
}

function placeIn(source: SourceText, tree: Node, path: Path): Problem['place'] {
  const { start, end } = locate(tree, path);
  return { source, start, end };
}

function checkQuestionnaire(mapping: Mapping, plan: Plan, report: ReportProblem): void {
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

function place(mapping: Mapping, plan: Plan, placing: Placing): Placement {
  const { report, lineOf, grades, isDamaged } = placing;
  const positions = new Map(plan.questions.map((question, position) => [question.id, position]));
  const known = (id: string, path: Path): number | null => {
    const position = positions.get(id);
    if (position !== undefined) return position;
    report('unknown-id', path, { kind: 'question', id, suggestion: suggestion(id, positions.keys()) });
    return null;
  };
  const grade = mapping.grade === undefined ? grades : gradeOf(mapping.grade, ['grade'], report);
  const codes = codesIn(mapping, []);
  refuseAlike([], codes, lineOf, report);
  const common: Common = {
    codes,
    ...(grade === null ? {} : { grade }),
    isGradeSaid: isDamaged || mapping.grade !== undefined || grades !== null,
  };
  const questions = new Map<string, MappedQuestion>();
  for (const [id, column] of Object.entries(mapping.columns)) {
    const position = known(id, ['columns', id]);
    if (position !== null) questions.set(id, mappedQuestion(plan, position, column, common, placing));
  }
  const notInFile = mapping.not_in_file ?? [];
  notInFile.forEach((id, index) => {
    known(id, ['not_in_file', index]);
    if (questions.has(id)) report('duplicate-id', ['not_in_file', index], { kind: 'question', id });
  });
  // Columns found by their header are checked against the common settings.
  const others = plan.questions.filter(({ id }) => !questions.has(id) && !notInFile.includes(id));
  for (const question of others) checkCodes(question, [], codes, grade === null ? {} : { grade }, report);
  for (const question of others) if (question.kind === 'multiple') refuseChosen(question, codes, report);
  const { missing = [], refused = [] } = mapping;
  return {
    questions,
    notInFile: new Set(notInFile),
    common: { missing, refused, ...(grade === null ? {} : { grade }) },
  };
}

/** Settings of a mapping for all columns. */
interface Common {
  readonly codes: readonly DeclaredCode[];
  readonly grade?: GradeEnds | 'own';
  /** Whether a default grading scale is given, or may have been dropped as malformed. */
  readonly isGradeSaid: boolean;
}

function mappedQuestion(
  plan: Plan,
  position: number,
  column: ColumnMapping,
  common: Common,
  { report, lineOf }: Placing,
): MappedQuestion {
  const question = plan.questions[position] as PlanQuestion;
  const path = ['columns', question.id];
  refuseMisfits(question, column, path, report);
  const own = codesIn(column, path);
  const values = new Map(Object.entries(column.values ?? {}).map(([raw, meaning]) => [raw, String(meaning)]));
  // Codes of a column are added to the common codes.
  const texts = (means: DeclaredCode['means']) =>
    [...common.codes, ...own].filter((code) => code.means === means).map(({ text }) => text);
  const shared: ReadOptions = { values, missing: texts('missing'), refused: texts('refused') };
  if ('columns' in column) {
    refuseUnknownOptions(question, column.columns, path, report);
    refuseBadMarks(question, [...values], [...common.codes, ...own], path, report);
    refuseRedeclared(question, [...common.codes, ...own], report);
    refuseAlike(common.codes, [...own, ...marked(values, path)], lineOf, report);
    return { column: new Map(Object.entries(column.columns)), options: shared };
  }
  const grade = column.grade === undefined ? common.grade : gradeOf(column.grade, [...path, 'grade'], report);
  const options: ReadOptions = {
    ...shared,
    ...oneColumnOptions(column),
    ...(question.kind !== 'grade' || grade === undefined || grade === null ? {} : { grade }),
  };
  if (question.kind === 'grade' && column.grade === undefined && !common.isGradeSaid)
    report('mapping-grade-unstated', path, { question: question.id });
  const meanings = valuesIn(question, column, options, path, report);
  refuseAlike(common.codes, [...own, ...meanings], lineOf, report);
  refuseContradictions(plan, question, meanings, options, report);
  refuseConversion(question, options, path, report);
  refuseConverted(question, meanings, options, report);
  checkCodes(question, meanings, [...common.codes, ...own], options, report);
  return { column: column.column, options };
}

function checkCodes(
  question: PlanQuestion,
  meanings: readonly DeclaredText[],
  codes: readonly DeclaredCode[],
  options: ReadOptions,
  report: ReportProblem,
): void {
  refuseRedeclared(question, [...codes, ...meanings], report);
  refuseAnswers(question, codes, options, report);
}

/**
 * The values of a question with one column per option. Their meanings have been checked, so here they are compared as
 * text.
 */
function marked(values: ReadonlyMap<string, string>, path: Path): readonly DeclaredText[] {
  return [...values].map(([text, meaning]) => ({
    text,
    path: [...path, 'values', text],
    means: { state: 'given', kind: 'text', text: meaning },
  }));
}

/** Reads a grading scale, and reports its problems. */
function gradeOf(
  stated: NonNullable<Mapping['grade']>,
  path: Path,
  report: ReportProblem,
): GradeEnds | 'own' | null {
  const scale = typeof stated === 'string' ? presetOf(stated) : stated;
  if (scale === 'own') return scale;
  if (scale.best === scale.worst) report('bounds-reversed', path, {});
  else if (!passIsBetween(scale))
    report('grade-pass', [...path, 'pass'], { best: scale.best, worst: scale.worst });
  else return gradeEnds(scale);
  return null;
}

type OneColumn = Extract<ColumnMapping, { column: string }>;

function oneColumnOptions(column: OneColumn): ReadOptions {
  return {
    ...(column.separator === undefined ? {} : { separator: column.separator }),
    ...(column.decimal === undefined ? {} : { decimal: column.decimal }),
    ...(column.times === undefined ? {} : { times: exact(column.times) }),
    ...(column.plus === undefined ? {} : { plus: exact(column.plus) }),
  };
}

/** Converts a decimal, or a fraction as text; its format was checked by the schema. */
function exact(value: number | string): Rational {
  if (typeof value === 'number') return fromNumber(value);
  const [above = '0', below = '1'] = value.split('/');
  return divide(decimal(above), decimal(below));
}

function decimal(text: string): Rational {
  return readDecimal(text, '.') ?? fromNumber(Number(text));
}

/** Keys that do not apply to this kind of question are mistakes and could hide others. */
function refuseMisfits(
  question: PlanQuestion,
  column: ColumnMapping,
  path: Path,
  report: ReportProblem,
): void {
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
}

function refuseUnknownOptions(
  question: PlanQuestion,
  columns: Readonly<Record<string, string>>,
  path: Path,
  report: ReportProblem,
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
