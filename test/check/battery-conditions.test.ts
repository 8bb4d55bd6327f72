import { expect, test } from 'vitest';
import { changed, checked } from './two-views.ts';

test.each<[string, string | RegExp, string, string, string]>([
  [
    'a scale that a part lacks',
    'staff: { scale: staff.quiet',
    'staff: { scale: staff.qiet',
    'unknown-id',
    'staff: { scale: staff.qiet, at_least: 2 }',
  ],
  [
    'a band that a scale lacks',
    'self: { scale: self.alone, band: high }',
    'self: { scale: self.alone, band: hgh }',
    'unknown-band',
    'self: { scale: self.alone, band: hgh }',
  ],
  [
    'a gate that never opens',
    'scale: staff.quiet, at_least: 1',
    'scale: staff.quiet, at_least: 9',
    'never-holds',
    'ask_if: { scale: staff.quiet, at_least: 9 }',
  ],
  [
    'a finding that always holds',
    /if: \{ scale: staff.quiet, at_least: 1 \}\n    say/,
    'if: { scale: staff.quiet, at_least: 0 }\n    say',
    'always-holds',
    'if: { scale: staff.quiet, at_least: 0 }',
  ],
])('a battery with %s', (_name, from, to, code, line) => {
  const { told, merged } = checked(changed(from, to));
  expect(told.map(([found]) => found)).toContain(code);
  expect(told).toContainEqual([code, line]);
  expect(merged === null).toBe(code !== 'unused');
});
