import type { CriticalWords } from '../en/report-critical.ts';

export const deCritical: CriticalWords = {
  lead: 'Hier zuerst handeln: Es gibt Antworten, die nicht warten können, unabhängig von allem anderen in diesem Bericht.',
  categories: {
    self_harm: 'Gedanken, sich selbst zu verletzen oder nicht mehr leben zu wollen',
    abuse: 'Möglicherweise Misshandlung, Missbrauch oder Vernachlässigung',
    violence: 'Erlebte Gewalt',
    danger_to_others: 'Mögliche Gefahr für andere',
    bullying: 'Mobbing',
    basic_needs: 'Grundbedürfnisse: Essen, Schlaf, ein sicheres Zuhause',
  },
  urgencies: {
    immediate: 'sofort; die Person nicht allein lassen',
    same_day: 'noch am selben Tag, bevor die Person nach Hause geht',
    within_3_days: 'innerhalb von drei Tagen',
  },
  now: 'Was jetzt zu tun ist',
  urgency: 'Bis wann',
  due: (urgency, moment) => `${urgency} (spätestens ${moment})`,
  dueFromScoring: (urgency, moment) =>
    `${urgency} (spätestens ${moment}, gerechnet ab der Auswertung; wann geantwortet wurde, ist nicht bekannt)`,
  covers: 'Dieser Alarm gilt auch für',
  contact: 'Wer einzubeziehen ist',
  answered: 'Beantwortet',
  scored: 'Bei der Auswertung gefunden',
  acknowledged: 'Im Gespräch zur Kenntnis genommen',
  notAcknowledged: 'nicht festgehalten',
  concerns: (count) => (count === 1 ? 'Anlass war die Frage' : 'Anlass waren die Fragen'),
  careful:
    'Eine Antwort auf einem Fragebogen ist keine Diagnose. Offen und ruhig nachfragen; eine Frage bringt niemanden erst auf den Gedanken.',
  guardians:
    'Bei Minderjährigen die Eltern oder Sorgeberechtigten nach der Regelung der Schule einbeziehen, es sei denn, von dort könnte die Gefahr ausgehen: Dann geht der Kinderschutz vor. Volljährige vorher fragen.',
  unknownTitle: 'Nicht bekannt',
  unknownLead:
    'Dies ließ sich nicht ausschließen, weil eine Antwort fehlt, bewusst nicht gegeben wurde oder weder Ja noch Nein sagt. Das ist kein „Nein“. Im Gespräch daran denken, ohne auf eine Antwort zu drängen:',
  refused: (question) =>
    `${question} (wollte dazu nichts sagen: einmal erwähnen, wo es Hilfe gibt, und nicht drängen)`,
  changedTitle: 'Im Gespräch aufgekommen',
  changedLead:
    'Diese Antworten wurden später im Gespräch geändert und gelten nicht mehr. Das kann ein Versehen gewesen sein, oder es war schwer auszusprechen. Daran denken, ohne zu drängen:',
  changedItem: (category, at) => `${category} (zur Kenntnis genommen ${at})`,
  none: 'Keine Antwort verlangt sofortiges Handeln. Alle Fragen, die das hätten zeigen können, sind beantwortet.',
  neverAsked:
    'Dieser Fragebogen fragt nicht nach einer Gefahr für die Person selbst oder für andere. Darüber lässt sich aus diesem Bericht nichts schließen.',
  withLearner: 'Wer jetzt für die oder den Lernenden da ist (eine erwachsene Vertrauensperson)',
  informed: 'Wer informiert wurde',
  informedAt: 'Datum und Uhrzeit',
  agreed: 'Was vereinbart wurde',
  forStaff:
    'Auch wer so etwas hört, braucht jemanden zum Reden. Darauf achten, dass heute jemand da ist; wer das ist, gehört nicht in diesen Bericht.',
};
