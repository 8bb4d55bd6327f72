import type { Answer } from '../answer/answer.ts';
import { at } from '../plan/at.ts';
import type { Plan, PlanScale, PlanTier } from '../plan/plan.ts';
import type { ScaleResult } from '../score/result.ts';
import { settledAt } from '../score/scale.ts';
import type { Scored } from '../score/score.ts';
import { tierAtoms } from './atoms.ts';
import { scaleSamples } from './samples.ts';

/** Bounds the memory of a memo; beyond it suggestions are simply worked out again. */
const MOST_KEPT = 50_000;

const memos = new WeakMap<Plan, Map<string, unknown>>();

/**
 * The work for a key, done at most once a plan. Rules see a learner only through their tests, so a cohort comes to few
 * different cases; each is worked out in full once, and then known.
 */
export function knownCase<T>(plan: Plan, key: string | null, work: () => T): T {
  if (key === null) return work();
  const memo = (memos.get(plan) ?? new Map<string, unknown>()) as Map<string, T>;
  memos.set(plan, memo);
  const known = memo.get(key);
  if (known !== undefined) return known;
  const made = work();
  if (memo.size < MOST_KEPT) memo.set(key, made);
  return made;
}

/**
 * All that the rules of the tiers see: of each scale which tests hold, and how else they may come out; of each
 * question its answer. null where an answer cannot be told in short.
 */
export function caseKey(tiers: readonly PlanTier[], { view, formValid }: Scored): string | null {
  const { plan, scales, sheet, asked } = view;
  const atoms = tierAtoms(plan, tiers);
  let key = formValid ? '' : 'not valid ';
  for (const scale of atoms.scales) key += scaleKey(at(plan.scales, scale), at(scales, scale));
  for (const question of atoms.questions.keys()) {
    const answer = answerKey(at(sheet, question));
    if (answer === null) return null;
    key += `${answer} ${at(asked, question)} `;
  }
  return key;
}

const scaleKeys = new WeakMap<ScaleResult, string>();

function scaleKey(scale: PlanScale, result: ScaleResult): string {
  const known = scaleKeys.get(result);
  if (known !== undefined) return known;
  const key = `${truthsKey(result)}${result.open ? openKey(scale, result) : ''};`;
  scaleKeys.set(result, key);
  return key;
}

/** t, f or u for each test. */
function truthsKey({ truths }: ScaleResult): string {
  return truths.map((truth) => truth[0]).join('');
}

function openKey(scale: PlanScale, result: ScaleResult): string {
  const samples = scaleSamples(scale, result).map(truthsKey);
  const filled = result.value === null ? '' : truthsKey(settledAt(scale, result, result.value));
  return `(${samples.join(' ')})${filled}`;
}

function answerKey(answer: Answer): string | null {
  if (answer.state !== 'given') return 'open';
  if (answer.kind === 'option') return String(answer.option);
  return answer.kind === 'number' ? `${String(answer.number.num)}/${String(answer.number.den)}` : null;
}
