/** Returns the cited sources as a list. */
export function citeList(cite: string | readonly string[] | undefined): readonly string[] {
  return typeof cite === 'string' ? [cite] : (cite ?? []);
}
