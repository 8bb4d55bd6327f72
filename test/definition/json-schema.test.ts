import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { batteryJsonSchema, definitionJsonSchema } from '../../src/definition/json-schema.ts';

const published = [
  { name: 'questionnaire', schema: definitionJsonSchema },
  { name: 'battery', schema: batteryJsonSchema },
];

// UPDATE=1 npx vitest run test/definition/json-schema.test.ts writes them anew.
test.each(published)(
  'the published JSON Schema of a $name is that of the format',
  async ({ name, schema }) => {
    const file = new URL(`../../questionnaires/${name}.schema.json`, import.meta.url);
    const current = await format(JSON.stringify(schema()), { parser: 'json', printWidth: 110 });
    if (process.env['UPDATE'] === '1') writeFileSync(file, current);
    expect(readFileSync(file, 'utf8') === current).toBe(true);
  },
);

test('they name their dialect and themselves, and are closed', () => {
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
});
