import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compileBundled } from '../src/library/bundled.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the bundled questionnaires, compiled once for all tests and kept until a source changes. */
    readonly compiledFolder: string;
  }
}

const root = join(import.meta.dirname, '..');
const ONE_DAY = 86_400_000;
const cache = join(root, 'node_modules', '.cache', 'lotse-compiled');

/** Compiles every bundled questionnaire, unless that was done from exactly these sources before. */
export async function setup(project: TestProject): Promise<void> {
  const folder = join(cache, digestOf(['src', 'questionnaires', 'package-lock.json']));
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    removeOld();
    const made = mkdtempSync(join(cache, 'new-'));
    await compileBundled(made);
    renameSync(made, folder);
  }
  project.provide('compiledFolder', folder);
}

/** Another run may still use a folder that was made today. */
function removeOld(): void {
  for (const name of readdirSync(cache)) {
    const made = statSync(join(cache, name)).mtimeMs;
    if (Date.now() - made > ONE_DAY) rmSync(join(cache, name), { recursive: true });
  }
}

/** A digest of all files in some files or folders: their names and contents. */
function digestOf(names: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of names.flatMap(filesIn)) hash.update(`${name}\0`).update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

function filesIn(name: string): readonly string[] {
  const path = join(root, name);
  if (statSync(path).isFile()) return [name];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.slice(root.length + 1), entry.name))
    .sort();
}
