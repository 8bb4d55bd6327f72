import type { SupportPlan } from '../assessment/assessment.ts';
import type { PlanPart } from '../plan/plan.ts';

/** The parts of a learner's page, in their order. Every page has all of them. */
export type LearnerSectionId =
  'welcome' | 'strengths' | 'topics' | 'agreed' | 'answers' | 'help' | 'own_words';

/** Where a sentence depends on who answered: not on the learner, and not on any answer. */
type ByRespondent = Readonly<Record<PlanPart['respondent'], string>>;

/**
 * Words of a learner's page. It speaks to the learner, who may be fourteen and may have it read aloud: short
 * sentences, everyday words (about B1), nothing that has to be looked up, no praise that nobody earned. No sentence
 * here is chosen by a risk, a tier or a critical answer; there is none to choose from.
 */
export interface LearnerPageWords {
  /** By a native speaker; a page in words that nobody has read says so, to staff. */
  readonly reviewed: boolean;
  readonly title: string;
  readonly sections: Readonly<Record<LearnerSectionId, string>>;
  readonly welcome: {
    readonly hello: ByRespondent;
    readonly yours: string;
    readonly date: string;
  };
  readonly strengths: {
    /** Leads the resources that are certainly strong. */
    readonly strong: string;
    /** Leads those that are certainly there. */
    readonly present: string;
    /** On every page, whether anything stands above it or not. */
    readonly more: string;
    readonly good: string;
    readonly helps: string;
  };
  readonly topics: {
    readonly lead: ByRespondent;
    /** Instead, where the questionnaire has no topic that can be told. */
    readonly none: ByRespondent;
    readonly same: ByRespondent;
  };
  readonly agreed: {
    readonly lead: string;
    readonly yours: string;
    readonly goals: string;
    readonly steps: string;
    readonly what: string;
    readonly who: string;
    readonly until: string;
    readonly status: string;
    readonly statuses: Readonly<Record<SupportPlan['actions'][number]['status'], string>>;
    readonly nextDate: string;
  };
  readonly answers: {
    readonly voluntary: ByRespondent;
    readonly seenBy: string;
    readonly danger: string;
    readonly rights: ByRespondent;
    readonly whoSees: string;
    readonly whomToAsk: string;
  };
  readonly help: {
    readonly same: string;
    readonly talk: string;
    readonly adult: string;
    readonly places: string;
    /** A line to fill in, where the school has handed in no places. */
    readonly place: (number: number) => string;
    readonly emergency: string;
  };
  readonly ownWords: {
    readonly lead: string;
    readonly say: string;
    readonly wish: string;
    readonly different: string;
    readonly sign: string;
    readonly date: string;
    readonly signature: string;
  };
}

/** The same with what staff are told about such pages, in the languages that the program itself speaks. */
export interface LearnerWords extends LearnerPageWords {
  readonly written: (count: number, folder: string) => string;
  /** The last line of a page in words that nobody has reviewed. */
  readonly unreviewed: (language: string) => string;
}
