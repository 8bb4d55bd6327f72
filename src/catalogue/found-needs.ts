import type { Assessment } from '../assessment/assessment.ts';
import type { Plan, PlanScale } from '../plan/plan.ts';
import { compareKeys } from './critical.ts';

/** How clearly a need shows: in the outermost band of a scale (plain), or in a middle band or a finding (some). */
export type NeedLevel = 'plain' | 'some';

/** A need that an assessment shows, with the scales and findings that show it. */
export interface FoundNeed {
  readonly need: string;
  readonly level: NeedLevel;
  readonly scales: readonly string[];
  /** The scales among them that are in their outermost band. */
  readonly plainScales: readonly string[];
  readonly findings: readonly string[];
}

export interface FoundNeeds {
  /** Plain ones first; among equals, what has to be settled first. */
  readonly found: readonly FoundNeed[];
  /** Needs that are unknown because answers are missing: neither found nor excluded. */
  readonly unclear: readonly string[];
  /** All needs that the questionnaire can show. */
  readonly asked: readonly string[];
}

/** A scale or finding that can show a need. `level` null: unknown; `absent`: it does not show. */
interface Indication {
  readonly need: string;
  readonly kind: 'scale' | 'finding';
  readonly id: string;
  readonly level: NeedLevel | 'absent' | null;
}

/**
 * Returns the needs behind an assessment: of risk scales above their lowest band, of resource scales in their lowest
 * band, and of findings that hold. `order`: all needs, those first that have to be settled first. How many scales a
 * questionnaire has for a need says nothing about that. Needs that are not in it come last, in the questionnaire's
 * order.
 */
export function foundNeeds(assessment: Assessment, plan: Plan, order: readonly string[]): FoundNeeds {
  const indications = indicationsOf(assessment, plan);
  const needs = [...new Set(indications.map(({ need }) => need))];
  const found = needs.flatMap((need) => foundNeed(need, indications));
  const unclear = needs.filter(
    (need) =>
      !found.some((each) => each.need === need) &&
      indications.some((indication) => indication.need === need && indication.level === null),
  );
  return {
    found: found.toSorted((a, b) => compareKeys(precedence(a, order), precedence(b, order))),
    unclear,
    asked: needs,
  };
}

function indicationsOf({ scales, findings }: Assessment, plan: Plan): readonly Indication[] {
  const ofScales = plan.scales.flatMap((scale): readonly Indication[] => {
    const result = scales[scale.id];
    // Without bands it is undefined what is high; a scale that was not asked shows nothing.
    const isSilent = scale.bands.length < 2 || result === undefined || result.no_value === 'not_asked';
    if (scale.need === null || isSilent) return [];
    return [{ need: scale.need, kind: 'scale', id: scale.id, level: levelOf(scale, result.band) }];
  });
  const ofFindings = plan.findings.flatMap(({ id, need }): readonly Indication[] => {
    if (need === null) return [];
    const truth = findings[id];
    const level = truth === 'true' ? 'some' : truth === 'unknown' ? null : 'absent';
    return [{ need, kind: 'finding', id, level }];
  });
  return [...ofScales, ...ofFindings];
}

function levelOf({ bands, kind }: PlanScale, band: string | null): Indication['level'] {
  const at = bands.findIndex(({ id }) => id === band);
  if (at < 0) return null;
  if (kind === 'resource') return at === 0 ? 'plain' : 'absent';
  if (at === 0) return 'absent';
  return at === bands.length - 1 ? 'plain' : 'some';
}

function foundNeed(need: string, indications: readonly Indication[]): readonly FoundNeed[] {
  const own = indications.filter(
    (indication) => indication.need === need && indication.level !== null && indication.level !== 'absent',
  );
  if (own.length === 0) return [];
  const idsOf = (kind: Indication['kind']): readonly string[] =>
    own.filter((indication) => indication.kind === kind).map(({ id }) => id);
  const level = own.some((indication) => indication.level === 'plain') ? 'plain' : 'some';
  const plainScales = own.flatMap(({ kind, id, level: shown }) =>
    kind === 'scale' && shown === 'plain' ? [id] : [],
  );
  return [{ need, level, scales: idsOf('scale'), plainScales, findings: idsOf('finding') }];
}

function precedence({ need, level }: FoundNeed, order: readonly string[]): readonly number[] {
  const place = order.indexOf(need);
  return [level === 'plain' ? 0 : 1, place < 0 ? order.length : place];
}
