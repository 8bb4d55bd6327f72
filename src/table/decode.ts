import { createHash } from 'node:crypto';
import { closeSync, writeSync } from 'node:fs';
import type Iconv from 'iconv-lite';
import { yieldToSignals } from '../files/yield.ts';
import { blocksOf, readPart, type Input } from '../files/input.ts';
import { createNameless } from '../files/temporary.ts';
import { problemError, writing } from '../files/problem-error.ts';
import { mayBeDoubleEncoded } from './double-encoded.ts';
import { letterCount } from './charset-letters.ts';
import { byteSurvey, type ByteSurvey } from './utf8.ts';

/** Encodings that may be named. Latin-1 is read as Windows-1252, as everyone writes it. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-15',
  'cp850',
  'macintosh',
] as const;
export type EncodingName = (typeof ENCODINGS)[number];

const LEGACY = ['windows-1252', 'windows-1250', 'iso-8859-15'] as const;

/** How many bytes are looked at for headers, delimiter and decimal sign. */
export const SAMPLE = 1 << 16;

/** The text of an input as UTF-8, from an offset on, with what was found out about it. */
export interface Decoded {
  readonly name: string;
  readonly fd: number;
  readonly bytes: number;
  /** Where the text begins: after a byte order mark. */
  readonly start: number;
  readonly encoding: EncodingName;
  /** Whether it was inferred from the bytes without a mark that says so. */
  readonly guessed: boolean;
  /** SHA-256 of the input as it was. */
  readonly sha256: string;
  /** Whether a byte of the text is zero. */
  readonly hasNul: boolean;
  /** Whether some of it may have been encoded twice. */
  readonly mayBeDoubleEncoded: boolean;
  /** Gives back what it took; the input stays open. */
  close(): void;
}

interface Choice {
  readonly encoding: EncodingName;
  readonly guessed: boolean;
  readonly start: number;
}

/**
 * Finds the encoding: a mark, zeros as UTF-16 has them, then UTF-8 if every byte agrees, else the old encoding that
 * shows the most of the expected headers, or else the one that its letters speak for. A file in two encodings is refused: half of its names would be wrong.
 */
export async function decode(
  source: Input,
  asked: EncodingName | null,
  countHeaders: (sample: string) => number,
  signal: AbortSignal,
): Promise<Decoded> {
  const { survey, sha256, hasNul, isSuspect } = await surveyOf(source, signal);
  const choice = await choose(source, asked, survey, countHeaders, signal);
  const known = { name: source.name, encoding: choice.encoding, guessed: choice.guessed, sha256, hasNul };
  if (choice.encoding === 'utf-8') {
    if (!survey.valid) throw badBytes(source, survey, choice);
    return {
      ...known,
      fd: source.fd,
      bytes: source.bytes,
      start: choice.start,
      mayBeDoubleEncoded: isSuspect,
      close: () => undefined,
    };
  }
  const text = await transcoded(source, choice, signal);
  return {
    ...known,
    fd: text.fd,
    bytes: text.bytes,
    start: 0,
    mayBeDoubleEncoded: text.isSuspect,
    close: () => closeSync(text.fd),
  };
}

interface WholeSurvey {
  readonly survey: ByteSurvey;
  readonly sha256: string;
  readonly hasNul: boolean;
  readonly isSuspect: boolean;
}

async function surveyOf(source: Input, signal: AbortSignal): Promise<WholeSurvey> {
  let [hasNul, isSuspect] = [false, false];
  const breathe = yieldToSignals(signal);
  const hash = createHash('sha256');
  const survey = byteSurvey();
  for (const block of blocksOf(source)) {
    await breathe();
    hash.update(block);
    survey.take(block);
    hasNul ||= block.includes(0);
    isSuspect ||= mayBeDoubleEncoded(block);
  }
  return { survey: survey.end(), sha256: hash.digest('hex'), hasNul, isSuspect };
}

