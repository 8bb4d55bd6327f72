import type { Context } from '../context.ts';
import { type Paragraph, paragraph } from '../../document/model.ts';
import { titlesOf } from './source.ts';

/** Which sources say nothing, and that this is no good news (law 1); nothing where all are there. */
export function missingSources(context: Context): readonly Paragraph[] {
  const { notHandedIn, notAsked } = context.words.battery;
  const absent = titlesOf(context, 'absent');
  const unasked = titlesOf(context, 'not_asked');
  return [
    ...(absent === '' ? [] : [paragraph(notHandedIn(absent))]),
    ...(unasked === '' ? [] : [paragraph(notAsked(unasked))]),
  ];
}
