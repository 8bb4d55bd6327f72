import type { SimulationWords } from '../simulation-words.ts';

export const enSimulation: SimulationWords = {
  drawn: (learners, missing, seed) =>
    `${learners === 1 ? '1 learner' : `${learners} learners`} made up in each of three ways; of the answers that ` +
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
  about: 'These figures are about the rules of the questionnaire, not about learners.',
  interval: 'In brackets: the 95 % interval (Wilson) that drawing so many leaves.',
  of: (id, version, form) => `${id} ${version}${form === null ? '' : `, form ${form}`}`,
  tiers: 'Basis of the tier by the rules',
  bases: {
    complete: 'complete: nothing missing',
    settled: 'settled: what is missing decides nothing',
    filled: 'filled: by the declared rules',
    open: 'open: no tier, to be reviewed',
  },
  raised: 'Raised by a critical answer',
  safetyOpen: 'Safety open, nothing critical known',
  noTiers: 'This questionnaire suggests no tier.',
  withoutValue: 'No value for one scale or more',
  findingsUnknown: 'Unknown whether a finding holds',
  criticalUnknown: 'Unknown whether a critical rule holds',
  wouldSettle: 'Blanks behind open tiers (of these)',
  nothingScored: 'Nothing is scored here.',
  percent: (number) => `${number} %`,
  between: (share, lower, upper) => `${share} (${lower}–${upper})`,
  left: (file, because) =>
    because === 'errors'
      ? `${file}: not simulated, for it has errors.`
      : `${file}: not simulated, for it is not a questionnaire.`,
};
