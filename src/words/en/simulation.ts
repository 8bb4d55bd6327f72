import { counted } from '../plural.ts';
import type { Words } from '../words.ts';

export const enSimulation = {
  heading: 'What blanks leave open',
  /** What was drawn, and how often. */
  drawn: (learners: number, missing: string, seed: number) =>
    `${counted('en', learners, { one: 'learner', other: 'learners' })} made up in each of three ways; of the answers that ` +
    `count, ${missing} were left blank by chance (“not sure” is such a blank; what is not asked is none). Seed ${seed}: ` +
    'the same figures come out again. Nobody knows how learners will answer, so the ways stand side by side:',
  ways: {
    even: { name: 'any answer', says: 'every answer is as likely as any other, each question for itself' },
    together: {
      name: 'hanging together',
      says: 'a learner has one place from the lightest to the heaviest answers, and two answers in three keep to it',
    },
    mostly_light: {
      name: 'mostly light',
      says: 'the same, with seven learners in eight in the lighter half',
    },
  },
  /** The figures describe rules, not learners. */
  about: 'These figures are about the rules of the questionnaire, not about learners.',
  /** Explains the interval of each share. */
  interval: 'In brackets: the 95 % interval (Wilson) that drawing so many leaves.',
  of: (id: string, version: string, form: string | null) =>
    `${id} ${version}${form === null ? '' : `, form ${form}`}`,
  tiers: 'Basis of the tier by the rules',
  /** Ages are drawn within the range of the questionnaire, so *not applicable* does not occur. */
  bases: {
    complete: 'complete: nothing missing',
    settled: 'settled: what is missing decides nothing',
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
      ? `${file}: not simulated, for it has errors.`
      : `${file}: not simulated, for it is not a questionnaire.`,
};

/** The words of `lotse check --simulate`: the effect of unanswered questions. */
export type SimulationWords = Words<typeof enSimulation>;
