import type { BatteryCondition } from '../../src/definition/schema/condition.ts';
import type { Battery } from '../../src/definition/schema/battery.ts';
import { mergeBattery } from '../../src/definition/merge.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan, TierId } from '../../src/plan/plan.ts';
import { DIGESTS, type Draw } from './draw.ts';
import { caseFrom, completions, type Case } from './case.ts';
import type { NaiveResult } from './naive.ts';

const TEXT = { en: 'text' };

export interface BatteryCase {
  readonly plan: Plan;
  readonly first: Case;
  readonly second: Case;
  /** What the gate of the second part tests. */
  readonly gate: Gate | null;
}

type Gate =
  | { readonly tier: 'individual' | 'selective'; readonly not: boolean }
  | { readonly finding: string; readonly not: boolean };

/** Draws two questionnaires, the second behind a gate that tests the first, or without a gate. */
export function batteryFrom(draw: Draw, most: number): BatteryCase {
  const first = caseFrom(draw, most);
  const other = caseFrom(draw, first.blanks.length > 1 ? 1 : most);
  // With the same id they would be two forms of one questionnaire, which share their critical rules.
  const second = { ...other, definition: { ...other.definition, id: 'other' } };
  const gate = draw.chance(20) ? null : gateFrom(draw, first);
  const battery: Battery = {
    format: 'lotse-battery/1',
    id: 'both',
    version: '1.0.0',
    title: TEXT,
    languages: ['en'],
    evidence: { status: 'unvalidated', note: TEXT },
    parts: [
      { id: 'a', title: TEXT, questionnaire: 'first' },
      { id: 'b', title: TEXT, questionnaire: 'second', ...(gate && { ask_if: written(gate) }) },
    ],
    findings: { both: { if: { all: [at('a', 'selective'), at('b', 'selective')] }, say: TEXT } },
    tiers: {
      individual: {
        any: [
          { ...at('b', 'individual'), id: 'own' },
          { finding: 'both', id: 'two' },
        ],
      },
      selective: {
        any: [
          { ...at('a', 'selective'), id: 'first' },
          { not: at('b', 'selective'), id: 'calm' },
        ],
      },
    },
  };
  const parts = [first, second].map(({ definition }) => ({ definition, digests: DIGESTS }));
  const merged = mergeBattery(battery, parts);
  return { plan: buildPlan(merged.definition, null, DIGESTS, merged.frame), first, second, gate };
}

function at(part: string, tier: 'individual' | 'selective') {
  return { part, tier_at_least: tier };
}

function gateFrom(draw: Draw, { definition }: Case): Gate {
  const findings = Object.keys(definition.findings ?? {});
  const not = draw.chance(40);
  return findings.length > 0 && draw.chance(50)
    ? { finding: draw.one(findings), not }
    : { tier: draw.one(['individual', 'selective'] as const), not };
}

function written(gate: Gate): BatteryCondition {
  const plain = 'tier' in gate ? at('a', gate.tier) : { finding: `a.${gate.finding}` };
  return gate.not ? { not: plain } : plain;
}

const HEIGHT: Readonly<Record<TierId, number>> = { universal: 0, selective: 1, individual: 2 };

export interface BothResult {
  readonly first: NaiveResult;
  /** null: not asked. */
  readonly second: NaiveResult | null;
  /** The outcome with answers that were given although the part was not asked; otherwise the same as `second`. */
  readonly strayed: NaiveResult | null;
  readonly both: boolean;
  readonly rulesTier: TierId;
  readonly tier: TierId;
}

/** Every completion of both sheets, with each part scored by the oracle alone and the results combined by hand. */
export function bothCompletions({ first, second, gate }: BatteryCase): readonly BothResult[] {
  const seconds = completions(second);
  const isSilent = second.blanks.length === second.questions.length;
  return completions(first).flatMap((one) => {
    if (isOpen(gate, one)) return seconds.map((other) => together(one, other, other));
    // Behind a shut gate only answers that were given anyway count, and only for critical rules.
    return isSilent ? [together(one, null, null)] : seconds.map((other) => together(one, null, other));
  });
}

function isOpen(gate: Gate | null, result: NaiveResult): boolean {
  if (gate === null) return true;
  const holds =
    'tier' in gate
      ? HEIGHT[result.rulesTier] >= HEIGHT[gate.tier]
      : result.findings.get(gate.finding) === true;
  return holds !== gate.not;
}

function together(first: NaiveResult, second: NaiveResult | null, strayed: NaiveResult | null): BothResult {
  const high = second === null ? 0 : HEIGHT[second.rulesTier];
  const both = HEIGHT[first.rulesTier] >= 1 && high >= 1;
  const isSelective = HEIGHT[first.rulesTier] >= 1 || high === 0;
  const rulesTier: TierId = both || high === 2 ? 'individual' : isSelective ? 'selective' : 'universal';
  const called = [first, ...(strayed === null ? [] : [strayed])].map(({ calledFor }) => calledFor);
  const tier = [rulesTier, ...called].reduce((a, b) => (HEIGHT[a] >= HEIGHT[b] ? a : b));
  return { first, second, strayed, both, rulesTier, tier };
}
