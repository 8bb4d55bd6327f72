import type { PickerWords } from '../en/interview-picker.ts';

/** Texts for choosing a questionnaire and its form before an interview, in German. */
export const dePicker: PickerWords = {
  questionnaire: {
    message: 'Welcher Fragebogen soll es sein?',
    help: 'Mehr zu jedem: lotse list, lotse show.',
  },
  respondents: {
    learner: 'für eine lernende Person',
    staff: 'für eine Fachkraft',
    parent: 'für Eltern oder Sorgeberechtigte',
    company: 'für den Ausbildungsbetrieb',
  },
  form: { message: 'In welcher Form?', whole: 'der ganze Fragebogen' },
  questions: (number) => (number === '1' ? '1 Frage' : `${number} Fragen`),
  minutes: (number) => (number === '1' ? 'etwa 1 Minute' : `etwa ${number} Minuten`),
  again: (command) => `Beim nächsten Mal geht es direkt so: ${command}`,
};
