import { counted } from '../plural.ts';
import type { Words } from '../words.ts';

/** The words of a battery report in English. */
export const enBattery = {
  sections: {
    parts: 'What each source says',
    compared: 'Side by side',
    details: 'Behind the reasons, in numbers',
    sources: 'References',
  },
  conditions: {
    /** By the rules of a single source; `tier` is the lowest tier it suggests. */
    suggests: (source: string, tier: string, isHighest: boolean) =>
      isHighest ? `${source} alone suggests ${tier}` : `${source} alone suggests at least ${tier}`,
    suggestsNot: (source: string, tier: string) => `${source} alone does not suggest ${tier}`,
  },
  /** Shown once in each section that lacks sources. */
  notHandedIn: (sources: string) => `Not handed in, so nothing is known from this source: ${sources}.`,
  notAsked: (sources: string) => `Not asked, so nothing is known from this source: ${sources}.`,
  parts: {
    lead: 'Each source by its own rules, before they are combined.',
    questionnaire: 'Questionnaire',
    questionnaireOf: (title: string, id: string, version: string, form: string | null) =>
      form === null ? `${title} (${id} ${version})` : `${title} (${id} ${version}, form ${form})`,
    handedIn: 'Handed in',
    answered: (answered: number, of: number) => `${answered} of ${of} questions answered`,
    notHandedIn: (questions: number) =>
      `no; none of the ${questions} questions is answered. All of it is unknown, which does not mean that all is well.`,
    notAsked:
      'not asked: the other sources gave no reason to. What the answers would have been is not known.',
    /** It is unknown whether the source is due, so its answers may or may not count. */
    undecidedLabel: 'Needed',
    undecided:
      'not known, because too much is missing from the other sources. It is open whether these answers count.',
    strayedLabel: 'Answered anyway',
    strayed: (count: number) =>
      `${counted('en', count, { one: 'answer', other: 'answers' })}: kept, not scored. Critical answers among them count.`,
    alone: 'On its own',
    noTiers: 'nothing; it has no tiers of its own',
    because: (tier: string) => `Reasons for ${tier}:`,
    becauseFilled: (tier: string) => `Reasons for ${tier}, based on estimated values:`,
    noReason: 'None of its own rules calls for more support.',
    openReasons: 'None of its own rules is known to apply. Some cannot be ruled out.',
  },
  compared: {
    lead: 'The same topics, as each source sees them. “Sees it” means that the source gives a reason to look closer.',
    matter: 'Topic',
    /** The view of one observer. */
    sees: 'sees it',
    seesNot: 'does not see it',
    unknown: 'not known',
    notHandedIn: 'not handed in',
    notAsked: 'not asked',
    /** The source does not ask about the matter. */
    none: '–',
    /** With the value of the scale that the view is based on, if it is a single scale. */
    seen: (view: string, detail: string) => `${view}: ${detail}`,
    differLead:
      'Here the views differ. Talk to the learner about it: each source may see what the others cannot. Nobody is outvoted, and nothing is averaged.',
    differ: (matter: string, seeing: string, notSeeing: string, open: string) =>
      `${matter}. Sees it: ${seeing}. Does not see it: ${notSeeing}.${open === '' ? '' : ` Not known: ${open}.`}`,
    agreeSeen: (matters: string) => `All who were asked see it: ${matters}.`,
    agreeUnseen: (matters: string) =>
      `None of those who were asked sees it: ${matters}. That nobody saw it does not prove that it is not there.`,
    open: (matters: string) => `Too little is known to compare: ${matters}.`,
  },
  settle: {
    wholeLead: 'Whole sources are missing. Once they are handed in, much of this may become clear:',
    whole: (source: string, questionnaire: string, questions: number) =>
      `All of: ${source} (${questionnaire}), ${questions} questions`,
    ofSource: (source: string, lead: string) => `${source}. ${lead}`,
  },
  critical: {
    source: 'Said by',
    notHandedIn: (source: string, categories: string) => `${source}, not handed in: ${categories}`,
    none: 'None of the answers given calls for immediate action.',
    notAsked: (sources: string) =>
      `Not asked about this: ${sources}. They show nothing about danger to the learner or to others.`,
  },
  findings: {
    together: 'All sources together',
  },
  gaps: {
    whole: 'Whole sources',
    absent: 'These were not handed in. Their missing answers do not count as “no” or as zero.',
    notAsked: 'These were not asked, because the other sources gave no reason to.',
  },
  details: {
    lead: 'The scales and answers behind the reasons above, source by source, for anyone who wants to check them.',
  },
  limits: {
    ofSource: (source: string, sentence: string) => `${source}: ${sentence}`,
    combination:
      'Several sources together do not make a suggestion certain. What none of them asks about stays unseen.',
  },
};

/** The words of a battery report: several questionnaires about one learner. */
export type BatteryWords = Words<typeof enBattery>;
