import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject } from 'vitest';

// After an intended change of wording, `UPDATE=1 npx vitest run` rewrites every file compared here, and `UPDATE=1 npx
// vitest run test/words` those of some tests. Read the diff before committing it. A file in `fixtures/golden` that no
// test reads fails a run of all tests: see `test/golden-setup.ts`.

const ROOT = join(import.meta.dirname, '..');

/** Fails if the golden file of this name (`reports/calm.en.md`) differs. */
export function expectGolden(name: string, text: string): void {
  appendFileSync(inject('goldenNames'), `${name}\n`);
  expectFile(join('fixtures', 'golden', name), text);
}

/** Fails if a published file, named from the root of the repository, differs. */
export function expectFile(path: string, text: string): void {
  const file = join(ROOT, path);
  if (isUpdating()) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** Fails if a published file differs in place of `shown`, which is a part of it. */
export function expectPart(path: string, shown: string, text: string): void {
  const file = join(ROOT, path);
  if (isUpdating())
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(shown, () => text),
    );
  else expect(text).toBe(shown);
}

function isUpdating(): boolean {
  return process.env['UPDATE'] === '1';
}
