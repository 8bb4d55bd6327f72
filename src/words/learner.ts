import { deLearnerPage, dePages } from './de/learner.ts';
import { enLearnerPage, enPages, type LearnerPageWords, type PagesWords } from './en/learner.ts';
import type { ChoiceWords, InterviewWords } from './en/interview.ts';
import { gradeScales } from './grade-scale.ts';
import { interviewWords } from './interview.ts';
import type { Language } from './locale.ts';
import { prompterWords } from './prompter.ts';

/** Messages for staff about learners' pages. */
export const pagesWords: Readonly<Record<Language, PagesWords>> = { en: enPages, de: dePages };

/** The texts for learners in English and German, the model for all other languages. */
export const learnerTexts: Readonly<Record<Language, LearnerTexts>> = {
  en: textsOf('en', enLearnerPage),
  de: textsOf('de', deLearnerPage),
};

export type LearnerTexts = ReturnType<typeof textsOf>;

/** The texts for learners in any language, including those not supported for staff. */
export interface LearnerWords extends LearnerTexts {
  readonly language: string;
  /**
   * Whether a native speaker has reviewed the texts. Unreviewed ones need a go-ahead in an interview, and are marked
   * for staff on a page.
   */
  readonly reviewed: boolean;
}

export type LearnerInterviewWords = LearnerTexts['talk'];

/** A choice that the learner makes or watches. */
export type LearnerChoice<Key extends string> = Pick<ChoiceWords<Key>, 'message' | 'options'>;

function textsOf(language: Language, page: LearnerPageWords) {
  return {
    page,
    talk: interviewWordsOf(interviewWords[language], prompterWords[language].important),
    gradeScale: gradeScales[language],
  };
}

/**
 * The texts of an interview that the learner reads or hears besides the questionnaire: before consent, at a critical
 * answer, and at the end. They exist in more languages than the texts for staff, since consent to an unreadable text is
 * no consent.
 */
function interviewWordsOf(
  { introduction, fields, again, critical, leave, end }: InterviewWords,
  important: string,
) {
  const { title, points, length, sees, seesAsk, limits, clear } = introduction;
  const { declinePrompt, declineYes, deletePrompt, deleteYes, deleteNo } = leave;
  const { shared, who, trusted, urgency } = critical;
  const { deleted, declined, kept, nothingKept } = leave;
  return {
    important,
    introduction: {
      ...{ title, points: points.learner, length, sees, seesAsk: seesAsk.learner, limits: limits.learner },
      clear,
    },
    /** Whether the learner consents, or agrees as well after a guardian's consent. */
    assent: choice(fields.assent),
    /** Whether the learner still agrees on another day. */
    again: choice(again.consent('')),
    critical: { title: critical.title, shared, who, trusted, urgency },
    /** The last screen of a finished interview. */
    end: end.closing.learner,
    leave: {
      decline: { message: declinePrompt, options: { no: deleteNo, yes: declineYes } },
      delete: { message: deletePrompt, options: { no: deleteNo, yes: deleteYes } },
      ...{ deleted, declined, kept, nothingKept },
    },
  };
}

function choice({ message, options }: LearnerChoice<'yes' | 'no'>) {
  return { message, options };
}
