import type { Finished } from '../../files/spool.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ColumnsRead } from '../columns/columns-read.ts';
import type { OutputColumn } from './columns.ts';
import type { Counts, TierCounts } from './counts.ts';
import type { Guesses } from '../columns/guesses.ts';
import type { OutputFormat } from './output.ts';
import type { WhoseCounts } from './applicability.ts';

/** `<out>.manifest.json`: what the columns are, what was counted and guessed, and digests of all that was used. */
export interface Manifest {
  readonly schema: 'lotse/manifest/1';
  readonly at: string;
  readonly definition: {
    readonly id: string;
    readonly version: string;
    readonly form: string | null;
    readonly digest: string;
    readonly scoring_digest: string;
  };
  readonly input: FileDigest;
  readonly mapping: FileDigest | null;
  readonly read_as: Guesses;
  readonly columns_read: ColumnsRead;
  readonly counts: {
    readonly input: number;
    readonly scored: number;
    readonly rejected: number;
    readonly duplicates: number;
    readonly without_consent: number;
    readonly blank_lines: number;
    readonly alerts: number;
    readonly critical_unknown: number;
    readonly critical_unknown_rejected: number;
    /** Scored learners of another age than it is meant for, and of no known age. */
    readonly not_meant: number;
    readonly age_unknown: number;
    /** With a value that has no band: sex or age, by which it goes, not known; no group for them. */
    readonly norms_open: number;
    readonly norms_outside: number;
    /** By what tier rules alone suggest. */
    readonly tiers_by_rules: readonly {
      readonly tier: string | null;
      readonly basis: string;
      readonly rows: number;
    }[];
    /** Learners for whom a critical answer calls for another tier than the rules suggest. */
    readonly raised_by_critical: number;
    /** Learners of whom nobody can exclude a critical answer, and none is known. */
    readonly safety_unknown: number;
  };
  readonly format: OutputFormat;
  /** Of a CSV; other formats have the shape of lotse/assessment/2. */
  readonly columns: readonly OutputColumn[];
  readonly outputs: {
    readonly scored: FileDigest;
    readonly rejects: FileDigest;
    readonly alerts: FileDigest;
  };
}

/** Scored learners of another age than it is meant for; of no known age; with a band left out for want of a norm group. */
export type WhoseTold = Pick<
  Manifest['counts'],
  'not_meant' | 'age_unknown' | 'norms_open' | 'norms_outside'
>;

export interface FileDigest {
  /** Without folders: they are nobody's business and differ from machine to machine. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export function fileDigest(name: string, { bytes, sha256 }: Finished): FileDigest {
  return { name, bytes, sha256 };
}

/** Which definition was used, as assessments tell it too. */
export function definitionOf(plan: Plan): Manifest['definition'] {
  const { id, version, form, digest, scoringDigest } = plan;
  return { id, version, form, digest, scoring_digest: scoringDigest };
}

export function manifestCounts(counts: Counts): Manifest['counts'] {
  const { input, scored, rejected, duplicates, withoutConsent, blankLines, alerts, tiers } = counts;
  return {
    input,
    scored,
    rejected,
    duplicates,
    without_consent: withoutConsent,
    blank_lines: blankLines,
    alerts,
    critical_unknown: counts.criticalUnknown,
    critical_unknown_rejected: counts.criticalUnknownRejected,
    ...whoseCounts(counts.whose),
    ...tierCounts(tiers),
  };
}

/** Tiers as a manifest tells them. */
export type TiersTold = Pick<Manifest['counts'], 'tiers_by_rules' | 'raised_by_critical' | 'safety_unknown'>;

export function tierCounts({ byRules, raised, safetyOpen }: TierCounts): TiersTold {
  return { tiers_by_rules: byRules, raised_by_critical: raised, safety_unknown: safetyOpen };
}

/** For whom results are meant, as a manifest tells it. */
export function whoseCounts(whose: WhoseCounts): WhoseTold {
  return {
    not_meant: whose.notMeant,
    age_unknown: whose.ageUnknown,
    norms_open: whose.groupOpen,
    norms_outside: whose.outsideNorms,
  };
}
