import type { SchoolLoad } from '../../../simulate/load.ts';
import { shareOf } from '../../../simulate/share.ts';
import type { Tally } from '../../../simulate/simulate.ts';
import type { Simulated } from './simulated.ts';

/** A simulation as JSON: counts of simulated learners, with share and interval. */
export function simulationRecord({ plan, simulation, margins }: Simulated): object {
  const { missing, learners, seed } = simulation;
  const loadRecord = loadRecordOf(learners);
  const counted = (count: number) => {
    const { share, lower, upper } = shareOf(count, learners);
    return { learners: count, share: short(share), lower: short(lower), upper: short(upper) };
  };
  const tallied = ({ any, each }: Tally, things: readonly { readonly id: string }[]) => ({
    any: counted(any),
    by_id: Object.fromEntries(things.map(({ id }, index) => [id, counted(each[index] ?? 0)])),
  });
  return {
    ...{ questionnaire: plan.id, version: plan.version, form: plan.form, digest: plan.digest },
    ...{ missing, learners, seed },
    ...(margins && { margins }),
    ways: simulation.ways.map(
      ({
        way,
        load,
        bases,
        raised,
        safetyOpen,
        withoutValue,
        findingsUnknown,
        criticalUnknown,
        wouldSettle,
      }) => ({
        way,
        tier_basis:
          bases && Object.fromEntries(Object.entries(bases).map(([basis, count]) => [basis, counted(count)])),
        ...(bases && { tier_raised_by_critical: counted(raised), load: loadRecord(load) }),
        safety_unknown: counted(safetyOpen),
        scales_without_value: tallied(withoutValue, plan.scales),
        findings_unknown: tallied(findingsUnknown, plan.findings),
        critical_unknown: tallied(criticalUnknown, plan.critical),
        would_settle: plan.questions
          .map(({ id }, index) => ({ question: id, learners: wouldSettle[index] ?? 0 }))
          .filter((each) => each.learners > 0)
          .sort((a, b) => b.learners - a.learners),
      }),
    ),
  };
}

/** Counts of learners, and averages over all of them. */
function loadRecordOf(learners: number) {
  return ({
    byRules,
    suggested,
    critical,
    criticalUnknown,
    questions,
    seconds,
    talkMinutes,
  }: SchoolLoad) => ({
    tier_by_rules: byRules,
    tier: suggested,
    critical_by_urgency: critical,
    critical_unknown: criticalUnknown,
    questions_asked: short(questions / learners),
    minutes_alone: short(seconds.alone / 60 / learners),
    minutes_in_talk: short(seconds.talk / 60 / learners),
    talk_hours_per_100: short((talkMinutes / 60 / learners) * 100),
  });
}

/** The last digit of a square root may differ between machines. */
function short(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
