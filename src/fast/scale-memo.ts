import type { Answer } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanItem, PlanScale } from '../plan/plan.ts';
import { behindGate } from '../score/gate.ts';
import { normFit } from '../score/norm.ts';
import { scoreScale } from '../score/scale.ts';
import type { ScaleOf } from '../score/score.ts';
import { choicesKey, choicesOf, type Choices } from './choices.ts';
import type { NormFit, ScaleResult } from '../score/result.ts';
import type { View } from '../score/view.ts';
import type { QuestionIndex, ScaleIndex } from '../plan/positions.ts';

/**
 * Results of a scale already worked out. A cohort gives the same few totals again and again: a scale's result
 * depends on the sum (for `max`, the largest) of its contributions and on which items are open, and how. Keeping
 * them makes scoring a million learners a matter of additions, with one exact computation behind each result.
 */
export interface Memo {
  /** By all that a result depends on. */
  readonly told: Map<string, ScaleResult>;
  readonly choices: Choices | null;
  /** By the number that `choices` has for answers. */
  readonly byNumber: (ScaleResult | undefined)[];
  /** The question of a scale that looks at no other; null where it looks at several, or at other scales. */
  readonly only: QuestionIndex | null;
  /** By the answer to that question. */
  readonly byAnswer: Map<Answer, ScaleResult>;
}

/**
 * Works out the scales of one plan and remembers the results, which are the same as without it. A batch makes one for its run.
 * Only sheets of the same plan may be scored with it.
 */
export function rememberedScales(plan: Plan): ScaleOf {
  const serials = serialsOfResults();
  const memos = plan.scales.map(newMemo);
  const maybeUnasked = new WeakMap<ScaleResult, ScaleResult>();
  const told = (index: ScaleIndex, view: View, formValid: boolean): ScaleResult => {
    const scale = entryAt(plan.scales, index);
    const norm = normFit(scale, view);
    const key = withNorm(resultKey(scale, view, formValid, serials), norm);
    return remembered(entryAt(memos, index), key, () => scoreScale(scale, view, formValid, norm));
  };
  const asked = (index: ScaleIndex, view: View, formValid: boolean): ScaleResult => {
    const memo = entryAt(memos, index);
    const quick = formValid ? quickKey(memo, view) : null;
    if (quick === null) return told(index, view, formValid);
    const known = quickResult(memo, quick);
    if (known !== undefined) return known;
    const result = told(index, view, formValid);
    rememberQuick(memo, quick, result);
    return result;
  };
  return (index, view, formValid, gate) => {
    const result = asked(index, view, formValid);
    if (gate === 'true') return result;
    // One object for each, too: scales that are built of it are remembered by that.
    const seen = maybeUnasked.get(result) ?? behindGate(result, gate);
    maybeUnasked.set(result, seen);
    return seen;
  };
}

/** What tells most learners apart in one look. */
export type QuickKey = number | Answer;

/** Bounds the memory of a memo; beyond it results are simply worked out again. */
const MAX_RESULTS = 20_000;

/** Where norms have a say, no quick key tells it all: there such a memo has none. */
export function newMemo(scale: PlanScale): Memo {
  const [first, ...others] = scale.norms === null ? scale.items : [];
  const only = first?.from === 'question' && others.length === 0 ? first.question : null;
  const choices = scale.norms === null ? choicesOf(scale) : null;
  const byNumber = new Array<ScaleResult | undefined>(choices?.keys ?? 0).fill(undefined);
  return { told: new Map(), choices, byNumber, only, byAnswer: new Map() };
}

/** The result for a key, worked out at most once. A null key is never kept. */
export function remembered(memo: Memo, key: string | null, work: () => ScaleResult): ScaleResult {
  if (key === null) return work();
  const known = memo.told.get(key);
  if (known !== undefined) return known;
  const result = work();
  if (memo.told.size < MAX_RESULTS) memo.told.set(key, result);
  return result;
}

/** What tells the result of a scale in one look, where the form is valid; null where the answers take more telling. */
export function quickKey({ choices, only }: Memo, view: View): QuickKey | null {
  if (choices !== null) return choicesKey(choices, view);
  return only !== null && view.asked[only] === 'true' ? entryAt(view.sheet, only) : null;
}

/** The result for a quick key, where it has been worked out. */
export function quickResult({ byNumber, byAnswer }: Memo, key: QuickKey): ScaleResult | undefined {
  return typeof key === 'number' ? byNumber[key] : byAnswer.get(key);
}

/** Lets a result be found by its quick key from now on. */
export function rememberQuick({ byNumber, byAnswer }: Memo, key: QuickKey, result: ScaleResult): void {
  if (typeof key === 'number') {
    byNumber[key] = result;
    return;
  }
  // An answer that no reader gives a second time is found by nobody: such ones must not keep the others out.
  if (byAnswer.size >= MAX_RESULTS) byAnswer.clear();
  byAnswer.set(key, result);
}

/** What a scale's result depends on, as a text; null where it cannot be told in short (counts of conditions, dates). */
export function resultKey(
  scale: PlanScale,
  view: View,
  formValid: boolean,
  serialOf: SerialOf,
): string | null {
  if (scale.items.length === 0) return null;
  let total = scale.method === 'max' ? -Infinity : 0;
  let marks = formValid ? '' : 'x ';
  for (const [index, item] of scale.items.entries()) {
    const code = itemCode(item, view, serialOf);
    if (code === null) return null;
    if (typeof code === 'string') marks += `${code}${String(index)} `;
    else total = scale.method === 'max' ? Math.max(total, code) : total + code;
  }
  return `${String(total)} ${marks}`;
}

/** A key that tells results under other norms apart. */
function withNorm(key: string | null, norm: NormFit | null): string | null {
  if (key === null || norm === null) return key;
  return `${key} norms ${norm.groups.join('+')}${norm.beyond ? ' beyond' : ''} ${String(norm.noGroup)}`;
}

/** Results are told apart by number, not by what they hold: the same object always has the same one. */
type SerialOf = (result: ScaleResult) => number;

export function serialsOfResults(): SerialOf {
  const serials = new WeakMap<ScaleResult, number>();
  let last = 0;
  return (result) => {
    const serial = serials.get(result) ?? (last += 1);
    serials.set(result, serial);
    return serial;
  };
}

/** A contribution, a mark for what is open or left out, or null where neither tells it all. */
function itemCode(item: PlanItem, view: View, serialOf: SerialOf): number | string | null {
  if (item.from === 'scale') return `result ${String(serialOf(entryAt(view.scales, item.scale)))} of `;
  const asked = entryAt(view.asked, item.question);
  if (asked === 'false') return 'not asked ';
  const answer = entryAt(view.sheet, item.question);
  if (asked === 'unknown') return answer.state === 'given' ? null : 'undecided ';
  if (answer.state !== 'given') return 'blank ';
  if (answer.kind === 'options') return `options ${answer.options.join('+')} of `;
  if (answer.kind === 'number') return `number ${String(answer.number.num)}/${String(answer.number.den)} of `;
  if (answer.kind !== 'option') return null;
  return entryAt(item.contributions, answer.option) ?? `option ${String(answer.option)} of `;
}
