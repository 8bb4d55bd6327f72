import { at } from '../plan/at.ts';
import type { PlanItem, PlanScale } from '../plan/plan.ts';
import type { ScaleResult } from './result.ts';
import type { View } from './view.ts';

/**
 * Results of a scale already worked out. A cohort gives the same few totals again and again: a scale's result
 * depends on the sum (for `max`, the largest) of its contributions and on which items are open, and how. Keeping
 * them makes scoring a million learners a matter of additions, with one exact computation behind each result.
 */
export interface Memo {
  readonly complete: Map<number, ScaleResult>;
  readonly other: Map<string, ScaleResult>;
  /** The items of a scale of choices, in the order of the scale; null where it is built of anything else. */
  readonly choices: readonly Choice[] | null;
}

interface Choice {
  readonly question: number;
  readonly contributions: readonly (number | null)[];
}

/** Bounds the memory of a memo; beyond it results are simply worked out again. */
const MOST_RESULTS = 20_000;

export function newMemo(scale: PlanScale): Memo {
  return { complete: new Map(), other: new Map(), choices: choicesOf(scale) };
}

function choicesOf({ items }: PlanScale): readonly Choice[] | null {
  const choices = items.flatMap((item) => (item.from === 'question' && item.line === null ? [item] : []));
  return items.length > 0 && choices.length === items.length ? choices : null;
}

/** The result for a key, worked out at most once. A null key is never kept. */
export function remembered(memo: Memo, key: number | string | null, work: () => ScaleResult): ScaleResult {
  if (key === null) return work();
  const known = typeof key === 'number' ? memo.complete.get(key) : memo.other.get(key);
  if (known !== undefined) return known;
  const result = work();
  if (memo.complete.size + memo.other.size < MOST_RESULTS) {
    if (typeof key === 'number') memo.complete.set(key, result);
    else memo.other.set(key, result);
  }
  return result;
}

/**
 * What a scale's result depends on: a number where every item has a scored answer, a text where some are open or
 * left out, null where it cannot be told in short (counts of conditions, dates).
 */
export function resultKey(
  scale: PlanScale,
  { choices }: Memo,
  view: View,
  formValid: boolean,
): number | string | null {
  if (scale.items.length === 0) return null;
  const total = choices === null || !formValid ? null : choicesTotal(choices, scale.method === 'max', view);
  return total ?? markedKey(scale, view, formValid);
}

/** The sum of a scale of choices that all have a scored answer: most scales of most learners. null: some have not. */
function choicesTotal(choices: readonly Choice[], takesMost: boolean, { sheet, asked }: View): number | null {
  let total = takesMost ? -Infinity : 0;
  for (const { question, contributions } of choices) {
    const answer = sheet[question];
    if (answer?.state !== 'given' || answer.kind !== 'option' || asked[question] !== 'true') return null;
    const own = contributions[answer.option] ?? null;
    if (own === null) return null;
    total = takesMost ? Math.max(total, own) : total + own;
  }
  return total;
}

function markedKey(scale: PlanScale, view: View, formValid: boolean): number | string | null {
  let total = scale.method === 'max' ? -Infinity : 0;
  let marks = formValid ? '' : 'x ';
  for (const [index, item] of scale.items.entries()) {
    const code = itemCode(item, view);
    if (code === null) return null;
    if (typeof code === 'string') marks += `${code}${String(index)} `;
    else total = scale.method === 'max' ? Math.max(total, code) : total + code;
  }
  return marks === '' ? total : `${String(total)} ${marks}`;
}

/** Results are told apart by number, not by what they hold: the same result always is the same object. */
const serials = new WeakMap<ScaleResult, number>();
let lastSerial = 0;

function serialOf(result: ScaleResult): number {
  const serial = serials.get(result) ?? (lastSerial += 1);
  serials.set(result, serial);
  return serial;
}

/** A contribution, a mark for what is open or left out, or null where neither tells it all. */
function itemCode(item: PlanItem, view: View): number | string | null {
  if (item.from === 'scale') return `result ${String(serialOf(at(view.scales, item.scale)))} of `;
  const asked = at(view.asked, item.question);
  if (asked === 'false') return 'not asked ';
  const answer = at(view.sheet, item.question);
  if (asked === 'unknown') return answer.state === 'given' ? null : 'undecided ';
  if (answer.state !== 'given') return 'blank ';
  if (answer.kind === 'options') return `options ${answer.options.join('+')} of `;
  if (answer.kind === 'number') return `number ${String(answer.number.num)}/${String(answer.number.den)} of `;
  if (answer.kind !== 'option') return null;
  return at(item.contributions, answer.option) ?? `option ${String(answer.option)} of `;
}
