import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// Each output format is written in one place (law 8). Code that looks like a second place is listed here with the
// reason why it is acceptable.

const root = join(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

function using(pattern: RegExp): readonly string[] {
  return files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8'))).sort();
}

test('JSON output is created by jsonText', () => {
  const others = {
    // Names that are only compared with each other.
    'batch/sources/assessments-source.ts': 'key',
    'check/battery.ts': 'key',
    'check/check.ts': 'key',
    'check/subjects.ts': 'key',
    'cli/commands/score/summary/notes.ts': 'key',
    'dialogue/reply.ts': 'key',
    'definition/digest.ts': 'what is digested',
    'definition/issues.ts': 'key',
    'definition/shape.ts': 'key',
    'plan/build-condition.ts': 'key',
    'assess/verify.ts': 'key',
    'report/catalogue/catalogue-report.ts': 'key',
    'report/file-name.ts': 'what is digested',
    // Part of a message, which is escaped as a whole.
    'check/examples.ts': 'message',
    'report/context.ts': 'message of a bug',
    // Data that is bundled with the program.
    'library/bundled.ts': 'part of the build',
  };
  const one = 'escape/escape-json.ts';
  expect(using(/JSON\.stringify\(/)).toEqual([...Object.keys(others), one].sort());
});

test('every file that writes JSON is listed', () => {
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

test('CSV is written by csvWriter; only the scored file contains individually escaped cells', () => {
  expect(using(/\bcsvWriter\(/)).toEqual([
    'batch/out/csv-writer.ts',
    'batch/out/output.ts',
    'batch/out/side-files.ts',
  ]);
  expect(using(/\.cells\(/)).toEqual(['batch/out/output.ts']);
  // Other files that join with commas: rows too simple for csv-stringify, input of digests, column names as in a flag,
  // and a list of languages to choose from.
  expect(using(/\.join\((["'`])(?:[,;|]|\\t)\1\)/)).toEqual([
    'cli/commands/score/score-run.ts',
    'cli/commands/show/wording-template.ts',
    'definition/digest.ts',
    'fast/csv-line.ts',
  ]);
});
