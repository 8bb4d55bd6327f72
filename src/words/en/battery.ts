import type { BatteryWords } from '../battery-words.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What a referral report says of a battery, in English. */
export const enBattery: BatteryWords = {
  sections: {
    parts: 'What each source says',
    compared: 'Side by side',
    details: 'Behind the reasons, in numbers',
    sources: 'References',
  },
  conditions: {
    suggests: (source, tier, isHighest) =>
      isHighest ? `${source} alone suggests ${tier}` : `${source} alone suggests at least ${tier}`,
    suggestsNot: (source, tier) => `${source} alone does not suggest ${tier}`,
  },
  notHandedIn: (sources) => `Not handed in, so nothing is known from there: ${sources}.`,
  notAsked: (sources) => `Not asked, so nothing is known from there: ${sources}.`,
  parts: {
    lead: 'Each source by its own rules, before they are put together.',
    questionnaire: 'Questionnaire',
    questionnaireOf: (title, id, version, form) =>
      form === null ? `${title} (${id} ${version})` : `${title} (${id} ${version}, form ${form})`,
    handedIn: 'Handed in',
    answered: (answered, of) => `${answered} of ${of} questions answered`,
    notHandedIn: (questions) =>
      `no, none of the ${questions} questions is answered. All of it is unknown; that does not mean that all is well.`,
    notAsked:
      'not asked: what the other sources say did not call for it. What would have been answered is not known.',
    undecidedLabel: 'Called for',
    undecided:
      'not known, because the other sources lack too much to tell. What is answered may count or not.',
    strayedLabel: 'There all the same',
    strayed: (count) => `${plural(count, 'answer')}: kept, not scored. Critical answers among them count.`,
    alone: 'By itself',
    noTiers: 'nothing; it has no tiers of its own',
    because: (tier) => `This holds, and speaks for ${tier}:`,
    becauseFilled: (tier) => `This holds on values that were filled in, and speaks for ${tier}:`,
    noReason: 'None of its own rules for more support holds.',
    openReasons: 'None of its own rules is known to hold. Some cannot be ruled out.',
  },
  compared: {
    lead: 'The same matters, as each source sees them. “Sees it” means that the source sees a reason to look closer.',
    matter: 'Matter',
    sees: 'sees it',
    seesNot: 'does not see it',
    unknown: 'not known',
    notHandedIn: 'not handed in',
    notAsked: 'not asked',
    none: '–',
    seen: (view, detail) => `${view}: ${detail}`,
    differLead:
      'Here the views differ. That is worth a talk with the learner: each source may see what the others cannot. Nobody is outvoted, and nothing is averaged.',
    differ: (matter, seeing, notSeeing, open) =>
      `${matter}. Sees it: ${seeing}. Does not see it: ${notSeeing}.${open === '' ? '' : ` Not known: ${open}.`}`,
    agreeSeen: (matters) => `All who were asked see it: ${matters}.`,
    agreeUnseen: (matters) =>
      `None of those who were asked sees it: ${matters}. That it was not seen does not prove that it is not there.`,
    open: (matters) => `Too little is known to compare: ${matters}.`,
  },
  settle: {
    wholeLead: 'Whole sources are missing. Once they are handed in, much of it may settle:',
    whole: (source, questionnaire, questions) =>
      `The whole of: ${source} (${questionnaire}), ${questions} questions`,
    ofSource: (source, lead) => `${source}. ${lead}`,
  },
  critical: {
    source: 'Said by',
    notHandedIn: (source, categories) => `${source}, not handed in: ${categories}`,
    none: 'None of the answers that are there calls for immediate action.',
    notAsked: (sources) =>
      `Not asked about it: ${sources}. Nothing can be concluded from there about danger to the learner or to others.`,
  },
  findings: {
    together: 'All sources together',
  },
  gaps: {
    whole: 'Whole sources',
    absent: 'These were not handed in. Nothing that they would have said counts as “no” or as zero.',
    notAsked: 'These were not asked, going by the other sources.',
  },
  details: {
    lead: 'The scales and answers behind the reasons above, source by source, for whoever wants to check them.',
  },
  limits: {
    ofSource: (source, sentence) => `${source}: ${sentence}`,
    combination:
      'That several sources stand together does not make a suggestion certain. What none of them asks about stays unseen.',
  },
};
