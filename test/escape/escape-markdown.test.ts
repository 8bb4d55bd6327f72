import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/escape/escape-markdown.ts';
import { inert } from '../../src/escape/inert.ts';
import { runs } from '../runs.ts';

const renderer = new MarkdownIt({ html: true, linkify: true });

interface Shown {
  readonly text: string;
  readonly kinds: readonly string[];
}

/** The text a reader sees, and the kinds of all tokens other than text. */
function shown(markdown: string): Shown {
  const tokens = renderer.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const text = tokens.filter((token) => token.type === 'text').map((token) => token.content);
  const kinds = tokens.map((token) => token.type).filter((type) => type !== 'text' && type !== 'inline');
  return { text: text.join(''), kinds };
}

const places: Readonly<Record<string, { around: (escaped: string) => string; kinds: readonly string[] }>> = {
  'a paragraph': { around: (escaped) => escaped, kinds: ['paragraph_open', 'paragraph_close'] },
  'a strong paragraph': {
    around: (escaped) => `**${escaped}**`,
    kinds: ['paragraph_open', 'strong_open', 'strong_close', 'paragraph_close'],
  },
  'a heading': { around: (escaped) => `## ${escaped}`, kinds: ['heading_open', 'heading_close'] },
  'a list': {
    around: (escaped) => `- ${escaped}`,
    kinds: [
      'bullet_list_open',
      'list_item_open',
      'paragraph_open',
      'paragraph_close',
      'list_item_close',
      'bullet_list_close',
    ],
  },
  'a table': {
    around: (escaped) => `| a | b |\n| --- | --- |\n| ${escaped} | x |`,
    kinds: [
      'table_open thead_open tr_open th_open th_close th_open th_close tr_close thead_close',
      'tbody_open tr_open td_open td_close td_open td_close tr_close tbody_close table_close',
    ].flatMap((line) => line.split(' ')),
  },
};

const hostile = [
  '](javascript:alert(1))',
  '[a](http://evil.example)',
  '![](http://tracker.example/x.png)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- hidden -->',
  '<https://evil.example>',
  'https://evil.example/a?b=c',
  'www.evil.example and mail@evil.example',
  'javascript:alert(1)',
  '//evil.example',
  'ftp://1.2.3.4/x',
  'a | b | c',
  String.raw`a \| b \\| c \\`,
  '`code` ``more``',
  '# heading',
  'text #',
  '***',
  '---',
  '===',
  '- item',
  '+ item',
  '1. item',
  '12) item',
  '> quote',
  '    code',
  '\tcode',
  'end  ',
  'first\n# second\r\n| third |',
  '**bold** _soft_ ~~gone~~ ^up^ $x$',
  '&lt;b&gt; &#60; &amp;',
  '[ref]: http://evil.example',
  '[^1]: note',
  ':--- | ---',
  '{.class} {{ template }}',
  ':::warning',
  '\u00a0edge\u00a0',
  '\u0000\u001b]8;;http://evil.example\u0007x\u202e',
  '../../etc/passwd',
  'Meyer-Lüdenscheid, Grüße 1.5 % 2.0.1',
];

describe.each(Object.entries(places))('in %s', (_name, { around, kinds }) => {
  test.each(hostile)('%j is rendered as the same text', (text) => {
    const expected = kinds.includes('table_open') ? `ab${inert(text)}x` : inert(text);
    expect(shown(around(escapeMarkdown(text)))).toEqual({ text: expected, kinds });
  });

  test('any text is rendered as the same text', () => {
    const pieces = fc.constantFrom(
      ...hostile,
      ...'\\`*_{}[]<>|&~^$#!.:@/-+=1 \n\t"\'()',
      'http',
      'www',
      'com',
      'é',
      '😀',
    );
    const any = fc.oneof(
      fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const found = shown(around(escapeMarkdown(text)));
        const expected = kinds.includes('table_open') ? `ab${inert(text)}x` : inert(text);
        expect(found).toEqual({ text: expected, kinds });
      }),
      { numRuns: runs(400) },
    );
  });
});

test('plain words stay readable in the source', () => {
  expect(escapeMarkdown('Hardly any tie to the school. 2.5 of 4 (see 1.0.0), “yes”!')).toBe(
    'Hardly any tie to the school. 2.5 of 4 (see 1.0.0), “yes”!',
  );
});
