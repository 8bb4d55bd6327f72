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

/** Encodings that can be specified. Latin-1 is read as Windows-1252, as is common practice. */
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

/** Number of bytes examined for headers, delimiter and decimal separator. */
export const SAMPLE = 1 << 16;

/** The text of an input as UTF-8, from an offset on, with facts about it. */
export interface Decoded {
  readonly name: string;
  readonly fd: number;
  readonly bytes: number;
  /** Start of the text, after a byte order mark. */
  readonly start: number;
  readonly encoding: EncodingName;
  /** Whether it was inferred without a byte order mark. */
  readonly guessed: boolean;
  /** SHA-256 of the original input. */
  readonly sha256: string;
  /** Whether the text contains a NUL byte. */
  readonly hasNul: boolean;
  /** Whether some text may have been encoded twice. */
  readonly mayBeDoubleEncoded: boolean;
  /** Releases its resources; the input stays open. */
  close(): void;
}

interface Choice {
  readonly encoding: EncodingName;
  readonly guessed: boolean;
  readonly start: number;
}

/**
 * Detects the encoding: by a byte order mark, by the zero bytes of UTF-16, as UTF-8 if all bytes are valid, else the
 * legacy encoding with the most expected headers or, failing that, the most typical letters. A file in two encodings
 * is refused, since half of its names would be wrong.
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
  const yieldNow = yieldToSignals(signal);
  const hash = createHash('sha256');
  const survey = byteSurvey();
  for (const block of blocksOf(source)) {
    await yieldNow();
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
  // UTF-8 needs no mark: other encodings are almost never valid UTF-8 by chance.
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

/** UTF-16 text has a zero in nearly every other byte. A few stray zeros mean a damaged text, more a binary file. */
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

/** Loaded on demand: most texts are UTF-8. */
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

/** Reads the whole text, since a single name in any row may decide. */
async function isCentral(source: Input, signal: AbortSignal): Promise<boolean> {
  const letters = letterCount();
  const yieldNow = yieldToSignals(signal);
  for (const block of blocksOf(source)) {
    await yieldNow();
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

/** Returns the physical line of an offset. CR, LF and CRLF each end one line. */
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

/**
 * Transcodes the text to UTF-8 into a nameless file, so that all later steps have a single encoding and exact offsets.
 */
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
  const yieldNow = yieldToSignals(signal);
  try {
    for (const block of blocksOf(source, choice.start)) {
      await yieldNow();
      write(decoder.write(block));
    }
    write(decoder.end() ?? '');
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return { fd, bytes, isSuspect };
}
