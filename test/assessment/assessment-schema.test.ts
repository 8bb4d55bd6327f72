import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { assessmentJsonSchema, assessmentSchema } from '../../src/assessment/assessment-schema.ts';
import { people } from '../report/people.ts';

test('the type and the schema say the same, both ways', () => {
  expectTypeOf<z.infer<typeof assessmentSchema>>().toExtend<Assessment>();
  expectTypeOf<Assessment>().toExtend<z.input<typeof assessmentSchema>>();
  expectTypeOf<keyof Assessment>().toEqualTypeOf<keyof z.infer<typeof assessmentSchema>>();
});

test.each(Object.entries(people))('what assess gives fits it: %s', (_name, { assessment }) => {
  expect(assessmentSchema.parse(JSON.parse(JSON.stringify(assessment)))).toEqual(assessment);
});

test('as JSON Schema it has an address and refuses what it does not know', () => {
  expect(assessmentJsonSchema()).toMatchObject({
    $id: 'urn:lotse:assessment:2',
    additionalProperties: false,
  });
});

test('a text that a question took is read back, however long it is', () => {
  const [{ assessment }] = Object.values(people) as [(typeof people)[keyof typeof people]];
  const [[id]] = Object.entries(assessment.answers) as [[string, object]];
  for (const value of ['x'.repeat(25_000), '😀'.repeat(20_000)]) {
    const answers = { ...assessment.answers, [id]: { state: 'given', value } };
    expect(assessmentSchema.safeParse({ ...assessment, answers }).success).toBe(true);
  }
});
