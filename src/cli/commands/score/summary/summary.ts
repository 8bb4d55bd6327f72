import type { RunResult } from '../../../../batch/result.ts';
import {
  paragraph,
  plainDocument,
  type Block,
  type Document,
  type Section,
} from '../../../../document/model.ts';
import type { Io } from '../../../../files/io.ts';
import type { Plan } from '../../../../plan/plan.ts';
import { batchWords } from '../../../../words/batch.ts';
import type { Language } from '../../../../words/locale.ts';
import type { GlobalOptions } from '../../../command.ts';
import { print } from '../../../print.ts';
import { alertBlocks } from './alerts.ts';
import { notesOf } from './blocks.ts';
import { rowBlocks, sourceBlocks } from './counts.ts';
import { fileNotes, joinNotes, nextStep, sourceNotes } from './notes.ts';
import type { SummaryOptions } from './options.ts';
import { rejectBlocks } from './rejects.ts';
import { normBlocks, tierBlocks } from './tiers.ts';

/** Prints the summary of a run on stderr; in a log its lines are not wrapped. */
export async function printSummary(
  result: RunResult,
  plan: Plan,
  options: SummaryOptions,
  { lang, color }: Pick<GlobalOptions, 'lang' | 'color'>,
  io: Pick<Io, 'stdout' | 'stderr' | 'env'>,
): Promise<void> {
  const printing = { format: null, color, on: 'stderr', unwrapped: 'all' } as const;
  await print(runSummary(result, plan, options, lang), printing, io);
}

/** The summary of a run: critical answers first, then rows, tiers, refused cells, notes, and the next step. */
function runSummary(result: RunResult, plan: Plan, options: SummaryOptions, language: Language): Document {
  const words = batchWords[language];
  const { title, sections } = words.summary;
  const isBattery = plan.parts.length > 0;
  const next = nextStep(plan, options, words);
  const notes = [
    ...result.sources.flatMap((source) => sourceNotes(source, words)),
    ...joinNotes(result, plan, words),
    ...fileNotes(result, options, words),
  ];
  return plainDocument(language, title(plan.id), [
    ...section('alerts', sections.alerts, alertBlocks(result, plan, options, words)),
    ...(isBattery
      ? section('sources', sections.sources, sourceBlocks(result, plan, words))
      : section('rows', sections.rows, rowBlocks(result, words))),
    ...section('tiers', sections.tiers, tierBlocks(result, words)),
    ...section('norms', sections.norms, normBlocks(result, plan, words)),
    ...section('rejects', words.rejects.title(result.rejectCount), rejectBlocks(result, options, words)),
    ...section('notes', sections.notes, notesOf('notes', notes)),
    ...section('next', null, next === null ? [] : [paragraph(next)]),
  ]);
}

function section(id: string, title: string | null, blocks: readonly Block[]): readonly Section[] {
  return blocks.length === 0 ? [] : [{ id, title, blocks }];
}
