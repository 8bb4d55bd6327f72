import type { LearnerPageWords } from '../en/learner.ts';

const OTHERS_ANSWERED =
  'Tato stránka vznikla bez tvých odpovědí. Možná něco vidíš jinak. Jak ti je, víš nejlíp ty. Jestli chceš podporu, rozhoduješ ty.';
const TOPICS = 'Otázky byly mimo jiné na tato témata:';
const NO_TOPICS = 'Otázky byly o tom, jak se máš, a o každodenním životě ve škole.';
const SAME = 'Tento seznam je vždy stejný, ať jsou odpovědi jakékoli.';
const RIGHTS =
  'Máš právo vidět, co se o tobě zapsalo, a nechat opravit chyby. Můžeš také požádat, aby se to smazalo.';

/** A learner's page in Czech. */
export const csLearner: LearnerPageWords = {
  reviewed: false,
  title: 'Tvoje stránka',
  sections: {
    welcome: 'Ahoj',
    strengths: 'Tvoje silné stránky',
    topics: 'O čem to bylo',
    agreed: 'Na čem jste se domluvili',
    answers: 'Kdo to vidí a jaká máš práva',
    help: 'Pomoc, kdykoli ji chceš',
    own_words: 'Tvoje vlastní slova',
  },
  welcome: {
    hello: {
      learner: 'Děkujeme za čas, který věnuješ našim otázkám.',
      staff: 'Někdo ve tvé škole přemýšlel o tom, jak se ti daří.',
      record: 'Tvoje škola se podívala na některé své záznamy, aby zjistila, co by ti mohlo pomoct.',
      parent: 'Někdo, kdo o tebe pečuje, odpověděl na otázky o tom, jak se ti daří.',
      company: 'Někdo ve tvé firmě odpověděl na otázky o tom, jak se ti daří.',
    },
    yours:
      'Tahle stránka je tvoje. Není to vysvědčení a nikdo tě tu nesoudí. Stránku s těmito částmi dostanou všichni.',
    date: 'Datum',
  },
  strengths: {
    strong: 'Na tom můžeš stavět nejvíc:',
    present: 'Tohle ti pomáhá:',
    more: 'Je v tobě víc, než dokážou otázky ukázat. Jestli chceš, napiš to sem:',
    good: 'Co mi jde dobře',
    helps: 'Kdo nebo co mi pomáhá',
  },
  topics: {
    lead: {
      learner: TOPICS,
      staff: TOPICS,
      record: 'Škola se mimo jiné podívala na tyto části záznamů:',
      parent: TOPICS,
      company: TOPICS,
    },
    none: {
      learner: NO_TOPICS,
      staff: NO_TOPICS,
      record: 'Škola se podívala na některé části záznamů.',
      parent: NO_TOPICS,
      company: NO_TOPICS,
    },
    same: {
      learner: SAME,
      staff: SAME,
      record: 'Tento seznam je vždy stejný, ať je v záznamech cokoli.',
      parent: SAME,
      company: SAME,
    },
  },
  agreed: {
    lead: 'Tady je, na čem jste se společně domluvili. Prázdné řádky jsou pro to, co ještě může přijít.',
    yours: 'Platí jen to, k čemu řekneš ano. Když něco přestane vyhovovat, řekni to. Dá se to změnit.',
    goals: 'Cíle',
    steps: 'Kroky',
    what: 'Co',
    who: 'Kdo',
    until: 'Do kdy',
    status: 'Jak to jde',
    statuses: { open: 'ještě před námi', done: 'hotovo', dropped: 'už se neplánuje' },
    nextDate: 'Znovu se sejdeme',
  },
  answers: {
    voluntary: {
      learner: 'Odpovídání bylo dobrovolné. Kteroukoli otázku bylo možné vynechat a přestat můžeš kdykoli.',
      staff: OTHERS_ANSWERED,
      record: OTHERS_ANSWERED,
      parent: OTHERS_ANSWERED,
      company: OTHERS_ANSWERED,
    },
    seenBy: 'To, o čem tato stránka je, je určeno jen tobě a lidem ve škole, kteří tě podporují.',
    danger:
      'Když je někdo v nebezpečí, musí tito lidé přivolat pomoc. Kdykoli to jde, mluví nejdřív s tebou.',
    rights: {
      learner: 'Máš právo vidět svoje odpovědi a nechat opravit chyby. Můžeš také požádat, aby se smazaly.',
      staff: RIGHTS,
      record:
        'Máš právo vidět, co o tobě je v záznamech, a nechat opravit chyby. Můžeš se také zeptat, co se dá smazat.',
      parent: RIGHTS,
      company: RIGHTS,
    },
    whoSees: 'Kdo to v naší škole vidí',
    whomToAsk: 'Koho se na to můžu zeptat',
  },
  help: {
    same: 'Tato část je na každé stránce, pro všechny stejnými slovy.',
    talk: 'Těžké chvíle zažívá každý. Nikdo je nemusí zvládat bez pomoci. Promluv si s někým dospělým, komu věříš, tak často, jak potřebuješ. Žádná starost není moc malá ani moc velká.',
    adult: 'Někdo dospělý ve škole, komu věřím',
    places: 'Pomoc najdeš také tady:',
    place: (number) => `Místo ${number}`,
    emergency:
      'Hrozí tobě nebo někomu jinému právě teď nebezpečí? Zavolej 112. Volání je zdarma, z každého telefonu a všude v Evropské unii.',
  },
  ownWords: {
    lead: 'Sem můžeš napsat, co je pro tebe důležité. Nemusíš.',
    say: 'Co chci říct',
    wish: 'Co si přeju',
    different: 'Co vidím jinak',
    sign: 'Jestli chceš, podepiš se tady:',
    date: 'Datum',
    signature: 'Můj podpis',
  },
};
