/** Draws whole numbers from 0 to 2³² − 1, uniformly distributed. */
export type Chance = () => number;

/** One more than the highest number drawn. */
export const CHANCES = 2 ** 32;

/** The first numbers are discarded so that nearby seeds lead to different streams. */
const WARM_UP = 15;

/**
 * Creates a stream of numbers that is the same for the same two seeds (32-bit integers) on every machine, since it
 * only adds and shifts. The generator is sfc32, Chris Doty-Humphrey's *small fast counting* generator with shifts of
 * 9, 3 and 21 (PractRand, https://pracrand.sourceforge.net; public domain). For sampling, not for cryptography.
 */
export function chanceFrom(seed: number, stream: number): Chance {
  let [a, b, c, counter] = [seed | 0, stream | 0, 0, 1];
  const next = (): number => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  };
  for (let round = 0; round < WARM_UP; round += 1) next();
  return next;
}

/** Maps a drawn number to one of `count` equally likely indexes. */
export function pick(drawn: number, count: number): number {
  return Math.floor((drawn * count) / CHANCES);
}
