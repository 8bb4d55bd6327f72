/**
 * The number of random cases for a property: `cases` times LOTSE_RUNS, at least one. Use `LOTSE_RUNS=0.1` for a quick
 * run and `LOTSE_RUNS=20` for a nightly search.
 */
export function runs(cases: number): number {
  const factor = Number(process.env['LOTSE_RUNS'] ?? 1);
  if (!(factor > 0)) throw new Error(`LOTSE_RUNS=${String(process.env['LOTSE_RUNS'])} is not a factor`);
  return Math.max(1, Math.round(cases * factor));
}
