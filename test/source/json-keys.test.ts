import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unusableKey } from '../../src/source/json-keys.ts';
import { runs } from '../runs.ts';

describe('a key that JSON.parse would drop silently is found', () => {
  test.each<readonly [what: string, text: string, key: string, because: 'twice' | 'reserved']>([
    ['two adjacent keys', '{"a":1,"a":2}', 'a', 'twice'],
    ['two keys with others between them', '{"a":{"b":1,"c":[1,{"d":2}]},"e":"x","a":2}', 'a', 'twice'],
    ['two keys in an inner object', '{"a":{"b":1,"b":1}}', 'b', 'twice'],
    ['two keys in an object of a list', '[{"a":1},{"a":1,"a":1}]', 'a', 'twice'],
    ['a second key after a list', '{"a":[1,2],"a":1}', 'a', 'twice'],
    [
      'a second key written with an escape',
      String.raw`{"critical":1,"\u0063ritical":2}`,
      'critical',
      'twice',
    ],
    ['two keys written with escapes', String.raw`{"\u0061":1,"\u0061":2}`, 'a', 'twice'],
    ['a key with a quote', String.raw`{"a\"b":1,"a\"b":2}`, 'a"b', 'twice'],
    ['a key that ends with a backslash', String.raw`{"a\\":1,"a\\":2}`, 'a\\', 'twice'],
    ['an empty key', '{"":1,"":2}', '', 'twice'],
    ['a key that every object inherits', '{"constructor":1,"constructor":2}', 'constructor', 'twice'],
    ['two keys with whitespace around them', '{ "a" : 1 ,\n "a"\t: 2 }', 'a', 'twice'],
    ['the key __proto__', '{"__proto__":1}', '__proto__', 'reserved'],
    [
      'the key __proto__ written with an escape',
      String.raw`{"a":{"\u005f_proto__":{}}}`,
      '__proto__',
      'reserved',
    ],
  ])('%s', (_what, text, key, because) => {
    const found = unusableKey(text)!;
    expect(found).toMatchObject({ key, because });
    const end = text.slice(found.offset);
    expect(JSON.parse(/^"(?:[^"\\]|\\.)*"/.exec(end)![0])).toBe(key);
    expect(text.slice(0, found.offset)).toMatch(/[{,]\s*$/);
  });
});

describe('no key is found', () => {
  test.each<readonly [what: string, text: string]>([
    ['in a scalar', '"a"'],
    ['where different objects have the same key', '[{"a":1},{"a":{"a":1}},{"a":[{"a":1}]}]'],
    ['where a text equals a key', '{"a":"b","b":"a","c":["a","a","b"]}'],
    [
      'where a text contains brackets, quotes and commas',
      String.raw`{"a":"{\"a\":1,\"a\":2}","b":"\\","c":",\""}`,
    ],
    ['where keys differ only in case', '{"a":1,"A":2}'],
    ['in empty objects and lists', '{"a":{},"b":[],"c":{}}'],
    ['where an inner object has the key', '{"a":{"b":1},"b":{"a":1}}'],
  ])('%s', (_what, text) => {
    expect(unusableKey(text)).toBeNull();
  });

  test('in any output of JSON.stringify', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1);
        const found = unusableKey(text);
        expect(found === null || found.because === 'reserved').toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });
});

test('a second copy of any key in any object is found', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true }),
      fc.nat(),
      fc.jsonValue(),
      (object, which, value) => {
        const keys = Object.keys(object);
        const key = JSON.stringify(keys[which % keys.length]);
        const text = `${JSON.stringify(object).slice(0, -1)},${key}:${JSON.stringify(value)}}`;
        expect(unusableKey(`[${text}]`)).not.toBeNull();
      },
    ),
    { numRuns: runs(100) },
  );
});

test('a text of many backslashes or quotes is scanned once', () => {
  for (const escape of ['\\\\', '\\"']) expect(unusableKey(`{"a":"${escape.repeat(200_000)}"}`)).toBeNull();
});
