import type { Outcome } from '../assessment/outcome.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { enteredAge, outcomeOf } from './sheet.ts';
import type {
  ClosingField,
  FieldId,
  Fields,
  IntakeField,
  QuestionPlace,
  Stop,
  InterviewState,
} from './interview-state.ts';
import type { QuestionIndex } from '../plan/positions.ts';

type Needed = (plan: Plan, interview: InterviewState) => boolean;

/** A private self-check needs no code, no consent and no person in charge. */
const isNotPrivate: Needed = (plan) => !plan.private;
const byConsent: Needed = (_, { fields }) => fields.basis === 'consent';

/** The interviewer, and permission to use an unreviewed translation. */
const INTERVIEWER: readonly (readonly [IntakeField, Needed])[] = [
  ['interviewer', isNotPrivate],
  [
    'go_ahead',
    (plan, interview) => !isReviewed(plan, interview.setting.language) || usesUnreviewedWords(interview),
  ],
];

/** The fields that come next, before the first question, each with the condition under which it is asked. */
const INTAKE: readonly (readonly [IntakeField, Needed])[] = [
  ['learner', isNotPrivate],
  // If a question of the questionnaire asks for the age, or the age is unknown, the intake asks only what consent
  // requires.
  ['age', (plan) => asksAge(plan)],
  [
    'minor',
    (plan, interview) =>
      !plan.private && enteredAge(interview) === null && (!asksAge(plan) || interview.fields.age === ''),
  ],
  ['basis', isNotPrivate],
  ['consent_who', byConsent],
  ['legal', (_, { fields }) => fields.basis === 'legal'],
  ['guardian_given', needsGuardian],
  ['guardian', needsGuardian],
  ['assent', needsGuardian],
  ['responsible', (plan) => plan.critical.length > 0],
  ['reach', (plan) => plan.critical.length > 0],
];

const CLOSING: readonly (readonly [ClosingField, Needed])[] = [
  ['tier', (plan) => plan.tiers !== null],
  ['tier_by', hasTier],
  ['tier_reason', hasTier],
];

const AGREEMENT: readonly Stop[] = [{ at: 'goals' }, { at: 'actions' }, { at: 'field', field: 'next_date' }];

function isReviewed(plan: Plan, language: string): boolean {
  return plan.languages.some(({ id, reviewed }) => id === language && reviewed);
}

/** Explaining the interview in words that nobody has reviewed requires permission first. */
function usesUnreviewedWords({ setting }: InterviewState): boolean {
  return setting.told?.reviewed === false;
}

function asksAge({ appliesTo, scales }: Plan): boolean {
  if (appliesTo !== null && appliesTo.question === null) return true;
  return scales.some(({ norms }) => norms?.age === null && norms.groups.some(({ age }) => age !== null));
}

/** Below the age limit, a guardian consents and the learner agrees in addition. */
function needsGuardian(_: Plan, interview: InterviewState): boolean {
  if (interview.fields.basis !== 'consent') return false;
  const age = enteredAge(interview);
  return age === null ? interview.fields.minor === 'yes' : age < interview.setting.guardianAge;
}

function hasTier(_: Plan, { fields }: InterviewState): boolean {
  return (fields.tier ?? '') !== '';
}

/** Whether a tier was decided on, with who decided and why. */
export function isDecided(plan: Plan, interview: InterviewState): boolean {
  return hasTier(plan, interview) && CLOSING.every(([field]) => interview.fields[field] !== undefined);
}

/** Where the interview continues after the result if the decision is kept. */
export function afterDecision(plan: Plan, interview: InterviewState): Stop {
  const path = pathOf(plan, interview);
  const following = path.slice(path.findIndex((stop) => stop.at === 'result') + 1);
  return entryAt(
    following.filter((stop) => stop.at !== 'field' || !isClosing(stop.field)),
    0,
  );
}

function isClosing(field: FieldId): boolean {
  return CLOSING.some(([closing]) => closing === field);
}

/**
 * The fields that still apply. If a mistake in the age or legal basis was corrected, a guardian entered before is
 * left out.
 */
export function applicableFields(plan: Plan, interview: InterviewState): Fields {
  const excluded = new Map(
    [...INTERVIEWER, ...INTAKE, ...CLOSING].map(([field, needed]) => [
      field as string,
      !needed(plan, interview),
    ]),
  );
  return Object.fromEntries(
    Object.entries(interview.fields).filter(([field]) => excluded.get(field) !== true),
  );
}

/**
 * The whole path of an interview as things stand. Fields and questions depend on what was entered and answered. A
 * question is asked only if its condition is certainly true, not if it depends on a skipped or refused answer.
 */
export function pathOf(
  plan: Plan,
  interview: InterviewState,
  outcome: Outcome = outcomeOf(plan, interview),
): readonly Stop[] {
  const fields = (list: readonly (readonly [IntakeField | ClosingField, Needed])[]) =>
    list
      .filter(([field, needed]) => needed(plan, interview) && interview.setting.given[field] === undefined)
      .map(([field]): Stop => ({ at: 'field', field }));
  const interviewer = fields(INTERVIEWER);
  const introduction: Stop = { at: 'introduction' };
  return [
    ...(usesUnreviewedWords(interview) ? [...interviewer, introduction] : [introduction, ...interviewer]),
    ...fields(INTAKE),
    ...(interview.setting.earlier === null ? [] : [{ at: 'earlier' } as const]),
    ...askedQuestions(plan, outcome).map((question) => questionPlace(question)),
    { at: 'review' },
    { at: 'result' },
    ...fields(CLOSING),
    // Goals and actions are agreed with another person.
    ...(plan.private ? [] : AGREEMENT),
    { at: 'end' },
  ];
}

/** The questions to be asked as things stand, in the plan's order of sections. */
export function askedQuestions(plan: Plan, { asked }: Outcome): readonly QuestionIndex[] {
  return plan.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => entryAt(asked, question) === 'true');
}

export function questionPlace(question: QuestionIndex, fromReview = false): QuestionPlace {
  return { at: 'question', question, fromReview };
}

/** Whether two stops are the same place on the path. */
export function isSameStop(a: Stop, b: Stop): boolean {
  if (a.at === 'field' && b.at === 'field') return a.field === b.field;
  if (a.at === 'question' && b.at === 'question') return a.question === b.question;
  return a.at === b.at;
}
