import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../src/check/rules.ts';

const named = (folder: string, end: string) =>
  readdirSync(folder)
    .map((file) => file.replace(end, ''))
    .sort();

test('every file of rules has a test file of its own name', () => {
  expect(named('test/check/rules', '.test.ts')).toEqual(named('src/check/rules', '.ts'));
});

test('each rule is applied once', () => {
  expect(new Set(RULES).size).toBe(RULES.length);
});
