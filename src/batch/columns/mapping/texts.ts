import type { Answer } from '../../../answer/answer.ts';
import { isErrorCell } from '../../../answer/cell.ts';
import { textKeys, type Code } from '../../../answer/codes.ts';
import { fold } from '../../../answer/fold.ts';
import { meaningReader } from '../../../answer/recode.ts';
import type { ReadOptions } from '../../../answer/answer-problem.ts';
import { isSameAnswer } from '../../../answer/same.ts';
import type { ColumnMapping, Mapping } from '../../../definition/mapping.ts';
import type { PlanQuestion } from '../../../plan/plan.ts';
import type { Path } from '../../../source/node.ts';
import type { ReportProblem } from '../mapped-columns.ts';

/** A text as it stands in a file, and what a mapping says that it means. */
export interface DeclaredText {
  readonly text: string;
  readonly path: Path;
  readonly means: Code | Answer;
}

/** A text that a mapping gives a meaning as no answer. */
export type DeclaredCode = DeclaredText & { readonly means: Code };

const CODES = ['missing', 'refused'] as const;

/** The codes of a mapping, or of one of its columns. */
export function codesIn(of: Pick<Mapping, Code>, path: Path): readonly DeclaredCode[] {
  return CODES.flatMap((means) =>
    (of[means] ?? []).map((text, index): DeclaredCode => ({ text, path: [...path, means, index], means })),
  );
}

/** The values of a column that can be read, each with what it means; what is wrong with the others is told. */
export function valuesIn(
  question: PlanQuestion,
  { values = {} }: ColumnMapping,
  options: ReadOptions,
  path: Path,
  report: ReportProblem,
): readonly (DeclaredText & { readonly means: Answer })[] {
  const read = meaningReader(question, options);
  return Object.entries(values).flatMap(([text, meaning]) => {
    const at = [...path, 'values', text];
    if (isNoText(text)) {
      report('mapping-no-text', at, { question: question.id });
      return [];
    }
    const found = read(String(meaning));
    if ('answer' in found) return [{ text, path: at, means: found.answer }];
    report(found.problem.code, at, found.problem.args);
    return [];
  });
}

/** A blank cell is no answer, nor is an error of the spreadsheet; a mapping cannot make one of them. */
export function isNoText(text: string): boolean {
  return textKeys(text).length === 0 || isErrorCell(text.trim());
}

/**
 * Tells of texts that cannot be told apart in data and mean different things, and of codes that are declared twice: where
 * both stand. `before` has been looked at already.
 */
export function refuseAlike(
  before: readonly DeclaredText[],
  texts: readonly DeclaredText[],
  lineOf: (path: Path) => number,
  report: ReportProblem,
): void {
  const seen = new Map<string, DeclaredText>();
  for (const one of before) for (const key of textKeys(one.text)) seen.set(key, one);
  // Digits among the keys of an object come first: where they stand is what people see.
  for (const one of texts.toSorted((a, b) => lineOf(a.path) - lineOf(b.path))) {
    const keys = textKeys(one.text);
    const other = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
    if (other === undefined) for (const key of keys) seen.set(key, one);
    else if (!isSameMeaning(one.means, other.means))
      report('mapping-texts-alike', one.path, {
        text: one.text,
        other: other.text,
        line: lineOf(other.path),
      });
    else if (typeof one.means === 'string') report('code-twice', one.path, { text: fold(one.text) });
  }
}

function isSameMeaning(one: DeclaredText['means'], other: DeclaredText['means']): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return isSameAnswer(one, other);
}

/** Tells of texts that the questionnaire itself declares as codes, and that are to mean something else here. */
export function refuseRedeclared(
  question: PlanQuestion,
  texts: readonly DeclaredText[],
  report: ReportProblem,
): void {
  const declared = new Map<string, Code>();
  for (const code of question.missingCodes) for (const key of textKeys(code)) declared.set(key, 'missing');
  for (const code of question.refusedCodes) for (const key of textKeys(code)) declared.set(key, 'refused');
  for (const { text, path, means } of texts) {
    const as = textKeys(text)
      .map((key) => declared.get(key))
      .find((found) => found !== undefined);
    if (as !== undefined && as !== means)
      report('mapping-code-declared', path, { question: question.id, text, as });
  }
}
