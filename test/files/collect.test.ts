import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collector } from '../../src/files/collect.ts';
import { runs } from '../runs.ts';

function collected(texts: readonly string[]): Buffer {
  const blocks: Buffer[] = [];
  const all = collector((block) => void blocks.push(Buffer.from(block)));
  for (const text of texts) all.add(text);
  all.flush();
  return Buffer.concat(blocks);
}

test('collected texts come out as their UTF-8 bytes, in order', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('ä', '€', '😀', 'ascii then ä', '\u0000', '\ud800'),
    fc.integer({ min: 20_000, max: 70_000 }).map((length) => 'x'.repeat(length)),
    fc.integer({ min: 20_000, max: 23_000 }).map((length) => '€'.repeat(length)),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      expect(collected(texts).equals(Buffer.concat(texts.map((part) => Buffer.from(part))))).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});

test.each([0, 1, 2, 3, 4])('a text is collected correctly %i bytes before the end of a block', (off) => {
  for (const last of ['abcd', 'äöü', 'ab€']) {
    const texts = [...Array.from({ length: (1 << 16) - off }, () => 'x'), last, 'y'];
    expect(collected(texts).toString()).toBe(texts.join(''));
  }
});
