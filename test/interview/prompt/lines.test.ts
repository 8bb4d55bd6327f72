import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { linesOf } from '../../../src/interview/prompt/lines.ts';

test('lines are read one at a time on request, with split characters joined, and other input is dropped', async () => {
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

test('unfinished text at the end of the input is not a line', async () => {
  const input = new PassThrough();
  const lines = linesOf(input);
  const line = lines.next();
  input.end('not sent off');
  expect(await line).toBeNull();
  expect(await lines.next()).toBeNull();
});

test('a closed or failing input ends without a line', async () => {
  const gone = new PassThrough();
  gone.destroy();
  expect(await linesOf(gone).next()).toBeNull();
  const breaking = new PassThrough();
  const line = linesOf(breaking).next();
  breaking.destroy(new Error('EIO'));
  expect(await line).toBeNull();
});

test('closing resolves a pending request', async () => {
  const lines = linesOf(new PassThrough());
  const line = lines.next();
  lines.close();
  expect(await line).toBeNull();
});
