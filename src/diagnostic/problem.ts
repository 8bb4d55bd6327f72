import type { ProblemArgs, ProblemCode } from './codes.ts';
import type { Place } from './place.ts';

/** Something wrong, as data. Its words are made at the edge, from the code and the arguments. */
export type Problem = { readonly [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

export interface ProblemOf<C extends ProblemCode> {
  readonly code: C;
  readonly at: Place | null;
  readonly args: ProblemArgs[C];
}

/** Makes a problem; the type ties the arguments to the code. */
export function problem<C extends ProblemCode>(code: C, at: Place | null, args: ProblemArgs[C]): Problem {
  return { code, at, args } as unknown as Problem;
}
