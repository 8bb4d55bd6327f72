/** Returns the entry for an id. Every id in a checked definition is declared; throws RangeError otherwise. */
export function lookUp<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new RangeError(`No such id in this definition: ${id}`);
  return found;
}
