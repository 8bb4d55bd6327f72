import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { linesOf } from '../../../src/interview/prompt/lines.ts';

test('one line at a time, whole characters, whatever ends it; what comes unasked is dropped', async () => {
  const input = new PassThrough();
  const lines = linesOf(input);
  const first = lines.next();
  const bytes = Buffer.from('ü1\r\nunasked\nbegun ');
  input.write(bytes.subarray(0, 1));
  input.write(bytes.subarray(1));
  expect(await first).toBe('ü1');
  const second = lines.next();
  input.write('and ended\n');
  expect(await second).toBe('begun and ended');
  lines.close();
  expect(input.isPaused()).toBe(true);
});

test('the end of the input is no line, nor is what stands before it', async () => {
  const input = new PassThrough();
  const lines = linesOf(input);
  const line = lines.next();
  input.end('not sent off');
  expect(await line).toBeNull();
  expect(await lines.next()).toBeNull();
});

test('an input that is gone, and one that breaks', async () => {
  const gone = new PassThrough();
  gone.destroy();
  expect(await linesOf(gone).next()).toBeNull();
  const breaking = new PassThrough();
  const line = linesOf(breaking).next();
  breaking.destroy(new Error('EIO'));
  expect(await line).toBeNull();
});

test('closing answers whoever waits', async () => {
  const lines = linesOf(new PassThrough());
  const line = lines.next();
  lines.close();
  expect(await line).toBeNull();
});
