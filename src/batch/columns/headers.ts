import { fold, withoutFormatSigns } from '../../answer/fold.ts';
import { ownScale } from '../../answer/grade.ts';
import { problem, type Problem } from '../../diagnostic/problem.ts';
import type { CellPlace, Place } from '../../diagnostic/place.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import { ProblemError } from '../../files/problem-error.ts';
import { criticalTestsOn } from '../../plan/critical-questions.ts';
import type { Plan, PlanQuestion } from '../../plan/plan.ts';
import { toNumber } from '../../plan/rational.ts';
import { inert } from '../../escape/inert.ts';
import { keptColumnProblems } from './kept-names.ts';
import type {
  ColumnLayout,
  MappedQuestion,
  Placement,
  QuestionColumns,
  WantedColumns,
} from './column-layout.ts';
import { codeInHeader, optionNames, questionNames } from './names.ts';

/** The header line and its place. */
export interface HeaderLine {
  readonly cells: readonly string[];
  readonly place: CellPlace;
}

/**
 * Determines the meaning of each column. All problems are reported together before any row is read: a question that is
 * not found is never treated as blank.
 */
export function layOut(
  plan: Plan,
  header: HeaderLine,
  placement: Placement,
  wanted: WantedColumns,
): ColumnLayout {
  const table = new HeaderTable(header);
  const special = {
    id: wanted.id === null ? null : table.idColumn(wanted.id),
    wave: table.optional(wanted.wave),
    age: table.optional(wanted.age),
    answeredAt: table.optional(wanted.answeredAt ?? null),
    consent: table.optional(wanted.consent?.column ?? null),
  };
  const keep = wanted.keep.map((name) => ({ column: table.find(name), name: inert(name.trim()) }));
  table.refuseTaken(plan, wanted.wave !== null, keep);
  const questions = plan.questions.map((question, position) => table.place(question, position, placement));
  const placed = questions.filter((question) => question !== null);
  const own = Object.values(special).filter((column) => column !== null);
  const used = new Set([
    ...placed.flatMap(({ columns }) => columns),
    ...own,
    ...keep.map(({ column }) => column),
  ]);
  table.refuseDoubles(used);
  table.refuseMissing(plan, questions, placement);
  table.refuseShared(questions);
  table.refuseLeftOut(plan, placement);
  table.refuseUndeclared(plan, questions);
  if (table.problems.length > 0) throw new ProblemError('input', table.problems);
  return {
    headers: table.names,
    width: table.names.findLastIndex((name) => name !== '') + 1,
    unnamed: table.names.flatMap((name, column) => (name === '' ? [column] : [])),
    ...special,
    consent:
      special.consent === null ? null : { column: special.consent, value: wanted.consent?.value ?? '' },
    keep,
    questions: placed,
    unused: table.names.filter((name, column) => name !== '' && !used.has(column)),
  };
}

/** The headers by folded name; collects their problems. */
class HeaderTable {
  readonly names: readonly string[];
  problems: Problem[] = [];
  readonly #at: CellPlace;
  readonly #columns = new Map<string, number>();
  readonly #doubles: { readonly first: number; readonly second: number }[] = [];
  /** By the code before a text: `q1. How old are you?` */
  readonly #codes = new Map<string, readonly number[]>();

  constructor({ cells, place }: HeaderLine) {
    this.names = cells.map((cell) => withoutFormatSigns(cell).trim());
    this.#at = place;
    this.names.forEach((name, column) => this.#enter(name, column));
  }

  #enter(name: string, column: number): void {
    const folded = fold(name);
    if (folded === '') return;
    const code = codeInHeader(name);
    if (code !== null) this.#codes.set(code, [...(this.#codes.get(code) ?? []), column]);
    const before = this.#columns.get(folded);
    if (before === undefined) this.#columns.set(folded, column);
    else this.#doubles.push({ first: before, second: column });
  }

