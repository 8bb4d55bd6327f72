import { expect, test } from 'vitest';
import { readCatalogue, readOwnCatalogue } from '../../src/catalogue/read.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { lineColumn } from '../../src/diagnostic/place.ts';
import type { Problem } from '../../src/diagnostic/problem.ts';
import { approach, ownFile, practice, smallSources, TERMS } from './small.ts';

const small = readCatalogue(smallSources).catalogue as Catalogue;

const shownProblems = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, place, args }) => {
    if (place === null || !('source' in place)) return code;
    const { line } = lineColumn(place.source.text, place.start);
    const [what] = ['id', 'language', 'key', 'format'].flatMap((key) => (key in args ? [key] : []));
    const named = what === undefined ? '' : ` ${String((args as unknown as Record<string, unknown>)[what])}`;
    return `${place.source.name}:${String(line)} ${code}${named}`;
  });

test('two files are merged into one catalogue, in their order', () => {
  expect(readCatalogue(smallSources).problems).toEqual([]);
  expect(small.approaches.map(({ id, local }) => [id, local])).toContainEqual(['buddy', false]);
  expect(Object.keys(small.needs)).toEqual(['belonging', 'wellbeing', 'language']);
  expect(small.publications.map(({ id }) => id)).toEqual(['book', 'table']);
});

test.each<[string, string, readonly string[]]>([
  ['an unknown key', 'aproaches: {}\n', ['more.yaml:3 unknown-key aproaches']],
  [
    'unknown ids',
    `approaches:\n${approach({ id: 'x', tiers: 'universal', needs: 'belongin', more: 'protects: [helth]' })
      .replace('[mentor]', '[mentr]')
      .replace('[talks]', '[talk]')
      .replace(
        '[doc]',
        'dok',
      )}practices:\n${practice({ id: 'y', countries: 'AT', approaches: 'z', more: 'named_in: [paper]' })}`,
    [
      'more.yaml:4 catalogue-unknown-id talk',
      'more.yaml:4 catalogue-unknown-id belongin',
      'more.yaml:4 catalogue-unknown-id mentr',
      'more.yaml:4 catalogue-unknown-id helth',
      'more.yaml:4 catalogue-unknown-id dok',
      'more.yaml:6 catalogue-unknown-id z',
      'more.yaml:6 catalogue-unknown-id paper',
    ],
  ],
  [
    'an unknown need of an indicator',
    'families: { f: { title: { en: F }, about: { en: F. }, cite: doc, indicators: { learner: [{ say: { en: Up. }, needs: [sleep] }] } } }\n',
    ['more.yaml:3 catalogue-unknown-id sleep'],
  ],
  ['an unknown id in leave_out', 'leave_out: [nothing]\n', ['more.yaml:3 catalogue-unknown-id nothing']],
  [
    'a duplicate family',
    `families: { talks: { title: { en: T }, about: { en: T. }, cite: doc } }\n`,
    ['more.yaml:3 catalogue-id-twice talks'],
  ],
  [
    'an approach and a practice with the same id',
    `approaches:\n${approach({ id: 'x', tiers: 'universal', needs: '' })}practices:\n${practice({ id: 'x', countries: '', approaches: 'x' })}`,
    ['more.yaml:6 catalogue-id-twice x'],
  ],
  [
    'a category declared twice',
    `approaches:\n${approach({ id: 'x', tiers: 'individual', needs: '', more: 'critical: { first: [abuse, bullying], after: [violence, bullying], not: [abuse] }' })}`,
    ['more.yaml:4 catalogue-mark-twice x', 'more.yaml:4 catalogue-mark-twice x'],
  ],
  [
    'guidance with a place for critical answers',
    `approaches:\n${approach({ id: 'x', kind: 'guidance', tiers: 'individual', needs: '', more: 'critical: { first: [abuse] }' })}`,
    ['more.yaml:4 catalogue-guidance-marked x'],
  ],
  [
    'an unknown category and an unknown place',
    `approaches:\n${approach({ id: 'x', tiers: 'individual', needs: '', more: 'critical: { first: [abbuse], later: [abuse] }' })}`,
    ['more.yaml:4 not-allowed', 'more.yaml:4 unknown-key later'],
  ],
])('a catalogue with %s is rejected', (_, body, expected) => {
  const files = [
    smallSources[0]!,
    { name: 'more.yaml', text: ownFile(body).text, origin: 'authors' as const },
  ];
  const read = readCatalogue(files);
  expect(shownProblems(read.problems)).toEqual(expected);
  expect(read.catalogue).toBe(null);
});

