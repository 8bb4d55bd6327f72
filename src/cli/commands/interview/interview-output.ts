import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Assessment } from '../../../assessment/assessment.ts';
import { writeWholeFile } from '../../../files/spool.ts';
import { Stopped, problemError } from '../../../files/problem-error.ts';
import { jsonText } from '../../../escape/escape-json.ts';
import type { Io, Stream } from '../../../files/io.ts';

/** A result is never written over another one: that may be somebody else's. */
export function refuseTaken(out: string | null): void {
  if (out !== null && isTaken(out)) throw problemError('usage', 'output-exists', { file: out });
}

/** Whether something of that name is there; standard output is always free. */
export function isTaken(out: string): boolean {
  return out !== '-' && existsSync(out);
}

/**
 * Writes an assessment as JSON, whole or not at all and for its owner only; `-` is standard output. It is out when this
 * resolves: what it was made of may be deleted then. Where stdout fails, Stopped is thrown, and main tells why.
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

/** A name for the result: the learner's code and the day, as letters, digits and hyphens; one that is not taken yet. */
export function offeredName({ learner, at }: Assessment, { cwd }: Pick<Io, 'cwd'>): string {
  const slug = (learner ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);
  const [day = '', time = ''] = (at ?? '').split('T');
  const stem = `${slug === '' ? 'result' : slug}-${day}`;
  const name = `${stem}.json`;
  return existsSync(resolve(cwd, name)) ? `${stem}-${time.replaceAll(/\D/g, '')}.json` : name;
}
