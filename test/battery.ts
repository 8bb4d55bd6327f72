import { readFileSync } from 'node:fs';
import { checkBattery, type PartSource } from '../src/check/battery.ts';
import { readBattery } from '../src/definition/battery.ts';
import { buildPlan } from '../src/plan/build.ts';
import type { Plan } from '../src/plan/plan.ts';

const FOLDER = 'fixtures/batteries';

/** The plan of a battery in the fixtures with its text changed; its parts are in the same folder. */
export function batteryPlan(id: string, change = (text: string): string => text): Plan {
  const read = readBattery({
    name: `${id}.yaml`,
    text: change(readFileSync(`${FOLDER}/${id}.yaml`, 'utf8')),
    origin: 'authors',
  });
  const sources = new Map(
    (read.value?.parts ?? []).map(({ questionnaire: file }): [string, PartSource] => [
      file,
      { source: { name: file, text: readFileSync(`${FOLDER}/${file}`, 'utf8'), origin: 'authors' } },
    ]),
  );
  const { merged, problems } = checkBattery(read, sources);
  if (merged === null) throw new Error(JSON.stringify(problems));
  return buildPlan(merged.definition, null, merged.digests, merged.frame);
}
