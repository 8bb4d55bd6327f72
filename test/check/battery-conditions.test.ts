import { expect, test } from 'vitest';
import { changed, checked } from './two-views.ts';

test.each<[string, string | RegExp, string, string, string]>([
  [
    'an unknown scale of a part',
    'staff: { scale: staff.quiet',
    'staff: { scale: staff.qiet',
    'unknown-id',
    'staff: { scale: staff.qiet, at_least: 2 }',
  ],
  [
    'an unknown band of a scale',
    'self: { scale: self.alone, band: high }',
    'self: { scale: self.alone, band: hgh }',
    'unknown-band',
    'self: { scale: self.alone, band: hgh }',
  ],
  [
    'a gate that never holds',
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
])('a battery is rejected because of %s', (_name, from, to, code, line) => {
  const { found, merged } = checked(changed(from, to));
  expect(found.map(([raised]) => raised)).toContain(code);
  expect(found).toContainEqual([code, line]);
  expect(merged === null).toBe(code !== 'unused');
});
