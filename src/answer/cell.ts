// What a spreadsheet writes where a formula went wrong, in English and German.
const ERROR_CELLS: ReadonlySet<string> = new Set(
  [
    '#N/A #REF! #NAME? #VALUE! #DIV/0! #NUM! #NULL! #SPILL! #CALC! #GETTING_DATA #FIELD! #BLOCKED! #UNKNOWN! #CONNECT!',
    '#NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #KALK! #FELD! #BLOCKIERT! #UNBEKANNT! #VERBINDEN!',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a spreadsheet put an error there instead of the value. */
export function isErrorCell(text: string): boolean {
  return text.startsWith('#') && ERROR_CELLS.has(text.toUpperCase());
}

/** Without blanks around it, and without the `="..."` by which Excel is made to keep leading zeros. */
export function cellText(raw: string): string {
  const text = raw.trim();
  return text.length > 2 && text.startsWith('="') && text.endsWith('"')
    ? text.slice(2, -1).replaceAll('""', '"').trim()
    : text;
}
