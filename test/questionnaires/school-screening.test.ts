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

it('school-screening asks the register and staff for everybody, the learner behind a gate, and compares them', () => {
  const plan = buildPlan(merged!.definition, null, merged!.digests, merged!.frame);
  expect(plan.parts.map(({ id, definition, askIf }) => [id, definition.id, askIf !== null])).toEqual([
    ['record', 'school-record', false],
    ['staff', 'staff-signals', false],
    ['self', 'risiko-check', true],
  ]);
  expect(plan.compare.map(({ id, views }) => [id, views.length])).toEqual([
    ['absence', 3],
    ['keeping_up', 3],
    ['interest', 2],
    ['peers', 2],
    ['weighed_down', 2],
  ]);
  expect(plan.critical.map(({ id }) => id)).toContain('self.dark_thoughts_now');
});
