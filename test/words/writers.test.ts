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
    'batch/assessments-source.ts': 'key',
    'check/battery.ts': 'key',
    'check/check.ts': 'key',
    'check/subjects.ts': 'key',
    'cli/score-table.ts': 'key',
    'dialogue/reply.ts': 'key',
    'definition/digest.ts': 'what is digested',
    'definition/issues.ts': 'key',
    'definition/shape.ts': 'key',
    'plan/build-condition.ts': 'key',
    'report/believed.ts': 'key',
    'report/catalogue-report.ts': 'key',
    'report/file-name.ts': 'what is digested',
    // A piece of a message, which is made inert with the rest.
    'check/examples.ts': 'message',
    'report/context.ts': 'message of a bug',
    // What comes with the program.
    'cli/bundled.ts': 'part of the build',
  };
  const one = 'words/escape-json.ts';
  expect(using(/JSON\.stringify\(/)).toEqual([...Object.keys(others), one].sort());
});

test('all that writes JSON is known', () => {
  expect(using(/\bjsonText\(/)).toEqual([
    'batch/battery-manifest.ts',
    'batch/output.ts',
    'batch/run.ts',
    'cli/commands/approaches-run.ts',
    'cli/commands/check-run.ts',
    'cli/commands/list-run.ts',
    'cli/commands/sessions-run.ts',
    'cli/commands/show-run.ts',
    'cli/interview-output.ts',
    'interview/session-file.ts',
    'interview/session-lock.ts',
    'report/json.ts',
    'words/escape-json.ts',
  ]);
});

test('CSV is written by csvWriter, by rows; only the scored file is put together from parts', () => {
  expect(using(/\bcsvWriter\(/)).toEqual(['batch/csv-writer.ts', 'batch/output.ts', 'batch/side-files.ts']);
  expect(using(/\.part\(/)).toEqual(['batch/output.ts']);
  // Besides that: what is digested, and a list of languages to choose from.
  expect(using(/\.join\((["'`])(?:[,;|]|\\t)\1\)/)).toEqual([
    'batch/csv-writer.ts',
    'batch/output.ts',
    'cli/wording-template.ts',
    'definition/digest.ts',
  ]);
});
