import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

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

/**
 * Packages that are copied into `dist`: as one piece with what uses them they are loaded in half the time, and a class is
 * scored in little more than it takes to start. They stay `dependencies`, for `npm ls` and audits to show.
 */
const BUNDLED = ['commander', 'csv-parse', 'fastest-levenshtein'];

/** Their licences want to go with every copy. */
function writeLicences(): void {
  const { resolve } = createRequire(import.meta.url);
  const texts = BUNDLED.map((name) => {
    const home = resolve(name).replace(new RegExp(`(/node_modules/${name}/).*$`), '$1');
    const [file = 'LICENSE'] = readdirSync(home).filter((each) => /^licen[cs]e/i.test(each));
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
  entry: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts', 'cli/bundled': 'src/cli/bundled.ts' },
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
  // Layout and comments are a third of what is read at every start; names stay, for traces.
  minifyWhitespace: true,
  clean: true,
  sourcemap: false,
  silent: true,
  onSuccess: async () => {
    writeLicences();
    await compileQuestionnaires();
  },
});
