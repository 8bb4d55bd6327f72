import type { z } from 'zod';
import type { Path } from '../source/node.ts';

type AnySchema = z.core.$ZodType;

/** What stands behind optional, nullable and lazy schemas. */
function bare(schema: AnySchema): z.core.$ZodTypes {
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  if (def.type === 'optional' || def.type === 'nullable') return bare(def.innerType);
  // Its getter would make the schema anew each time, and zod compile it.
  return def.type === 'lazy' ? bare((known as z.core.$ZodLazy)._zod.innerType) : known;
}

/** What a schema says of a key or position; one that has none says it of itself. */
function step(schema: z.core.$ZodTypes, key: string | number): AnySchema {
  const { def } = schema._zod;
  if (def.type === 'object') return def.shape[key] as AnySchema;
  if (def.type === 'array') return def.element;
  return def.type === 'record' ? def.valueType : schema;
}

/** The keys that the map at a path may have, where there is no union on the path. */
export function keysAt(schema: AnySchema, path: Path): readonly string[] {
  const end = path.reduce<AnySchema>((here, key) => step(bare(here), key), schema);
  return Object.keys((bare(end) as z.core.$ZodObject)._zod.def.shape);
}

/** The first union on a path, and what it is a union of; null where there is none. */
export function unionOn(schema: AnySchema, path: Path): { path: Path; options: readonly AnySchema[] } | null {
  let here = bare(schema);
  for (const [length, key] of [...path, ''].entries()) {
    const { def } = here._zod;
    if (def.type === 'union') return { path: path.slice(0, length), options: def.options };
    if (length < path.length) here = bare(step(here, key));
  }
  return null;
}
