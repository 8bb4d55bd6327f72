import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Assessment } from '../../../assessment/assessment.ts';
import { isNameLike } from '../../../dialogue/name-like.ts';
import { writeWholeFile } from '../../../files/spool.ts';
import { Stopped, problemError } from '../../../files/problem-error.ts';
import { jsonText } from '../../../escape/escape-json.ts';
import type { Io, Stream } from '../../../files/io.ts';

/** Refuses to overwrite an existing file, which may be another learner's result. Throws a ProblemError. */
export function refuseExisting(out: string | null): void {
  if (out !== null && isExisting(out)) throw problemError('usage', 'output-exists', { file: out });
}

/** Whether the file exists; standard output is always available. */
export function isExisting(out: string): boolean {
  return out !== '-' && existsSync(out);
}

/**
 * Writes an assessment as JSON, whole or not at all and readable by its owner only; `-` is standard output. When this
 * resolves, the result is written and its session may be deleted. Throws Stopped if stdout fails; main reports why.
 */
export async function writeAssessment(assessment: Assessment, out: string, io: Io): Promise<void> {
  const text = `${jsonText(assessment, 2)}\n`;
  if (out === '-') {
    await written(text, io.stdout);
    return;
  }
  writeWholeFile(out, text);
}

function written(text: string, stream: Stream): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error == null) resolve();
      else reject(new Stopped());
    });
  });
}

/** Suggests a new file name for the result: the learner's code and the date, as letters, digits and hyphens. */
export function suggestedName({ learner, at }: Assessment, { cwd }: Pick<Io, 'cwd'>): string {
  // A name must not get into a file's name, which more people see than the file.
  const slug = (learner === null || isNameLike(learner) ? '' : learner)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);
  const [day = '', time = ''] = (at ?? '').split('T');
  const stem = `${slug === '' ? 'result' : slug}-${day}`;
  const name = `${stem}.json`;
  return existsSync(resolve(cwd, name)) ? `${stem}-${time.replaceAll(/\D/g, '')}.json` : name;
}
