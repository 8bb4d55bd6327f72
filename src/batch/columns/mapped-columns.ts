import { fold } from '../../answer/fold.ts';
import type { ColumnMapping, Mapping } from '../../definition/mapping.ts';
import type { ProblemArgs, ProblemCode } from '../../diagnostic/codes.ts';
import type { Place } from '../../diagnostic/place.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { Path } from '../../source/node.ts';
import type { MappedQuestion, Placement } from './column-layout.ts';

/** Reports a problem at a place of the mapping. */
export type ReportProblem = <C extends ProblemCode>(code: C, path: Path, args: ProblemArgs[C]) => void;

interface NamedColumn {
  readonly name: string;
  readonly path: Path;
}

/** Returns the columns of a question's answer, and their places in the mapping. */
function columnsOf(id: string, column: ColumnMapping): readonly NamedColumn[] {
  if ('column' in column) return [{ name: column.column, path: ['columns', id, 'column'] }];
  return Object.entries(column.columns).map(([key, name]) => ({
    name,
    path: ['columns', id, 'columns', key],
  }));
}

/** Two questions cannot share a column. The second is most likely a copy of the line above. */
export function refuseSharedColumns(mapping: Mapping, report: ReportProblem): void {
  const seen = new Set<string>();
  for (const [id, column] of Object.entries(mapping.columns)) {
    for (const { name, path } of columnsOf(id, column)) {
      if (seen.has(fold(name))) report('column-used-twice', path, { column: name });
      seen.add(fold(name));
    }
  }
}

/** Adds the places in the mapping, so that a missing column is reported there. */
export function withPlaces(
  placement: Placement,
  mapping: Mapping,
  at: (path: Path) => Problem['place'],
): Placement {
  const questions = [...placement.questions].map(([id, mapped]): [string, MappedQuestion] => {
    const named = columnsOf(id, mapping.columns[id] as ColumnMapping);
    const places = new Map(
      named.flatMap(({ name, path }): [string, Place][] => {
        const place = at(path);
        return place === null ? [] : [[name, place]];
      }),
    );
    return [id, { ...mapped, places }];
  });
  return { ...placement, questions: new Map(questions) };
}
