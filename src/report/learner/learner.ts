import { fill } from '../../words/fill.ts';
import { formatMoment, type Language } from '../../words/locale.ts';
import type { LearnerPageWords, LearnerSectionId } from '../../words/en/learner.ts';
import { pagesWords, type LearnerWords } from '../../words/learner.ts';
import type { Plan } from '../../plan/plan.ts';
import { oneLine, inLanguage } from '../../words/say.ts';
import { agreedBlocks } from './learner-agreed.ts';
import { type LearnerFacts, learnerFacts } from './learner-facts.ts';
import { day, fillIn, fillIns } from './learner-fill-in.ts';
import { type LearnerSource, learnersOwn } from './learners-own.ts';
import { practiceSections } from '../practice.ts';
import { type Block, ledList, paragraph, type Document } from '../../document/model.ts';

/** A place that offers help, which the school has confirmed in its contacts file. */
export interface HelpPlace {
  readonly name: string;
  /** How to contact it: a telephone number, a room. */
  readonly reach: string;
  /** When somebody is there; null: not stated. */
  readonly hours: string | null;
  /** For which ages it is, both included; null: for everybody. */
  readonly ages: readonly [from: number, to: number] | null;
  readonly note: string | null;
  /** The day on which somebody at the school last confirmed it, ISO 8601. */
  readonly confirmed: string;
}

/** The data from which the sections of a learner's page are built. */
interface Page {
  readonly facts: LearnerFacts;
  readonly words: LearnerPageWords;
  readonly language: string;
  /** A note for staff on the page's wording; null: none. */
  readonly unreviewed: string | null;
  /** Titles in the page's language. */
  readonly strong: readonly string[];
  readonly present: readonly string[];
  readonly topics: readonly string[];
  readonly help: readonly HelpPlace[];
  readonly sees: readonly string[];
}

/** Every page has all sections in this order, so that the sections reveal nothing about the result. */
const SECTIONS: readonly (readonly [LearnerSectionId, (page: Page) => readonly Block[]])[] = [
  ['welcome', welcomeBlocks],
  ['strengths', strengthBlocks],
  ['topics', topicBlocks],
  ['agreed', ({ facts, words, language }) => agreedBlocks(facts, words.agreed, language)],
  ['answers', answerBlocks],
  ['help', helpBlocks],
  ['own_words', ownWordBlocks],
];

/**
 * The page that a learner takes home: strengths, topics, agreements, rights, help, and room for notes. Only the certain
 * strengths and the agreements are individual; everything else is the same for everyone asked with this questionnaire.
 * Every learner gets a page, whoever answered, and whatever the answers. `help` lists the school's places of help and
 * `sees` those who see the answers, the same for all learners of the school; if they are not given, there are lines to
 * fill in. The last line tells staff, in their language, if no native speaker has reviewed the wording. The assessment
 * must fit the plan (`mismatch`); otherwise a RangeError is thrown.
 */
export function learnerReport(
  assessment: LearnerSource,
  plan: Plan,
  learner: LearnerWords,
  help: readonly HelpPlace[],
  sees: readonly string[] = [],
  staff: Language = 'en',
): Document {
  const facts = learnerFacts(learnersOwn(assessment, plan), plan);
  const { language, reviewed, page: words } = learner;
  const titles = (texts: LearnerFacts['topics']): readonly string[] =>
    texts.map((text) => inLanguage(text, plan, language));
  const page: Page = {
    facts,
    words,
    language,
    unreviewed: reviewed ? null : pagesWords[staff].unreviewed(language),
    strong: titles(facts.strengths.strong),
    present: titles(facts.strengths.present),
    topics: titles(facts.topics),
    help,
    sees,
  };
  return {
    audience: 'learner',
    language,
    title: words.title,
    learner: facts.learner,
    // The staff's name for the wave is not meant for the learner.
    wave: null,
    at: facts.at,
    definition: null,
    sections: [
      ...practiceSections(assessment.provenance, language, staff),
      ...SECTIONS.map(([id, blocks]) => ({ id, title: words.sections[id], blocks: blocks(page) })),
    ],
  };
}

/** Ids are internal names and are left out of a learner's page, including its JSON. */
function list(key: string, lead: string, texts: readonly string[]): readonly Block[] {
  return ledList(
    key,
    lead,
    texts.map((text) => ({ id: null, text })),
  );
}

