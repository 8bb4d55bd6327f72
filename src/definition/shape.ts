import type { z } from 'zod';
import type { SourceText, TextPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { nodeAt, type Node, type Span } from '../source/node.ts';
import { parseYaml, type ParsedSource } from '../source/parse.ts';
import { brokenLines, isEcho } from './echo.ts';
import { withoutEchoes } from '../source/cascade.ts';
import type { ShapeProblem } from './shape-problem.ts';
import { problemOf } from './fault-problem.ts';
import { faultsOf } from './issues.ts';
import { leadingZeros } from './leading-zeros.ts';
import { toPlain } from './plain.ts';
import { repaired, type StandIns } from './repair.ts';

/** What a text holds of a shape. */
export interface Shape<T> {
  /** As written; null where nothing of the text could be read. */
  readonly raw: Node | null;
  /** What is left of it after what was wrong in shape is cut out; paths in `value` are paths in it. */
  readonly node: Node | null;
  /** null where nothing can be saved. */
  readonly value: T | null;
  /** Whether `value` is less than the author wrote. */
  readonly damaged: boolean;
  readonly problems: readonly Problem[];
}

export interface ShapeOptions {
  readonly standIns?: StandIns;
  /** Keys of lists whose scalars are texts, given as written. */
  readonly rawTexts?: ReadonlySet<string>;
}

const NO_STAND_INS: StandIns = { top: new Map(), texts: null };

/** Nobody reads more; who mends these sees the others next. */
const MAX_PROBLEMS = 100;

/** After so many looks a piece is taken out as a whole, down from this depth, rather than level by level. */
const MAX_FINE_LOOKS = 8;
const COARSE_DEPTH = 2;

/** Reads a YAML text of any format: everything that is wrong in syntax and shape, and the rest that is sound. */
export function readShape<S extends z.ZodType>(
  source: SourceText,
  schema: S,
  options: ShapeOptions = {},
): Shape<z.infer<S>> {
  return fitShape(source, parseYaml(source), schema, options);
}

/** The same for a text that is parsed already; `problems` are those of the parse and the shape. */
export function fitShape<S extends z.ZodType>(
  source: SourceText,
  { node: raw, problems: before }: ParsedSource,
  schema: S,
  { standIns = NO_STAND_INS, rawTexts = new Set() }: ShapeOptions,
): Shape<z.infer<S>> {
  const report = reporter(source, before);
  // Only the first look is at what the author wrote; later ones are at what is left, which lacks what was cut out. What
  // stands under a key that had to be guessed is seen in a later look for the first time.
  let unseen: readonly Span[] = [{ start: 0, end: source.text.length }];
  let node = raw;
  for (let looks = 1; node !== null; looks += 1) {
    const tree: Node = node;
    const value = toPlain(tree, rawTexts);
    const result = schema.safeParse(value);
    const { problems } = report;
    if (result.success) {
      const all = [...problems, ...leadingZeros(source, tree, rawTexts)];
      return { raw, node, value: result.data, damaged: all.length > 0, problems: all };
    }
    const { issues } = result.error;
    const faults = faultsOf(issues.slice(0, MAX_PROBLEMS), schema, value, tree);
    for (const fault of faults) report.add(fault, tree, unseen);
    const left = Math.max(0, issues.length - MAX_PROBLEMS) + report.left;
    // A flood: looking at the rest, and at what can be saved, would only take time.
    if (left > 0) return { ...nothing(raw), problems: [...problems, tooMany(left)] };
    unseen = faults.flatMap((fault) => guessed(fault, tree));
    node = repaired(tree, faults, standIns, looks > MAX_FINE_LOOKS ? COARSE_DEPTH : Infinity);
  }
  return { ...nothing(raw), problems: report.problems };

  function tooMany(left: number): Problem {
    // Behind those that are told: there are some where there are more.
    const last = report.problems.at(-1) as Problem;
    return problem('too-many-faults', last.at, { left });
  }
}

function nothing(raw: Node | null) {
  return { raw, node: null, value: null, damaged: true };
}

/** Collects problems: each once (an alias shows one piece at many places), and none that is an echo. */
function reporter(source: SourceText, before: readonly Problem[]) {
  const problems: Problem[] = [...withoutEchoes(source.text, before)];
  const broken = brokenLines(source.text, [...before, ...problems]);
  const seen = new Set<string>();
  let left = 0;
  return {
    problems,
    /** How many faults were not looked at any more. */
    get left() {
      return left;
    },
    add(fault: ShapeProblem, tree: Node, unseen: readonly Span[]): void {
      if (problems.length >= MAX_PROBLEMS) {
        left += 1;
        return;
      }
      const found = problemOf(fault, source, tree);
      if (found === null) return;
      const { start, end } = found.at as TextPlace;
      const name = JSON.stringify([found.code, start, end, found.args]);
      const isSeen = seen.has(name) || !unseen.some((span) => start >= span.start && start <= span.end);
      if (isSeen || isEcho(fault, { start, end }, tree, broken)) return;
      seen.add(name);
      problems.push(found);
    },
  };
}

/** Where the value of a key stands that is read under another name from now on. */
function guessed(fault: ShapeProblem, tree: Node): readonly Span[] {
  if (fault.kind !== 'unknown-key' || !fault.rename) return [];
  return [nodeAt(tree, [...fault.path, fault.key])].filter((node) => node !== undefined);
}
