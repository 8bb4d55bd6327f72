import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { findInCatalogue } from '../../src/catalogue/find.ts';
import { readCatalogue, readOwnCatalogue } from '../../src/catalogue/read.ts';
import {
  countryNames,
  catalogueContext,
  citedItems,
  namesOf,
} from '../../src/report/catalogue/catalogue-parts.ts';
import { catalogueReport } from '../../src/report/catalogue/catalogue-report.ts';
import { catalogueTable, systemsReport } from '../../src/report/catalogue/catalogue-table.ts';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import type { Help } from '../../src/report/counsellor/approaches.ts';
import { renderers } from '../render/renderers.ts';
import { assessed, planOf, QUIET } from '../catalogue/learner.ts';
import { bundledCatalogue } from '../catalogue/bundled.ts';
import { approach, ownFile, practice, smallSources } from '../catalogue/small.ts';
import { expectGolden } from '../golden.ts';

const small = readCatalogue(smallSources).catalogue as Catalogue;
const own = readOwnCatalogue(
  small,
  ownFile(`families: { sports: { title: { en: Sports }, about: { en: Moving. }, cite: doc } }
approaches:
${approach({ id: 'ours', tiers: 'universal', needs: 'belonging', more: 'tip: 3, condition: { en: Ask first. }, protects: [health], steps: [{ en: Begin. }]' })}${approach({ id: 'football', tiers: 'universal', needs: '' }).replace('[talks]', '[sports]')}practices:
${practice({ id: 'club', countries: '', approaches: 'ours', more: 'ages: [12, 18], unknown: { en: When. }, contact: { name: { en: Sam }, reach: { en: room 3 } }' })}${practice({ id: 'team', countries: '', approaches: 'ours' })}`),
).catalogue as Catalogue;
const NOTHING = { needs: [], tiers: [], countries: [], audiences: [] };

test.each(['en', 'de'] as const)('the whole catalogue is unchanged in %s', (language) => {
  const text = renderers.md(catalogueReport(findInCatalogue(own, NOTHING), own, language));
  expectGolden(`approaches.${language}.md`, text);
});

test.each(['en', 'de'] as const)('the table of the bundled catalogue is unchanged in %s', (language) => {
  const asked = { ...NOTHING, needs: ['workplace'], countries: ['DE'] };
  const found = findInCatalogue(bundledCatalogue, asked);
  const text = renderers.txt(catalogueTable(found, bundledCatalogue, language));
  expectGolden(`approaches.${language}.txt`, text);
});

test('an empty selection is stated in the table and in the full report', () => {
  const none = { approaches: [], practices: [], publications: [] };
  const shown = [catalogueTable(none, small, 'en'), catalogueReport(none, small, 'en')];
  expect(shown.map(({ sections }) => sections.map(({ blocks }) => blocks.map(({ kind }) => kind)))).toEqual([
    [['paragraph']],
    [['paragraph']],
  ]);
});

test('indicators shared by several families are listed once', () => {
  const [talks] = small.families;
  const walks = { ...talks!, id: 'walks', title: { en: 'Walks' } };
  const approaches = small.approaches.map((each) => ({ ...each, families: ['talks', 'walks'] }));
  const both = { ...small, families: [talks!, walks], approaches };
  const { sections } = catalogueReport(findInCatalogue(both, NOTHING), both, 'en');
  const headings = sections
    .filter(({ id }) => id === 'indicators')
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])));
  expect(headings).toEqual([expect.stringContaining('Talks, Walks')]);
});

test.each([
  ['ended', 'ended'],
  ['unknown', 'may no longer exist'],
] as const)('a table marks a practice that is %s', (status, told) => {
  const practices = small.practices.filter((each) => each.status === status);
  const text = renderers.txt(catalogueTable({ approaches: [], practices, publications: [] }, small, 'en'));
  expect(text.replaceAll(/\s+/g, ' ')).toContain(`(${told})`);
});

test('tiers are listed in ascending order', () => {
  const buddy = small.approaches
    .filter(({ id }) => id === 'buddy')
    .map((each) => ({ ...each, tiers: ['individual', 'universal'] as const }));
  const text = renderers.txt(
    catalogueTable({ approaches: buddy as never, practices: [], publications: [] }, small, 'en'),
  );
  expect(text).toContain('universal, individual');
});

