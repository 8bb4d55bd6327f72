import { z } from 'zod';
import { marginsSchema } from './margins.ts';
import { batterySchema } from './schema/battery.ts';
import { definitionSchema } from './schema/schema.ts';

/**
 * Returns the JSON Schema of definitions (draft 2020-12), which editors use to complete and validate. `lotse check`
 * covers what JSON Schema cannot express.
 */
export function definitionJsonSchema(): object {
  return jsonSchema(definitionSchema, 'urn:lotse:questionnaire:1');
}

/** Returns the JSON Schema of batteries. */
export function batteryJsonSchema(): object {
  return jsonSchema(batterySchema, 'urn:lotse:battery:1');
}

/** Returns the JSON Schema of margins files. */
export function marginsJsonSchema(): object {
  return jsonSchema(marginsSchema, 'urn:lotse:margins:1');
}

function jsonSchema(of: z.ZodType, id: string): object {
  const schema = z.toJSONSchema(of, { target: 'draft-2020-12', io: 'input' });
  return { $schema: schema.$schema, $id: id, ...schema };
}
