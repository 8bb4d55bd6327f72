import { expect, test } from 'vitest';
import {
  heading,
  paragraph,
  plainDocument,
  type Figure,
  type ScaleFigure,
} from '../../src/document/model.ts';
import { renderers } from '../render/renderers.ts';

const scale: ScaleFigure = {
  of: 'scale',
  least: 0,
  greatest: 12,
  bands: [
    { id: 'low', name: 'low', from: 0, above: false },
    { id: 'high', name: 'high', from: 6, above: true },
  ],
  value: null,
  bounds: null,
};

const figure = (drawn: Partial<ScaleFigure>): Figure => ({
  kind: 'figure',
  key: 'alienation',
  title: 'Range',
  alt: '0 to 12: low from 0 · high above 6',
  drawn: { ...scale, ...drawn },
});

const shown = (drawn: Partial<ScaleFigure>, width = 78): readonly string[] => {
  const document = plainDocument('en', 'T', [{ id: 's', title: null, blocks: [figure(drawn)] }]);
  return renderers.txt(document, { width }).trimEnd().split('\n').slice(3);
};

const HALF = '-'.repeat(23);

test.each<readonly [what: string, drawn: Partial<ScaleFigure>, bar: string]>([
  ['bands', {}, `|${HALF}|${HALF}|`],
  ['a value', { value: 3 }, `|${'-'.repeat(11)}x${'-'.repeat(11)}|${HALF}|`],
  ['bounds about it', { value: 3, bounds: [3, 4] }, `|${'-'.repeat(11)}x====${'-'.repeat(7)}|${HALF}|`],
  ['bounds that are open', { bounds: [null, null] }, `|${'='.repeat(23)}|${'='.repeat(23)}|`],
])('a scale is drawn in characters above its description: %s', (_, drawn, bar) => {
  expect(shown(drawn)).toEqual([`  ${bar}`, '  Range: 0 to 12: low from 0 · high above 6']);
});

test.each<readonly [what: string, drawn: Partial<ScaleFigure>, width: number]>([
  ['open below', { least: null }, 78],
  ['open above', { greatest: null }, 78],
  ['of one value', { greatest: 0 }, 78],
  ['wider than the page', {}, 45],
])('a scale that cannot be drawn is described in words: %s', (_, drawn, width) => {
  expect(shown(drawn, width)).toEqual(['  Range: 0 to 12: low from 0 · high above 6']);
});

const document = plainDocument('en', 'All of it', [
  { id: 'first', title: null, blocks: [paragraph('Right under the title.')] },
  {
    id: 'second',
    title: 'Second',
    blocks: [
      heading('One'),
      heading('Two', 2),
      {
        kind: 'list',
        key: 'l',
        items: [{ id: 'q', text: 'q: Question', details: ['one of: a · b', 'asked'] }],
      },
      figure({}),
    ],
  },
  { id: 'third', title: 'Nothing', blocks: [] },
]);

test('Markdown contains heading levels, details and figures', () => {
  expect(renderers.md(document).split('\n')).toEqual([
    ...['# All of it', '', String.raw`Right under the title\.`.replace(String.raw`\.`, '.'), ''],
    ...['## Second', '', '### One', '', '#### Two', ''],
    ...['- q: Question', '  - one of: a · b', '  - asked', ''],
    ...['Range: 0 to 12: low from 0 · high above 6', '', '## Nothing', ''],
  ]);
});

test('text contains heading levels, details and figures', () => {
  expect(renderers.txt(document).split('\n')).toEqual([
    ...['All of it', '=========', '', 'Right under the title.', ''],
    ...['Second', '------', '', '* One', '', 'Two', ''],
    ...['  - q: Question', '        one of: a · b', '        asked', ''],
    ...[`  |${HALF}|${HALF}|`, '  Range: 0 to 12: low from 0 · high above 6', ''],
    ...['Nothing', '-------', ''],
  ]);
});

test('a figure is data in JSON, together with its description', () => {
  const { sections } = JSON.parse(renderers.json(document)) as {
    sections: { title: string | null; blocks: object[] }[];
  };
  expect(sections[0]?.title).toBe(null);
  expect(sections[1]?.blocks.at(-1)).toEqual(figure({}));
});
