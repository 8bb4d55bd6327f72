/** Draws whole numbers from 0 to 2³² − 1, each as likely as any other. */
export type Chance = () => number;

/** One more than the highest number drawn. */
export const CHANCES = 2 ** 32;

/** As many numbers are thrown away as it takes for seeds that are near to each other to lead apart. */
const WARM_UP = 15;

/**
 * A stream of numbers that is the same for the same two seeds (whole numbers of 32 bits) on every machine: nothing is done
 * but adding and shifting. It is sfc32, Chris Doty-Humphrey's *small fast counting* generator with its shifts by 9, 3 and
 * 21 (PractRand, https://pracrand.sourceforge.net; in the public domain). For drawing samples, not for secrets.
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

/** Which of `count` equally likely things a drawn number stands for. */
export function pick(drawn: number, count: number): number {
  return Math.floor((drawn * count) / CHANCES);
}
