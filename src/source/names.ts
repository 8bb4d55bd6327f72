/**
 * Names of properties that every JavaScript object inherits. As a key or an id they could reach code instead of data,
 * in this program or in one that reads its JSON, and no questionnaire needs them.
 */
const INHERITED = [
  '__proto__',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
];

const forbidden: ReadonlySet<string> = new Set(INHERITED);

/** Whether a name is not allowed as a key or an id. */
export function isForbidden(name: string): boolean {
  return forbidden.has(name);
}
