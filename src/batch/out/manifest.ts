import type { Spool } from '../../files/spool.ts';
import { jsonText } from '../../escape/escape-json.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ColumnsRead } from '../columns/columns-read.ts';
import type { Guesses } from '../columns/guesses.ts';
import type { RunCounts, RunResult } from '../result.ts';
import { fileDigest, type FileDigest, type SourceReport } from '../sources/source.ts';
import { outputColumns, type OutputColumn } from './columns.ts';
import type { OutputFormat } from './output.ts';
import type { Outputs } from './outputs.ts';

/** `<out>.manifest.json`: meaning of the columns, counts, inferred settings, and digests of all files. */
interface Manifest {
  readonly schema: 'lotse/manifest/2';
  readonly at: string;
  readonly definition: DefinitionSummary;
  /** One source, or those of a battery in the order of its parts. */
  readonly sources: readonly SourceSummary[];
  readonly counts: CountsSummary;
  readonly format: OutputFormat;
  /** For CSV; other formats follow lotse/assessment/2. */
  readonly columns: readonly OutputColumn[];
  readonly outputs: Readonly<Record<'scored' | 'rejects' | 'alerts', FileDigest>>;
}

/** The definition that was used, as in assessments. */
interface DefinitionSummary {
  readonly id: string;
  readonly version: string;
  readonly form: string | null;
  readonly digest: string;
  readonly scoring_digest: string;
}

interface SourceSummary extends FileDigest {
  /** The part of a battery; null: the whole questionnaire. */
  readonly part: string | null;
  readonly kind: SourceReport['kind'];
  readonly definition: DefinitionSummary;
  readonly mapping: FileDigest | null;
  /** null for assessments, where nothing is inferred. */
  readonly read_as: Guesses | null;
  readonly columns_read: ColumnsRead | null;
  readonly counts: {
    readonly input: number;
    readonly scored: number;
    readonly rejected: number;
    readonly duplicates: number;
    readonly without_consent: number;
    readonly blank_lines: number;
    readonly critical_unknown_rejected: number;
  };
}

interface CountsSummary {
  readonly learners: number;
  readonly alerts: number;
  readonly critical_unknown: number;
  /** Learners whose age is out of the questionnaire's range, and those of unknown age. */
  readonly not_meant: number;
  readonly age_unknown: number;
  /** Learners with a value without a band: sex or age unknown, or no group for them. */
  readonly norms_open: number;
  readonly norms_outside: number;
  /** By the tier of the tier rules alone. */
  readonly tiers_by_rules: readonly {
    readonly tier: string | null;
    readonly basis: string;
    readonly rows: number;
  }[];
  /** Learners for whom a critical answer changes the tier suggested by the rules. */
  readonly raised_by_critical: number;
  /** Learners without a known critical answer for whom at least one cannot be excluded. */
  readonly safety_unknown: number;
  /** By part of a battery: learners without answers to a part that was or may have been to be asked. */
  readonly sources_missing: Readonly<Record<string, number>>;
  /** Learners who may be one person with two spellings of an id. */
  readonly ids_alike: number;
  /** Learners whose ages in two sources cannot belong to one person. */
  readonly ages_differ: number;
  /** Learners without a wave in a run with waves. */
  readonly waveless: number;
  /** Parts that share no learner with any other source. */
  readonly sources_apart: readonly string[];
}

/** Returns the manifest of a run as text. */
export function manifestText(
  { plan, at: moment, format }: { readonly plan: Plan; readonly at: string; readonly format: OutputFormat },
  { sources, layout, counts }: RunResult,
  outputs: Outputs,
): string {
  const digest = (spool: Spool) => fileDigest(spool.name, spool.finish());
  const kept = layout.keep.map(({ name }) => name);
  const manifest: Manifest = {
    schema: 'lotse/manifest/2',
    at: moment,
    definition: definitionOf(plan),
    sources: sources.map((source) => sourceSummary(plan, source)),
    counts: countsSummary(plan, counts),
    format,
    columns: format === 'csv' ? outputColumns(plan, layout.wave !== null, kept) : [],
    outputs: {
      scored: digest(outputs.scored),
      rejects: digest(outputs.rejects),
      alerts: digest(outputs.alerts),
    },
  };
  return `${jsonText(manifest, 2)}\n`;
}

function definitionOf({
  id,
  version,
  form,
  digest,
  scoringDigest,
}: Pick<Plan, 'id' | 'version' | 'form' | 'digest' | 'scoringDigest'>): DefinitionSummary {
  return { id, version, form, digest, scoring_digest: scoringDigest };
}

function sourceSummary(plan: Plan, source: SourceReport): SourceSummary {
  const { part, kind, file, mapping, guesses, columns, counts, linesCriticalUnknown } = source;
  const { input, scored, rejected, duplicates, withoutConsent, blankLines } = counts;
  return {
    part,
    ...file,
    kind,
    definition: definitionOf(plan.parts.find(({ id }) => id === part)?.definition ?? plan),
    mapping,
    read_as: guesses,
    columns_read: columns,
    counts: {
      input,
      scored,
      rejected,
      duplicates,
      without_consent: withoutConsent,
      blank_lines: blankLines,
      critical_unknown_rejected: linesCriticalUnknown.length,
    },
  };
}

function countsSummary({ parts }: Plan, counts: RunCounts): CountsSummary {
  const { learners, alerts, criticalUnknown, applicability, tiers, missing, apart } = counts;
  const { notMeant, ageUnknown, groupOpen, outsideNorms } = applicability;
  return {
    learners,
    alerts,
    critical_unknown: criticalUnknown,
    not_meant: notMeant,
    age_unknown: ageUnknown,
    norms_open: groupOpen,
    norms_outside: outsideNorms,
    tiers_by_rules: tiers.byRules,
    raised_by_critical: tiers.raised,
    safety_unknown: tiers.safetyOpen,
    sources_missing: Object.fromEntries(parts.map(({ id }, part) => [id, entryAt(missing, part)])),
    ids_alike: counts.alike.count,
    ages_differ: counts.agesDiffer.count,
    waveless: counts.waveless.count,
    sources_apart: apart.map((part) => entryAt(parts, part).id),
  };
}
