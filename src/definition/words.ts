import { z } from 'zod';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { nodeAt, type Node, type Path } from '../source/node.ts';
import { languageSchema } from './schema/text.ts';
import { nearest } from './shape-problem.ts';
import { readShape } from './shape.ts';

/** Texts by key. `{name}` in a text is a placeholder, which the program fills in. */
export interface Texts {
  readonly [key: string]: string | readonly string[] | Texts;
}

type Part = Texts[string];

export interface ReadWords<T> {
  /** null if the file has any problem. */
  readonly words: (T & { readonly language: string; readonly reviewed: boolean }) | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a translation of the model, format lotse-words/1, with all its problems. It must have exactly the texts of
 * the model, with the same placeholders. A capital in a key of the model is an underscore in the file: `goOn` is
 * `go_on`.
 */
export function readWords<T extends Texts>(source: SourceText, model: T): ReadWords<T> {
  const head = { format: z.literal('lotse-words/1'), language: languageSchema, reviewed: z.boolean() };
  const shape = readShape(source, z.strictObject({ ...head, ...shapeOf(model) }));
  const { raw, value } = shape;
  const problems = [...shape.problems, ...(raw === null ? [] : placeholderProblems(source, raw, model))];
  if (value === null || problems.length > 0) return { words: null, problems };
  const { language, reviewed } = value;
  // The schema is derived from the model, so whatever it accepts has the model's keys.
  const texts = translated(model, value) as T;
  return { words: { ...texts, language, reviewed }, problems };
}

const textSchema = z.string().trim().min(1).max(1000);

function schemaOf(part: Part): z.ZodType {
  if (typeof part === 'string') return textSchema;
  return isList(part) ? z.array(textSchema).length(part.length) : z.strictObject(shapeOf(part));
}

function shapeOf(model: Texts): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(Object.entries(model).map(([key, part]) => [keyInFile(key), schemaOf(part)]));
}

function isList(part: Exclude<Part, string>): part is readonly string[] {
  return Array.isArray(part);
}

function keyInFile(key: string): string {
  return key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** Returns the texts of the file under the model's keys. */
function translated(part: Part, written: unknown): Part {
  if (typeof part === 'string') return oneLine(String(written));
  if (isList(part)) return (written as readonly string[]).map(oneLine);
  const inner = written as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(part).map(([key, own]) => [key, translated(own, inner[keyInFile(key)])]),
  );
}

/** Line breaks in a YAML text are only layout. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/**
 * A text without one of its placeholders would omit that information; a placeholder that does not exist would be
 * shown literally.
 */
function placeholderProblems(source: SourceText, tree: Node, model: Texts): readonly Problem[] {
  return textsIn(model, []).flatMap(([path, text]) => {
    const node = nodeAt(tree, path);
    if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [];
    const at = { source, start: node.start, end: node.end };
    const [wanted, found] = [placeholders(text), placeholders(node.value)];
    const unknown = found
      .filter((name) => !wanted.includes(name))
      .map((name) => ({ name, allowed: wanted, suggestion: nearest(name, wanted) }));
    // A misspelt placeholder does not count as missing as well.
    const there = [...found, ...unknown.map(({ suggestion }) => suggestion)];
    const missing = wanted.filter((name) => !there.includes(name));
    return [
      ...unknown.map((args) => problem('placeholder-unknown', at, args)),
      ...missing.map((name) => problem('placeholder-missing', at, { name })),
    ];
  });
}

function textsIn(part: Part, path: Path): readonly (readonly [path: Path, text: string])[] {
  if (typeof part === 'string') return [[path, part]];
  return Object.entries<Part>(part).flatMap(([key, inner]) => textsIn(inner, [...path, keyInFile(key)]));
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name))];
}
