/** The version in package.json, checked by a test. It is needed at every start, so no file is read for it. */
export const VERSION = '0.1.0';
