const PLACEHOLDER = /\{([^{}]*)\}/g;

/** A text with its placeholders filled: `Place {number}` is `Place 3`. What is put in is not looked into again. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
