import { counted } from '../plural.ts';
import type { Words } from '../words.ts';

/** The numbers of the rules by which minutes and hours are estimated. */
interface LoadPace {
  readonly alone: { readonly wordsPerMinute: number; readonly secondsToAnswer: number };
  readonly talk: { readonly wordsPerMinute: number; readonly secondsToAnswer: number };
  readonly minutes: Readonly<
    Record<'immediate' | 'same_day' | 'within_3_days' | 'individual' | 'selective', number>
  >;
}

export const enSimulation = {
  heading: 'What blanks leave open',
  /** What was drawn, and how often. */
  drawn: (learners: number, missing: string, seed: number, ways: number) =>
    `${counted('en', learners, { one: 'learner', other: 'learners' })} simulated in each of ${ways === 3 ? 'three' : 'four'} ways; of the answers that ` +
    `count, ${missing} were left blank at random (“not sure” counts as a blank; a question that is not asked does not). Seed ${seed} ` +
    'gives the same figures again. Nobody knows how learners will answer, so the three ways are shown side by side:',
  ways: {
    even: { name: 'any answer', says: 'every answer is equally likely, in each question separately' },
    together: {
      name: 'hanging together',
      says: 'each learner has an overall level from the lightest to the heaviest answers, and two answers in three follow it',
    },
    mostly_light: {
      name: 'mostly light',
      says: 'the same, with seven learners in eight in the lighter half',
    },
    margins: {
      name: 'by margins',
      says: 'as in “hanging together”, with the shares of answers that a file assumes for single questions',
    },
  },
  /** Which margins were used, for one questionnaire in one form. `digest` is shortened. */
  margins: {
    used: (file: string, digest: string, cited: number, guessed: number) =>
      `Margins: ${file} (digest ${digest}). ${counted('en', cited, { one: 'question', other: 'questions' })} from ` +
      `published figures, ${counted('en', guessed, { one: 'question', other: 'questions' })} guessed.`,
    without: (questions: readonly string[]) =>
      questions.length === 0
        ? 'Every question that counts has a margin.'
        : `Without a margin, and drawn as in “hanging together”: ${questions.join(', ')}.`,
    /** What they do not show. */
    limits:
      'This is not a forecast. Margins say how the answers to single questions might be distributed, mostly among other ' +
      'learners who were asked in other words; how answers go together is assumed. No share was adjusted towards a result.',
  },
  /** The figures describe rules, not learners. */
  about: 'These figures are about the rules of the questionnaire, not about learners.',
  /** Explains the interval of each share. */
  interval: 'In brackets: the 95 % interval (Wilson) for this number of simulated learners.',
  of: (id: string, version: string, form: string | null) =>
    `${id} ${version}${form === null ? '' : `, form ${form}`}`,
  /** What a school takes on, in a table of its own. */
  load: {
    title: 'What a school takes on',
    byRules: 'Tier by the rules',
    suggested: 'Tier with critical answers',
    suggestions: {
      universal: 'universal',
      selective: 'selective',
      individual: 'individual',
      review: 'to be reviewed',
      none: 'none',
    },
    critical: 'Learners with a critical answer, per 1,000',
    urgencies: { immediate: 'act at once', same_day: 'act the same day', within_3_days: 'act within 3 days' },
    criticalUnknown: 'Learners with an unanswered critical question, per 1,000',
    length: 'To answer, on average',
    questions: 'questions',
    alone: 'minutes alone',
    talk: 'minutes in an interview',
    follow: 'Talks that follow',
    hours: 'hours per 100 learners',
    ofClass: (size: number) => `a class of ${size}, in one day:`,
    classUrgent: 'learners to talk to the same day',
    classHours: 'hours of talks in all',
    /** The rules behind minutes and hours. */
    rules: (pace: LoadPace) =>
      `Minutes to answer: ${pace.alone.wordsPerMinute} words a minute alone and ${pace.alone.secondsToAnswer} seconds an answer, ` +
      `${pace.talk.wordsPerMinute} words and ${pace.talk.secondsToAnswer} seconds in a talk (adults read 238 words silently and 183 ` +
      'aloud: Brysbaert 2019, doi 10.1016/j.jml.2019.104047; the rest is our guess). Hours of talks, our guess: ' +
      `${pace.minutes.immediate} minutes for a critical answer that cannot wait, ${pace.minutes.same_day} on the same day, ` +
      `${pace.minutes.within_3_days} within 3 days; ${pace.minutes.individual} for individual support, ` +
      `${pace.minutes.selective} for selective support or a review.`,
  },
  tiers: 'Basis of the tier by the rules',
  /** Ages are drawn within the range of the questionnaire, so *not applicable* does not occur. */
  bases: {
    complete: 'complete: nothing missing',
    settled: 'settled: what is missing changes nothing',
    filled: 'filled: by the declared rules',
    open: 'open: no tier, to be reviewed',
  },
  /** The share of learners with a tier raised by a critical answer. */
  raised: 'Raised by a critical answer',
  /** The share of learners for whom a critical answer cannot be excluded and none is known. */
  safetyOpen: 'Safety open, nothing critical known',
  noTiers: 'This questionnaire suggests no tier.',
  withoutValue: 'No value for one scale or more',
  findingsUnknown: 'Unknown whether a finding holds',
  criticalUnknown: 'Unknown whether a critical rule holds',
  /** Precedes the questions that most often keep a tier open when unanswered, with their share of the open tiers. */
  wouldSettle: 'Blanks behind open tiers (of these)',
  nothingScored: 'Nothing is scored here.',
  /** A percentage; `number` is already formatted. */
  percent: (number: string) => `${number} %`,
  between: (share: string, lower: string, upper: string) => `${share} (${lower}–${upper})`,
  /** Why a file was not simulated: it is not a questionnaire, or has errors. */
  left: (file: string, because: 'errors' | 'kind') =>
    because === 'errors'
      ? `${file}: not simulated, because it has errors.`
      : `${file}: not simulated, because it is not a questionnaire.`,
};

/** The words of `lotse check --simulate`: the effect of unanswered questions. */
export type SimulationWords = Words<typeof enSimulation>;
