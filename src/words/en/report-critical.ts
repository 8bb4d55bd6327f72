import type { PlanCritical } from '../../plan/plan.ts';
import type { Words } from '../words.ts';

export const enCritical = {
  /** Comes first if a critical rule holds. */
  lead: 'Act on this first: something was answered that cannot wait, whatever the rest of this report says.',
  categories: {
    self_harm: 'Thoughts of harming oneself, or of not wanting to live',
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
    `${urgency} (by ${moment}, counted from the scoring; when it was answered is not known)`,
  /** Weaker rules about the same matter, covered by this alert. */
  covers: 'This alert also stands for',
  contact: 'Whom to involve',
  /** When the question was answered or, if that is unknown, scored. */
  answered: 'Answered',
  scored: 'Found when scored',
  /** When the interviewer confirmed that the alert was discussed or read. */
  acknowledged: 'Seen during the talk',
  notAcknowledged: 'not recorded',
  /** Precedes the questions whose answers made the rule hold. */
  concerns: (count: number) => (count === 1 ? 'It was said in answer to' : 'They were said in answer to'),
  careful:
    'An answer on a form is not a diagnosis. Ask the learner openly and calmly; asking does not put ideas into anyone’s head.',
  guardians:
    'Involve the parents or guardians of a minor as your school’s procedure says, unless harm may come from there: then child protection comes first. Ask adult learners first.',
  unknownTitle: 'Not known',
  unknownLead:
    'These could not be ruled out, because an answer is missing, was refused, or says neither yes nor no. That is not a “no”. Keep it in mind when you talk with the learner, without pressing for an answer:',
  /** A critical question that was refused. */
  refused: (question: string) =>
    `${question} (preferred not to say: mention once where help is, and do not press)`,
  changedTitle: 'Came up during the talk',
  changedLead:
    'These answers were changed later in the talk and no longer hold. That may have been a slip, or hard to say. Keep it in mind, without pressing:',
  changedItem: (category: string, at: string) => `${category} (seen ${at})`,
  none: 'None of the answers calls for immediate action. All questions that could have shown it were answered.',
  neverAsked:
    'This questionnaire does not ask about danger to the learner or to others. Nothing can be concluded about that from this report.',
  withLearner: 'Who is there for the learner now (an adult they trust)',
  informed: 'Who was informed',
  informedAt: 'Date and time',
  agreed: 'What was agreed',
  /** Whoever hears such a thing needs somebody to turn to (tip 6 of Cedefop's page on psychosocial support). */
  forStaff:
    'Whoever hears such a thing needs somebody to turn to as well. See that they have somebody today; who it is stays out of this report.',
};

export type CriticalWords = Words<typeof enCritical>;
