import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Each ban carries its reason as its message. test/boundaries.test.ts plants a violation of every ban and sees it
// go red. Which room may import which is held by .dependency-cruiser.cjs.

const coreFiles = [
  'src/{diagnostic,source,definition,plan,answer,score,tier,assessment,assess,escape,words,document,check,simulate,dialogue,catalogue,group,report,research}/**/*.ts',
  'src/*.ts',
];

/** The rooms that a result comes about in: plain functions over the plan and the answers. */
const scoringFiles = ['src/{plan,answer,score,tier,assessment,assess,simulate}/**/*.ts', 'src/assess.ts'];

const because = (message, names) => names.map((name) => ({ name, message }));

const globalsBannedEverywhere = [
  ...because('Streams are handed in (io): a test reads them, and stdout stays pure data.', ['console']),
  ...because('Law 6: nothing leaves the machine.', ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']),
];

const globalsBannedInCore = [
  ...because('The core reads no clock and no time zone: the moment is handed in, as ISO text.', [
    'Date',
    'performance',
  ]),
  ...because('The core never waits: time and order of events belong to the edges.', [
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
  ]),
  ...because('The core could run in a browser: nothing of Node, not even by its global names.', [
    'process',
    'Buffer',
    'require',
    'global',
  ]),
  ...because('No chance in the core; digests come from @noble/hashes, which is the same everywhere.', [
    'crypto',
  ]),
];

const globalsBannedInScoring = because(
  'Nothing is remembered of an object: what the plan tells stands in the plan, a memo for speed is handed in (fast).',
  ['WeakMap', 'WeakSet'],
);

const propertiesBannedEverywhere = [
  {
    object: 'process',
    property: 'exit',
    message:
      'It cuts off what the streams still hold. main returns the exit code; bin sets process.exitCode.',
  },
];

const propertiesBannedInCore = [
  {
    object: 'Math',
    property: 'random',
    message: 'One answer, one result: no chance in the core. Hand in a seed.',
  },
];

const defaultExports = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Named exports only: one thing has one name wherever it is read.',
};

const syntaxBannedInCore = [
  {
    selector: 'ImportExpression',
    message:
      'The core is there at once or not at all: what is loaded late is decided at the edges (src/cli).',
  },
  {
    selector: 'CallExpression[arguments.length<2][callee.property.name="localeCompare"]',
    message: 'Without a locale this asks the machine for its language. Compare with <, or name the locale.',
  },
  {
    selector: 'CallExpression[arguments.length=0][callee.property.name=/^toLocale/]',
    message: 'Without a locale a number or text takes the language of the machine. Name the locale.',
  },
  {
    selector: 'NewExpression[arguments.length=0][callee.object.name="Intl"]',
    message: 'Without a locale Intl takes the language of the machine. Name the locale.',
  },
];

const syntaxBannedInScoring = [
  {
    selector: ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
    message: 'A variable of the module would carry something from one learner to the next. Pass it in.',
  },
  {
    selector:
      ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator[init.callee.name=/^(Map|Set)$/]:not([id.typeAnnotation.typeAnnotation.typeName.name=/^Readonly(Map|Set)$/])',
    message:
      'A table of the module is a constant: type it ReadonlyMap or ReadonlySet, so that nobody fills it.',
  },
];

const jsImports = {
  regex: '^[.]{1,2}/.*[.]js$',
  message: 'Relative imports name the file that is there: they end .ts.',
};

/** The options of the three banning rules; a later config replaces them whole, so each states all that holds. */
const bans = (globals, properties, syntax) => ({
  // Also as globalThis.console, or a ban would be a matter of spelling.
  'no-restricted-globals': ['error', { globals, checkGlobalObject: true }],
  'no-restricted-properties': ['error', ...properties],
  'no-restricted-syntax': ['error', ...syntax],
});

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'fixtures/', 'questionnaires/', 'demo-output/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A new kind of question, scale or condition has to be met in every switch before it compiles.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `[...text]` is how text is walked by code points, which the escapers do on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'no-restricted-imports': ['error', { patterns: [jsImports] }],
    },
  },
  {
    files: ['**/*.{ts,js,cjs}'],
    rules: bans(globalsBannedEverywhere, propertiesBannedEverywhere, [defaultExports]),
  },
  // Their tools ask for a default export.
  { files: ['*.config.{ts,js}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/**/*.ts'],
    rules: {
      // Limits for a smell, not a style: most files stay under 80 lines and most functions near 10.
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      // `modified` counts a switch as one: an exhaustive switch over many kinds is plain to read.
      complexity: ['error', { max: 15, variant: 'modified' }],
    },
  },
  {
    files: coreFiles,
    rules: bans(
      [...globalsBannedEverywhere, ...globalsBannedInCore],
      [...propertiesBannedEverywhere, ...propertiesBannedInCore],
      [defaultExports, ...syntaxBannedInCore],
    ),
  },
  {
    files: scoringFiles,
    rules: bans(
      [...globalsBannedEverywhere, ...globalsBannedInCore, ...globalsBannedInScoring],
      [...propertiesBannedEverywhere, ...propertiesBannedInCore],
      [defaultExports, ...syntaxBannedInCore, ...syntaxBannedInScoring],
    ),
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // expect.any() is `any`; a wrong `!` in a test fails that test; hostile text is spelt out as `[...'<&\u202e']`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  // No newer syntax in the shim than the oldest Node it has to answer can parse.
  { files: ['bin/*.js'], languageOptions: { ecmaVersion: 2020 } },
);
