import { expect, test } from 'vitest';
import { paragraph, plainDocument } from '../../src/document/model.ts';
import { FORMATS, formatOf, rendered } from '../../src/render/formats.ts';
import { run } from '../cli/run.ts';

const document = plainDocument('en', 'T', [{ id: 's', title: null, blocks: [paragraph('one two')] }]);

test.each(FORMATS)('the format %s is found by its name and rendered', async (format) => {
  expect(formatOf(format)).toBe(format);
  expect(await rendered(document, format)).toContain('one two');
});

test('an unknown format is null', () => {
  for (const name of ['text', '', undefined, 'toString']) expect(formatOf(name)).toBe(null);
});

test('a format uses the options that apply to it', async () => {
  expect(await rendered(document, 'txt', { width: 10 })).toContain('one two\n');
  expect(await rendered(document, 'md', { width: 10 })).toBe(await rendered(document, 'md'));
});

test.each(['list', 'show', 'sessions', 'report', 'approaches', 'check'])(
  '%s offers every format in its help',
  async (command) => {
    const { out } = await run([command, '--help']);
    for (const format of FORMATS)
      expect(out.slice(out.indexOf('--format <format>'))).toContain(`"${format}"`);
  },
);
