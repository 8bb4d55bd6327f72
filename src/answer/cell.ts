// Error values of spreadsheets, in English and German.
const ERROR_CELLS: ReadonlySet<string> = new Set(
  [
    '#N/A #REF! #NAME? #VALUE! #DIV/0! #NUM! #NULL! #SPILL! #CALC! #GETTING_DATA #FIELD! #BLOCKED! #UNKNOWN! #CONNECT!',
    '#NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #KALK! #FELD! #BLOCKIERT! #UNBEKANNT! #VERBINDEN!',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a cell contains an error value of a spreadsheet. */
export function isErrorCell(text: string): boolean {
  return text.startsWith('#') && ERROR_CELLS.has(text.toUpperCase());
}

/** Trims a cell and removes the `="..."` that makes Excel keep leading zeros. */
export function cellText(raw: string): string {
  const text = raw.trim();
  return text.length > 2 && text.startsWith('="') && text.endsWith('"')
    ? text.slice(2, -1).replaceAll('""', '"').trim()
    : text;
}
