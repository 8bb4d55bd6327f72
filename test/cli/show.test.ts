import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { small } from '../batch/questionnaire.ts';
import { foldersFor } from '../folders.ts';
import { run } from './run.ts';

const folder = foldersFor('show')();

function inEnglish(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'en' in value ? { en: value.en } : value;
}

/** Shows the small questionnaire with some parts replaced; a part that is null is left out. */
async function shown(
  changes: Readonly<Record<string, unknown>> = {},
  flags: readonly string[] = [],
): Promise<string> {
  const all: Readonly<Record<string, unknown>> = { ...small, languages: ['en'], ...changes };
  const parts = Object.entries(all).filter(([, part]) => part !== null);
  const file = join(folder, 'shown.yaml');
  writeFileSync(file, stringify(JSON.parse(JSON.stringify(Object.fromEntries(parts)), inEnglish)));
  const ran = await run(['show', file, ...flags]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  return ran.out;
}

const question = (id: string, kind: object) => ({ id, text: { en: id }, ...kind });
const section = (...questions: object[]) => ({ id: 'only', title: { en: 'Only' }, questions });
const nothing = {
  ...{ scales: null, findings: null, critical: null, tiers: null },
  ...{ answer_sets: null, missing_codes: null, refused_codes: null },
};
const yesNo = { answer_sets: { yes_no: small.answer_sets.yes_no } };

test('a questionnaire of free texts has no scales, findings or critical rules, and says that it has no tiers', async () => {
  const out = await shown({
    ...nothing,
    sections: [section(question('remarks', { free_text: { max: 20 } }))],
  });
  expect(out).toContain('remarks');
  for (const absent of ['Scales', 'Findings', 'Critical', 'individual']) expect(out).not.toContain(absent);
});

test.each<[string, object, RegExp]>([
  ['a minimum and maximum, with a unit', { number: { min: 0, max: 100, unit: '%' } }, /0 .*100.* %/],
  ['only a minimum', { number: { min: 3, integer: true } }, /3/],
  ['only a maximum', { number: { max: 7 } }, /7/],
  ['without bounds', { number: {} }, /number/],
  ['a unit in words', { number: { min: 0, unit: { en: 'days a week' } } }, /days a week/],
  [
    'codes',
    {
      number: {
        min: 0,
        codes: [{ id: 'na', label: { en: 'not assessed' }, points: 'none', treat_as: 'missing' }],
      },
    },
    /not assessed \(na\)/,
  ],
  ['a date', { date: { earliest: '1990-01-01', latest: '2015-12-31' } }, /date/i],
])('a question is shown with %s', async (_, kind, says) => {
  expect(await shown({ ...nothing, sections: [section(question('n', kind))] })).toMatch(says);
});

test('weights, reversed items and missing rules are shown', async () => {
  const out = await shown();
  expect(out).toMatch(/bored \(.*2\)/);
  expect(out).toMatch(/belongs \(reversed\)/);
  expect(out).toContain('no_way_forward');
  expect(out).toContain('Alienated.');
});

test('sources are shown with or without address, confirmed or not', async () => {
  const out = await shown({
    sources: {
      book: { text: 'A book' },
      page: { text: 'A page', url: 'https://example.org/x' },
    },
    evidence: { status: 'adapted', note: { en: 'From a book.' } },
  });
  expect(out).toContain('book: A book');
  expect(out).toContain('<https://example.org/x>');
});

test('the description comes first, wrapped', async () => {
  const about = 'It asks how things are going, in a few words and a few more. '.repeat(4);
  // Under the title and its line.
  const [, text = []] = (await shown({ description: { en: about } }))
    .split('\n\n')
    .map((part) => part.split('\n'));
  expect(text.length).toBeGreaterThan(2);
  expect(text.map((line) => line.trim()).join(' ')).toBe(about.trim());
  expect(Math.max(...text.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(JSON.parse(await shown({ description: { en: about } }, ['--json']))).toMatchObject({
    description: { en: about },
  });
  expect(JSON.parse(await shown({}, ['--json']))).toMatchObject({ description: null });
});

test('ages, recall period and supplied wording are shown', async () => {
  const out = await shown({ applies_to: { age: [14, 25] }, recall: 'P2W', wording: 'supplied', tiers: null });
  for (const part of ['14', '25', 'the last two weeks']) expect(out).toContain(part);
});

test('the period asked about is shown in words, if there is one', async () => {
  expect(await shown({ recall: 'P2W' }, ['--lang', 'de'])).toContain(
    'Gefragt wird nach: den letzten zwei Wochen',
  );
  expect(await shown()).not.toContain('Period asked about');
});

test('a conditional question is shown with its condition', async () => {
  const out = await shown({
    ...nothing,
    ...yesNo,
    sections: [
      section(
        question('first', { answers: 'yes_no' }),
        question('second', { answers: 'yes_no', ask_if: { question: 'first', is: 'yes' } }),
      ),
    ],
  });
  expect(out).toMatch(/second[^]*first/);
});

test('hints for reading a column are shown with the question', async () => {
  const helped = question('n', { number: {}, help: { en: 'Hours, not days.' } });
  expect(await shown({ ...nothing, sections: [section(helped)] })).toMatch(/ n: n\n.*\n +Hours, not days\./);
});

test('forms are named, and each can be shown', async () => {
  const forms = { short: { title: { en: 'Short form' }, leave_out: ['remarks'] } };
  expect(await shown({ forms })).toContain('short (Short form)');
  const form = await shown({ forms }, ['--form', 'short']);
  expect(form).toContain('short');
  expect(form).not.toContain('Remarks');
});

test('control characters are shown and not executed', async () => {
  const out = await shown({ title: { en: 'Evil \u001b]0;x\u0007' } });
  expect(out).not.toContain('\u0007');
});
