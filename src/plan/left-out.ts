import type { Positions } from './build-condition.ts';
import { optionsOf } from './build-question.ts';
import { lookUp } from './look-up.ts';
import { methodOf, scaleById, fullItem, type WrittenItem } from './method.ts';
import { optionPoints } from './option-points.ts';

/**
 * Whether an item can be excluded from its scale: by an option treated as `left_out`, because it is not asked, or, for
 * a subscale, because all of its items are excluded.
 */
export function mayBeLeftOut(written: WrittenItem, positions: Positions): boolean {
  const { definition } = positions;
  const item = fullItem(written);
  if ('scale' in item) {
    const { items } = methodOf(scaleById(definition, item.scale));
    return items.length > 0 && items.every((beneath) => mayBeLeftOut(beneath, positions));
  }
  if (item.not_asked === 'left_out') return true;
  const { question } = lookUp(positions.questions, item.question);
  return optionsOf(definition, question).some(
    (option) => option.treat_as === 'left_out' && optionPoints(option, item) === null,
  );
}
