import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAMILIES, familyOf } from '../../src/library/bundled.ts';
import { foldersFor } from '../folders.ts';
import { run } from './run.ts';

const folder = foldersFor('battery-cli')();

test.each(['en', 'de'])(
  'show describes a battery by its parts, not by their questions, in %s',
  async (lang) => {
    const { code, out } = await run(['show', 'school-screening', '--lang', lang]);
    expect(code).toBe(0);
    for (const shown of ['lotse show risiko-check', 'register_says_nothing', 'any_source', 'weighed_down'])
      expect(out).toContain(shown);
    for (const hidden of ['dark_thoughts', 'self.', 'weighs_home', 'iko_halden'])
      expect(out).not.toContain(hidden);
  },
);

test('show describes a battery of two parts, one of them a form, without comparisons', async () => {
  const file = join(folder, 'two.yaml');
  const text = `format: lotse-battery/1
id: two
version: 1.0.0
title: { en: Two }
languages: [en]
evidence: { status: unvalidated, note: { en: None. } }
parts:
  - { id: record, title: { en: File }, questionnaire: school-record, form: air }
  - id: staff
    title: { en: Staff }
    questionnaire: staff-signals
    ask_if: { part: record, tier_at_least: selective }
`;
  writeFileSync(file, text);
  const { code, out } = await run(['show', file]);
  expect(code).toBe(0);
  expect(out).toContain('lotse show school-record --form air');
  expect(out).toMatch(/it\s+stays\s+open\s+whether\s+the\s+answers\s+count/);
});

test('show --json prints the whole plan of a battery', async () => {
  const { out } = await run(['show', 'school-screening', '--json']);
  const plan = JSON.parse(out) as { parts: { id: string }[]; compare: object[] };
  expect(plan.parts.map(({ id }) => id)).toEqual(['record', 'staff', 'short', 'self']);
  expect(plan.compare.length).toBeGreaterThan(3);
});

test('list groups questionnaires by family', async () => {
  const { out } = await run(['list', '--json']);
  const listed = JSON.parse(out) as { id: string; family: (typeof FAMILIES)[number] }[];
  const familyIs = new Map(listed.map(({ id, family }) => [id, family]));
  expect(
    ['risiko-check', 'staff-signals', 'gad-7', 'school-screening'].map((id) => familyIs.get(id)),
  ).toEqual([...['general', 'staff', 'keys', 'batteries']]);
  const places = listed.map(({ family }) => FAMILIES.indexOf(family));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(familyOf('/somewhere/else/x.yaml')).toBe('general');
});

test.each(['en', 'de'])('list names every questionnaire once, in %s', async (lang) => {
  const [{ out }, { out: json }] = [await run(['list', '--lang', lang]), await run(['list', '--json'])];
  const ids = (JSON.parse(json) as { id: string }[]).map(({ id }) => id);
  const lines = out.split('\n');
  for (const id of ids) expect(lines.filter((line) => line.startsWith(`${id} `))).toHaveLength(1);
});

test.each([[[]], [['--answers', 'answers.yaml']]])(
  'an interview with a battery is refused: %j',
  async (flags) => {
    const ran = await run(['interview', 'school-screening', ...flags]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('battery-not-held');
    for (const id of ['school-record', 'staff-signals', 'risiko-check']) expect(ran.err).toContain(id);
  },
);
