import type { z } from 'zod';
import type { SourceText, TextPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { nodeAt, type Node, type Span } from '../source/node.ts';
import { parseYaml, type ParsedSource } from '../source/parse.ts';
import { brokenLines, followsFromSyntaxError } from './syntax-consequence.ts';
import { withoutFollowUpErrors } from '../source/cascade.ts';
import type { ShapeProblem } from './shape-problem.ts';
import { problemOf } from './locate-shape-problem.ts';
import { shapeProblemsOf } from './issues.ts';
import { leadingZeros } from './leading-zeros.ts';
import { toPlain } from './plain.ts';
import { repaired, type StandIns } from './repair.ts';

/** A text read against a schema. */
export interface Shape<T> {
  /** The tree as written; null if nothing in the text could be read. */
  readonly raw: Node | null;
  /** The tree after repair; paths in `value` are paths in it. */
  readonly node: Node | null;
  /** null if nothing could be used. */
  readonly value: T | null;
  /** Whether `value` lacks something that the author wrote. */
  readonly damaged: boolean;
  readonly problems: readonly Problem[];
}

export interface ShapeOptions {
  readonly standIns?: StandIns;
  /** Keys of lists whose scalars are returned as written, without conversion. */
  readonly rawTexts?: ReadonlySet<string>;
}

const NO_STAND_INS: StandIns = { top: new Map(), texts: null };

/** Nobody reads more at once. The rest is reported once these are corrected. */
const MAX_PROBLEMS = 100;

/** After this many passes, broken nodes are removed at COARSE_DEPTH instead of one level at a time. */
const MAX_FINE_PASSES = 8;
const COARSE_DEPTH = 2;

/** Reads a YAML text of any format: the valid part of it, with all problems of syntax and shape. */
export function readShape<S extends z.ZodType>(
  source: SourceText,
  schema: S,
  options: ShapeOptions = {},
): Shape<z.infer<S>> {
  return fitShape(source, parseYaml(source), schema, options);
}

/** Does the same for a text that is parsed already; `problems` are those of the parse and of the shape. */
export function fitShape<S extends z.ZodType>(
  source: SourceText,
  { node: raw, problems: before }: ParsedSource,
  schema: S,
  { standIns = NO_STAND_INS, rawTexts = new Set() }: ShapeOptions,
): Shape<z.infer<S>> {
  const report = reporter(source, before);
  // Problems count only in the ranges in `unseen`. The first pass sees what the author wrote. Later passes see the
  // repaired tree, which lacks what was cut out, so only values of keys that were renamed in the previous pass are
  // new to them.
  let unseen: readonly Span[] = [{ start: 0, end: source.text.length }];
  let node = raw;
  for (let pass = 1; node !== null; pass += 1) {
    const tree: Node = node;
    const value = toPlain(tree, rawTexts);
    const result = schema.safeParse(value);
    const { problems } = report;
    if (result.success) {
      const all = [...problems, ...leadingZeros(source, tree, rawTexts)];
      return { raw, node, value: result.data, damaged: all.length > 0, problems: all };
    }
    const { issues } = result.error;
    const shapeProblems = shapeProblemsOf(issues.slice(0, MAX_PROBLEMS), schema, value, tree);
    for (const shapeProblem of shapeProblems) report.add(shapeProblem, tree, unseen);
    const left = Math.max(0, issues.length - MAX_PROBLEMS) + report.left;
    // Too many problems: checking and repairing the rest would only take time.
    if (left > 0) return { ...nothing(raw), problems: [...problems, tooMany(left)] };
    unseen = shapeProblems.flatMap((shapeProblem) => renamedValues(shapeProblem, tree));
    node = repaired(tree, shapeProblems, standIns, pass > MAX_FINE_PASSES ? COARSE_DEPTH : Infinity);
  }
  return { ...nothing(raw), problems: report.problems };

  function tooMany(left: number): Problem {
    // At the last problem listed; there is one, since more were found.
    const last = report.problems.at(-1) as Problem;
    return problem('too-many-faults', last.place, { left });
  }
}

function nothing(raw: Node | null) {
  return { raw, node: null, value: null, damaged: true };
}

/**
 * Collects each problem once (an alias leads to the same node from several places), without those that follow from a
 * syntax error.
 */
function reporter(source: SourceText, before: readonly Problem[]) {
  const problems: Problem[] = [...withoutFollowUpErrors(source.text, before)];
  const broken = brokenLines(source.text, [...before, ...problems]);
  const seen = new Set<string>();
  let left = 0;
  return {
    problems,
    /** Number of problems beyond the limit. */
    get left() {
      return left;
    },
    add(shapeProblem: ShapeProblem, tree: Node, unseen: readonly Span[]): void {
      if (problems.length >= MAX_PROBLEMS) {
        left += 1;
        return;
      }
      const found = problemOf(shapeProblem, source, tree);
      if (found === null) return;
      const { start, end } = found.place as TextPlace;
      const name = JSON.stringify([found.code, start, end, found.args]);
      const isSeen = seen.has(name) || !unseen.some((span) => start >= span.start && start <= span.end);
      if (isSeen || followsFromSyntaxError(shapeProblem, { start, end }, tree, broken)) return;
      seen.add(name);
      problems.push(found);
    },
  };
}

/** Returns the range of the value of a key that was renamed and is validated in the next pass. */
function renamedValues(shapeProblem: ShapeProblem, tree: Node): readonly Span[] {
  if (shapeProblem.kind !== 'unknown-key' || !shapeProblem.rename) return [];
  return [nodeAt(tree, [...shapeProblem.path, shapeProblem.key])].filter((node) => node !== undefined);
}
