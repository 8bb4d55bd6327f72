import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { checkBattery, type PartSource } from '../../src/check/battery.ts';
import { readBattery } from '../../src/definition/battery.ts';
import { lineColumn, type TextPlace } from '../../src/diagnostic/place.ts';

/** A fixture, as the source of a definition. */
export const read = (file: string) => ({
  name: file,
  text: readFileSync(file, 'utf8'),
  whose: 'authors' as const,
});

export const BATTERY = read('fixtures/batteries/two-views.yaml');
/** The battery's own parts, and some that no battery can take. */
export const SOURCES: ReadonlyMap<string, PartSource> = new Map<string, PartSource>([
  ['two-views-staff.yaml', { source: read('fixtures/batteries/two-views-staff.yaml') }],
  ['two-views-self.yaml', { source: read('fixtures/batteries/two-views-self.yaml') }],
  ['broken.yaml', { source: { name: 'broken.yaml', text: 'format: lotse/1\n', whose: 'authors' as const } }],
  [
    'private.yaml',
    {
      source: {
        name: 'private.yaml',
        text: read('fixtures/batteries/two-views-self.yaml')
          .text.replace('respondent: learner', 'respondent: learner\nprivate: true')
          .replace(/critical:[^]*?scales:/, 'scales:')
          .replace(/tiers:[^]*$/, ''),
        whose: 'authors',
      },
    },
  ],
  ['elsewhere.yaml', { because: 'outside', suggestion: null }],
]);

/** The codes that a battery raises, each with the text of the line that it points at. */
export function checked(text: string) {
  const source = { name: 'two-views.yaml', text, whose: 'authors' as const };
  const { problems, merged } = checkBattery(readBattery(source), SOURCES);
  const told = problems.map(({ code, at }) => {
    const { start } = at as TextPlace;
    return [code, text.split('\n')[lineColumn(text, start).line - 1]?.trim()];
  });
  return { told, merged };
}

/** The battery with one piece of it written otherwise. */
export function changed(from: string | RegExp, to: string): string {
  const text = BATTERY.text.replace(from, to);
  expect(text).not.toBe(BATTERY.text);
  return text;
}
