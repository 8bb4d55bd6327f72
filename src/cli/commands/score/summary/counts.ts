import type { RunResult } from '../../../../batch/result.ts';
import { paragraph, type Block, type Fact } from '../../../../document/model.ts';
import { entryAt } from '../../../../plan/entry-at.ts';
import type { Plan } from '../../../../plan/plan.ts';
import type { BatchWords } from '../../../../words/en/batch.ts';
import { notesOf, tableOf } from './blocks.ts';

/** How many rows of a table were read, scored and refused. */
export function rowBlocks({ sources }: RunResult, { counts, notes }: BatchWords): readonly Block[] {
  const { input, scored, rejected, duplicates, withoutConsent } = entryAt(sources, 0).counts;
  const fact = (key: keyof typeof counts, value: number): Fact => ({
    key,
    label: counts[key],
    text: String(value),
    value,
  });
  const facts = [
    fact('input', input),
    fact('scored', scored),
    fact('rejected', rejected),
    ...(duplicates > 0 ? [fact('duplicates', duplicates)] : []),
    ...(withoutConsent > 0 ? [fact('withoutConsent', withoutConsent)] : []),
  ];
  return [{ kind: 'facts', key: 'rows', facts }, ...(input === 0 ? [paragraph(notes.nobody)] : [])];
}

/** Of a battery: the rows of each source, and how many learners each is missing for. */
export function sourceBlocks(
  { counts, sources }: RunResult,
  { parts }: Plan,
  { battery }: BatchWords,
): readonly Block[] {
  const read = parts.map(({ id }) => sources.find(({ part }) => part === id)?.counts);
  const rows = parts.map(({ id }, index) => {
    const missing = entryAt(counts.missing, index);
    const own = read[index];
    return own === undefined
      ? [id, battery.noFile, '', '', missing]
      : [id, own.input, own.scored, own.rejected, missing];
  });
  const toAsk = counts.missing.flatMap((count, index) =>
    count === 0 ? [] : [battery.toAsk(count, entryAt(parts, index).id, read[index]?.rejected ?? 0)],
  );
  const keys = ['source', ...(['input', 'scored', 'rejected', 'missing'] as const).map(numeric)];
  return [
    paragraph(battery.learners(counts.learners)),
    tableOf('sources', keys, battery.columns, rows),
    ...notesOf('missing', [...toAsk, toAsk.length === 0 ? null : battery.column]),
  ];
}

function numeric(key: string): readonly [key: string, kind: 'numeric'] {
  return [key, 'numeric'];
}
