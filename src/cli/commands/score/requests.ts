import { resolve } from 'node:path';
import type { WantedColumns } from '../../../batch/columns/column-layout.ts';
import type { RunRequest } from '../../../batch/result.ts';
import type { SourceRequest } from '../../../batch/sources/source.ts';
import type { Io } from '../../../files/io.ts';
import type { FoundPlan } from '../../../library/questionnaire.ts';
import type { Plan } from '../../../plan/plan.ts';
import { FAST } from '../../../fast/speed.ts';
import { momentOf } from '../../moment.ts';
import { VERSION } from '../../version.ts';
import type { SourceFlags } from './source-flags.ts';
import type { TableFlags } from './table-flags.ts';
import { columnsOf, consentOf, encodingOf, gradesOf, mappingOf } from './table-options.ts';
import { pathIn } from '../../paths.ts';

/** What was said of one source with a flag; null: nothing. */
export type Said = (flag: keyof SourceFlags) => string | null;

/** How one source is to be read. Throws a ProblemError for what cannot be meant. */
export async function sourceRequest(
  { part, input, plan }: { readonly part: string | null; readonly input: string; readonly plan: Plan },
  said: Said,
  table: TableFlags,
  io: Io,
): Promise<SourceRequest> {
  const grades = gradesOf(said('grades'));
  const { mapping, digest, placement } = await mappingOf(plan, said('map'), grades, io);
  return {
    part,
    plan,
    input: pathIn(io, input),
    wanted: wantedOf(said),
    placement,
    mapping: digest,
    encoding: encodingOf(table.encoding ?? mapping?.encoding ?? null),
    delimiter: table.delimiter ?? mapping?.delimiter ?? null,
    decimal: table.decimal ?? mapping?.decimal ?? null,
    tableOptions: [],
  };
}

function wantedOf(said: Said): WantedColumns {
  const consent = said('consent');
  return {
    id: said('id') ?? 'id',
    wave: said('wave'),
    age: said('age'),
    answeredAt: said('answeredAt'),
    consent: consent === null ? null : consentOf(consent),
    keep: columnsOf(said('keep') ?? ''),
  };
}

/** What a run over these sources is told; `lotse score` and `lotse report` do the rest with it. */
export function runRequest(
  { plan }: FoundPlan,
  sources: readonly SourceRequest[],
  { onDuplicate, at }: TableFlags,
  io: Io,
): Omit<RunRequest, 'onProgress'> {
  const moment = at ?? momentOf(io.now());
  return {
    plan,
    sources,
    stdin: io.stdin,
    onDuplicate,
    at: moment,
    lotse: VERSION,
    signal: io.signal,
    speed: FAST,
  };
}

/**
 * The files besides the sources that a run is read from: definitions, mappings. Ids of bundled questionnaires have neither a dot
 * nor a slash, and are no files.
 */
export function readBesides(
  { plan, parts }: FoundPlan,
  questionnaire: string,
  { map }: Pick<SourceFlags, 'map'>,
  { cwd }: Pick<Io, 'cwd'>,
): readonly string[] {
  const isFile = /[./\\]/.test(questionnaire);
  const maps = plan.parts.length === 0 ? map : map.map((text) => text.slice(text.indexOf('=') + 1));
  const named = [...(isFile ? [questionnaire] : []), ...maps].map((name) => resolve(cwd, name));
  return [...named, ...(parts?.files ?? [])];
}
