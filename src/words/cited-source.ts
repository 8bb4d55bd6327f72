/**
 * A source as an entry of a list: text, address, and whether it is unconfirmed (law 10). No comma follows a text that
 * ends with a full stop.
 */
export function citedSource(text: string, url: string | null, unconfirmed: string | null): string {
  const joint = /[.!?…]["”“’»)]?$/u.test(text) ? ' ' : ', ';
  const where = url === null ? text : `${text}${joint}${url}`;
  return unconfirmed === null ? where : `${where} (${unconfirmed})`;
}
