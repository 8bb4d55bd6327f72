// Writes down the most memory that the process held, in kilobytes, when it ends.
process.on('exit', () => {
  require('node:fs').writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS));
});
