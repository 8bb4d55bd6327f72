import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readShape } from '../../src/definition/shape.ts';

// Features of schemas that the current formats do not use.
const schema = z.strictObject({
  step: z.number().multipleOf(5).optional(),
  over: z.number().gt(1).lt(3).optional(),
  word: z
    .string()
    .refine((word) => word !== 'bad')
    .optional(),
  word_of_letters: z.email().optional(),
  when: z.union([z.iso.date(), z.iso.datetime()]).optional(),
});

describe('a schema with other features', () => {
  test.each<[string, readonly object[]]>([
    ['{ step: 5, over: 2, word: good }', []],
    ['step: 4', [{ code: 'bad-format', args: { expected: 'value', value: '4' } }]],
    ['over: 1', [{ code: 'out-of-limits', args: { expected: '> 1' } }]],
    ['over: 3', [{ code: 'out-of-limits', args: { expected: '< 3' } }]],
    ['word: bad', [{ code: 'bad-format', args: { expected: 'value', value: 'bad' } }]],
    ['word_of_letters: bad', [{ code: 'bad-format', args: { expected: 'email', value: 'bad' } }]],
    ['when: bad', [{ code: 'bad-format', args: { expected: 'date', value: 'bad' } }]],
    ['[1', [{ code: 'yaml-syntax' }]],
  ])('%s', (text, expected) => {
    const { problems } = readShape({ name: 'test.yaml', text, origin: 'authors' }, schema);
    expect(problems).toMatchObject(expected);
  });
});
