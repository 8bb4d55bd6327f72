import type { PartSource } from '../check/battery.ts';
import type { ReadBattery } from '../definition/battery.ts';
import type { Plan } from '../plan/plan.ts';
import { compileForm } from './compile.ts';

/** The plan of each part's own questionnaire, in their order. Of a battery that passed its check; throws RangeError for another. */
export function plansOfParts(
  { value }: ReadBattery,
  sources: ReadonlyMap<string, PartSource>,
): readonly Plan[] {
  return (value?.parts ?? []).map(({ questionnaire, form }) => {
    const part = sources.get(questionnaire);
    const made = part !== undefined && 'source' in part ? compileForm(part.source, form ?? null) : null;
    if (made === null || !('plan' in made)) throw new RangeError(`No plan of ${questionnaire}`);
    return made.plan;
  });
}

/** The files that they were read from. */
export function partFiles(sources: ReadonlyMap<string, PartSource>): readonly string[] {
  return [...sources.values()].flatMap((part) => ('source' in part ? [part.source.name] : []));
}
