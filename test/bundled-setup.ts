import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for this run, in which `test/bundled.ts` stores the questionnaires that it has compiled. */
    readonly compiledFolder: string;
  }
}

/** Creates a folder for one test run, so that nothing from an earlier run is used. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-compiled-'));
  project.provide('compiledFolder', folder);
  return () => {
    rmSync(folder, { recursive: true });
  };
}
