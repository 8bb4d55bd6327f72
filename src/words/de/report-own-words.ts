import type { ReportWords } from '../en/report.ts';
import { ledBy } from '../say.ts';

/** What was said in a talk, in German. */
export const deOwnWords: ReportWords['ownWords'] = {
  lead: 'Was frei gesagt oder geschrieben wurde und was notiert ist, für alle, die das Gespräch weiterführen. Darin können andere genannt sein: vor dem Weitergeben dieses Berichts lesen und weglassen, was die Empfänger nicht brauchen.',
  none: 'Es wurde nichts frei gesagt und nichts notiert.',
  said: (question, words) => `${ledBy(question)} „${words}“`,
  noted: (question, note) => `Notiz zu „${question}“: ${note}`,
  leftOut: (count) =>
    `${count === 1 ? 'Eine Antwort oder Notiz in eigenen Worten fehlt' : `${String(count)} Antworten und Notizen in eigenen Worten fehlen`} hier, weil sie andere Menschen nennen könnten. Mit --own-words stehen sie im Bericht.`,
  nothing: 'Es wurde nichts beantwortet.',
};
