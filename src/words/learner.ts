import { deLearnerPage, dePages } from './de/learner.ts';
import { enLearnerPage, enPages, type LearnerPageWords, type PagesWords } from './en/learner.ts';
import type { ChoiceWords, InterviewWords } from './en/interview.ts';
import { gradeScales } from './grade-scale.ts';
import { interviewWords } from './interview.ts';
import type { Language } from './locale.ts';
import { prompterWords } from './prompter.ts';

/** What staff are told about learners' pages. */
export const pagesWords: Readonly<Record<Language, PagesWords>> = { en: enPages, de: dePages };

/** What the program says to a learner in English or German: the model of every other language. */
export const learnerTexts: Readonly<Record<Language, LearnerTexts>> = {
  en: textsOf('en', enLearnerPage),
  de: textsOf('de', deLearnerPage),
};

export type LearnerTexts = ReturnType<typeof textsOf>;

/** The same in any language, which may be one that the program does not speak to staff. */
export interface LearnerWords extends LearnerTexts {
  readonly language: string;
  /** By a native speaker. Else an interview uses them only with a go-ahead, and a page says so to staff. */
  readonly reviewed: boolean;
}

export type LearnerTalkWords = LearnerTexts['talk'];

/** A choice that the learner makes, or sees made. */
export type LearnerChoice<Key extends string> = Pick<ChoiceWords<Key>, 'message' | 'options'>;

function textsOf(language: Language, page: LearnerPageWords) {
  return {
    page,
    talk: talkOf(interviewWords[language], prompterWords[language].important),
    gradeScale: gradeScales[language],
  };
}

/**
 * Of an interview, what the learner reads or hears besides the questionnaire: before consent, at a critical answer, and where
 * it stops. The program speaks more languages here than to staff, for consent to what one cannot read is none.
 */
function talkOf({ introduction, fields, again, critical, leave }: InterviewWords, important: string) {
  const { title, points, sees, seesAsk, limits, clear, goOn } = introduction;
  const { declinePrompt, declineYes, deletePrompt, deleteYes, deleteNo } = leave;
  const { shared, who, urgency } = critical;
  const { deleted, declined, kept, nothingKept } = leave;
  return {
    important,
    introduction: {
      ...{ title, points: points.learner, sees, seesAsk: seesAsk.learner, limits: limits.learner },
      ...{ clear, goOn },
    },
    /** Whether they want to, where a guardian has consented. */
    assent: choice(fields.assent),
    /** Whether they still want to, on another day. */
    again: choice(again.consent('')),
    critical: { title: critical.title, shared, who, urgency },
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
