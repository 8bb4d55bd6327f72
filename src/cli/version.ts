/** As in package.json; a test holds the two together. Read at start, so it is not read from a file. */
export const VERSION = '0.1.0';
