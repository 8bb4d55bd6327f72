import type { z } from 'zod';
import type { Path } from '../../source/node.ts';

type AnySchema = z.core.$ZodType;

/** Returns the schema inside optional, nullable and lazy schemas. */
function bare(schema: AnySchema): z.core.$ZodTypes {
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  if (def.type === 'optional' || def.type === 'nullable') return bare(def.innerType);
  // The getter of a lazy schema would create the schema again each time, and zod would compile it again.
  return def.type === 'lazy' ? bare((known as z.core.$ZodLazy)._zod.innerType) : known;
}

/** Returns the schema of a key or list position, or the schema itself if it has no children. */
function step(schema: z.core.$ZodTypes, key: string | number): AnySchema {
  const { def } = schema._zod;
  if (def.type === 'object') return def.shape[key] as AnySchema;
  if (def.type === 'array') return def.element;
  return def.type === 'record' ? def.valueType : schema;
}

/** Returns the keys that the map at a path may have. The path must not cross a union. */
export function keysAt(schema: AnySchema, path: Path): readonly string[] {
  const end = path.reduce<AnySchema>((current, key) => step(bare(current), key), schema);
  return Object.keys((bare(end) as z.core.$ZodObject)._zod.def.shape);
}

/** Returns the first union on a path with its options, or null if there is none. */
export function unionOn(schema: AnySchema, path: Path): { path: Path; options: readonly AnySchema[] } | null {
  let current = bare(schema);
  for (const [length, key] of [...path, ''].entries()) {
    const { def } = current._zod;
    if (def.type === 'union') return { path: path.slice(0, length), options: def.options };
    if (length < path.length) current = bare(step(current, key));
  }
  return null;
}
