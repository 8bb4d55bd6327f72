import { z } from 'zod';
import { batterySchema } from './schema-battery.ts';
import { definitionSchema } from './schema.ts';

/** The JSON Schema of definitions (draft 2020-12), by which editors complete and check; what it cannot say, `lotse check` does. */
export function definitionJsonSchema(): object {
  return jsonSchema(definitionSchema, 'urn:lotse:questionnaire:1');
}

/** The same of batteries. */
export function batteryJsonSchema(): object {
  return jsonSchema(batterySchema, 'urn:lotse:battery:1');
}

function jsonSchema(of: z.ZodType, id: string): object {
  const schema = z.toJSONSchema(of, { target: 'draft-2020-12', io: 'input' });
  return { $schema: schema.$schema, $id: id, ...schema };
}
