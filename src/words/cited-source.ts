/**
 * A source as it stands in a list: what it is, where it is to be found, and whether nobody has read it yet (law 10). A text
 * that ends a sentence is followed by no comma.
 */
export function citedSource(text: string, url: string | null, unconfirmed: string | null): string {
  const joint = /[.!?…]["”“’»)]?$/u.test(text) ? ' ' : ', ';
  const where = url === null ? text : `${text}${joint}${url}`;
  return unconfirmed === null ? where : `${where} (${unconfirmed})`;
}
