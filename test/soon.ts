/**
 * A hostile file is refused after a bounded amount of work: on any machine long before this, in milliseconds of process time. What
 * it takes is measured by `npm run bench`, not here: a test that looks closely at a clock fails on a busy machine.
 */
export const SOON_MS = 60_000;

/** Process time in milliseconds, which other work on the machine changes little. */
export function processTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
