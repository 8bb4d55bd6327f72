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

/** A text in a file, with its meaning by the mapping. */
export interface DeclaredText {
  readonly text: string;
  readonly path: Path;
  readonly means: Code | Answer;
}

/** A text that the mapping declares as a code for no answer. */
export type DeclaredCode = DeclaredText & { readonly means: Code };

const CODES = ['missing', 'refused'] as const;

/** Returns the codes of a mapping, or of one of its columns. */
export function codesIn(of: Pick<Mapping, Code>, path: Path): readonly DeclaredCode[] {
  return CODES.flatMap((means) =>
    (of[means] ?? []).map((text, index): DeclaredCode => ({ text, path: [...path, means, index], means })),
  );
}

/** Returns the readable values of a column with their meanings; reports problems of the others. */
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

/** Whether a text can never be an answer: blank, or an error value of a spreadsheet. A mapping cannot change that. */
export function isNoText(text: string): boolean {
  return textKeys(text).length === 0 || isErrorCell(text.trim());
}

/**
 * Reports texts that cannot be told apart in data but have different meanings, and codes that are declared twice, at
 * the second place. `before` has been checked already.
 */
export function refuseAlike(
  before: readonly DeclaredText[],
  texts: readonly DeclaredText[],
  lineOf: (path: Path) => number,
  report: ReportProblem,
): void {
  const seen = new Map<string, DeclaredText>();
  for (const one of before) for (const key of textKeys(one.text)) seen.set(key, one);
  // JavaScript puts numeric keys first; sort by line instead.
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

/** Reports texts that the questionnaire declares as codes but that have another meaning here. */
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
