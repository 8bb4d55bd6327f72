const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Fills the placeholders of a text: `Place {number}` becomes `Place 3`. Placeholders in the values are not replaced. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
