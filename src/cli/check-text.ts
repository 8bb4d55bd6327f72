import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkSource } from '../check/check.ts';
import { kindOfText } from '../definition/format.ts';
import { readMapping, type Mapping } from '../definition/mapping.ts';
import type { Place, SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { locate, type Node } from '../source/node.ts';
import { bundledFiles } from './bundled.ts';
import type { Io } from './io.ts';
import { findQuestionnaire } from './questionnaire.ts';

type World = Pick<Io, 'stdin' | 'cwd' | 'signal'>;

/** Everything wrong with one file that people wrote, whatever kind of file it is. */
export async function checkText(source: SourceText, io: World): Promise<readonly Problem[]> {
  const kind = kindOfText(source);
  if (kind === 'mapping') return checkMapping(source, io);
  const { problems } = checkSource(source);
  // What is missing from a questionnaire says nothing about a file that is none.
  return kind === 'other' ? problems.filter(({ code }) => code === 'unknown-format') : problems;
}

/** Its shape, and its meaning where the questionnaire that it is for is at hand. */
async function checkMapping(source: SourceText, io: World): Promise<readonly Problem[]> {
  const { node, value, problems } = readMapping(source);
  if (node === null || value === null) return problems;
  const name = nameAtHand(source, value.questionnaire, io);
  if (name === null) {
    const near = suggestion(value.questionnaire, bundledFiles().keys());
    return [...problems, unchecked(source, node, value, 'not-found', near)];
  }
  const found = await findQuestionnaire(name, value.form ?? null, io);
  if ('plan' in found) {
    const { placeMapping } = await import('../batch/mapping.ts');
    return placeMapping(source, found.plan).problems;
  }
  // The only thing wrong that has no place in the questionnaire's file is that it has no such form.
  const own = found.problems.filter(({ at }) => at === null);
  if (own.length === 0) return [...problems, unchecked(source, node, value, 'invalid', null)];
  const at = placeOf(source, node, 'form');
  return [...problems, ...own.map((each): Problem => ({ ...each, at }))];
}

/** As `findQuestionnaire` takes it: a bundled id, or the path of a file beside the mapping that is named after the id. */
function nameAtHand({ name }: SourceText, id: string, { cwd }: World): string | null {
  if (bundledFiles().has(id)) return id;
  const folder = name === '-' ? cwd : dirname(resolve(cwd, name));
  const paths = ['.yaml', '.yml'].map((ending) => join(folder, `${id}${ending}`));
  return paths.find((path) => existsSync(path)) ?? null;
}

function unchecked(
  source: SourceText,
  node: Node,
  { questionnaire }: Mapping,
  because: 'not-found' | 'invalid',
  near: string | null,
): Problem {
  const args = { questionnaire, because, suggestion: near };
  return problem('mapping-unchecked', placeOf(source, node, 'questionnaire'), args);
}

function placeOf(source: SourceText, node: Node, key: string): Place {
  const { start, end } = locate(node, [key]);
  return { source, start, end };
}
