import type { PartSource } from '../check/battery.ts';
import type { ReadBattery } from '../definition/battery.ts';
import type { Plan } from '../plan/plan.ts';
import { compileForm } from './compile.ts';

/**
 * The plans of the questionnaires of a battery's parts, in their order. The battery must have passed its check;
 * otherwise throws a RangeError.
 */
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

/** The files that the parts of a battery were read from. */
export function partFiles(sources: ReadonlyMap<string, PartSource>): readonly string[] {
  return [...sources.values()].flatMap((part) => ('source' in part ? [part.source.name] : []));
}
