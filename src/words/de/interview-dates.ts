import type { InterviewWords } from '../en/interview.ts';

export const deDates: InterviewWords['dates'] = {
  which: 'Welcher Tag ist gemeint?',
  meant: 'Ist dieser Tag gemeint?',
  again: 'keiner davon: das Datum noch einmal eingeben',
  taken: (day) => `Festgehalten: ${day}.`,
  weekend: (day) => `Festgehalten: ${day}. Das ist am Wochenende; mit „zurück“ lässt es sich ändern.`,
  none: 'Diesen Tag gibt es nicht. Bitte Tag und Monat prüfen.',
  range: (earliest, latest) => {
    if (earliest === null) return `Bitte ein Datum bis ${String(latest)} eingeben.`;
    return latest === null
      ? `Bitte ein Datum ab ${earliest} eingeben.`
      : `Bitte ein Datum von ${earliest} bis ${latest} eingeben.`;
  },
};
