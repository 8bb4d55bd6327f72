import type { Context } from '../context.ts';
import { type Paragraph, paragraph } from '../../document/model.ts';
import { titlesOf } from './source.ts';

/** Names the sources that were not handed in, and warns that this is not good news (law 1); empty if all were. */
export function missingSources(context: Context): readonly Paragraph[] {
  const { notHandedIn, notAsked } = context.words.battery;
  const absent = titlesOf(context, 'absent');
  const unasked = titlesOf(context, 'not_asked');
  return [
    ...(absent === '' ? [] : [paragraph(notHandedIn(absent))]),
    ...(unasked === '' ? [] : [paragraph(notAsked(unasked))]),
  ];
}
