import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { checkBattery, type PartSource } from '../../src/check/battery.ts';
import { readBattery } from '../../src/definition/battery.ts';
import { lineColumn, type TextPlace } from '../../src/diagnostic/place.ts';

/** A fixture as a source text. */
export const read = (file: string) => ({
  name: file,
  text: readFileSync(file, 'utf8'),
  origin: 'authors' as const,
});

export const BATTERY = read('fixtures/batteries/two-views.yaml');
/** The questionnaires of the battery's parts, and some that a battery cannot use. */
export const SOURCES: ReadonlyMap<string, PartSource> = new Map<string, PartSource>([
  ['two-views-staff.yaml', { source: read('fixtures/batteries/two-views-staff.yaml') }],
  ['two-views-self.yaml', { source: read('fixtures/batteries/two-views-self.yaml') }],
  ['broken.yaml', { source: { name: 'broken.yaml', text: 'format: lotse/1\n', origin: 'authors' as const } }],
  [
    'private.yaml',
    {
      source: {
        name: 'private.yaml',
        text: read('fixtures/batteries/two-views-self.yaml')
          .text.replace('respondent: learner', 'respondent: learner\nprivate: true')
          .replace(/critical:[^]*?scales:/, 'scales:')
          .replace(/tiers:[^]*$/, ''),
        origin: 'authors',
      },
    },
  ],
  ['elsewhere.yaml', { because: 'outside', suggestion: null }],
]);

/** Returns the codes of a battery's problems, each with the line that it points at. */
export function checked(text: string) {
  const source = { name: 'two-views.yaml', text, origin: 'authors' as const };
  const { problems, merged } = checkBattery(readBattery(source), SOURCES);
  const found = problems.map(({ code, place }) => {
    const { start } = place as TextPlace;
    return [code, text.split('\n')[lineColumn(text, start).line - 1]?.trim()];
  });
  return { found, merged };
}

/** Returns the battery with one text replaced. */
export function changed(from: string | RegExp, to: string): string {
  const text = BATTERY.text.replace(from, to);
  expect(text).not.toBe(BATTERY.text);
  return text;
}
