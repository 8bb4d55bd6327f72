import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkBattery, type PartSource } from '../../src/check/battery.ts';
import { bundledFiles } from '../../src/library/bundled.ts';
import { readBattery } from '../../src/definition/battery.ts';
import { buildPlan } from '../../src/plan/build.ts';

const source = (id: string) => {
  const name = bundledFiles().get(id) ?? '';
  return { source: { name, text: readFileSync(name, 'utf8'), origin: 'authors' as const } };
};

const PARTS = ['school-record', 'staff-signals', 'risiko-check'];
const SOURCES = new Map(PARTS.map((id): [string, PartSource] => [id, source(id)]));

const { problems, merged } = checkBattery(readBattery(source('school-screening').source), SOURCES);

it('the battery school-screening is valid, and all its worked examples hold', () => {
  expect(problems).toEqual([]);
  expect(merged?.definition.examples?.length).toBeGreaterThanOrEqual(10);
});

it('school-screening asks register, staff and short form for everybody, the long form behind a gate, and compares them', () => {
  const plan = buildPlan(merged!.definition, null, merged!.digests, merged!.frame);
  expect(plan.parts.map(({ id, definition, askIf }) => [id, definition.id, definition.form, askIf !== null])).toEqual([
    ['record', 'school-record', null, false],
    ['staff', 'staff-signals', null, false],
    ['short', 'risiko-check', 'short', false],
    ['self', 'risiko-check', null, true],
  ]);
  expect(plan.compare.map(({ id, views }) => [id, views.length])).toEqual([
    ['absence', 4],
    ['keeping_up', 4],
    ['interest', 2],
    ['peers', 3],
    ['weighed_down', 3],
  ]);
  expect(plan.critical.map(({ id }) => id)).toContain('self.dark_thoughts_now');
  expect(plan.critical.map(({ id }) => id)).toContain('short.feels_unsafe');
});

it('school-screening never writes that somebody who is not picked out needs nothing', () => {
  const finding = merged!.definition.findings?.['picked_out_by_none'];
  expect(finding?.say['en']).toContain('does not mean that this learner needs nothing');
  expect(finding?.say['de']).toContain('heißt nicht, dass diese Person nichts braucht');
});
