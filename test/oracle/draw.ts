import fc, { type GeneratorValue } from 'fast-check';

export const TEXT = { en: 'text' };
export const DIGESTS = { digest: '0'.repeat(64), scoringDigest: '0'.repeat(64) };

/** Draws from fast-check, so that a failing definition can be replayed from its seed. */
export interface Draw {
  int(min: number, max: number): number;
  chance(percent: number): boolean;
  one<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], least: number): T[];
}

export function drawFrom(gen: GeneratorValue): Draw {
  const int = (min: number, max: number): number => gen(fc.integer, { min, max });
  return {
    int,
    chance: (percent) => int(0, 99) < percent,
    one: (list) => list[int(0, list.length - 1)]!,
    some: (list, least) => {
      const chosen = list.filter(() => int(0, 1) === 1);
      return chosen.length >= least ? chosen : list.slice(0, least);
    },
  };
}
