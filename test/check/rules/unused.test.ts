import { expect, test } from 'vitest';
import { definition, problemsOf } from '../harness.ts';

test('an answer set that no question uses is reported', () => {
  const text = definition({}).replace(
    '  yes_no:\n',
    '  often: [{ value: 0, label: { en: X } }]\n  yes_no:\n',
  );
  expect(problemsOf(text)).toEqual([['unused', { kind: 'answer-set', id: 'often' }]]);
});
