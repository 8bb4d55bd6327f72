import type { CellPlace, Place, TextPlace } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { severityOf, type Severity } from '../diagnostic/severity.ts';
import { deProblemLabels } from './de/problems/labels.ts';
import { enProblemLabels, type ProblemLabels } from './en/problems/labels.ts';
import { inert } from '../escape/inert.ts';
import type { Language } from './locale.ts';
import { isTextPlace, lineAt, lineColumnAt } from './problem-place.ts';
import { problemWords } from './problems.ts';
import { textWidth } from '../escape/width.ts';

/** Styles for the parts of a message on a terminal; passed in, so that this file does not depend on colours. */
export type ProblemStyle = Readonly<
  Record<'place' | Severity | 'code' | 'faint' | 'mark', (text: string) => string>
>;

const same = (text: string): string => text;

const PLAIN: ProblemStyle = {
  place: same,
  error: same,
  warning: same,
  code: same,
  faint: same,
  mark: same,
};

const labels: Readonly<Record<Language, ProblemLabels>> = { en: enProblemLabels, de: deProblemLabels };

/**
 * Formats a problem as text: place, severity, code and message; for authors' files the line with the error underlined;
 * then the advice.
 */
export function problemText(problem: Problem, language: Language, style: ProblemStyle = PLAIN): string {
  const { says, expected, fix } = problemWords(problem, language);
  const severity = severityOf(problem.code);
  const label = labels[language];
  const parts = [
    ...(problem.place === null ? [] : [style.place(placeText(problem.place))]),
    style[severity](label[severity]),
    style.code(problem.code),
    says,
  ];
  return [
    parts.join('  '),
    ...(mayBeShown(problem.place) ? excerpt(problem.place, style) : []),
    ...(expected === null ? [] : [`  ${style.faint(label.expected)} ${expected}`]),
    `  ${style.faint(label.fix)} ${fix}`,
  ].join('\n');
}

/** Lines of authors' files are shown to help find the error; lines of learners' files are confidential. */
function mayBeShown(at: Place | null): at is TextPlace {
  return at !== null && isTextPlace(at) && at.source.origin === 'authors';
}

function placeText(place: Place): string {
  if (!isTextPlace(place)) return cellText(place);
  const { line, column } = lineColumnAt(place.source, place.start);
  return `${inert(place.source.name)}:${line}:${column}`;
}

function cellText({ file, line, column }: CellPlace): string {
  return [file, ...(line === undefined ? [] : [String(line)]), ...(column === undefined ? [] : [column])]
    .map(inert)
    .join(':');
}

/** The line, cut to a window around the error, and the line that underlines it. */
function excerpt(place: TextPlace, style: ProblemStyle): readonly string[] {
  const { line, column } = lineColumnAt(place.source, place.start);
  const text = lineAt(place.source, line);
  const { shown, before, marked } = windowOf(text, column - 1, place.end - place.start);
  const number = String(line);
  const blank = ' '.repeat(number.length);
  return [
    `  ${style.faint(`${number} |`)} ${shown}`,
    `  ${style.faint(`${blank} |`)} ${' '.repeat(before)}${style.mark('^'.repeat(marked))}`,
  ];
}

const WIDEST = 96;
const LEAD = 24;

interface Window {
  readonly shown: string;
  /** Width of the text before the underline, and of the underline. */
  readonly before: number;
  readonly marked: number;
}

/** Tabs get a fixed width in an excerpt, so that the underline is aligned. */
const TAB = '    ';

function windowOf(text: string, start: number, length: number): Window {
  const show = (part: string): string => inert(part.replaceAll('\t', TAB));
  const [head, body, tail] = [
    show(text.slice(0, start)),
    show(text.slice(start, start + length)),
    show(text.slice(start + length)),
  ];
  const cutHead = isShort(head + body + tail, WIDEST) ? head : lastColumns(head, LEAD);
  const cutBody = firstColumns(body, WIDEST - textWidth(cutHead));
  const cutTail = firstColumns(tail, WIDEST - textWidth(cutHead) - textWidth(cutBody));
  return {
    shown: cutHead + cutBody + cutTail,
    before: textWidth(cutHead),
    marked: Math.max(1, textWidth(cutBody)),
  };
}

const CUT = '…';

/** Combining marks have no width, so their number is limited as well. */
const MAX_MARKS = 8;

function fitting(characters: Iterable<string>, columns: number): string[] {
  const kept: string[] = [];
  let width = 0;
  for (const character of characters) {
    width += textWidth(character);
    if (width >= columns || kept.length >= columns * MAX_MARKS) break;
    kept.push(character);
  }
  return kept;
}

function isShort(text: string, columns: number): boolean {
  return text.length <= columns * MAX_MARKS && textWidth(text) <= columns;
}

function firstColumns(text: string, columns: number): string {
  return isShort(text, columns) ? text : fitting(text, columns).join('') + CUT;
}

function lastColumns(text: string, columns: number): string {
  return isShort(text, columns)
    ? text
    : CUT +
        fitting([...text].reverse(), columns)
          .reverse()
          .join('');
}

/** A problem as data, for `lotse check --format json`. Lines and columns count from 1, columns in UTF-16 units. */
export interface ProblemRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly message: string;
  readonly expected: string | null;
  readonly fix: string;
}

/** Converts a problem to data; its texts are those of `problemText`. */
export function problemRecord(problem: Problem, language: Language): ProblemRecord {
  const { says, expected, fix } = problemWords(problem, language);
  const texts = { message: says, expected, fix };
  return { code: problem.code, severity: severityOf(problem.code), ...recordPlace(problem.place), ...texts };
}

type RecordPlace = Pick<ProblemRecord, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;

const NOWHERE: RecordPlace = { file: null, line: null, column: null, endLine: null, endColumn: null };

function recordPlace(at: Place | null): RecordPlace {
  if (at === null) return NOWHERE;
  if (!isTextPlace(at)) return { ...NOWHERE, file: at.file, line: at.line ?? null };
  const start = lineColumnAt(at.source, at.start);
  const end = lineColumnAt(at.source, at.end);
  return { file: at.source.name, ...start, endLine: end.line, endColumn: end.column };
}
