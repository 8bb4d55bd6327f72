import type { LearnerTalkWords } from '../learner-talk-words.ts';

/** What a learner reads or hears of a talk, in Czech. */
export const csTalk: LearnerTalkWords = {
  reviewed: false,
  important: 'Důležité:',
  introduction: {
    title: 'Než začneme',
    points: [
      'Tyto otázky jsou o tom, jak se ti daří ve škole a při studiu: co tě drží a co ti to ztěžuje. Nejsou tu správné ani špatné odpovědi a nic se neznámkuje.',
      'Není to test ani diagnóza. Odpovědi napovídají, co by mohlo pomoct. O tom, co bude dál, rozhodují lidé, společně s tebou.',
      'Jestli se zúčastníš, je na tobě. Můžeš vynechat kteroukoli otázku, říct, že na ni nechceš odpovídat, vrátit se, dát si přestávku nebo kdykoli přestat. Když přestaneš, dá se všechno smazat.',
      'Tvoje odpovědi se ukládají v tomto počítači; Lotse nikam nic neposílá.',
    ],
    sees: (roles) => `Odpovědi uvidí tito lidé: ${roles}.`,
    seesAsk: 'Člověk vedle tebe ti teď řekne, kdo tvoje odpovědi uvidí. Zeptej se, kdyby něco nebylo jasné.',
    limits:
      'S tím, co řekneš, se zachází důvěrně. Má to své meze: kdyby tobě nebo někomu jinému mohlo hrozit nebezpečí, je potřeba přivolat pomoc, a v jednotlivých případech může zákon vyžadovat, aby se něco předalo dál. Kdykoli to jde, mluvíme o tom nejdřív s tebou.',
    clear: 'Je všechno jasné? Ptej se na cokoli, co chceš vědět.',
    goOn: 'Ano, dál',
  },
  assent: {
    message: 'Otázka pro tebe: můžeme začít?',
    options: { yes: 'ano', no: 'ne' },
  },
  again: {
    message: 'Teď otázka pro tebe: můžeme dnes pokračovat?',
    options: { yes: 'ano', no: 'ne' },
  },
  critical: {
    title: 'Tady se na chvíli zastavme',
    shared:
      'Děkujeme, že to říkáš. Je to důležité a nemusíš to zvládat bez pomoci. Promluvíme si o tom teď, než půjdeme dál.',
    who: (name, reach) => `Dnes je tu pro tebe: ${name} (${reach})`,
    urgency: {
      immediate: 'Postaráme se o to společně hned teď.',
      same_day: 'Postaráme se o to společně ještě dnes.',
      within_3_days: 'Postaráme se o to společně v nejbližších dnech.',
    },
  },
  leave: {
    decline: {
      message: 'Skončit tady? Z tohoto rozhovoru se nic neuchová.',
      options: { no: 'ne, pokračovat', yes: 'ano, skončit tady' },
    },
    delete: {
      message: 'Přestat a smazat všechno, co tu zaznělo? Nedá se to vrátit zpět.',
      options: { no: 'ne, pokračovat', yes: 'ano, smazat všechno' },
    },
    deleted: 'Všechno je smazáno. Z tohoto rozhovoru nic nezůstalo.',
    declined: 'Tak tady skončíme. Z tohoto rozhovoru nic nezůstalo.',
    kept: (id) => `Rozhovor je uložen jako ${id}.`,
    nothingKept: 'Zatím nebylo nic uloženo.',
  },
};
