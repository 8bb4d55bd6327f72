import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { TestModule, TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file with the names of all golden files that tests have read, one a line. */
    readonly goldenNames: string;
  }
}

const TESTS = import.meta.dirname;
const GOLDEN = join(TESTS, '..', 'fixtures', 'golden');

/** Collects the names of golden files that tests read; an unread file fails the run. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-golden-'));
  const names = join(folder, 'names.txt');
  writeFileSync(names, '');
  project.provide('goldenNames', names);
  return () => {
    const read = new Set(readFileSync(names, 'utf8').split('\n'));
    rmSync(folder, { recursive: true });
    if (!readers().every((file) => hasPassed(file, project.vitest.state.getTestModules()))) return;
    const unread = filesIn(GOLDEN).filter((name) => !read.has(name));
    if (unread.length === 0) return;
    process.exitCode = 1;
    throw new Error(`No test reads these golden files; delete them:\n${unread.join('\n')}`);
  };
}

/** The test files that read golden files. */
function readers(): readonly string[] {
  return filesIn(TESTS)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(TESTS, file))
    .filter((file) => readFileSync(file, 'utf8').includes('expectGolden('));
}

/** Whether a test file ran with all its tests: only then has it read all of its golden files. */
function hasPassed(file: string, modules: readonly TestModule[]): boolean {
  const module = modules.find(({ moduleId }) => moduleId === file);
  return (
    module !== undefined && [...module.children.allTests()].every((test) => test.result().state === 'passed')
  );
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}
