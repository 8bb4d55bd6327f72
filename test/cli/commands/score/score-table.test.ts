import { expect, test } from 'vitest';
import { table } from '../../../../src/cli/commands/score/score-table.ts';

test('a table can have as many rows as a whole country has alerts', () => {
  const rows = Array.from({ length: 150_000 }, (_, line) => [String(line)]);
  expect(table([], rows).split('\n')).toHaveLength(rows.length);
});
