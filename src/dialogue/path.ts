import type { Outcome } from '../assessment/outcome.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { ageQuestion, answeredByAge, knownAge, needsAge } from './age.ts';
import { needsGuardian } from './consent.ts';
import { outcomeOf } from './sheet.ts';
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

/** The fields before the first question, each with the condition under which it is asked. */
const INTAKE: readonly (readonly [IntakeField, Needed])[] = [
  ['interviewer', isNotPrivate],
  // The introduction may be in words that nobody has reviewed, so permission to use them comes first.
  [
    'go_ahead',
    (plan, interview) => !isReviewed(plan, interview.setting.language) || usesUnreviewedWords(interview),
  ],
  ['learner', isNotPrivate],
  ['age', asksAge],
  // An age that is known, or that nothing needs, is not asked for: only what consent requires.
  [
    'minor',
    (plan, interview) =>
      !plan.private && knownAge(plan, interview) === null && (!asksAge(plan) || interview.fields.age === ''),
  ],
  ['guardian', needsGuardian],
  ['responsible', (plan) => plan.critical.length > 0],
  ['reach', (plan) => plan.critical.length > 0],
];

/** Settled on the page that follows them, each with the condition under which it applies. */
const ON_PAGE: readonly (readonly [IntakeField, Needed])[] = [
  ['basis', isNotPrivate],
  ['consent_who', byConsent],
  ['guardian_given', needsGuardian],
  ['assent', (plan, interview) => byConsent(plan, interview) && needsGuardian(plan, interview)],
];

/** Asked after the page if consent is not what the interview rests on. */
const AFTER_PAGE: readonly (readonly [IntakeField, Needed])[] = [
  ['legal', (plan, { fields }) => !plan.private && fields.basis === 'legal'],
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

/** A self-check needs the age only for its result; a question that asks for it is answered by its own. */
function asksAge(plan: Plan): boolean {
  return needsAge(plan) || (!plan.private && ageQuestion(plan) !== null);
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
    [...INTAKE, ...ON_PAGE, ...AFTER_PAGE, ...CLOSING].map(([field, needed]) => [
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
  const introduction: Stop = { at: 'introduction' };
  return [
    // Nobody sits beside the person at a self-check, so the page comes first.
    ...(plan.private ? [introduction, ...fields(INTAKE)] : [...fields(INTAKE), introduction]),
    ...fields(AFTER_PAGE),
    ...(interview.setting.earlier === null ? [] : [{ at: 'earlier' } as const]),
    ...comingQuestions(plan, interview, outcome).map((question) => questionPlace(question)),
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

/** The questions to be asked that the intake has not answered already. */
export function comingQuestions(
  plan: Plan,
  interview: InterviewState,
  outcome: Outcome,
): readonly QuestionIndex[] {
  const answered = answeredByAge(plan, interview);
  return askedQuestions(plan, outcome).filter((question) => question !== answered);
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
