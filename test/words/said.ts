/** All texts of an object of words, in order, with arguments shown as ‹1›, ‹2›; `turns` lists the arguments to try. */
export function said(
  words: unknown,
  turns: Readonly<Record<string, readonly (readonly unknown[])[]>> = {},
  path: readonly string[] = [],
): readonly string[] {
  if (typeof words === 'string') return [`${path.join('.')}: ${words}`];
  if (typeof words === 'function') {
    const parts = Array.from({ length: words.length }, (_, at) => `‹${at + 1}›`);
    const given = turns[path.at(-1) ?? ''] ?? [parts];
    return given.flatMap((each) => said((words as Wording)(...each), turns, path));
  }
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, one]) => said(one, turns, [...path, key]));
}

type Wording = (...parts: readonly unknown[]) => unknown;
