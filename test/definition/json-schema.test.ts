import { format } from 'prettier';
import { expect, test } from 'vitest';
import {
  batteryJsonSchema,
  definitionJsonSchema,
  marginsJsonSchema,
} from '../../src/definition/json-schema.ts';
import { expectFile } from '../golden.ts';

const published = [
  { name: 'questionnaire', schema: definitionJsonSchema },
  { name: 'battery', schema: batteryJsonSchema },
  { name: 'margins', schema: marginsJsonSchema },
];

test.each(published)('the published JSON Schema of a $name is up to date', async ({ name, schema }) => {
  const current = await format(JSON.stringify(schema()), { parser: 'json', printWidth: 110 });
  expectFile(`questionnaires/${name}.schema.json`, current);
});

test('the JSON Schemas name their dialect and id, and allow no further keys', () => {
  const dialect = { $schema: 'https://json-schema.org/draft/2020-12/schema', additionalProperties: false };
  const all = ['format', 'id', 'version', 'title', 'languages'];
  expect(definitionJsonSchema()).toMatchObject({
    ...dialect,
    $id: 'urn:lotse:questionnaire:1',
    required: [...all, 'respondent', 'wording', 'evidence', 'sections'],
  });
  expect(batteryJsonSchema()).toMatchObject({
    ...dialect,
    $id: 'urn:lotse:battery:1',
    required: [...all, 'evidence', 'parts'],
  });
  expect(marginsJsonSchema()).toMatchObject({
    ...dialect,
    $id: 'urn:lotse:margins:1',
    required: ['format', 'questionnaire', 'margins'],
  });
});
