import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { hash } from '../../../definition/digest.ts';
import { readMarginsShape, type MarginsFile } from '../../../definition/margins.ts';
import type { SourceText } from '../../../diagnostic/place.ts';
import { problem, type Problem } from '../../../diagnostic/problem.ts';
import type { Io } from '../../../files/io.ts';
import { bundledMargins } from '../../../library/bundled.ts';
import { findAsItIs } from '../../../library/questionnaire.ts';
import { readSourceText } from '../../../library/source-file.ts';
import type { Plan } from '../../../plan/plan.ts';
import { checkMargins } from '../../../simulate/margin-check.ts';
import { locate } from '../../../source/node.ts';

type World = Pick<Io, 'stdin' | 'cwd' | 'signal'>;

/** A margins file that fits its questionnaire. */
export interface FoundMargins {
  /** As the user named it; of bundled margins the path in the package. */
  readonly file: string;
  /** SHA-256 (hex) of the file's content; comments and layout are left out. */
  readonly digest: string;
  readonly value: MarginsFile;
}

/** The value of `--margins` that stands for the bundled margins of each questionnaire. */
const BUNDLED = 'bundled';

/**
 * Finds the margins for the questionnaires that are simulated, by their id: in the file, or the bundled ones. `plans`:
 * of each questionnaire the whole and all its forms. Throws a ProblemError if the file cannot be read.
 */
export async function findMargins(
  named: string,
  plans: ReadonlyMap<string, readonly Plan[]>,
  io: World,
): Promise<{ readonly found: ReadonlyMap<string, FoundMargins>; readonly problems: readonly Problem[] }> {
  const isBundled = named === BUNDLED && !existsSync(resolve(io.cwd, named));
  const bundled = bundledMargins();
  const files = isBundled ? [...plans.keys()].flatMap((id) => bundled.get(id) ?? []) : [named];
  const asked = [...plans.keys()];
  if (files.length === 0)
    return {
      found: new Map(),
      problems: [problem('margins-none', null, { asked, known: [...bundled.keys()] })],
    };
  const found = new Map<string, FoundMargins>();
  const problems: Problem[] = [];
  for (const path of files) {
    const source = await readSourceText(path, io, 'definition');
    const shape = readMarginsShape(source);
    const id = shape.value?.questionnaire;
    const own = id === undefined ? undefined : plans.get(id);
    if (shape.value === null || id === undefined) problems.push(...shape.problems);
    else if (own === undefined) problems.push(...shape.problems, forAnother(source, shape, id, asked));
    else {
      problems.push(...checkMargins(source, shape, own));
      const file = isBundled ? `questionnaires/margins/${id}.yaml` : named;
      found.set(id, { file, digest: hash(shape.value), value: shape.value });
    }
  }
  return { found, problems };
}

function forAnother(
  source: SourceText,
  { node }: ReturnType<typeof readMarginsShape>,
  questionnaire: string,
  asked: readonly string[],
): Problem {
  const at = node === null ? { start: 0, end: 0 } : locate(node, ['questionnaire']);
  return problem('margins-for-another', { source, start: at.start, end: at.end }, { questionnaire, asked });
}

/** The plans of a questionnaire as a whole and in each form; null if it is not valid. */
export async function allPlans(name: string, io: World): Promise<readonly Plan[] | null> {
  const whole = await findAsItIs(name, null, io);
  if ('problems' in whole) return null;
  const plans = whole.formRequired ? [] : [whole.plan];
  for (const { id } of whole.forms) {
    const found = await findAsItIs(name, id, io);
    if ('plan' in found) plans.push(found.plan);
  }
  return plans;
}
