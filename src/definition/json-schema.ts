import { z } from 'zod';
import { definitionSchema } from './schema.ts';

/** The JSON Schema of definitions (draft 2020-12), by which editors complete and check; what it cannot say, `lotse check` does. */
export function definitionJsonSchema(): object {
  const schema = z.toJSONSchema(definitionSchema, { target: 'draft-2020-12', io: 'input' });
  return { $schema: schema.$schema, $id: 'urn:lotse:questionnaire:1', ...schema };
}
