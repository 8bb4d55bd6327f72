/** What an id stands for. A checked definition declares every id that it names; RangeError where it does not. */
export function lookUp<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new RangeError(`No such id in this definition: ${id}`);
  return found;
}
