import type { Vignette } from '../vignettes.ts';
import { displacedLearner } from './displaced-learner.ts';
import { riskCheckForms } from './risiko-check.ts';
import { hears, type Said } from './said.ts';
import { workplaceCheck } from './workplace-check.ts';

/** The questionnaires that ask this learner about everything they say. */
export function askedWith(vignette: Vignette): readonly Said[] {
  const { training, situation } = vignette.person;
  return [
    riskCheckForms[training],
    ...(training === 'apprenticeship' ? [workplaceCheck] : []),
    ...(situation.includes('displaced') ? [displacedLearner] : []),
  ].filter((said) => hears(said, vignette));
}
