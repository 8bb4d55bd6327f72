import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// What leaves the program is made in one place for each format (law 8). Whatever looks like a second place has to be
// named here, with the reason why it is none.

const root = join(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

function using(pattern: RegExp): readonly string[] {
  return files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8'))).sort();
}

test('JSON that is written is made by jsonText', () => {
  const others = {
    // Names to tell things apart by.
    'batch/sources/assessments-source.ts': 'key',
    'check/battery.ts': 'key',
    'check/check.ts': 'key',
    'check/subjects.ts': 'key',
    'cli/commands/score/score-table.ts': 'key',
    'dialogue/reply.ts': 'key',
    'definition/digest.ts': 'what is digested',
    'definition/issues.ts': 'key',
    'definition/shape.ts': 'key',
    'plan/build-condition.ts': 'key',
    'assess/verify.ts': 'key',
    'report/catalogue/catalogue-report.ts': 'key',
    'report/file-name.ts': 'what is digested',
    // A piece of a message, which is made inert with the rest.
    'check/examples.ts': 'message',
    'report/context.ts': 'message of a bug',
    // What comes with the program.
    'library/bundled.ts': 'part of the build',
  };
  const one = 'escape/escape-json.ts';
  expect(using(/JSON\.stringify\(/)).toEqual([...Object.keys(others), one].sort());
});

test('all that writes JSON is known', () => {
  expect(using(/\bjsonText\(/)).toEqual([
    'batch/out/manifest.ts',
    'batch/out/output.ts',
    'cli/commands/approaches/approaches-run.ts',
    'cli/commands/check/check-run.ts',
    'cli/commands/interview/interview-output.ts',
    'cli/commands/list/list-run.ts',
    'cli/commands/sessions/sessions-run.ts',
    'cli/commands/show/show-run.ts',
    'document/formats/json.ts',
    'escape/escape-json.ts',
    'vault/session-file.ts',
    'vault/session-lock.ts',
  ]);
});

test('CSV is written by csvWriter; only the scored file has cells that were made safe one by one', () => {
  expect(using(/\bcsvWriter\(/)).toEqual([
    'batch/out/csv-writer.ts',
    'batch/out/output.ts',
    'batch/out/side-files.ts',
  ]);
  expect(using(/\.cells\(/)).toEqual(['batch/out/output.ts']);
  // Besides that: a row that csv-stringify has nothing to do with, what is digested, names of columns as a flag has them, and a
  // list of languages to choose from.
  expect(using(/\.join\((["'`])(?:[,;|]|\\t)\1\)/)).toEqual([
    'cli/commands/score/score-run.ts',
    'cli/commands/show/wording-template.ts',
    'definition/digest.ts',
    'fast/csv-line.ts',
  ]);
});
