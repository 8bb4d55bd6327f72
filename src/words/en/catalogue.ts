import type {
  Approach,
  CatalogueAudience,
  Category,
  Practice,
  Standing,
} from '../../definition/catalogue.ts';
import type { TierId } from '../../plan/plan.ts';
import { counted } from '../plural.ts';
import type { Words } from '../words.ts';
import { enCountries } from './countries.ts';

export const enCatalogue = {
  title: 'What can be done',
  /** Sections of a catalogue document. */
  sections: {
    approaches: 'Approaches: what can be done',
    practices: 'Practices: who does it, and where',
    publications: 'To read and to cite',
    indicators: 'Indicators to follow',
  },
  id: 'Id',
  what: 'What',
  countries: 'Countries',
  everywhere: 'anywhere',
  noCountry: 'not known',
  kind: 'Kind',
  kinds: { offer: 'something to offer', guidance: 'how to do it well' } satisfies Record<
    Approach['kind'],
    string
  >,
  family: 'Belongs to',
  tip: (number: number) => `tip ${number}`,
  tier: 'Level of support',
  tiers: { universal: 'universal', selective: 'selective', individual: 'individual' } satisfies Record<
    TierId,
    string
  >,
  needs: 'Needs',
  audience: 'For',
  audiences: {
    all_learners: 'all learners',
    at_risk: 'learners who may leave early',
    early_leavers: 'young people who have left before',
    transition: 'learners at a transition or in their first year',
    low_performing: 'learners who find it hard to keep up',
    school_based: 'learners in school-based training',
    work_based: 'apprentices and trainees',
    newcomers: 'learners who are new to the country, and refugees',
    staff: 'staff',
    families: 'families',
  } satisfies Record<CatalogueAudience, string>,
  roles: 'Who does it',
  cost: 'Cost',
  costs: { low: 'low', medium: 'medium', high: 'high' } satisfies Record<Approach['effort']['cost'], string>,
  firstEffect: 'First effect',
  firstEffects: {
    weeks: 'within weeks',
    months: 'within months',
    year: 'after about a year',
  } satisfies Record<Approach['effort']['first_effect'], string>,
  bases: { source: 'according to the source', own: 'our own estimate' } satisfies Record<
    Approach['effort']['basis'],
    string
  >,
  protects: 'Protective factor',
  /** Categories of critical answers, in a short form for lists. */
  categories: {
    self_harm: 'thoughts of self-harm',
    abuse: 'possible abuse or neglect',
    violence: 'violence experienced',
    danger_to_others: 'possible danger to others',
    bullying: 'bullying',
    basic_needs: 'basic needs',
  } satisfies Record<Category, string>,
  /** When an approach is used if critical rules of certain categories hold. */
  places: {
    first: 'Comes first after an alert about',
    after: 'Only after the safety talk about',
    not: 'Not suggested after an alert about',
  },
  /** Column titles and entries for the same. */
  place: 'After an alert',
  shortPlaces: { first: 'first', after: 'after the talk', not: 'not suggested' },
  condition: 'Before you begin',
  steps: 'Steps',
  sources: 'Sources',
  unconfirmed: 'not read for this entry',
  target: 'For',
  ages: 'Ages',
  agesOf: (from: number, to: number) => `${from} to ${to}`,
  doneBy: 'Provider',
  contact: 'Contact',
  checked: 'Last checked against its sources',
  status: 'Status',
  statuses: {
    running: 'running, as far as we know',
    ended: 'ended',
    unknown: 'may no longer exist',
  } satisfies Record<Practice['status'], string>,
  unknown: 'Not known',
  ownEntry: 'your school’s own',
  indicators: (family: string) => `Indicators to follow: ${family}`,
  levels: { learner: 'Learners', institution: 'School or company', system: 'The system' },
  nothing: 'Nothing in the catalogue fits all of this.',
  /** Below a table: how to read an entry in full. */
  more: 'In full, with conditions and sources: --format md.',
  counted: (approaches: number, practices: number) =>
    `${counted('en', approaches, { one: 'approach', other: 'approaches' })}, ${counted('en', practices, { one: 'practice', other: 'practices' })}.`,
  /** Requested countries without a practice of their own. */
  noneThere: (countries: string) =>
    `The catalogue has no practices from ${countries} yet; those that fit anywhere are shown.`,
  systems: {
    title: 'Systems of the source documents',
    lead: 'Every system that the five source documents name, and where it is in Lotse. Implemented: the program carries out its scheme. Referred to: it is named as a contact or a tool. Cited: it is listed as reading, and reports can cite it.',
    each: 'All systems',
    system: 'System',
    namedIn: 'Named in',
    standing: 'In Lotse',
    standings: { implemented: 'implemented', referred: 'referred to', cited: 'cited' } satisfies Record<
      Standing['as'],
      string
    >,
  },
  match: {
    title: 'What could help',
    lead: 'Suggestions from a catalogue, for you to choose from together with the learner. None of them is an instruction, and none replaces a talk.',
    /** Shown first while a critical rule holds. */
    talkFirst:
      'The safety talk comes first, and it decides what follows. The contact is at the top of this report.',
    /** Leads of the approaches that come first, that follow for needs, and that wait for the safety talk. */
    placed: {
      first: 'Help that comes first:',
      need: 'Then, for the needs that the answers show:',
      after: 'Only after the safety talk, and if the talk points there:',
    },
    /** The reason why an approach comes first or after. */
    because: {
      first: (categories: string) => `comes first because of ${categories}`,
      after: (categories: string) => `only after the safety talk, because of ${categories}`,
    },
    /** Categories for which the catalogue has no approach that comes first. */
    helpless: (categories: string) =>
      `The catalogue has no first help for: ${categories}. Turn to the contact at the top of this report.`,
    why: 'Why it fits',
    forNeeds: (needs: string) => `need “${needs}”`,
    forAudience: (audiences: string) => `meant for ${audiences}`,
    atTier: (tier: string) => `level “${tier}”`,
    /** The reason for an approach beyond the level of support. */
    plainly: 'this need is clear, even though the answers as a whole suggest no extra support',
    join: 'Somebody is already helping: do this through that person or together with them, and do not start from scratch.',
    supported:
      'Somebody is already supporting the learner. Ask who it is and, if the learner agrees, speak to them first.',
    askSupported:
      'First ask whether somebody is already supporting the learner; a learner without support needs the fuller offer.',
    noTier: 'No level of support is suggested, so these were chosen by need alone.',
    reviewTier: 'The level of support is open. These fit the lowest level that is possible.',
    unclear: (needs: string) => `Answers are missing, so nothing is known about: ${needs}.`,
    /** As `unclear`, if the reason is the learner's age rather than missing answers. */
    notForAge: (needs: string) =>
      `The questionnaire is not meant for this age, so it shows nothing about: ${needs}.`,
    noNeeds:
      'The answers show no particular need. What the school offers everybody is there for this learner, too.',
    /** As `noNeeds`, while a critical rule is open. */
    noNeedsSoFar:
      'The answers so far show no particular need, but safety questions are open, so that says little.',
    who: 'Who does it',
    where: 'Where it exists',
    noCountry: 'To see practices in your country, name it: --country AT, for example.',
    nothing: 'The catalogue has nothing for the needs that the answers show. A talk comes first in any case.',
    neverAsked:
      'This questionnaire does not say which needs its scales are about, so no suggestions were looked up.',
    sources: 'Sources of these suggestions:',
    howTo: 'How to do it well',
    source: 'From',
  },
  countryNames: enCountries,
};

/** The words of `lotse approaches` and of the section on approaches in a report. */
export type CatalogueWords = Words<typeof enCatalogue>;

export type CatalogueSectionId = keyof CatalogueWords['sections'];
