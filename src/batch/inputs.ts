import { openInput, type Input } from '../files/input.ts';
import { DecimalFound } from './columns/decimal.ts';
import type { RunRequest } from './result.ts';

/**
 * Opens all sources, calls `use`, and closes them in any case. A table has one decimal separator: if only a later row
 * shows it, `use` is called again with it and must start over.
 */
export async function withInputs<R extends RunRequest, T>(
  request: R,
  use: (request: R, inputs: readonly Input[]) => Promise<T>,
): Promise<T> {
  const inputs: Input[] = [];
  try {
    for (const { input } of request.sources)
      inputs.push(await openInput(input, request.stdin, request.signal));
    return await untilSignsAreKnown(request, (known) => use(known, inputs));
  } finally {
    for (const input of inputs) input.close();
  }
}

async function untilSignsAreKnown<R extends RunRequest, T>(
  request: R,
  use: (request: R) => Promise<T>,
): Promise<T> {
  try {
    return await use(request);
  } catch (error) {
    if (!(error instanceof DecimalFound)) throw error;
    const { part, sign } = error;
    const sources = request.sources.map((source) =>
      source.part === part ? { ...source, decimalFound: sign } : source,
    );
    return await untilSignsAreKnown({ ...request, sources }, use);
  }
}
