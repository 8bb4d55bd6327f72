/**
 * A limit, in milliseconds of process time, that refusing a hostile file stays far below on any machine, since the
 * work is bounded. `npm run bench` measures the actual time: a test with a tight limit would fail on a busy machine.
 */
export const SOON_MS = 60_000;

/** Process time in milliseconds, which other processes on the machine hardly affect. */
export function processTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
