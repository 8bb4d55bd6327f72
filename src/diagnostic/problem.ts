import type { ProblemArgs, ProblemCode } from './codes.ts';
import type { Place } from './place.ts';

/** A problem as data. The edges word its message from the code and the arguments. */
export type Problem = ProblemWith<ProblemCode>;

/** A problem with one of the given codes. */
export type ProblemWith<Codes extends ProblemCode> = { readonly [C in Codes]: ProblemOf<C> }[Codes];

export interface ProblemOf<C extends ProblemCode> {
  readonly code: C;
  readonly place: Place | null;
  readonly args: ProblemArgs[C];
}

/** Creates a problem. The type ties the arguments to the code. */
export function problem<C extends ProblemCode>(
  code: C,
  place: Place | null,
  args: ProblemArgs[C],
): Problem & ProblemOf<C> {
  return { code, place, args } as unknown as Problem & ProblemOf<C>;
}
