import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { definitionJsonSchema } from '../../src/definition/json-schema.ts';

const file = new URL('../../questionnaires/questionnaire.schema.json', import.meta.url);

// UPDATE=1 npx vitest run test/definition/json-schema.test.ts writes it anew.
test('the published JSON Schema is that of the format', async () => {
  const current = await format(JSON.stringify(definitionJsonSchema()), { parser: 'json', printWidth: 110 });
  if (process.env['UPDATE'] === '1') writeFileSync(file, current);
  expect(readFileSync(file, 'utf8') === current).toBe(true);
});

test('it names its dialect and itself, and is closed', () => {
  expect(definitionJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:lotse:questionnaire:1',
    additionalProperties: false,
    required: [
      'format',
      'id',
      'version',
      'title',
      'languages',
      'respondent',
      'wording',
      'evidence',
      'sections',
    ],
  });
});
