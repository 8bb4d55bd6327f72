import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createProgress } from '../../../../src/cli/commands/score/progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY });
  return { stream, text: () => String(stream.read() ?? '') };
}

const words = (percent: number) => `${percent} %`;

test('progress is shown after a second, not too often, and removed at the end', () => {
  const { stream, text } = terminal(true);
  const { show, clear } = createProgress({ stderr: stream }, false, words);
  show(0.1);
  vi.advanceTimersByTime(1001);
  show(0.5);
  show(0.6);
  vi.advanceTimersByTime(251);
  show(0.7);
  clear();
  clear();
  expect(text()).toBe('\r50 %\r70 %\r    \r');
});

test.each([
  [false, false],
  [true, true],
])('no progress is shown if the terminal is %s and quiet %s', (isTTY, quiet) => {
  const { stream, text } = terminal(isTTY);
  const { show, clear } = createProgress({ stderr: stream }, quiet, words);
  vi.advanceTimersByTime(5000);
  show(0.5);
  clear();
  expect(text()).toBe('');
});
