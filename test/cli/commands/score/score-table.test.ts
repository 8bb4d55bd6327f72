import { expect, test } from 'vitest';
import { table } from '../../../../src/cli/commands/score/score-table.ts';

test('a table has as many rows as there are alerts of a whole country', () => {
  const rows = Array.from({ length: 150_000 }, (_, line) => [String(line)]);
  expect(table([], rows).split('\n')).toHaveLength(rows.length);
});
