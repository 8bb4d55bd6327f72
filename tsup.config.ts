import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsup';

/**
 * Compiles the bundled questionnaires with the code that was just built, so that scoring with one needs neither YAML
 * nor its schema. Runs on the finished `dist`; a rejection fails the build.
 */
async function compileQuestionnaires(): Promise<void> {
  const built = (await import(new URL('dist/cli/bundled.js', import.meta.url).href)) as {
    readonly compileBundled: (folder: string) => Promise<void>;
  };
  await built.compileBundled(fileURLToPath(new URL('dist/bundled', import.meta.url)));
}

export default defineConfig({
  entry: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts', 'cli/bundled': 'src/cli/bundled.ts' },
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
