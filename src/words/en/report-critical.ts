import type { PlanCritical } from '../../plan/plan.ts';
import type { Words } from '../words.ts';

export const enCritical = {
  /** Comes first if a critical rule holds. */
  lead: 'Act on this first: there is an answer that cannot wait, whatever the rest of this report says.',
  categories: {
    self_harm: 'Thoughts of self-harm, or of not wanting to live',
    abuse: 'Possible abuse or neglect',
    violence: 'Violence experienced',
    danger_to_others: 'Possible danger to others',
    bullying: 'Bullying',
    basic_needs: 'Basic needs: food, sleep, a safe home',
  } satisfies Record<PlanCritical['category'], string>,
  urgencies: {
    immediate: 'at once; do not leave the learner alone',
    same_day: 'on the same day, before the learner goes home',
    within_3_days: 'within three days',
  } satisfies Record<PlanCritical['urgency'], string>,
  now: 'What to do now',
  urgency: 'By when',
  /** The urgency with its deadline, counted from the time of answering or, if that is unknown, of scoring. */
  due: (urgency: string, moment: string) => `${urgency} (by ${moment})`,
  dueFromScoring: (urgency: string, moment: string) =>
    `${urgency} (by ${moment}, counted from the scoring, because the time of answering is not known)`,
  /** Weaker rules about the same matter, covered by this alert. */
  covers: 'This alert also covers',
  contact: 'Whom to involve',
  /** When the question was answered or, if that is unknown, scored. */
  answered: 'Answered',
  scored: 'Found by the scoring',
  /** When the interviewer confirmed that the alert was discussed or read. */
  acknowledged: 'Seen during the interview',
  notAcknowledged: 'not recorded',
  /** Precedes the questions whose answers made the rule hold. */
  concerns: (count: number) => (count === 1 ? 'It was said in answer to' : 'They were said in answer to'),
  careful:
    'An answer on a form is not a diagnosis. Ask the learner openly and calmly; asking does not put ideas into anyone’s head.',
  guardians:
    'If the learner is a minor, involve the parents or guardians according to your school’s procedure, unless they may be the source of harm: then call child protection first. If the learner is an adult, ask them first.',
  unknownTitle: 'Not known',
  unknownLead:
    'These could not be ruled out, because an answer is missing, was refused, or says neither yes nor no. That does not mean “no”. Keep it in mind when you talk to the learner, without pressing for an answer:',
  /** A critical question that was refused. */
  refused: (question: string) =>
    `${question} (preferred not to say: mention once where to find help, and do not press)`,
  changedTitle: 'Came up during the interview',
  changedLead:
    'These answers were changed later in the interview and no longer apply. The first answer may have been a slip, or it may be hard to talk about. Keep it in mind, without pressing:',
  changedItem: (category: string, at: string) => `${category} (seen ${at})`,
  none: 'None of the answers calls for immediate action. All questions about danger were answered.',
  neverAsked:
    'This questionnaire does not ask about danger to the learner or to others. This report says nothing about that.',
  withLearner: 'Who is there for the learner now (an adult they trust)',
  informed: 'Who was informed',
  informedAt: 'Date and time',
  agreed: 'What was agreed',
  /** Whoever hears such a thing needs somebody to turn to (tip 6 of Cedefop's page on psychosocial support). */
  forStaff:
    'Anyone who hears something like this needs somebody to talk to as well. Make sure that they have somebody today; do not name that person in this report.',
};

export type CriticalWords = Words<typeof enCritical>;