async function choose(
  source: Input,
  asked: EncodingName | null,
  survey: ByteSurvey,
  countHeaders: (sample: string) => number,
  signal: AbortSignal,
): Promise<Choice> {
  const sample = readPart(source, 0, Math.min(SAMPLE, source.bytes));
  const marked = fromMark(sample);
  if (asked !== null)
    return { encoding: asked, guessed: false, start: marked?.encoding === asked ? marked.start : 0 };
  if (marked !== null) return marked;
  const wide = fromZeros(source, sample);
  if (wide !== null) return { encoding: wide, guessed: true, start: 0 };
  // No mark is needed for UTF-8: other texts hardly ever look like it by chance.
  if (survey.valid) return { encoding: 'utf-8', guessed: false, start: 0 };
  if (survey.wellFormed) throw badBytes(source, survey, null);
  return { encoding: await legacy(source, sample, countHeaders, signal), guessed: true, start: 0 };
}

function fromMark(sample: Buffer): Choice | null {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf)
    return { encoding: 'utf-8', guessed: false, start: 3 };
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', guessed: false, start: 2 };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', guessed: false, start: 2 };
  return null;
}

/** Text in UTF-16 has a zero in nearly every other byte; a few stray zeros are a damaged text; more are no text. */
function fromZeros(source: Input, sample: Buffer): 'utf-16le' | 'utf-16be' | null {
  let [even, odd] = [0, 0];
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  if (even + odd > sample.length * 0.1)
    throw problemError('input', 'file-wrong-kind', { file: source.name, kind: 'binary' });
  return null;
}

/** Its tables are loaded only for texts that need them: most are UTF-8. */
async function tables(): Promise<typeof Iconv> {
  return (await import('iconv-lite')).default;
}

async function legacy(
  source: Input,
  sample: Buffer,
  countHeaders: (sample: string) => number,
  signal: AbortSignal,
): Promise<EncodingName> {
  const iconv = await tables();
  const matched = LEGACY.map((encoding) => countHeaders(iconv.decode(sample, encoding)));
  const most = LEGACY.filter((_, position) => matched[position] === Math.max(...matched));
  const [first = 'windows-1252'] = most;
  const isOpen = most.includes('windows-1252') && most.includes('windows-1250');
  return isOpen && (await isCentral(source, signal)) ? 'windows-1250' : first;
}

/** Reads the whole text: a name in the last row tells as much as one in the first. */
async function isCentral(source: Input, signal: AbortSignal): Promise<boolean> {
  const letters = letterCount();
  const breathe = yieldToSignals(signal);
  for (const block of blocksOf(source)) {
    await breathe();
    letters.take(block);
  }
  return letters.isCentral();
}

function badBytes(source: Input, survey: ByteSurvey, choice: Choice | null): Error {
  const at = { file: source.name, line: lineNumberAt(source, survey.firstBad ?? 0) };
  if (choice === null || survey.wellFormed)
    return problemError('input', 'encoding-mixed', { file: source.name }, at);
  return problemError('input', 'encoding-invalid', { file: source.name, encoding: choice.encoding }, at);
}

/** The physical line that an offset is in; CR, LF and CRLF each end one. */
export function lineNumberAt(
  source: Pick<Input, 'name' | 'fd' | 'bytes'>,
  offset: number,
  start = 0,
): number {
  let line = 1;
  let before = 0;
  let at = start;
  for (const block of blocksOf(source, start)) {
    for (const byte of block) {
      if (at >= offset) return line;
      if (byte === 13 || (byte === 10 && before !== 13)) line += 1;
      before = byte;
      at += 1;
    }
  }
  return line;
}

/** Writes the text as UTF-8 into a nameless file, so that all that follows knows one encoding and exact offsets. */
async function transcoded(
  source: Input,
  choice: Choice,
  signal: AbortSignal,
): Promise<{ readonly fd: number; readonly bytes: number; readonly isSuspect: boolean }> {
  const iconv = await tables();
  const decoder = iconv.getDecoder(choice.encoding === 'iso-8859-1' ? 'windows-1252' : choice.encoding, {
    stripBOM: false,
  });
  const fd = writing(source.name, createNameless);
  let bytes = 0;
  let isSuspect = false;
  const write = (text: string) => {
    const block = Buffer.from(text);
    isSuspect ||= mayBeDoubleEncoded(block);
    for (let from = 0; from < block.length;) {
      const start = from;
      from += writing(source.name, () => writeSync(fd, block, start));
    }
    bytes += block.length;
  };
  const breathe = yieldToSignals(signal);
  try {
    for (const block of blocksOf(source, choice.start)) {
      await breathe();
      write(decoder.write(block));
    }
    write(decoder.end() ?? '');
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return { fd, bytes, isSuspect };
}
