/**
 * The number of random cases for which a property is tried: `cases` times LOTSE_RUNS, at least one. `LOTSE_RUNS=0.1` is for a quick
 * look, `LOTSE_RUNS=20` for a search at night.
 */
export function runs(cases: number): number {
  const factor = Number(process.env['LOTSE_RUNS'] ?? 1);
  if (!(factor > 0)) throw new Error(`LOTSE_RUNS=${String(process.env['LOTSE_RUNS'])} is not a factor`);
  return Math.max(1, Math.round(cases * factor));
}
