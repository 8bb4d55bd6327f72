/**
 * Returns the path of keys and positions at which two JSON values first differ, joined by dots, or null if they are
 * equal. The order of keys does not matter, the order of a list does.
 */
export function firstDifference(one: unknown, other: unknown): string | null {
  const path = differing(one, other);
  return path === null ? null : path.join('.');
}

function differing(one: unknown, other: unknown): readonly string[] | null {
  if (one === other) return null;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return [];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  for (const key of keys) {
    if (!Object.hasOwn(one, key) || !Object.hasOwn(other, key)) return [key];
    const path = differing(one[key], other[key]);
    if (path !== null) return [key, ...path];
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