function welcomeBlocks({ facts, words, language }: Page): readonly Block[] {
  const { hello, yours, date } = words.welcome;
  const at = facts.at === null ? null : day(facts.at, language);
  return [paragraph(hello[facts.respondent]), paragraph(yours), fillIns('date', [fillIn('at', date, at)])];
}

/** Strong resources first. Low or unknown ones are not mentioned and leave no gap. */
function strengthBlocks({ words, strong, present }: Page): readonly Block[] {
  const { strong: strongLead, present: presentLead, more, good, helps } = words.strengths;
  return [
    ...list('strong', strongLead, strong),
    ...list('present', presentLead, present),
    paragraph(more),
    fillIns('own_strengths', [fillIn('good', good), fillIn('helps', helps)]),
  ];
}

function topicBlocks({ facts, words, topics }: Page): readonly Block[] {
  const { lead, none, same } = words.topics;
  const { respondent } = facts;
  const shown = list('topics', lead[respondent], topics);
  return [...(shown.length === 0 ? [paragraph(none[respondent])] : shown), paragraph(same[respondent])];
}

function answerBlocks({ facts, words, sees }: Page): readonly Block[] {
  const { voluntary, seenBy, danger, rights, whoSees, whomToAsk } = words.answers;
  const people = sees.length === 0 ? null : sees.map(oneLine).join('; ');
  return [
    paragraph(voluntary[facts.respondent]),
    paragraph(seenBy),
    paragraph(danger),
    paragraph(rights[facts.respondent]),
    fillIns('people', [fillIn('who_sees', whoSees, people), fillIn('whom_to_ask', whomToAsk)]),
  ];
}

const EMPTY_PLACES = 3;

/**
 * The same for everyone. The only number that does not come from the school is 112: Directive (EU) 2018/1972 (European
 * Electronic Communications Code), Article 109(1): emergency services can be reached free of charge, "by using the
 * single European emergency number ‘112’". Since this applies to the European Union, the text says so.
 */
function helpBlocks({ words, help, language }: Page): readonly Block[] {
  const { same, talk, adult, places, place, emergency } = words.help;
  const empty = Array.from({ length: EMPTY_PLACES }, (_, index) =>
    fillIn(`place_${index + 1}`, fill(place, { number: index + 1 })),
  );
  const shown = help.map((each, index) => ({
    key: `place_${index + 1}`,
    label: oneLine(each.name),
    text: oneLine(placeText(each, words, language)),
  }));
  return [
    paragraph(same),
    paragraph(talk),
    fillIns('trusted', [fillIn('adult', adult)]),
    paragraph(places),
    shown.length === 0 ? fillIns('places', empty) : { kind: 'facts', key: 'places', facts: shown },
    paragraph(emergency),
  ];
}

/** The same for all learners, whatever their age: a page with fewer places would show that they were chosen. */
function placeText(place: HelpPlace, { help: words }: LearnerPageWords, language: string): string {
  return placeWords(place, words.ages, [
    fill(words.confirmed, { date: formatMoment(place.confirmed, language) }),
  ]);
}

/** How a place of help is reached, when and for whom, with further remarks. */
export function placeWords(
  { reach, hours, ages, note }: HelpPlace,
  agesWords: string,
  more: readonly string[] = [],
): string {
  const remarks = [
    ...(note === null ? [] : [note]),
    ...(ages === null ? [] : [fill(agesWords, { from: ages[0], to: ages[1] })]),
    ...more,
  ].join('; ');
  const where = hours === null ? reach : `${reach}, ${hours}`;
  return remarks === '' ? where : `${where} (${remarks})`;
}

function ownWordBlocks({ words, unreviewed }: Page): readonly Block[] {
  const { lead, say: saying, wish, different, sign, date, signature } = words.ownWords;
  return [
    paragraph(lead),
    fillIns('own_words', [fillIn('say', saying), fillIn('wish', wish), fillIn('different', different)]),
    paragraph(sign),
    fillIns('signature', [fillIn('date', date), fillIn('signature', signature)]),
    ...(unreviewed === null ? [] : [paragraph(unreviewed)]),
  ];
}