test('a text is required in each declared language', () => {
  const text = TERMS.replace('languages: [en]', 'languages: [en, de]')
    .replace('{ en: Belonging }', '{ en: Belonging, de: Zugehörigkeit }')
    .replace('cite: doc\n', 'cite: doc\n');
  const found = shownProblems(
    readCatalogue([{ name: 'terms.yaml', text, origin: 'authors' as const }]).problems,
  );
  expect(found.every((one) => one.endsWith('missing-translation de'))).toBe(true);
  // Two needs, a role, a factor, the family's title and description, two indicators.
  expect(found.length).toBe(8);
  const steps = ownFile(
    `approaches:\n${approach({ id: 's', tiers: 'universal', needs: '', more: 'steps: [{ de: Los. }]' })}`,
  );
  expect(shownProblems(readOwnCatalogue(small, steps).problems)).toEqual([
    'own.yaml:4 missing-translation en',
  ]);
});

test('if one file cannot be read, ids in others are not reported as unknown', () => {
  const broken = {
    name: 'terms.yaml',
    text: 'format: lotse-catalogue/1\nneeds: [',
    origin: 'authors' as const,
  };
  const codes = readCatalogue([broken, smallSources[1]!]).problems.map(({ code }) => code);
  expect(codes).not.toContain('catalogue-unknown-id');
  expect(readOwnCatalogue(small, broken).catalogue).toBe(null);
});

test('a school’s own file comes first, replaces entries, and hides entries', () => {
  const own = ownFile(`leave_out: [therapy, gone]
families: { talks: { title: { en: Our talks }, about: { en: Ours. }, cite: doc } }
publications: { book: { text: Our book, about: { en: Ours. }, kind: publication, countries: [] } }
approaches:
${approach({ id: 'ours', tiers: 'universal', needs: 'belonging' })}${approach({ id: 'group', tiers: 'universal', needs: 'wellbeing' })}practices:
${practice({ id: 'club', countries: '', approaches: 'ours, therapy', more: 'contact: { name: { en: Sam }, reach: { en: room 3 } }' })}`);
  const { catalogue, problems } = readOwnCatalogue(small, own);
  expect(problems).toEqual([]);
  expect(catalogue?.approaches.map(({ id, local }) => `${id}${local ? '*' : ''}`)).toEqual([
    ...['ours*', 'group*', 'everybody', 'buddy', 'welcome', 'training', 'planning', 'care'],
  ]);
  expect(catalogue?.practices.map(({ id }) => id).slice(0, 2)).toEqual(['club', 'anywhere']);
  expect(catalogue?.practices.some(({ id }) => id === 'gone')).toBe(false);
  expect(catalogue?.publications.map(({ text }) => text)).toEqual(['Our book', 'A table']);
  expect(catalogue?.families.map(({ title }) => title['en'])).toEqual(['Our talks']);
});

test('declarations about critical answers in a school’s own file are checked, too', () => {
  const mark = 'critical: { first: [abuse], after: [abuse] }';
  const text = `approaches:\n${approach({ id: 'x', tiers: 'individual', needs: '', more: mark })}`;
  expect(shownProblems(readOwnCatalogue(small, ownFile(text)).problems)).toEqual([
    'own.yaml:4 catalogue-mark-twice x',
  ]);
});

test('a school’s own file with an unknown id is rejected', () => {
  const { catalogue, problems } = readOwnCatalogue(small, ownFile('leave_out: [therapie]\n'));
  expect(catalogue).toBe(null);
  expect(problems.map(({ args }) => args)).toEqual([
    { kind: 'entry', id: 'therapie', suggestion: 'therapy' },
  ]);
});