test('the use after an alert is shown in the table and in the full report, without a column if no approach has any', () => {
  const both = { first: ['abuse', 'bullying'], after: ['violence'], not: ['self_harm'] } as const;
  const marks: Readonly<Record<string, object>> = {
    group: { critical: both },
    buddy: { critical: { after: ['bullying'] } },
  };
  const approaches = small.approaches.map((each) => ({ ...each, ...marks[each.id] }));
  const selection = { approaches, practices: [], publications: [] };
  const [table] = catalogueTable(selection, small, 'en').sections.flatMap(({ blocks }) => blocks);
  const rows = table?.kind === 'table' ? table.rows.map((cells) => [cells[0]?.text, cells[3]?.text]) : [];
  expect(Object.fromEntries(rows)).toMatchObject({
    group: 'first, after the talk, not suggested',
    buddy: 'after the talk',
    therapy: '',
  });
  const facts = catalogueReport(selection, small, 'en').sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'facts' ? [[block.key, block.facts] as const] : [])),
  );
  const told = (id: string) =>
    facts
      .find(([key]) => key === id)?.[1]
      .flatMap(({ key, text }) => (['first', 'after', 'not'].includes(key) ? [`${key}: ${text}`] : []));
  expect(told('group')).toEqual([
    'first: possible abuse or neglect, bullying',
    'after: violence experienced',
    'not: thoughts of self-harm',
  ]);
  expect(told('therapy')).toEqual([]);
  const [bare] = catalogueTable({ ...selection, approaches: small.approaches }, small, 'en').sections;
  expect(bare?.blocks).toMatchObject([{ columns: [{ key: 'id' }, { key: 'what' }, { key: 'last' }] }]);
});

test('an id or a country without a name is shown unchanged', () => {
  const context = catalogueContext(small, 'en');
  expect(namesOf(context, small.needs, ['belonging', 'sleep'])).toBe('Belonging, sleep');
  expect(countryNames(context, ['AT', 'XX'])).toBe('Austria, XX');
  expect(citedItems(context, ['doc', 'none'])).toEqual([{ id: 'doc', text: 'A document' }]);
});

test('the report on systems has German words', () => {
  expect(renderers.txt(systemsReport(bundledCatalogue, 'de'))).toContain('umgesetzt');
});

interface Case {
  readonly answers: Readonly<Record<string, number>>;
  readonly help: Help;
  readonly form?: string;
}

const helpOf = (catalogue: Catalogue, options: Help['options'] = {}): Help => ({ catalogue, options });

const CASES: Readonly<Record<string, Case>> = {
  'a need, and a country': { answers: { ...QUIET, alone: 4 }, help: helpOf(small, { country: 'AT' }) },
  'somebody helps already': {
    answers: { ...QUIET, alone: 4, has_help: 1 },
    help: helpOf(small, { country: 'AT' }),
  },
  'nobody helps': { answers: { ...QUIET, alone: 2 }, help: helpOf(small, { supported: false }) },
  'the school’s own': { answers: { ...QUIET, alone: 2, fled_home: 1 }, help: helpOf(own, { limit: 2 }) },
  'a level that is open': { answers: { calm: 0, words: 0, fled_home: 0, has_help: 0 }, help: helpOf(small) },
  'no levels': { answers: { ...QUIET, calm: 0 }, help: helpOf(small), form: 'plain' },
  'no need': { answers: QUIET, help: helpOf(small) },
  'nothing known': { answers: {}, help: helpOf(small) },
  'a need and nothing for it': { answers: { ...QUIET, calm: 0 }, help: helpOf({ ...small, approaches: [] }) },
};

test.each(['en', 'de'] as const)('the suggested approaches are unchanged in %s', (language) => {
  const texts = Object.entries(CASES).map(([name, { answers, help, form = null }]) => {
    const plan = planOf(form);
    const report = counsellorReport(assessed(answers, plan), plan, language, { help });
    const sections = report.sections.filter(({ id }) => id === 'approaches');
    return renderers.txt({ ...report, title: name, sections });
  });
  expectGolden(`could-help.${language}.txt`, texts.join('\n'));
});

test('the suggested approaches come before the decision, and only with a catalogue', () => {
  const plan = planOf();
  const found = assessed(QUIET, plan);
  const ids = (help: Help | null): readonly string[] =>
    counsellorReport(found, plan, 'en', { help }).sections.map(({ id }) => id);
  expect(ids(null)).not.toContain('approaches');
  const sections = ids(helpOf(small));
  expect(sections[sections.indexOf('approaches') + 1]).toBe('decision');
});

test('a questionnaire that names no needs gets an explanation', () => {
  const plan = planOf();
  const bare = {
    ...plan,
    scales: plan.scales.map((scale) => ({ ...scale, need: null })),
    findings: plan.findings.map((finding) => ({ ...finding, need: null })),
  };
  const { sections } = counsellorReport(assessed(QUIET, plan), bare, 'en', { help: helpOf(small) });
  const texts = sections.flatMap(({ id, blocks }) => (id === 'approaches' ? blocks : []));
  expect(texts.length).toBe(2);
});

test('outside the intended ages, no answers are called missing', () => {
  const aged = { ...planOf(), appliesTo: { age: [14, 25], question: 5 } as const };
  const words = catalogueContext(small, 'en').words.match;
  const told = (years: number): string => {
    const { sections } = counsellorReport(assessed({ ...QUIET, years }, aged), aged, 'en', {
      help: { catalogue: small, options: {} },
    });
    return JSON.stringify(sections.find(({ id }) => id === 'approaches'));
  };
  const [asked] = words.notForAge('…').split('…');
  expect(told(12)).toContain(asked);
  expect(told(12)).not.toContain(words.unclear('…').split('…')[0]);
  expect(told(15)).not.toContain(asked);
});
