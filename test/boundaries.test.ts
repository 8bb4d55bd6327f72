import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, describe, expect, test } from 'vitest';

// A boundary that never fails may check nothing. So each rule of .dependency-cruiser.cjs and each ban of
// eslint.config.js meets a violation here, in a small project of its own, and exactly that rule must report that
// file.

type Files = Readonly<Record<string, string>>;
type Complaints = Readonly<Record<string, readonly string[]>>;

const root = join(import.meta.dirname, '..');
const houses: string[] = [];

afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true });
});

// The import order once more: [room, a room it may import, a room it may not].
const order = [
  ['diagnostic', null, 'source'],
  ['source', 'diagnostic', 'definition'],
  ['definition', 'source', 'plan'],
  ['plan', 'definition', 'answer'],
  ['answer', 'plan', 'score'],
  ['score', 'answer', 'tier'],
  ['tier', 'score', 'assessment'],
  ['assessment', 'tier', 'assess'],
  ['assess', 'assessment', 'catalogue'],
  ['escape', 'assess', 'words'],
  ['words', 'escape', 'document'],
  ['document', 'words', 'check'],
  ['check', 'assess', 'dialogue'],
  ['dialogue', 'document', 'group'],
  ['catalogue', 'plan', 'simulate'],
  ['group', 'document', 'catalogue'],
  ['simulate', 'check', 'report'],
  ['report', 'group', 'research'],
  ['research', 'group', 'files'],
  ['files', 'report', 'render'],
  ['render', 'report', 'table'],
  ['table', 'files', 'vault'],
  ['vault', 'table', 'library'],
  ['library', 'table', 'batch'],
  ['interview', 'vault', 'cli'],
  ['batch', 'library', 'fast'],
  ['fast', 'batch', 'cli'],
  ['cli', 'batch', null],
] as const;

const oneFile = (room: string): boolean => room === 'assess';
const fileOf = (room: string): string => (oneFile(room) ? `src/${room}.ts` : `src/${room}/room.ts`);
const use = (path: string): string => `export * from '${path}';\n`;

function pathTo(from: string, to: string): string {
  const upwards = oneFile(from) ? './' : '../';
  return upwards + fileOf(to).slice('src/'.length);
}

/** A project without violations: every room imports only what it may. */
function soundHouse(): Files {
  const files: Record<string, string> = {
    'src/index.ts': use('./plan/room.ts'),
    'test/harness.ts': 'export const harness = 1;\n',
    'src/source/text.ts': "import 'yaml';\n",
    'src/definition/shape.ts': "import 'zod';\n",
    // The edges may use what is closed to the core.
    'src/files/clock.ts':
      "import 'node:fs';\nexport const now = (): number => Date.now() + performance.now();\n",
    'src/cli/late.ts': "export const late = (): Promise<unknown> => import('../batch/room.ts');\n",
  };
  for (const [room, open] of order)
    files[fileOf(room)] = open === null ? 'export const room = 1;\n' : use(pathTo(room, open));
  return files;
}

