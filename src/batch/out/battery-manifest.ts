import { fileName, type Spool } from '../../files/spool.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Plan } from '../../plan/plan.ts';
import { jsonText } from '../../escape/escape-json.ts';
import type { BatteryCounts, Joined } from '../battery.ts';
import type { ColumnsRead } from '../columns/columns-read.ts';
import { outputColumns } from './columns.ts';
import type { Guesses } from '../columns/guesses.ts';
import {
  definitionOf,
  fileDigest,
  manifestCounts,
  tierCounts,
  whoseCounts,
  type FileDigest,
  type Manifest,
  type TiersTold,
  type WhoseTold,
} from './manifest.ts';
import type { OutputFormat } from './output.ts';
import type { Outputs } from './outputs.ts';
import type { ReadSource } from '../sources/source.ts';

/** The manifest of a run over several sources: as of one table, with a list of inputs. */
export interface BatteryManifest extends Omit<
  Manifest,
  'input' | 'mapping' | 'read_as' | 'columns_read' | 'counts'
> {
  readonly inputs: readonly BatteryInput[];
  readonly counts: WhoseTold &
    TiersTold & {
      readonly learners: number;
      readonly alerts: number;
      readonly critical_unknown: number;
      /** By part: learners of whom it was, or may have been, to be asked, and who have no answers there. */
      readonly sources_missing: Readonly<Record<string, number>>;
      /** Learners who may be one person under two spellings of an id. */
      readonly ids_alike: number;
      /** Learners of whom two sources have ages that cannot be of one person. */
      readonly ages_differ: number;
      /** Learners without a wave, where there are waves. */
      readonly waveless: number;
      /** Parts that have no learner in common with any other source. */
      readonly sources_apart: readonly string[];
    };
}

export interface BatteryInput extends FileDigest {
  readonly part: string;
  readonly kind: ReadSource['kind'];
  readonly definition: Manifest['definition'];
  readonly mapping: FileDigest | null;
  /** null for assessments, of which nothing is guessed. */
  readonly read_as: Guesses | null;
  readonly columns_read: ColumnsRead | null;
  readonly counts: Omit<
    Manifest['counts'],
    'alerts' | 'critical_unknown' | keyof TiersTold | keyof WhoseTold
  >;
}

/** What was used, counted, guessed and written, as text. */
export function batteryManifest(
  { plan, at: moment, format }: { readonly plan: Plan; readonly at: string; readonly format: OutputFormat },
  { sources, layout }: Joined,
  counts: BatteryCounts,
  files: readonly { readonly name: string; readonly bytes: number; readonly mapping: FileDigest | null }[],
  outputs: Outputs,
): string {
  const digest = (spool: Spool) => fileDigest(fileName(spool.name), spool.finish());
  const kept = layout.keep.map(({ name }) => name);
  const manifest: BatteryManifest = {
    schema: 'lotse/manifest/1',
    at: moment,
    definition: definitionOf(plan),
    inputs: sources.map((source, index) => inputOf(plan, source, entryAt(files, index))),
    counts: {
      learners: counts.learners,
      alerts: counts.alerts,
      critical_unknown: counts.criticalUnknown,
      ...whoseCounts(counts.whose),
      ...tierCounts(counts.tiers),
      sources_missing: Object.fromEntries(
        plan.parts.map(({ id }, part) => [id, entryAt(counts.missing, part)]),
      ),
      ids_alike: counts.alike.count,
      ages_differ: counts.agesDiffer.count,
      waveless: counts.waveless.count,
      sources_apart: counts.apart.map((part) => entryAt(plan.parts, part).id),
    },
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

function inputOf(
  { parts }: Plan,
  { part, kind, guesses, columns, counts, sha256 }: ReadSource,
  {
    name,
    bytes,
    mapping,
  }: { readonly name: string; readonly bytes: number; readonly mapping: FileDigest | null },
): BatteryInput {
  const { scoringDigest, ...definition } = entryAt(
    parts,
    parts.findIndex(({ id }) => id === part),
  ).definition;
  return {
    part,
    ...fileDigest(name, { bytes, sha256 }),
    kind,
    definition: { ...definition, scoring_digest: scoringDigest },
    mapping,
    read_as: guesses,
    columns_read: columns,
    counts: rowCounts(counts),
  };
}

/** What is critical, and which tier, is told of the learners of all sources together. */
function rowCounts(counts: ReadSource['counts']): BatteryInput['counts'] {
  const { input, scored, rejected, duplicates, ...more } = manifestCounts(counts);
  const { without_consent, blank_lines, critical_unknown_rejected } = more;
  return { input, scored, rejected, duplicates, without_consent, blank_lines, critical_unknown_rejected };
}
