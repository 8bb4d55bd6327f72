import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultyKey } from '../../src/source/json-keys.ts';
import { runs } from '../runs.ts';

describe('a key that its object has already is found', () => {
  test.each<readonly [what: string, text: string, key: string, because: 'twice' | 'reserved']>([
    ['side by side', '{"a":1,"a":2}', 'a', 'twice'],
    ['with others between', '{"a":{"b":1,"c":[1,{"d":2}]},"e":"x","a":2}', 'a', 'twice'],
    ['in an object within', '{"a":{"b":1,"b":1}}', 'b', 'twice'],
    ['in a list', '[{"a":1},{"a":1,"a":1}]', 'a', 'twice'],
    ['after a list', '{"a":[1,2],"a":1}', 'a', 'twice'],
    ['by an escape', String.raw`{"critical":1,"\u0063ritical":2}`, 'critical', 'twice'],
    ['both by escapes', String.raw`{"\u0061":1,"\u0061":2}`, 'a', 'twice'],
    ['a quote in it', String.raw`{"a\"b":1,"a\"b":2}`, 'a"b', 'twice'],
    ['a backslash at its end', String.raw`{"a\\":1,"a\\":2}`, 'a\\', 'twice'],
    ['an empty one', '{"":1,"":2}', '', 'twice'],
    ['that objects have by birth', '{"constructor":1,"constructor":2}', 'constructor', 'twice'],
    ['with space around', '{ "a" : 1 ,\n "a"\t: 2 }', 'a', 'twice'],
    ['the prototype', '{"__proto__":1}', '__proto__', 'reserved'],
    ['the prototype by an escape', String.raw`{"a":{"\u005f_proto__":{}}}`, '__proto__', 'reserved'],
  ])('%s', (_what, text, key, because) => {
    const found = faultyKey(text)!;
    expect(found).toMatchObject({ key, because });
    const end = text.slice(found.offset);
    expect(JSON.parse(/^"(?:[^"\\]|\\.)*"/.exec(end)![0])).toBe(key);
    expect(text.slice(0, found.offset)).toMatch(/[{,]\s*$/);
  });
});

describe('nothing is found', () => {
  test.each<readonly [what: string, text: string]>([
    ['in numbers and texts', '"a"'],
    ['where the same key is in different objects', '[{"a":1},{"a":{"a":1}},{"a":[{"a":1}]}]'],
    ['where a text is like a key', '{"a":"b","b":"a","c":["a","a","b"]}'],
    [
      'where a text has brackets, quotes and commas',
      String.raw`{"a":"{\"a\":1,\"a\":2}","b":"\\","c":",\""}`,
    ],
    ['where keys differ in case', '{"a":1,"A":2}'],
    ['in what is empty', '{"a":{},"b":[],"c":{}}'],
    ['after an object in an object', '{"a":{"b":1},"b":{"a":1}}'],
  ])('%s', (_what, text) => {
    expect(faultyKey(text)).toBeNull();
  });

  test('in whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1);
        const found = faultyKey(text);
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
        expect(faultyKey(`[${text}]`)).not.toBeNull();
      },
    ),
    { numRuns: runs(100) },
  );
});

test('a text of many backslashes or quotes takes one look at each', () => {
  for (const sign of ['\\\\', '\\"']) expect(faultyKey(`{"a":"${sign.repeat(200_000)}"}`)).toBeNull();
});