function build(files: Files): string {
  const house = mkdtempSync(join(tmpdir(), 'lotse-house-'));
  houses.push(house);
  for (const name of ['package.json', 'tsconfig.json', 'eslint.config.js', '.dependency-cruiser.cjs'])
    copyFileSync(join(root, name), join(house, name));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
  mkdirSync(join(house, 'bin'));
  copyFileSync(join(root, 'bin/lotse.js'), join(house, 'bin/lotse.js'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return house;
}

const toPosix = (path: string): string => path.replaceAll('\\', '/');

function gather(pairs: Iterable<readonly [string, string]>): Complaints {
  const found: Record<string, string[]> = {};
  for (const [path, complaint] of pairs) {
    const list = (found[path] ??= []);
    if (!list.includes(complaint)) list.push(complaint);
  }
  return found;
}

describe('import rules', () => {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

  /** The names of the violated rules, by file. */
  function cruise(files: Files): Complaints {
    const run = spawnSync(process.execPath, [cruiser, '--output-type', 'json', 'src', 'bin', 'test'], {
      cwd: build(files),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const { summary } = JSON.parse(run.stdout) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    return gather(summary.violations.map(({ from, rule }) => [from, rule.name] as const));
  }

  const planted: readonly { rule: string; files: Files; blamed: readonly string[] }[] = [
    ...order.flatMap(([room, , closed]) => {
      if (closed === null) return [];
      // In a room with a single file, the violation is in that file.
      const path = oneFile(room) ? fileOf(room) : `src/${room}/out-of-order.ts`;
      return { rule: `order-${room}`, files: { [path]: use(pathTo(room, closed)) }, blamed: [path] };
    }),
    ...[
      ['check-raises-codes', 'src/check/wording.ts', '../words/room.ts'],
      ['every-room-on-the-map', 'src/utils/misc.ts', '../plan/room.ts'],
      ['yaml-only-in-source', 'src/plan/second-door.ts', 'yaml'],
      ['zod-at-the-doors', 'src/answer/shape.ts', 'zod'],
      ['no-network', 'src/files/upload.ts', 'node:https'],
      ['index-is-for-outsiders', 'src/cli/through-index.ts', '../index.ts'],
      ['index-offers-the-core', 'src/index.ts', './cli/room.ts'],
      ['bin-reaches-only-dist', 'bin/lotse-dev.js', '../src/cli/room.ts'],
      ['src-without-tests', 'src/cli/self-test.ts', '../../test/harness.ts'],
      ['src-ships-with-its-packages', 'src/batch/dev-tool.ts', 'fast-check'],
      ['not-to-unresolvable', 'src/files/nowhere.ts', './no-such-file.ts'],
    ].map(([rule = '', path = '', target = '']) => ({
      rule,
      files: { [path]: use(target) },
      blamed: [path],
    })),
    {
      rule: 'no-circular',
      files: { 'src/tier/hen.ts': use('./egg.ts'), 'src/tier/egg.ts': "import type {} from './hen.ts';\n" },
      // A cycle is reported once, for the first of its files.
      blamed: ['src/tier/egg.ts'],
    },
    {
      rule: 'core-reaches-no-node',
      files: { 'src/score/caller.ts': use('./helper.ts'), 'src/score/helper.ts': use('node:path') },
      blamed: ['src/score/caller.ts', 'src/score/helper.ts'],
    },
    {
      rule: 'core-reaches-no-io-package',
      files: {
        'src/report/caller.ts': use('./helper.ts'),
        'src/report/helper.ts':
          use('chalk') + use('cli-table3') + use('commander') + use('csv-parse/sync') + use('iconv-lite'),
        'src/research/table.ts': use('csv-parse'),
      },
      blamed: ['src/report/caller.ts', 'src/report/helper.ts', 'src/research/table.ts'],
    },
    {
      rule: 'csv-in-one-place',
      files: {
        'src/escape/escape-csv.ts': 'export const csvText = 1;\n',
        'src/batch/out/csv-writer.ts': use('../../escape/escape-csv.ts'),
        'src/batch/another-writer.ts': use('../escape/escape-csv.ts'),
      },
      blamed: ['src/batch/another-writer.ts'],
    },
    {
      rule: 'inert-in-few-places',
      files: {
        'src/escape/inert.ts': 'export const inert = 1;\n',
        'src/cli/say.ts': use('../escape/inert.ts'),
        'src/document/layout/words.ts': use('../../escape/inert.ts'),
        'src/words/problems.ts': use('../escape/inert.ts'),
        'src/words/another.ts': use('../escape/inert.ts'),
        'src/report/by-hand.ts': use('../escape/inert.ts'),
        'src/cli/by-hand.ts': use('../escape/inert.ts'),
      },
      blamed: ['src/cli/by-hand.ts', 'src/report/by-hand.ts', 'src/words/another.ts'],
    },
    {
      rule: 'no-orphans',
      files: { 'src/group/left-over.ts': 'export const leftOver = 1;\n' },
      blamed: ['src/group/left-over.ts'],
    },
  ];

  test('a project without violations passes', () => {
    expect(cruise(soundHouse())).toEqual({});
  });

  test('each planted violation is reported by exactly its own rule', () => {
    const files = Object.assign({}, soundHouse(), ...planted.map((plant) => plant.files)) as Files;
    const expected = planted.flatMap(({ rule, blamed }) => blamed.map((path) => [path, rule] as const));
    expect(cruise(files)).toEqual(gather(expected));
  });

  test('every import rule has a violation here', () => {
    const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
      forbidden: { name: string; comment: string }[];
    };
    expect(config.forbidden.map(({ name }) => name).sort()).toEqual(planted.map(({ rule }) => rule).sort());
    for (const { comment } of config.forbidden) expect(comment).toMatch(/\w.*[.]$/);
  });
});

describe('eslint bans', () => {
  /** What eslint reports for each file: the rule and its message. */
  async function lint(files: Files): Promise<Complaints> {
    const house = build(files);
    const results = await new ESLint({ cwd: house }).lintFiles(['src', 'bin', 'test']);
    return gather(
      results.flatMap(({ filePath, messages }) =>
        messages.map(
          ({ ruleId, message }) =>
            [toPosix(relative(house, filePath)), `${String(ruleId)} ${message}`] as const,
        ),
      ),
    );
  }

  const globalsEverywhere = ['console', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];
  const globalsInCore = [
    ...['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
    ...['process', 'Buffer', 'require', 'global', 'crypto'],
  ];
  const globalsInScoring = ['WeakMap', 'WeakSet'];
  const scoringRooms = ['plan', 'answer', 'score', 'tier', 'assessment', 'assess', 'simulate'];
  const coreRooms = order
    .slice(
      0,
      order.findIndex(([room]) => room === 'files'),
    )
    .map(([room]) => room);

  // [file, its text, the rule that must name it, a word of what it must say]
  const planted: readonly (readonly [path: string, text: string, rule: string, word: string])[] = [
    ...globalsEverywhere.map((name) => plantGlobal('files', name)),
    ...[...globalsInCore, ...globalsInScoring].map((name) => plantGlobal('plan', name)),
    [
      'src/cli/around.ts',
      'export const used = typeof globalThis.console;\n',
      'no-restricted-globals',
      "'console'",
    ],
    // Each room of the core is covered, not only the one above.
    ...coreRooms.map((room) => {
      const path = oneFile(room) ? fileOf(room) : `src/${room}/clock.ts`;
      return [
        path,
        'export const now = (): number => Date.now();\n',
        'no-restricted-globals',
        "'Date'",
      ] as const;
    }),
    ...scoringRooms.map((room) => {
      const path = `src/${room}/memo.ts`;
      return [path, 'export let last = 0;\nlast += 1;\n', 'no-restricted-syntax', 'Pass it in'] as const;
    }),
    [
      'src/tier/table.ts',
      'const known = new Map<string, number>();\nexport const TWO: ReadonlyMap<string, number> = new Map([["two", 2]]);\nexport const seen = (text: string): Map<string, number> => known.set(text, 1);\n',
      'no-restricted-syntax',
      'is a constant',
    ],
    [
      'src/score/chance.ts',
      'export const chance = Math.random();\n',
      'no-restricted-properties',
      "'Math.random'",
    ],
    ['src/cli/exit.ts', 'process.exit(1);\n', 'no-restricted-properties', "'process.exit'"],
    ['src/cli/default.ts', 'const one = 1;\nexport default one;\n', 'no-restricted-syntax', 'Named exports'],
    [
      'src/cli/renamed.ts',
      'const one = 1;\nexport { one as default };\n',
      'no-restricted-syntax',
      'Named exports',
    ],
    [
      'src/words/late.ts',
      "export const late = import('../plan/room.ts');\n",
      'no-restricted-syntax',
      'at once',
    ],
    [
      'src/words/sort.ts',
      "export const order = 'a'.localeCompare('b');\n",
      'no-restricted-syntax',
      'Compare with <',
    ],
    [
      'src/words/number.ts',
      'export const text = (1.5).toLocaleString();\n',
      'no-restricted-syntax',
      'a number or text',
    ],
    [
      'src/words/list.ts',
      'export const list = new Intl.ListFormat();\n',
      'no-restricted-syntax',
      'Intl takes',
    ],
    ['src/cli/js.ts', "export * from '../plan/room.js';\n", 'no-restricted-imports', 'end .ts'],
    ['src/cli/any.ts', 'export type Anything = any;\n', '@typescript-eslint/no-explicit-any', 'any'],
    [
      'src/answer/kinds.ts',
      "export const points = (kind: 'choice' | 'number'): number => {\n  switch (kind) {\n    case 'choice':\n      return 1;\n    default:\n      return 0;\n  }\n};\n",
      '@typescript-eslint/switch-exhaustiveness-check',
      'number',
    ],
    ['src/tier/long.ts', `export const one = 1;\n${'\n'.repeat(400)}`, 'max-lines', '400'],
    [
      'src/tier/long-function.ts',
      `export const f = (): void => {\n${'  f();\n'.repeat(60)}};\n`,
      'max-lines-per-function',
      '60',
    ],
    [
      'src/tier/branchy.ts',
      `export const f = (n: number): number => {\n${'  if (n > 1) n -= 1;\n'.repeat(15)}  return n;\n};\n`,
      'complexity',
      '15',
    ],
    ['bin/newer.js', 'export const a = 1;\nexport const b = a ||= 2;\n', 'null', 'Parsing'],
  ];

  function plantGlobal(room: string, name: string): readonly [string, string, string, string] {
    return [
      `src/${room}/uses-${name}.ts`,
      `export const used = typeof ${name};\n`,
      'no-restricted-globals',
      `'${name}'`,
    ];
  }

  test('a project without violations passes eslint', async () => {
    expect(await lint(soundHouse())).toEqual({});
  });

  test('each planted violation is reported by exactly its own ban', async () => {
    const found = await lint({
      ...soundHouse(),
      ...Object.fromEntries(planted.map(([path, text]) => [path, text])),
    });
    const asPlanted = Object.fromEntries(
      planted.map(([path, , rule, word]) => [path, [expect.stringMatching(`^${rule} .*${word}`)]] as const),
    );
    expect(found).toEqual(asPlanted);
  });

  test('every ban has a violation here', async () => {
    const config = (await new ESLint({ cwd: root }).calculateConfigForFile('src/plan/plan.ts')) as {
      rules: Record<string, readonly unknown[]>;
    };
    const [, { globals }] = config.rules['no-restricted-globals'] as [
      number,
      { globals: { name: string }[] },
    ];
    expect(globals.map(({ name }) => name).sort()).toEqual(
      [...globalsEverywhere, ...globalsInCore, ...globalsInScoring].sort(),
    );
    for (const rule of ['no-restricted-properties', 'no-restricted-syntax'] as const) {
      const [, ...entries] = config.rules[rule] ?? [];
      const kinds = new Set(planted.filter(([, , name]) => name === rule).map(([, , , word]) => word));
      expect(kinds.size).toBe(entries.length);
    }
  });
});
