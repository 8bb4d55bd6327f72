import type { RowPlace } from '../../../batch/sources/similar-ids.ts';
import type { BatteryResult } from '../../../batch/score-battery.ts';
import { entryAt } from '../../../plan/entry-at.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { BatchWords } from '../../../words/en/batch.ts';
import { inert } from '../../../escape/inert.ts';
import {
  MEANT_BY_PART,
  alertPart,
  fileNotes,
  placeOf,
  readingNotes,
  rejectPart,
  table,
  tierPart,
  whosePart,
  type SummaryOptions,
} from './score-table.ts';

/** What the summary is to say besides the counts; whom a battery is meant for is said by its parts. */
export type BatterySummaryOptions = Omit<SummaryOptions, 'meant'>;

/** The summary of a run over several sources: as of one table, and who is missing in which. */
export function batterySummary(
  result: BatteryResult,
  plan: Plan,
  options: BatterySummaryOptions,
  words: BatchWords,
): string {
  const { counts, sources, alerts } = result;
  const linesCriticalUnknown = sources.flatMap(({ part, linesCriticalUnknown: lines }) =>
    lines.map((line) => placeOf(part, line)),
  );
  const rejects = sources.flatMap((source) => source.rejects.kept);
  const rejectCount = sources.reduce((sum, source) => sum + source.rejects.count, 0);
  const parts = [
    alertPart({ counts, alerts, linesCriticalUnknown }, options, words),
    sourcePart(result, plan, words),
    tierPart(result, words),
    whosePart(counts.whose, MEANT_BY_PART, words),
    rejectPart({ rejects, rejectCount }, options, words),
    notePart(result, plan, rejectCount, options, words),
    options.out === '-' ? '' : nextPart(plan, options, words),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sourcePart({ counts, sources }: BatteryResult, plan: Plan, words: BatchWords): string {
  const { battery } = words;
  const rows = plan.parts.map(({ id }, part) => {
    const missing = entryAt(counts.missing, part);
    const read = sources.find((source) => source.part === id)?.counts;
    return read === undefined
      ? [id, battery.noFile, '', '', missing]
      : [id, read.input, read.scored, read.rejected, missing];
  });
  const refused = (id: string) => sources.find(({ part }) => part === id)?.counts.rejected ?? 0;
  const asked = counts.missing.flatMap((count, part) => {
    const { id } = entryAt(plan.parts, part);
    return count === 0 ? [] : [battery.toAsk(count, id, refused(id))];
  });
  const lines = [battery.learners(counts.learners), table(battery.columns, rows), ...asked];
  return [...lines, ...(asked.length === 0 ? [] : [battery.column])].join('\n');
}

function notePart(
  { counts, sources }: BatteryResult,
  plan: Plan,
  rejectCount: number,
  options: BatterySummaryOptions,
  words: BatchWords,
): string {
  const notes = sources.flatMap(({ part, kind, guesses, ...source }) => {
    const { duplicates, withoutConsent } = source.counts;
    return [
      ...(kind === 'assessments' ? [words.battery.assessments(source.counts.input)] : []),
      ...(kind === 'table' && source.counts.input === 0 ? [words.notes.nobody] : []),
      ...readingNotes(source, guesses, words),
      ...(duplicates > 0 ? [`${words.counts.duplicates}: ${String(duplicates)}`] : []),
      ...(withoutConsent > 0 ? [`${words.counts.withoutConsent}: ${String(withoutConsent)}`] : []),
    ].map((note) => `${part}: ${note}`);
  });
  const told = fileNotes(counts.alerts > 0 || rejectCount > 0, options, words);
  return [...notes, ...joinNotes(counts, plan, words), ...told].join('\n');
}

/** What looks as if sources had been joined wrongly: only people can tell. */
function joinNotes(
  { alike, apart, agesDiffer, waveless }: BatteryResult['counts'],
  { parts }: Plan,
  { battery }: BatchWords,
): readonly string[] {
  const place = ({ part, line }: RowPlace) => placeOf(entryAt(parts, part).id, line);
  return [
    ...apart.map((part) => battery.apart(entryAt(parts, part).id)),
    ...(alike.first === null
      ? []
      : [battery.alike(alike.count, place(alike.first[0]), place(alike.first[1]))]),
    ...(waveless.first === null ? [] : [battery.waveless(waveless.count, place(waveless.first))]),
    ...(agesDiffer.first === null ? [] : [battery.agesDiffer(agesDiffer.count, place(agesDiffer.first))]),
  ];
}

function nextPart({ id }: Plan, { format, out }: BatterySummaryOptions, words: BatchWords): string {
  return format === 'csv' ? words.battery.next(id) : words.next[format](inert(out));
}