  /** Two columns of one name matter only if one of them is read. */
  refuseDoubles(used: ReadonlySet<number>): void {
    for (const { first, second } of this.#doubles) {
      if (!used.has(first)) continue;
      const name = this.names[second] ?? '';
      this.problems.push(problem('header-twice', this.#at, { name, first: first + 1, second: second + 1 }));
    }
  }

  /** Returns the column with a name. If there is none, reports a problem and returns -1. */
  find(name: string, at: Place = this.#at): number {
    const column = this.#columnOf(fold(name));
    if (column !== undefined) return column;
    const near = suggestion(name, this.names);
    this.problems.push(problem('column-not-found', at, { column: name, suggestion: near }));
    return -1;
  }

  /** Matches the whole name, else a code that no other column has. */
  #columnOf(folded: string): number | undefined {
    const coded = this.#codes.get(folded) ?? [];
    return this.#columns.get(folded) ?? (coded.length === 1 ? coded[0] : undefined);
  }

  optional(name: string | null): number | null {
    return name === null ? null : this.find(name);
  }

  /** Without a column `id` the user has to name one. Other special columns are only used if the user names them. */
  idColumn(name: string): number | null {
    if (fold(name) !== 'id' || this.#columnOf('id') !== undefined) return this.find(name);
    const near = this.names.find((header) => /\b(id|code|token|nr|nummer|number)\b/i.test(header)) ?? null;
    this.problems.push(problem('id-column-missing', this.#at, { suggestion: near }));
    return null;
  }

  refuseTaken(plan: Plan, wave: boolean, keep: ColumnLayout['keep']): void {
    const names = keep.map(({ name }) => name);
    for (const { code, column } of keptColumnProblems(plan, wave, names))
      this.problems.push(problem(code, this.#at, { column }));
  }

  /** Returns the columns of a question; null if it has none. */
  place(question: PlanQuestion, position: number, placement: Placement): QuestionColumns | null {
    const mapped = placement.questions.get(question.id);
    if (mapped === undefined) return this.#byHeader(question, position, placement);
    const options = { ...placement.common, ...mapped.options };
    if (typeof mapped.column === 'string') {
      return {
        question: position,
        columns: [this.#mapped(mapped, mapped.column)],
        perOption: false,
        options,
      };
    }
    const { column } = mapped;
    const columns = question.options.map(({ key }) => {
      const name = column.get(key);
      if (name !== undefined) return this.#mapped(mapped, name);
      this.problems.push(problem('option-not-found', this.#at, { question: question.id, option: key }));
      return -1;
    });
    return { question: position, columns, perOption: true, options };
  }

  #mapped({ places }: MappedQuestion, name: string): number {
    return this.find(name, places?.get(name));
  }

  #byHeader(question: PlanQuestion, position: number, placement: Placement): QuestionColumns | null {
    if (placement.notInFile.has(question.id)) return null;
    const options = placement.common;
    const whole = this.#named(question, questionNames(question));
    if (whole !== null) return { question: position, columns: [whole], perOption: false, options };
    if (question.kind !== 'multiple') return null;
    const columns = question.options.map((_, option) => this.#named(question, optionNames(question, option)));
    if (columns.every((column) => column === null)) return null;
    columns.forEach((column, option) => {
      const key = question.options[option]?.key ?? '';
      if (column === null)
        this.problems.push(problem('option-not-found', this.#at, { question: question.id, option: key }));
    });
    return { question: position, columns: columns.map((column) => column ?? -1), perOption: true, options };
  }

  #named(question: PlanQuestion, names: readonly string[]): number | null {
    const named = names.flatMap((name) => [this.#columns.get(name), ...(this.#codes.get(name) ?? [])]);
    const found = [...new Set(named)].filter((column) => column !== undefined);
    if (found.length > 1) {
      const columns = found.map((column) => this.names[column] ?? '');
      this.problems.push(problem('question-twice', this.#at, { question: question.id, columns }));
    }
    return found[0] ?? null;
  }

  /** Refuses a mapping that declares a critical question absent although the file has it: alerts would be lost. */
  refuseLeftOut(plan: Plan, { notInFile }: Placement): void {
    plan.questions.forEach((question, position) => {
      if (!notInFile.has(question.id)) return;
      const rules = criticalTestsOn(plan, position).map(({ rule }) => rule);
      if (rules.length === 0) return;
      const names = [
        ...questionNames(question),
        ...question.options.flatMap((_, option) =>
          question.kind === 'multiple' ? optionNames(question, option) : [],
        ),
      ];
      const found = names.map((name) => this.#columnOf(name)).find((column) => column !== undefined);
      if (found === undefined) return;
      const column = this.names[found] ?? '';
      const args = { question: question.id, column, rules };
      this.problems.push(problem('critical-left-out', { ...this.#at, column }, args));
    });
  }

  /** The best grade cannot be inferred from grades (law 12). Reported once for all columns without a grading scale. */
  refuseUndeclared(plan: Plan, placed: readonly (QuestionColumns | null)[]): void {
    const unsaid = placed.flatMap((place) => {
      const asked = place === null ? undefined : plan.questions[place.question];
      if (place === null || asked?.kind !== 'grade' || place.options.grade !== undefined) return [];
      return [{ asked, column: this.names[place.columns[0] ?? -1] ?? '' }];
    });
    const [first] = unsaid;
    if (first?.asked.number == null) return;
    const { best, worst } = ownScale(first.asked.number);
    const own = { best: toNumber(best), worst: toNumber(worst) };
    const columns = unsaid.map(({ column }) => column);
    this.problems.push(problem('grade-undeclared', this.#at, { columns, own }));
  }

  /**
   * Two questions cannot share a column, for example if a mapping uses a column whose header belongs to another
   * question.
   */
  refuseShared(placed: readonly (QuestionColumns | null)[]): void {
    const all = placed.flatMap((question) => question?.columns ?? []).filter((column) => column >= 0);
    const shared = new Set(all.filter((column, position) => all.indexOf(column) < position));
    for (const column of shared) {
      const name = this.names[column] ?? '';
      this.problems.push(problem('column-used-twice', { ...this.#at, column: name }, { column: name }));
    }
  }

  /**
   * Scored questions must be present or be declared absent. Others, such as remarks, and optional ones may be missing;
   * but not those that a critical rule looks at, or an alert could be lost without anybody having decided so (law 2).
   */
  refuseMissing(plan: Plan, placed: readonly (QuestionColumns | null)[], placement: Placement): void {
    const needed = plan.questions.filter(
      ({ id, scored, optional }, position) =>
        scored && !placement.notInFile.has(id) && !(optional && criticalTestsOn(plan, position).length === 0),
    );
    const lost = plan.questions.filter(
      (question, position) => placed[position] === null && needed.includes(question),
    );
    const matched = needed.length - lost.length;
    const isAnother = matched * 2 < needed.length;
    if (isAnother) {
      const args = { questionnaire: plan.id, matched, expected: needed.length };
      this.problems.push(problem('headers-unknown', this.#at, args));
    }
    // The wrong questionnaire is one mistake, not one per question.
    for (const { id } of isAnother ? [] : lost) {
      const near = suggestion(id, this.names);
      this.problems.push(problem('question-not-found', this.#at, { question: id, suggestion: near }));
    }
    // The columns that a mapping names may not exist.
    const isFound = placed.some((question) => question?.columns.some((column) => column >= 0) === true);
    if (isAnother || !isFound) this.problems = withoutNames(this.problems);
  }
}

/** A first line that is not a header contains answers, so no message may quote it or suggest its cells as names. */
function withoutNames(problems: readonly Problem[]): Problem[] {
  return problems
    .filter(({ code }) => code !== 'header-twice' && code !== 'id-column-missing')
    .map((found) => {
      const { code, place, args } = found;
      if (code === 'column-not-found') return problem(code, place, { ...args, suggestion: null });
      return code === 'question-not-found' ? problem(code, place, { ...args, suggestion: null }) : found;
    });
}
