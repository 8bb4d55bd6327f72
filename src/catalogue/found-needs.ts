import type { Assessment } from '../assessment/assessment.ts';
import type { Plan, PlanScale } from '../plan/plan.ts';

/** How plainly a need shows: in the outermost band of a scale, or in a middle one or a finding. */
export type NeedLevel = 'plain' | 'some';

/** A need that an assessment shows, and where it shows. */
export interface FoundNeed {
  readonly need: string;
  readonly level: NeedLevel;
  readonly scales: readonly string[];
  /** Of these, those in their outermost band. */
  readonly plainScales: readonly string[];
  readonly findings: readonly string[];
}

export interface FoundNeeds {
  /** The plainest first, then those that show in most places, then in the questionnaire's order. */
  readonly found: readonly FoundNeed[];
  /** Needs of which nothing is known, since answers are missing: not found, and not excluded. */
  readonly unclear: readonly string[];
  /** Every need that the questionnaire could have shown. */
  readonly asked: readonly string[];
}

/** One place where a need can show; `level` null: it cannot be told, `absent`: it does not show. */
interface Sign {
  readonly need: string;
  readonly kind: 'scale' | 'finding';
  readonly id: string;
  readonly level: NeedLevel | 'absent' | null;
}

/** The needs behind an assessment: risk scales above their lowest band, resources in their lowest, findings that hold. */
export function foundNeeds(assessment: Assessment, plan: Plan): FoundNeeds {
  const signs = signsOf(assessment, plan);
  const needs = [...new Set(signs.map(({ need }) => need))];
  const found = needs.flatMap((need) => foundNeed(need, signs));
  const unclear = needs.filter(
    (need) =>
      !found.some((each) => each.need === need) &&
      signs.some((sign) => sign.need === need && sign.level === null),
  );
  return { found: found.toSorted(byPlainness), unclear, asked: needs };
}

function signsOf({ scales, findings }: Assessment, plan: Plan): readonly Sign[] {
  const ofScales = plan.scales.flatMap((scale): readonly Sign[] => {
    const result = scales[scale.id];
    // Without bands nobody has said what is much; a scale that was not asked shows nothing.
    const isSilent = scale.bands.length < 2 || result === undefined || result.no_value === 'not_asked';
    if (scale.need === null || isSilent) return [];
    return [{ need: scale.need, kind: 'scale', id: scale.id, level: levelOf(scale, result.band) }];
  });
  const ofFindings = plan.findings.flatMap(({ id, need }): readonly Sign[] => {
    if (need === null) return [];
    const truth = findings[id];
    const level = truth === 'true' ? 'some' : truth === 'unknown' ? null : 'absent';
    return [{ need, kind: 'finding', id, level }];
  });
  return [...ofScales, ...ofFindings];
}

function levelOf({ bands, kind }: PlanScale, band: string | null): Sign['level'] {
  const at = bands.findIndex(({ id }) => id === band);
  if (at < 0) return null;
  if (kind === 'resource') return at === 0 ? 'plain' : 'absent';
  if (at === 0) return 'absent';
  return at === bands.length - 1 ? 'plain' : 'some';
}

function foundNeed(need: string, signs: readonly Sign[]): readonly FoundNeed[] {
  const own = signs.filter((sign) => sign.need === need && sign.level !== null && sign.level !== 'absent');
  if (own.length === 0) return [];
  const idsOf = (kind: Sign['kind']): readonly string[] =>
    own.filter((sign) => sign.kind === kind).map(({ id }) => id);
  const level = own.some((sign) => sign.level === 'plain') ? 'plain' : 'some';
  const plainScales = own.flatMap(({ kind, id, level: shown }) =>
    kind === 'scale' && shown === 'plain' ? [id] : [],
  );
  return [{ need, level, scales: idsOf('scale'), plainScales, findings: idsOf('finding') }];
}

function byPlainness(a: FoundNeed, b: FoundNeed): number {
  const places = ({ scales, findings }: FoundNeed): number => scales.length + findings.length;
  if (a.level !== b.level) return a.level === 'plain' ? -1 : 1;
  return places(b) - places(a);
}
