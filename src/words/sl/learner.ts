import type { LearnerPageWords } from '../en/learner.ts';

const OTHERS_ANSWERED =
  'Ta stran je nastala brez tvojih odgovorov. Morda kaj vidiš drugače. Kako ti je, najbolje veš ti. Ali želiš podporo, odločaš ti.';
const TOPICS = 'Vprašanja so bila med drugim o teh temah:';
const NO_TOPICS = 'Vprašanja so bila o tem, kako ti je, in o vsakdanu v šoli.';
const SAME = 'Ta seznam je vedno enak, ne glede na odgovore.';
const RIGHTS =
  'Lahko vidiš, kaj je zapisano o tebi, in zahtevaš popravek napak. Lahko tudi prosiš, da se to izbriše.';

/** A learner's page in Slovene. */
export const slLearner: LearnerPageWords = {
  reviewed: false,
  title: 'Tvoja stran',
  sections: {
    welcome: 'Živjo',
    strengths: 'Tvoje močne točke',
    topics: 'Za kaj je šlo',
    agreed: 'O čem ste se dogovorili',
    answers: 'Kdo to vidi in kakšne pravice imaš',
    help: 'Pomoč, kadar koli jo želiš',
    own_words: 'Tvoje lastne besede',
  },
  welcome: {
    hello: {
      learner: 'Hvala, da si vzameš čas za naša vprašanja.',
      staff: 'Nekdo na tvoji šoli je razmišljal o tem, kako ti gre.',
      record: 'Tvoja šola je pogledala nekatere svoje zapise, da bi videla, kaj bi ti lahko pomagalo.',
      parent: 'Nekdo, ki skrbi zate, je odgovoril na vprašanja o tem, kako ti gre.',
      company: 'Nekdo v tvojem podjetju je odgovoril na vprašanja o tem, kako ti gre.',
    },
    yours: 'Ta stran je tvoja. Ni spričevalo in te ne ocenjuje. Stran s temi deli dobijo vsi.',
    date: 'Datum',
  },
  strengths: {
    strong: 'Na tem lahko še posebej gradiš:',
    present: 'To ti pomaga:',
    more: 'V tebi je več, kot lahko pokažejo vprašanja. Če želiš, to zapiši:',
    good: 'Kaj mi gre dobro',
    helps: 'Kdo ali kaj mi pomaga',
  },
  topics: {
    lead: {
      learner: TOPICS,
      staff: TOPICS,
      record: 'Šola je med drugim pogledala te dele zapisov:',
      parent: TOPICS,
      company: TOPICS,
    },
    none: {
      learner: NO_TOPICS,
      staff: NO_TOPICS,
      record: 'Šola je pogledala nekatere dele zapisov.',
      parent: NO_TOPICS,
      company: NO_TOPICS,
    },
    same: {
      learner: SAME,
      staff: SAME,
      record: 'Ta seznam je vedno enak, ne glede na to, kaj je v zapisih.',
      parent: SAME,
      company: SAME,
    },
  },
  agreed: {
    lead: 'Tukaj piše, o čem ste se skupaj dogovorili. Prazne vrstice so za to, kar še lahko pride.',
    yours: 'Šteje samo tisto, na kar rečeš da. Če ti kaj ne ustreza več, povej. To je mogoče spremeniti.',
    goals: 'Cilji',
    steps: 'Koraki',
    what: 'Kaj',
    who: 'Kdo',
    until: 'Do kdaj',
    status: 'Kako napreduje',
    statuses: { open: 'še pred nami', done: 'narejeno', dropped: 'ni več v načrtu' },
    nextDate: 'Spet se dobimo',
  },
  answers: {
    voluntary: {
      learner:
        'Odgovarjanje je bilo prostovoljno. Vsako vprašanje je bilo mogoče izpustiti, končaš pa lahko kadar koli.',
      staff: OTHERS_ANSWERED,
      record: OTHERS_ANSWERED,
      parent: OTHERS_ANSWERED,
      company: OTHERS_ANSWERED,
    },
    seenBy: 'To, o čemer govori ta stran, je samo zate in za ljudi na šoli, ki te podpirajo.',
    danger:
      'Če je kdo v nevarnosti, morajo ti ljudje poiskati pomoč. Kadar koli je mogoče, se najprej pogovorijo s tabo.',
    rights: {
      learner: 'Svoje odgovore lahko vidiš in zahtevaš popravek napak. Lahko tudi prosiš, da se izbrišejo.',
      staff: RIGHTS,
      record:
        'Lahko vidiš, kaj je o tebi v zapisih, in zahtevaš popravek napak. Lahko tudi vprašaš, kaj je mogoče izbrisati.',
      parent: RIGHTS,
      company: RIGHTS,
    },
    whoSees: 'Kdo to vidi na naši šoli',
    whomToAsk: 'Koga lahko o tem vprašam',
  },
  help: {
    same: 'Ta del je na vsaki strani, za vse z enakimi besedami.',
    talk: 'Težke čase pozna vsak. Nikomur jih ni treba prestati brez pomoči. Pogovori se z odraslo osebo, ki ji zaupaš, tako pogosto, kot potrebuješ. Nobena skrb ni premajhna ali prevelika.',
    adult: 'Odrasla oseba na šoli, ki ji zaupam',
    places: 'Pomoč dobiš tudi tukaj:',
    place: (number) => `Mesto ${number}`,
    emergency:
      'Tebi ali komu drugemu zdaj grozi nevarnost? Pokliči 112. Klic je brezplačen, z vsakega telefona in povsod v Evropski uniji.',
  },
  ownWords: {
    lead: 'Tukaj lahko napišeš, kaj ti je pomembno. Ni ti treba.',
    say: 'Kaj želim povedati',
    wish: 'Kaj si želim',
    different: 'Kaj vidim drugače',
    sign: 'Če želiš, se podpiši tukaj:',
    date: 'Datum',
    signature: 'Moj podpis',
  },
};
