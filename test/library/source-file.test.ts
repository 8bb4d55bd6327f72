import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit.ts';
import { run } from '../cli/run.ts';

const LARGER = join('questionnaires', 'risiko-check.yaml');

test('a definition larger than one block is read whole, from a file and from a pipe', async () => {
  const text = readFileSync(LARGER);
  expect(text.length).toBeGreaterThan(1 << 16);
  expect(await run(['check', LARGER])).toMatchObject({ code: EXIT.done });
  expect(await run(['check', '-'], { stdin: text })).toMatchObject({ code: EXIT.done });
});
