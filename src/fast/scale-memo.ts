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
 * Cached results of a scale. A cohort has few distinct totals: a scale's result depends only on the sum (for `max`:
 * maximum) of its contributions, and on which items are open and how. With the cache, most learners cost only
 * additions; each distinct result is computed exactly once.
 */
export interface Memo {
  /** By the full key of a result. */
  readonly byKey: Map<string, ScaleResult>;
  readonly choices: Choices | null;
  /** By the integer key from `choices`. */
  readonly byNumber: (ScaleResult | undefined)[];
  /** The question of a scale with a single item; null for any other scale. */
  readonly only: QuestionIndex | null;
  /** By the answer to that question. */
  readonly byAnswer: Map<Answer, ScaleResult>;
}

/**
 * Computes the scales of one plan with a cache; the results are the same as without. A batch creates one per run. All
 * sheets must belong to the same plan.
 */
export function rememberedScales(plan: Plan): ScaleOf {
  const serials = serialsOfResults();
  const memos = plan.scales.map(newMemo);
  const maybeUnasked = new WeakMap<ScaleResult, ScaleResult>();
  const resultByKey = (index: ScaleIndex, view: View, formValid: boolean): ScaleResult => {
    const scale = entryAt(plan.scales, index);
    const norm = normFit(scale, view);
    const key = withNorm(resultKey(scale, view, formValid, serials), norm);
    return remembered(entryAt(memos, index), key, () => scoreScale(scale, view, formValid, norm));
  };
  const asked = (index: ScaleIndex, view: View, formValid: boolean): ScaleResult => {
    const memo = entryAt(memos, index);
    const quick = formValid ? quickKey(memo, view) : null;
    if (quick === null) return resultByKey(index, view, formValid);
    const known = quickResult(memo, quick);
    if (known !== undefined) return known;
    const result = resultByKey(index, view, formValid);
    rememberQuick(memo, quick, result);
    return result;
  };
  return (index, view, formValid, gate) => {
    const result = asked(index, view, formValid);
    if (gate === 'true') return result;
    // Keep one object per result, since scales that use this one are cached by its identity.
    const seen = maybeUnasked.get(result) ?? behindGate(result, gate);
    maybeUnasked.set(result, seen);
    return seen;
  };
}

/** A key that is cheap to compute. */
export type QuickKey = number | Answer;

/** Maximum number of cached results per scale. Further results are not cached. */
const MAX_RESULTS = 20_000;

/** A scale with norms has no quick key, since its result also depends on sex and age. */
export function newMemo(scale: PlanScale): Memo {
  const [first, ...others] = scale.norms === null ? scale.items : [];
  const only = first?.from === 'question' && others.length === 0 ? first.question : null;
  const choices = scale.norms === null ? choicesOf(scale) : null;
  const byNumber = new Array<ScaleResult | undefined>(choices?.keys ?? 0).fill(undefined);
  return { byKey: new Map(), choices, byNumber, only, byAnswer: new Map() };
}

/** Returns the result for a key, computed at most once while the cache has room. A null key is never cached. */
export function remembered(memo: Memo, key: string | null, work: () => ScaleResult): ScaleResult {
  if (key === null) return work();
  const known = memo.byKey.get(key);
  if (known !== undefined) return known;
  const result = work();
  if (memo.byKey.size < MAX_RESULTS) memo.byKey.set(key, result);
  return result;
}

/** Returns the quick key of a scale if the form is valid; null if the answers need the full key. */
export function quickKey({ choices, only }: Memo, view: View): QuickKey | null {
  if (choices !== null) return choicesKey(choices, view);
  return only !== null && view.asked[only] === 'true' ? entryAt(view.sheet, only) : null;
}

/** Returns the cached result for a quick key. */
export function quickResult({ byNumber, byAnswer }: Memo, key: QuickKey): ScaleResult | undefined {
  return typeof key === 'number' ? byNumber[key] : byAnswer.get(key);
}

/** Caches a result by its quick key. */
export function rememberQuick({ byNumber, byAnswer }: Memo, key: QuickKey, result: ScaleResult): void {
  if (typeof key === 'number') {
    byNumber[key] = result;
    return;
  }
  // Cached by identity: answers that are not shared between learners never match again and must not fill the cache.
  if (byAnswer.size >= MAX_RESULTS) byAnswer.clear();
  byAnswer.set(key, result);
}

/** Returns the full key of a scale's result; null if it has no short key (counts of conditions, dates). */
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

/** Extends a key by the norm groups. */
function withNorm(key: string | null, norm: NormFit | null): string | null {
  if (key === null || norm === null) return key;
  return `${key} norms ${norm.groups.join('+')}${norm.beyond ? ' beyond' : ''} ${String(norm.noGroup)}`;
}

/** Returns a serial number of a result, by object identity. */
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

/** Returns the contribution of an item, a mark if it is open or excluded, or null if neither determines the result. */
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
