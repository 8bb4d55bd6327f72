import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup, type GetModuleInfo, type Plugin as RollupPlugin } from 'rollup';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * Compiles the bundled questionnaires with the code that was just built, so that scoring with one needs neither YAML
 * nor its schema. Runs on the finished `dist`; a rejection fails the build.
 */
async function compileQuestionnaires(): Promise<void> {
  const built = (await import(new URL('dist/library/bundled.js', import.meta.url).href)) as {
    readonly compileBundled: (folder: string) => Promise<void>;
  };
  await built.compileBundled(join(DIST, 'bundled'));
}

/**
 * Packages that are copied into `dist`: as one piece with what uses them they are loaded in half the time, and a class is
 * scored in little more than it takes to start. They stay `dependencies`, for `npm ls` and audits to show.
 */
const BUNDLED = ['commander', 'csv-parse', 'csv-stringify', 'fastest-levenshtein'];

const DIST = fileURLToPath(new URL('dist', import.meta.url));
const LIBRARY = join(DIST, 'index.js');
const PROGRAM = join(DIST, 'cli', 'main.js');

/** The program's own entry may export what commands share with it, so that it stays one file; the library's may not. */
const programEntry: RollupPlugin = {
  name: 'program-entry',
  buildStart() {
    this.emitFile({
      type: 'chunk',
      id: PROGRAM,
      fileName: 'cli/main.js',
      preserveSignature: 'allow-extension',
    });
  },
};

/** A file that is loaded, and all that comes with it at once. */
function loadedWith(file: string, infoOf: GetModuleInfo, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const other of infoOf(file)?.importedIds ?? []) loadedWith(other, infoOf, found);
  return found;
}

/**
 * esbuild makes a file of each set of entries that share code: twenty-three to score a class, and each costs as much to
 * find and link as a learner to score. Here all that a start loads becomes one file, and all that `lotse score` adds
 * another; what the library has of each is kept apart, so that it loads nothing of the program.
 */
async function joinFiles(): Promise<void> {
  const built = await rollup({
    input: { index: LIBRARY, 'library/bundled': join(DIST, 'library', 'bundled.js') },
    external: (id) => !/^[./]/.test(id) && !isAbsolute(id),
    plugins: [programEntry],
    treeshake: false,
  });
  const scoring = built.watchFiles.find((file) => basename(file).startsWith('score-run-'));
  if (scoring === undefined) throw new Error('The build has no file for lotse score');
  const { output } = await built.generate({
    format: 'es',
    compact: true,
    hoistTransitiveImports: false,
    entryFileNames: '[name].js',
    // esbuild's own hash is of what the file was before.
    chunkFileNames: ({ name }) => `${name.replace(/-[A-Z0-9]{8}$/, '')}-[hash].js`,
    manualChunks: (file, { getModuleInfo: infoOf }) => {
      const isLibrary = loadedWith(LIBRARY, infoOf).has(file);
      if (loadedWith(PROGRAM, infoOf).has(file)) return isLibrary ? 'base' : 'main';
      if (loadedWith(scoring, infoOf).has(file)) return isLibrary ? 'core' : 'score';
      return null;
    },
  });
  for (const file of built.watchFiles) rmSync(file);
  for (const file of output) {
    if (file.type === 'chunk') writeFileSync(join(DIST, file.fileName), file.code);
  }
  await built.close();
}

/** Their licences want to go with every copy. */
function writeLicences(): void {
  const { resolve } = createRequire(import.meta.url);
  const texts = BUNDLED.map((name) => {
    const home = resolve(name).replace(new RegExp(`(/node_modules/${name}/).*$`), '$1');
    // LICENSE with some, LICENSE.md with others; a build without any is to fail.
    const file = readdirSync(home).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry)) ?? 'LICENSE';
    return `${name}\n\n${readFileSync(`${home}${file}`, 'utf8')}`;
  });
  writeFileSync(new URL('dist/licences.txt', import.meta.url), texts.join('\n\n'));
}

/**
 * commander loads Node's child processes, and with them its network, for commands that are programs of their own. There are
 * none here, so nothing is loaded for them, nor could be.
 */
const withoutChildProcesses: Plugin = {
  name: 'without-child-processes',
  setup: (build) => {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[/\\]commander[/\\]/.test(importer) ? { path: 'none', namespace: 'none' } : null,
    );
    build.onLoad({ filter: /^none$/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'library/bundled': 'src/library/bundled.ts',
  },
  // Declarations for the library only: nobody imports the command line.
  dts: { entry: { index: 'src/index.ts' } },
  format: 'esm',
  target: 'node20',
  // Splitting keeps `await import()` lazy: `lotse --version` must not load what `lotse score` needs.
  splitting: true,
  // tsup takes the `node:` prefix away unless told not to.
  removeNodeProtocol: false,
  // All other packages in `dependencies` stay imports (tsup's default), so each is one copy that `npm ls` shows.
  noExternal: BUNDLED,
  esbuildPlugins: [withoutChildProcesses],
  // commander is CommonJS, and asks for Node's own modules by `require`.
  banner: { js: 'const require = process.getBuiltinModule;' },
  // Half of what is read at every start is layout, comments and long names.
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  clean: true,
  sourcemap: false,
  silent: true,
  onSuccess: async () => {
    await joinFiles();
    writeLicences();
    await compileQuestionnaires();
  },
});
