import type { LearnerTalkWords } from '../learner-talk-words.ts';

/** What a learner reads or hears of a talk, in Slovene. */
export const slTalk: LearnerTalkWords = {
  reviewed: false,
  important: 'Pomembno:',
  introduction: {
    title: 'Preden začnemo',
    points: [
      'Ta vprašanja so o tem, kako ti gre v šoli in pri učenju poklica: kaj te drži in kaj ti je težko. Pravilnih in napačnih odgovorov ni in nihče ne daje ocen.',
      'To ni test in ni diagnoza. Odgovori nakažejo, kaj bi lahko pomagalo. O tem, kaj bo sledilo, odločajo ljudje, skupaj s tabo.',
      'O sodelovanju odločaš ti. Lahko izpustiš katero koli vprašanje, poveš, da nanj ne želiš odgovoriti, greš nazaj, si vzameš odmor ali kadar koli končaš. Če končaš, je mogoče vse izbrisati.',
      'Tvoji odgovori se shranijo na tem računalniku; Lotse nikamor ničesar ne pošilja.',
    ],
    sees: (roles) => `Odgovore vidijo ti ljudje: ${roles}.`,
    seesAsk: 'Oseba ob tebi ti bo zdaj povedala, kdo bo videl tvoje odgovore. Vprašaj, če kaj ni jasno.',
    limits:
      'S tem, kar poveš, ravnamo zaupno. To ima meje: če bi tebi ali komu drugemu lahko grozila nevarnost, je treba poklicati pomoč, v posameznih primerih pa lahko zakon zahteva, da se kaj sporoči naprej. Kadar koli je mogoče, se o tem najprej pogovorimo s tabo.',
    clear: 'Je vse jasno? Vprašaj vse, kar te zanima.',
    goOn: 'Da, naprej',
  },
  assent: {
    message: 'Vprašanje zate: ali lahko začnemo?',
    options: { yes: 'da', no: 'ne' },
  },
  again: {
    message: 'Zdaj vprašanje zate: ali lahko danes nadaljujemo?',
    options: { yes: 'da', no: 'ne' },
  },
  critical: {
    title: 'Tukaj se za trenutek ustavimo',
    shared:
      'Hvala, da to poveš. Pomembno je in s tem ti ni treba ostati brez pomoči. Zdaj se pogovorimo o tem, preden gremo naprej.',
    who: (name, reach) => `Danes je tu zate: ${name} (${reach})`,
    urgency: {
      immediate: 'Za to bomo skupaj poskrbeli takoj zdaj.',
      same_day: 'Za to bomo skupaj poskrbeli danes.',
      within_3_days: 'Za to bomo skupaj poskrbeli v naslednjih dneh.',
    },
  },
  leave: {
    decline: {
      message: 'Končamo tukaj? Od tega pogovora se ne bo ohranilo nič.',
      options: { no: 'ne, nadaljujmo', yes: 'da, končajmo tukaj' },
    },
    delete: {
      message: 'Prenehamo in izbrišemo vse, kar je bilo povedano? Tega ni mogoče razveljaviti.',
      options: { no: 'ne, nadaljujmo', yes: 'da, izbrišimo vse' },
    },
    deleted: 'Vse je izbrisano. Od tega pogovora se ni ohranilo nič.',
    declined: 'Torej končamo tukaj. Od tega pogovora se ni ohranilo nič.',
    kept: (id) => `Pogovor je shranjen kot ${id}.`,
    nothingKept: 'Nič še ni bilo shranjeno.',
  },
};
