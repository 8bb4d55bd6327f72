/** The promise: a hostile file is refused within so many milliseconds of process time. */
export const SOON_MS = 300;

/**
 * Process time in milliseconds, which other work on the machine changes little: the least of three, of which it may have
 * hit one, and the first of which the code was cold for.
 */
export function leastTime(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
