import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { assessmentJsonSchema, assessmentSchema } from '../../src/assessment/assessment-schema.ts';
import { people } from '../report/people.ts';

test('the type and the schema are equivalent', () => {
  expectTypeOf<z.infer<typeof assessmentSchema>>().toExtend<Assessment>();
  expectTypeOf<Assessment>().toExtend<z.input<typeof assessmentSchema>>();
  expectTypeOf<keyof Assessment>().toEqualTypeOf<keyof z.infer<typeof assessmentSchema>>();
});

test.each(Object.entries(people))('an assessment fits the schema: %s', (_name, { assessment }) => {
  expect(assessmentSchema.parse(JSON.parse(JSON.stringify(assessment)))).toEqual(assessment);
});

test('the JSON Schema has an id and allows no further keys', () => {
  expect(assessmentJsonSchema()).toMatchObject({
    $id: 'urn:lotse:assessment:2',
    additionalProperties: false,
  });
});

test('a text answer can be read back, however long it is', () => {
  const [{ assessment }] = Object.values(people) as [(typeof people)[keyof typeof people]];
  const [[id]] = Object.entries(assessment.answers) as [[string, object]];
  for (const value of ['x'.repeat(25_000), '😀'.repeat(20_000)]) {
    const answers = { ...assessment.answers, [id]: { state: 'given', value } };
    expect(assessmentSchema.safeParse({ ...assessment, answers }).success).toBe(true);
  }
});
