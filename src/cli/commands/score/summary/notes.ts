import type { Guesses } from '../../../../batch/columns/guesses.ts';
import type { RunResult, Some } from '../../../../batch/result.ts';
import type { RowPlace } from '../../../../batch/sources/similar-ids.ts';
import type { SourceReport } from '../../../../batch/sources/source.ts';
import { entryAt } from '../../../../plan/entry-at.ts';
import type { Plan } from '../../../../plan/plan.ts';
import type { BatchWords } from '../../../../words/en/batch.ts';
import { noteIf, placeOf } from './blocks.ts';
import type { SummaryOptions } from './options.ts';

type Notes = readonly (string | null)[];

/** How a source was read and what is unusual in it; in a battery each note starts with the part's id. */
export function sourceNotes(source: SourceReport, words: BatchWords): Notes {
  const { part, kind, counts } = source;
  const notes = readingNotes(source, words);
  if (part === null) return notes;
  const { input, duplicates, withoutConsent } = counts;
  const all = [
    kind === 'assessments' ? words.battery.assessments(input) : null,
    kind === 'table' && input === 0 ? words.notes.nobody : null,
    ...notes,
    noteIf(duplicates, (count) => `${words.counts.duplicates}: ${String(count)}`),
    noteIf(withoutConsent, (count) => `${words.counts.withoutConsent}: ${String(count)}`),
  ];
  return all.map((note) => (note === null ? null : `${part}: ${note}`));
}

/** Signs that sources were joined wrongly, which only people can judge. */
export function joinNotes({ counts }: RunResult, { parts }: Plan, { battery }: BatchWords): Notes {
  const { apart, alike, waveless, agesDiffer } = counts;
  const place = ({ part, line }: RowPlace) => placeOf(entryAt(parts, part).id, line);
  const someNote = ({ count, first }: Some, word: (count: number, place: string) => string) =>
    first === null ? null : word(count, place(first));
  return [
    ...apart.map((part) => battery.apart(entryAt(parts, part).id)),
    alike.first === null ? null : battery.alike(alike.count, place(alike.first[0]), place(alike.first[1])),
    someNote(waveless, battery.waveless),
    someNote(agesDiffer, battery.agesDiffer),
  ];
}

/** Which files were written, and a warning where alerts or rejects are kept in none. */
export function fileNotes(
  { counts, rejectCount }: RunResult,
  { written, hasSideFiles }: SummaryOptions,
  { notes }: BatchWords,
): Notes {
  const hasSome = counts.alerts > 0 || rejectCount > 0;
  return [
    written.length > 0 ? notes.written(written.join(', ')) : null,
    !hasSideFiles && hasSome ? notes.noSideFiles : null,
  ];
}

/** The command that makes reports of the result; null where the result went to stdout. */
export function nextStep(
  { id, parts }: Plan,
  { format, out }: SummaryOptions,
  words: BatchWords,
): string | null {
  if (out === '-') return null;
  return format === 'csv' && parts.length > 0 ? words.battery.next(id) : words.next[format](out);
}

function readingNotes({ counts, grades, columns, guesses }: SourceReport, words: BatchWords): Notes {
  const unused = columns?.unused ?? [];
  const { notes } = words;
  return [
    guesses === null ? null : readAs(guesses, words),
    ...gradeNotes(grades, words),
    unused.length > 0 ? notes.unused(unused.join(', ')) : null,
    noteIf(counts.blankLines, notes.blankLines),
    noteIf(counts.trailingCells, notes.trailingCells),
    noteIf(counts.emailIds, notes.emailIds),
    noteIf(counts.totals, notes.totals),
    noteIf(counts.doubleEncoded, notes.doubleEncoded),
    noteIf(counts.zeroClashes, notes.zeroClashes),
    noteIf(counts.answeredAtUnread, notes.answeredAtUnread),
  ];
}

/** One note for all columns that have the same scale of grades. */
function gradeNotes(grades: SourceReport['grades'], { notes, number }: BatchWords): Notes {
  const scales = new Map<string, SourceReport['grades']>();
  for (const one of grades) {
    const key = JSON.stringify(one.scale);
    scales.set(key, [...(scales.get(key) ?? []), one]);
  }
  return [...scales.values()].map((alike) => {
    const { best, worst, pass } = entryAt(alike, 0).scale;
    const columns = alike.map(({ column }) => column).join(', ');
    const passes = pass === undefined ? [] : [number(pass)];
    return notes.grades(columns, number(best), number(worst), ...passes);
  });
}

function readAs(guesses: Guesses, { notes }: BatchWords): string {
  const guessed = (is: boolean) => (is ? notes.guessed : '');
  const delimiter = notes.delimiter[guesses.delimiter as ',' | ';' | '\t' | '|'];
  return notes.readAs(
    guesses.encoding + guessed(guesses.encoding_guessed),
    delimiter + guessed(guesses.delimiter_guessed),
    notes.decimal[guesses.decimal] + guessed(guesses.decimal_guessed),
  );
}
