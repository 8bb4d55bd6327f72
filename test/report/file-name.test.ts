import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportFileNames } from '../../src/report/file-name.ts';
import { people } from './people.ts';
import { runs } from '../runs.ts';

const { assessment } = people['calm']!;
const names = (...learners: readonly (string | null)[]) =>
  reportFileNames(
    learners.map((learner) => ({ ...assessment, learner })),
    'md',
  );
const SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{12}(?:_\d+)?\.md$/;

test.each([
  ['K-07', 'k-07'],
  ['../../etc/x', 'etc-x'],
  ['', 'learner'],
  ['..', 'learner'],
  ['CON', 'learner-con'],
  ['a:b\u0000c', 'a-b-c'],
  ['-rf', 'rf'],
  ['Größe. ', 'gro-e'],
  ['x'.repeat(300), 'x'.repeat(40)],
])('the file for %j is named %s with a hash', (learner, slug) => {
  const [name = ''] = names(learner);
  expect(name).toMatch(SAFE);
  expect(name.slice(0, -'-000000000000.md'.length)).toBe(slug);
});

describe('file names', () => {
  test('differ for ids that differ only in characters file names cannot contain', () => {
    const found = names('A', 'a', 'a/b', 'a-b', 'a.b', null, '', 'learner');
    expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(found.length);
  });

  test('are numbered for the same learner; another wave has another name', () => {
    const [first = '', second] = names('K', 'K');
    expect(second).toBe(first.replace('.md', '_2.md'));
    const [, other] = reportFileNames([assessment, { ...assessment, wave: 'spring' }], 'md');
    expect(other).not.toMatch(/_2/);
  });

  test('are equal for composed and decomposed letters', () => {
    const [composed, decomposed] = ['\u00e9', 'e\u0301'].map((id) => names(id)[0]?.slice(-16));
    expect(composed).toBe(decomposed);
  });

  test('are safe and unique for any ids', () => {
    const ids = fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 });
    fc.assert(
      fc.property(ids, (learners) => {
        const found = names(...learners);
        for (const name of found) expect(name).toMatch(SAFE);
        expect(new Set(found).size).toBe(learners.length);
      }),
      { numRuns: runs(100) },
    );
  });
});
