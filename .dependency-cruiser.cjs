// The one-way order of the house (src/README.md) and what each room may reach, as rules with their reasons.
// test/boundaries.test.ts plants a violation of every rule here and sees exactly that rule go red.
const { builtinModules } = require('node:module');

// Imports go upwards only: a room may use any room of a line above its own, none of its own line or below.
const core = [
  ['diagnostic'],
  ['source'],
  ['definition'],
  ['plan'],
  ['answer'],
  ['score'],
  ['tier'],
  ['assessment'],
  ['assess'],
  ['escape'],
  ['words'],
  ['document'],
  ['check', 'dialogue', 'catalogue', 'group'],
  ['simulate'],
  ['report', 'research'],
];
const edges = [
  ['files', 'render'],
  ['table'],
  ['vault', 'library'],
  ['interview', 'batch'],
  // Speed is handed in: only commands may reach it, so that every other room gives the same bytes without it.
  ['fast'],
  ['cli'],
];

// The packages that compute and do nothing else; every other one is held to reach the world.
const purePackages = ['yaml', 'zod', '@noble/hashes', 'fastest-levenshtein'];

const networkModules = ['dgram', 'dns', 'http', 'http2', 'https', 'inspector', 'net', 'tls'];

/** A room is a folder of src, or one file beside them, such as assess.ts. */
const room = (names) => `^src/(${names.join('|')})(/|[.]ts$)`;
const npmPackage = (names) => `(^|/)node_modules/(${names.join('|')})/`;
const nodeModule = (names) => `^(node:)?(${names.join('|')})(/|$)`;

const lines = [...core, ...edges];
const coreRooms = core.flat();
const edgeRooms = edges.flat();
const coreFiles = [room(coreRooms), '^src/index[.]ts$'];

function orderRule(name) {
  const line = lines.findIndex((names) => names.includes(name));
  const closed = lines.slice(line).flat();
  return {
    name: `order-${name}`,
    comment: `Imports go one way, so that ${name} can be read, tested and changed without ${closed.filter((other) => other !== name).join(', ')}.`,
    from: { path: room([name]) },
    to: { path: room(closed), pathNot: room([name]) },
  };
}

const rules = [
  {
    name: 'no-circular',
    comment:
      'In a circle no file can be understood, tested or loaded first. Imports of types count: such a type is in the wrong room.',
    from: {},
    to: { circular: true },
  },
  // cli is the last line: nothing is below it.
  ...lines.slice(0, -1).flat().map(orderRule),
  {
    name: 'check-raises-codes',
    comment:
      'A rule of check raises a code with its arguments. What people read of it is made in words, later.',
    from: { path: room(['check']) },
    to: { path: room(['words']) },
  },
  {
    name: 'every-room-on-the-map',
    comment: 'A folder that is in no line of the table has no place in the order, and no rule would hold it.',
    from: { path: '^src/', pathNot: [room(lines.flat()), '^src/index[.]ts$'] },
    to: {},
  },
  {
    name: 'core-reaches-no-node',
    comment:
      'The core gives the same result for the same answers anywhere, a browser included: no file, clock or chance, not even through a helper.',
    from: { path: coreFiles },
    to: { path: nodeModule(builtinModules.map((name) => name.replace(/^node:/, ''))), reachable: true },
  },
  {
    name: 'core-reaches-no-io-package',
    comment:
      'Prompts, CSV, encodings, colours and flags belong to the edges. A new package for the core has to be pure, and be listed here.',
    from: { path: coreFiles },
    to: { path: 'node_modules/', pathNot: npmPackage(purePackages), reachable: true },
  },
  {
    name: 'yaml-only-in-source',
    comment:
      'Hostile YAML is guarded against in one place; a second importer would be a second, unguarded door.',
    from: { path: '^src/', pathNot: room(['source']) },
    to: { path: npmPackage(['yaml']) },
  },
  {
    name: 'zod-at-the-doors',
    comment:
      'Shape is judged once, at the door. Past it there are plain types, and no command pays for loading zod twice.',
    from: { path: '^src/', pathNot: room(['definition', 'assessment']) },
    to: { path: npmPackage(['zod']) },
  },
  {
    name: 'csv-in-one-place',
    comment:
      'Law 8: every cell that is written goes through the one writer, so that none is a formula for any reader; ids are read back by identity.',
    from: { path: '^src/', pathNot: '^src/batch/out/(csv-writer|identity)[.]ts$' },
    to: { path: '^src/escape/escape-csv[.]ts$' },
  },
  {
    name: 'inert-in-few-places',
    comment:
      'Law 8: what people read is made harmless where it is laid out, by a document format, a problem or cli/say. Elsewhere texts are as they are, so that nobody has to remember. Besides, prompts draw their screen by themselves, and batch writes its cells.',
    from: {
      path: '^src/',
      pathNot: [
        room(['document', 'escape']),
        '^src/words/(problem-text|problems|row-problems)[.]ts$',
        '^src/cli/say[.]ts$',
        '^src/interview/prompt/',
        '^src/batch/(out/(csv-writer|side-files)|columns/headers)[.]ts$',
      ],
    },
    to: { path: '^src/escape/inert[.]ts$' },
  },
  {
    name: 'no-network',
    comment: 'Law 6: nothing leaves the machine. There is no network code in the program.',
    from: { path: '^(src|bin)/' },
    to: { path: nodeModule(networkModules) },
  },
  {
    name: 'index-is-for-outsiders',
    comment:
      'Inside the house a file imports the file it means; through the index everything would load everything.',
    from: { path: '^src/' },
    to: { path: '^src/index[.]ts$' },
  },
  {
    name: 'index-offers-the-core',
    comment:
      'The library is the core. Files, prompts and flags are the business of the program that uses it.',
    from: { path: '^src/index[.]ts$' },
    to: { path: room(edgeRooms) },
  },
  {
    name: 'bin-reaches-only-dist',
    comment: 'The shim runs what was built and published; it has no code of its own to test.',
    from: { path: '^bin/' },
    to: { pathNot: ['^dist/', '[.][.]/dist/'] },
  },
  {
    name: 'src-without-tests',
    comment: 'The published program has no test and no fixture in it.',
    from: { path: '^src/' },
    to: { path: '^(test|fixtures)/' },
  },
  {
    name: 'src-ships-with-its-packages',
    comment: 'Whoever installs lotse gets `dependencies` and nothing else.',
    from: { path: '^src/' },
    to: {
      dependencyTypes: ['npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'npm-bundled'],
    },
  },
  {
    name: 'not-to-unresolvable',
    comment: 'An import that leads nowhere fails at a user.',
    from: { pathNot: '^bin/' },
    to: { couldNotResolve: true },
  },
  {
    name: 'no-orphans',
    comment: 'A file that nothing imports and that imports nothing is left over.',
    from: { orphan: true, path: '^src/' },
    to: {},
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    // bench has a package.json and packages of its own.
    exclude: { path: '^test/bench/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types count: they are what ties one room to another.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.d.ts', '.json'],
    },
  },
};
