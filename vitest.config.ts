import { defineConfig } from 'vitest/config';

// Where a wrong number or a swallowed unknown would be born: nothing there goes unrun.
const exact =
  'src/{diagnostic,source,definition,plan,answer,score,tier,assessment,assess,escape,words,document,check,simulate,dialogue,report}/**/*.ts';
const rest =
  'src/{catalogue,group,research,files,render,fast,table,vault,library,interview,batch,cli}/**/*.ts';

const all = 'test/**/*.test.ts';
/** Their mocks of a module must not reach other files, which otherwise share modules in one process. */
const mocking = ['test/assess/verify.test.ts', 'test/cli/verify-assessment.test.ts'];

export default defineConfig(({ mode }) => ({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: [all],
          exclude: mocking,
          isolate: false,
          globalSetup: ['test/golden-setup.ts'],
        },
      },
      { extends: true, test: { name: 'mocking', include: mocking } },
    ],
    globalSetup: ['test/bundled-setup.ts'],
    setupFiles: ['test/bundled-files.ts', ...(mode === 'tables' ? ['test/without-chance.ts'] : [])],
    // What is written down says by which clock; the tests say what it is.
    env: { TZ: 'UTC' },
    // Tests spawn the program and hold properties over thousands of cases; a slow machine is no fault.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    // One more than the cores of a small machine: tests at a terminal mostly wait for it.
    maxWorkers: 3,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      thresholds: {
        [exact]: { lines: 100, branches: 100 },
        'src/*.ts': { lines: 100, branches: 100 },
        [rest]: { lines: 90, branches: 90 },
      },
    },
  },
}));
