import type { PracticeWords } from '../en/interview-practice.ts';

/** Texts of a practice interview (`--practice`) and of what is made from its result, in German. */
export const dePractice: PracticeWords = {
  nothingStored:
    'Übung: Es wird nichts gespeichert. Bitte Antworten erfinden und nicht die einer lernenden Person eingeben.',
  onlyResult:
    'Übung: Außer dem Ergebnis (-o), das als Übung gekennzeichnet ist, wird nichts gespeichert. Bitte Antworten erfinden und nicht die einer lernenden Person eingeben.',
  page: 'Das ist die Seite eines echten Gesprächs. Bei einer Übung wird das Gespräch nicht gespeichert.',
  title: (title) => `Übung: ${title}`,
  pause: 'die Übung beenden',
  over: 'Das war eine Übung: Es wurde nichts gespeichert.',
  overWithResult: 'Das war eine Übung: Außer dem Ergebnis wurde nichts gespeichert.',
  report:
    'Übung: Dieses Ergebnis ist beim Kennenlernen von Lotse entstanden und betrifft niemanden. Es gehört in keine Akte.',
};
