import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PAGES, readPage, withoutBlocks } from './readme.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function anchorsOf(file: string): readonly string[] {
  return [...withoutBlocks(readPage(file)).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!));
}

function linksOf(file: string): readonly string[] {
  return [...withoutBlocks(readPage(file)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The reason why a link is broken, or null. */
function problem(file: string, link: string): string | null {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : relative(ROOT, resolve(ROOT, dirname(file), path));
  if (!existsSync(join(ROOT, target))) return `${file}: no file for ${link}`;
  if (anchor === undefined || anchorsOf(target).includes(anchor)) return null;
  return `${file}: no heading for ${link}`;
}

test.each([...PAGES, 'src/README.md'])(
  'every relative link in %s leads to a file and its heading',
  (file) => {
    expect(linksOf(file).flatMap((link) => problem(file, link) ?? [])).toEqual([]);
  },
);

test('a link to a missing heading and a link to a missing page are reported', () => {
  expect(problem('docs/formats.md', '#nothing-like-it')).toContain('no heading');
  expect(problem('docs/formats.md', 'nothing-like-it.md')).toContain('no file');
  expect(problem('README.md', 'docs/formats.md#mapping-files')).toBe(null);
});
