import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';
import { digests } from '../src/definition/digest.ts';
import { readDefinition, withForm } from '../src/definition/load.ts';
import type { Definition } from '../src/definition/schema/schema.ts';
import type { SourceText } from '../src/diagnostic/place.ts';
import { bundledFiles, familyOf } from '../src/library/bundled.ts';
import { buildPlan } from '../src/plan/build.ts';
import type { Plan } from '../src/plan/plan.ts';

interface Compiled {
  readonly definition: Definition;
  readonly plan: Plan;
}

/** The ids of all bundled questionnaires, without batteries. */
export const QUESTIONNAIRES: readonly string[] = [...bundledFiles()].flatMap(([id, file]) =>
  familyOf(file) === 'batteries' ? [] : [id],
);

/** The definition of a bundled questionnaire, from whatever folder it lies in. */
export function bundled(id: string): SourceText {
  const file = bundledFiles().get(id);
  if (file === undefined) throw new Error(`${id} is not bundled`);
  const name = relative(process.cwd(), file);
  return { name, text: readFileSync(name, 'utf8'), origin: 'authors' };
}

export function definitionOf(id: string, form: string | null = null): Definition {
  return compiled(id, form).definition;
}

export function planOf(id: string, form: string | null = null): Plan {
  return compiled(id, form).plan;
}

const known = new Map<string, Compiled>();

/**
 * Compiled from YAML by the first test that needs it and shared with the others, since reading a large questionnaire
 * takes up to a second.
 */
function compiled(id: string, form: string | null): Compiled {
  const name = form === null ? id : `${id}.${form}`;
  const found = known.get(name) ?? stored(name) ?? compile(id, form, name);
  known.set(name, found);
  return found;
}

function compile(id: string, form: string | null, name: string): Compiled {
  const whole = readDefinition(bundled(id));
  const { definition } = form === null ? whole : withForm(whole, form);
  if (definition === null) throw new Error(`${id} cannot be read`);
  const made = { definition, plan: buildPlan(definition, form, digests(definition)) };
  // Two processes may compile it at the same time; the rename never exposes half a file.
  const file = fileOf(name);
  writeFileSync(`${file}.${String(process.pid)}`, serialize(made));
  renameSync(`${file}.${String(process.pid)}`, file);
  return made;
}

function stored(name: string): Compiled | null {
  const file = fileOf(name);
  return existsSync(file) ? (deserialize(readFileSync(file)) as Compiled) : null;
}

function fileOf(name: string): string {
  return join(inject('compiledFolder'), `${name}.bin`);
}
