import { expect, test } from 'vitest';
import { definition, faults } from '../harness.ts';

test('an answer set that no question has', () => {
  const text = definition({}).replace(
    '  yes_no:\n',
    '  often: [{ value: 0, label: { en: X } }]\n  yes_no:\n',
  );
  expect(faults(text)).toEqual([['unused', { kind: 'answer-set', id: 'often' }]]);
});
