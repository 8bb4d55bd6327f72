import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../src/check/rules.ts';

const named = (folder: string, end: string) =>
  readdirSync(folder)
    .map((file) => file.replace(end, ''))
    .sort();

test('every rule file has a test file of the same name', () => {
  expect(named('test/check/rules', '.test.ts')).toEqual(named('src/check/rules', '.ts'));
});

test('each rule is in the list once', () => {
  expect(new Set(RULES).size).toBe(RULES.length);
});
