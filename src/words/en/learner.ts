import type { SupportPlan } from '../../assessment/assessment.ts';
import type { PlanPart } from '../../plan/plan.ts';
import type { Words } from '../words.ts';

const OTHERS_ANSWERED =
  'You did not answer any questions for this page. You may see things differently. You know best how you are. You decide whether you want support.';
const TOPICS = 'The questions were about these topics, among others:';
const NO_TOPICS = 'The questions were about how you are and about everyday life at school.';
const SAME = 'This list is always the same, whatever the answers were.';
const RIGHTS =
  'You may see what was written about you, and have mistakes corrected. You may also ask to have it deleted.';

/**
 * A learner's page in English. It addresses the learner, who may be fourteen and may have it read aloud: short
 * sentences, everyday words (about B1), no technical terms, no unfounded praise. No sentence depends on a risk, a tier
 * or a critical answer, since none of them is available here.
 */
export const enLearnerPage = {
  title: 'Your page',
  /** The sections of a learner's page, in order. Every page has all of them. */
  sections: {
    welcome: 'Hello',
    strengths: 'Your strengths',
    topics: 'What it was about',
    agreed: 'What you agreed',
    answers: 'Who sees this, and what your rights are',
    help: 'Help, whenever you want it',
    own_words: 'Your own words',
  },
  welcome: {
    hello: {
      learner: 'Thank you for taking the time for our questions.',
      staff: 'Somebody at your school has thought about how things are going for you.',
      record:
        'Your school has looked at some of the information it keeps about you, to see what could help you.',
      parent: 'Somebody who takes care of you has answered questions about how things are going for you.',
      company: 'Somebody at your training company has answered questions about how things are going for you.',
    } satisfies Record<PlanPart['respondent'], string>,
    yours:
      'This page is yours. It is not a school report, and it does not judge you. Everyone gets a page with the same parts.',
    date: 'Date',
  },
  strengths: {
    /** Precedes the resources that are certainly strong. */
    strong: 'These are your strongest points:',
    /** Precedes the resources that are certainly present. */
    present: 'These things help you:',
    /** On every page, whether or not resources are listed above it. */
    more: 'There is more to you than any questions can show. If you like, write it down:',
    good: 'What I do well',
    helps: 'Who or what helps me',
  },
  topics: {
    lead: {
      learner: TOPICS,
      staff: TOPICS,
      record: 'The school looked at these parts of its files, among others:',
      parent: TOPICS,
      company: TOPICS,
    } satisfies Record<PlanPart['respondent'], string>,
    /** If the questionnaire has no topics that may be named. */
    none: {
      learner: NO_TOPICS,
      staff: NO_TOPICS,
      record: 'The school looked at some parts of its files.',
      parent: NO_TOPICS,
      company: NO_TOPICS,
    } satisfies Record<PlanPart['respondent'], string>,
    same: {
      learner: SAME,
      staff: SAME,
      record: 'This list is always the same, whatever is in the files.',
      parent: SAME,
      company: SAME,
    } satisfies Record<PlanPart['respondent'], string>,
  },
  agreed: {
    lead: 'This is what you have agreed together. The empty lines are for things you agree later.',
    yours:
      'Only what you said yes to counts. If something is no longer right for you, say so. It can be changed.',
    goals: 'Goals',
    steps: 'Steps',
    what: 'What',
    who: 'Who',
    until: 'By when',
    status: 'Done?',
    statuses: { open: 'still to do', done: 'done', dropped: 'no longer planned' } satisfies Record<
      SupportPlan['actions'][number]['status'],
      string
    >,
    nextDate: 'We will meet again on',
  },
  answers: {
    voluntary: {
      learner:
        'You did not have to answer. You were free to leave out any question, and you can stop at any time.',
      staff: OTHERS_ANSWERED,
      record: OTHERS_ANSWERED,
      parent: OTHERS_ANSWERED,
      company: OTHERS_ANSWERED,
    } satisfies Record<PlanPart['respondent'], string>,
    seenBy: 'This page is only for you and for the people at your school who support you.',
    danger:
      'If somebody is in danger, these people have to get help. They will talk to you first whenever they can.',
    rights: {
      learner: 'You may see your answers and have mistakes corrected. You may also ask to have them deleted.',
      staff: RIGHTS,
      record:
        'You may see what your school keeps about you, and have mistakes corrected. You may also ask what can be deleted.',
      parent: RIGHTS,
      company: RIGHTS,
    } satisfies Record<PlanPart['respondent'], string>,
    whoSees: 'Who sees this at our school',
    whomToAsk: 'Who I can ask about it',
  },
  help: {
    same: 'This part is on every page, in the same words for everyone.',
    talk: 'Everyone has hard times. Nobody has to get through them alone. Talk to an adult you trust, as often as you need to. No worry is too small or too big.',
    adult: 'An adult at school who I trust',
    places: 'You can also get help here:',
    /** A line to fill in if the school has listed no places. */
    place: 'Place {number}',
    ages: 'for ages {from} to {to}',
    confirmed: 'checked on {date}',
    emergency:
      'Are you in danger right now, or is somebody else? Call 112. The call is free from any phone, everywhere in the European Union.',
  },
  ownWords: {
    lead: 'Here you can write what matters to you. You do not have to.',
    say: 'What I would like to say',
    wish: 'What I wish for',
    different: 'What I see differently',
    sign: 'If you like, sign here:',
    date: 'Date',
    signature: 'My signature',
  },
};

export type LearnerPageWords = Words<typeof enLearnerPage>;

export type LearnerSectionId = keyof LearnerPageWords['sections'];

/** Messages for staff about learners' pages. */
export const enPages = {
  written: (count: number, folder: string) => `${count} learners’ pages written to ${folder}.`,
  /** The last line of a page in an unreviewed language. */
  unreviewed: (language: string) =>
    `For staff: no native speaker has checked the translation of this page (${language}) yet.`,
};

export type PagesWords = Words<typeof enPages>;
