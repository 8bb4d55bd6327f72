import type { PrompterWords } from '../en/prompter.ts';
import { formatList } from '../locale.ts';

export const dePrompter: PrompterWords = {
  present: 'bisherige Antwort',
  none: 'nichts davon',
  blank: 'nichts eingetragen',
  important: 'Wichtig:',
  drawn: {
    choose: (options) => (options === 1 ? '' : '↑ ↓ oder Zahl: wählen'),
    take: 'Eingabetaste: übernehmen',
    mark: (options) => {
      if (options === 1) return 'Leertaste: ankreuzen';
      return options < 10
        ? '↑ ↓: bewegen · Leertaste oder Zahl: ankreuzen'
        : '↑ ↓ oder Zahl: bewegen · Leertaste: ankreuzen';
    },
    done: 'Eingabetaste: fertig',
    menu: 'Esc: Menü',
    back: (label) => `Strg-B: ${label}`,
    command: (key, label) => `${key}: ${label}`,
    chooseLetter: '↑ ↓ oder Buchstabe: wählen',
    closeMenu: 'Esc: Menü schließen',
    escape: 'Esc',
    afterEscape: (key, label) => `Esc ${key}: ${label}`,
    menuTitle: 'Was soll geschehen?',
    goOn: 'weiter mit der Frage',
    above: 'Antwort auf die Frage oben',
    chooseFirst: 'Noch ist nichts ausgewählt. Zuerst mit ↑ ↓ oder einer Zahl etwas auswählen.',
    onceMore: 'Bitte lesen, was markiert ist, und zum Übernehmen noch einmal die Eingabetaste drücken.',
  },
  plain: {
    choose: (options) => (options === 1 ? '1 tippen' : `Eine Zahl tippen, 1 bis ${options}`),
    mark: (options) =>
      options === 1
        ? '1 tippen, wenn es zutrifft, 0, wenn nicht'
        : `Alle Zahlen tippen, die zutreffen, 1 bis ${options}, mit Leerzeichen dazwischen, 0 für nichts davon`,
    write: 'Die Antwort tippen',
    keep: (text) => `Bisher eingetragen: ${text}. Eine leere Zeile behält es bei.`,
    orLetter: (commands) => `, oder einen Buchstaben: ${commands}`,
    orSlash: (commands) => ` oder einen Buchstaben nach einem Schrägstrich: ${commands}`,
    help: 'Hilfe',
    allCommands: 'alle Befehle',
    yes: ['ja', 'j'],
    no: ['nein', 'n'],
    fitsSeveral: (typed, numbers) =>
      `„${typed}“ passt zu ${formatList(numbers, 'de')}. Bitte die Zahl tippen.`,
    fitsNumber: (typed, numbers) =>
      `„${typed}“ kann eine Zahl der Liste sein oder eine Antwort darin: ${formatList(numbers, 'de', 'or')}. Bitte die Zahl der Liste mit einem Punkt tippen, etwa ${String(numbers[0])}.`,
    commandAndOption: (typed, command, number) =>
      `„${typed}“ kann „${command}“ heißen oder Antwort ${String(number)}. Für die Antwort bitte ${String(number)} tippen.`,
    commands: 'Außer einer Antwort lässt sich tippen:',
    noCommands: 'Hier kann nur eine Antwort getippt werden.',
    slashText: 'Ein Text, der mit einem Schrägstrich beginnt, wird mit zweien getippt.',
    notANumber: (typed) => `„${typed}“ ist weder eine Zahl noch ein Buchstabe, der hier etwas bedeutet.`,
    notAnOption: (typed) =>
      `„${typed}“ ist weder eine Zahl oder Antwort aus der Liste noch ein Buchstabe, der hier etwas bedeutet.`,
    noSuchOption: (typed, options) =>
      options === 1
        ? `${typed} gibt es nicht, nur die 1.`
        : `${typed} gibt es nicht; die Zahlen gehen von 1 bis ${options}.`,
    empty: 'Es wurde nichts getippt, also auch nichts übernommen.',
    zeroAndMore: '0 heißt nichts davon und steht deshalb allein.',
    noSuchCommand: (typed) => `„${typed}“ ist kein Buchstabe, der hier etwas bedeutet.`,
    tooEarly:
      'Das wurde getippt, bevor die Frage gelesen werden konnte, und deshalb nicht übernommen. Bitte noch einmal tippen.',
  },
};
