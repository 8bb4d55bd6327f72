import { defineConfig } from 'tsup';

/** Runs on the finished `dist`; a rejection fails the build. */
async function compileQuestionnaires(): Promise<void> {
  // LEAD: compile the bundled questionnaires here, with the code that was just built, for example
  //   const { compileBundled } = await import(new URL('dist/<entry>.js', import.meta.url).href);
  //   await compileBundled();
  // The entry must stand in `entry` below; knip has to be told of it too (knip.json, `entry`).
}

export default defineConfig({
  entry: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts' },
  // Declarations for the library only: nobody imports the command line.
  dts: { entry: { index: 'src/index.ts' } },
  format: 'esm',
  target: 'node20',
  // Splitting keeps `await import()` lazy: `lotse --version` must not load what `lotse score` needs.
  splitting: true,
  // tsup takes the `node:` prefix away unless told not to.
  removeNodeProtocol: false,
  // npm packages in `dependencies` stay imports (tsup's default), so each is one copy that `npm ls` shows.
  clean: true,
  sourcemap: false,
  silent: true,
  onSuccess: compileQuestionnaires,
});
