import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run alone, in which `test/bundled.ts` keeps the questionnaires that it has compiled. */
    readonly compiledFolder: string;
  }
}

/** Makes a folder for one run of tests, so that nothing compiled by an earlier one can be found in it. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-compiled-'));
  project.provide('compiledFolder', folder);
  return () => {
    rmSync(folder, { recursive: true });
  };
}
