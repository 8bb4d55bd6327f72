import type { MarginsFile, MarginShape } from '../definition/margins.ts';
import type { Shape } from '../definition/shape.ts';
import type { ProblemArgs, ProblemCode } from '../diagnostic/codes.ts';
import type { SourceText, TextPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { citeList } from '../plan/cited.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import { locate, nodeAt, type Path } from '../source/node.ts';
import { marginFaults, type MarginFault } from './margin-fit.ts';

/** Faults that may only follow from a part of the margin that was cut out because of its shape. */
const FOLLOWING: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'margin-basis',
  'margin-empty',
  'margin-options-wanted',
  'margin-sum',
]);

/**
 * Returns all problems of a margins file, those of its shape included: whether it fits its questionnaire, of which
 * `plans` are the whole and the forms. A question may have other options in another form; a margin has to fit one.
 */
export function checkMargins(
  source: SourceText,
  { raw, node, value, problems }: Shape<MarginsFile>,
  plans: readonly Plan[],
): readonly Problem[] {
  if (raw === null || node === null || value === null) return problems;
  const { margins, sources = {}, left_out: leftOut = [] } = value;
  const found: Problem[] = [...problems];
  const report = <C extends ProblemCode>(
    code: C,
    path: Path,
    args: ProblemArgs[C],
    what: 'value' | 'key' = 'value',
  ): void => {
    const { start, end } = locate(node, path, what);
    found.push(problem(code, { source, start, end }, args));
  };
  const isDamaged = (id: string): boolean => {
    const { start, end } = nodeAt(raw, ['margins', id]) ?? { start: 0, end: source.text.length };
    return problems.some(({ place }) => {
      const at = (place as TextPlace).start;
      return at >= start && at <= end;
    });
  };
  const ids = new Set(plans.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const isKnown = (id: string, path: Path, what: 'value' | 'key'): boolean => {
    if (ids.has(id)) return true;
    report('unknown-id', path, { kind: 'question', id, suggestion: suggestion(id, ids) }, what);
    return false;
  };
  for (const [id, margin] of Object.entries(margins)) {
    checkSources(id, margin);
    if (!isKnown(id, ['margins', id], 'key')) continue;
    const faults = faultsIn(plans, id, margin).filter(({ code }) => !FOLLOWING.has(code) || !isDamaged(id));
    for (const { code, path, args, what } of faults)
      report(code, ['margins', id, ...path], args, path.length === 0 ? 'key' : what);
  }
  const seen = new Set(Object.keys(margins));
  for (const [index, id] of leftOut.entries()) {
    if (!isKnown(id, ['left_out', index], 'value')) continue;
    if (seen.has(id)) report('duplicate-id', ['left_out', index], { kind: 'question', id });
    seen.add(id);
  }
  if (problems.length === 0) reportUnusedSources();
  return found.toSorted((a, b) => (a.place as TextPlace).start - (b.place as TextPlace).start);

  function checkSources(id: string, { cite }: MarginShape): void {
    const known = Object.keys(sources);
    for (const [index, one] of citeList(cite).entries()) {
      if (known.includes(one)) continue;
      const path = ['margins', id, 'cite', ...(typeof cite === 'string' ? [] : [index])];
      report('unknown-id', path, { kind: 'source', id: one, suggestion: suggestion(one, known) });
    }
  }

  function reportUnusedSources(): void {
    const cited = new Set(Object.values(margins).flatMap(({ cite }) => citeList(cite)));
    for (const id of Object.keys(sources))
      if (!cited.has(id)) report('unused', ['sources', id], { kind: 'source', id }, 'key');
  }
}

/** The faults with the question in the form that the margin fits, or else in the first that asks it. */
function faultsIn(plans: readonly Plan[], id: string, margin: MarginShape): readonly MarginFault[] {
  const asked = plans.flatMap(({ questions }): readonly PlanQuestion[] =>
    questions.filter((question) => question.id === id),
  );
  const faults = asked.map((question) => marginFaults(question, margin));
  return faults.reduce((least, own) => (own.length < least.length ? own : least));
}
