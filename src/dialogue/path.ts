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

/** Who answers for themselves, and for nobody else to see, needs no code, no consent and nobody in charge. */
const ofSomebody: Needed = (plan) => !plan.private;
const byConsent: Needed = (_, { fields }) => fields.basis === 'consent';

/** Who holds the talk, and whether in words that nobody has reviewed. */
const HOLDER: readonly (readonly [IntakeField, Needed])[] = [
  ['interviewer', ofSomebody],
  [
    'go_ahead',
    (plan, interview) => !isReviewed(plan, interview.setting.language) || isToldUnreviewed(interview),
  ],
];

/** What is settled after that and before the first question, in this order, and when it is asked at all. */
const INTAKE: readonly (readonly [IntakeField, Needed])[] = [
  ['learner', ofSomebody],
  // Where a question asks the age, or it is not known, only what consent needs is asked beforehand.
  ['age', (plan) => asksAge(plan)],
  [
    'minor',
    (plan, interview) =>
      !plan.private && enteredAge(interview) === null && (!asksAge(plan) || interview.fields.age === ''),
  ],
  ['basis', ofSomebody],
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

/** The learner is not told about the talk in words that nobody has reviewed, unless somebody said before that it may be. */
function isToldUnreviewed({ setting }: InterviewState): boolean {
  return setting.told?.reviewed === false;
}

function asksAge({ appliesTo, scales }: Plan): boolean {
  if (appliesTo !== null && appliesTo.question === null) return true;
  return scales.some(({ norms }) => norms?.age === null && norms.groups.some(({ age }) => age !== null));
}

/** Under the age, consent is a guardian's, and the learner agrees beside it. */
function needsGuardian(_: Plan, interview: InterviewState): boolean {
  if (interview.fields.basis !== 'consent') return false;
  const age = enteredAge(interview);
  return age === null ? interview.fields.minor === 'yes' : age < interview.setting.guardianAge;
}

function hasTier(_: Plan, { fields }: InterviewState): boolean {
  return (fields.tier ?? '') !== '';
}

/** Whether a tier was decided on, with who did and why. */
export function isDecided(plan: Plan, interview: InterviewState): boolean {
  return hasTier(plan, interview) && CLOSING.every(([field]) => interview.fields[field] !== undefined);
}

/** Where the talk goes on once the result was read and the decision stands as it is. */
export function afterDecision(plan: Plan, interview: InterviewState): Stop {
  const path = pathOf(plan, interview);
  const behind = path.slice(path.findIndex((stop) => stop.at === 'result') + 1);
  return entryAt(
    behind.filter((stop) => stop.at !== 'field' || !isClosing(stop.field)),
    0,
  );
}

function isClosing(field: FieldId): boolean {
  return CLOSING.some(([closing]) => closing === field);
}

/**
 * What was filled in and still belongs: where a slip at the age or at the basis was corrected, no guardian is left
 * behind.
 */
export function standingFields(plan: Plan, interview: InterviewState): Fields {
  const gone = new Map(
    [...HOLDER, ...INTAKE, ...CLOSING].map(([field, needed]) => [field as string, !needed(plan, interview)]),
  );
  return Object.fromEntries(Object.entries(interview.fields).filter(([field]) => gone.get(field) !== true));
}

/**
 * The whole way through a talk as it looks now: which fields and questions come up depends on what was filled in and
 * answered. A question comes up only where it is certain that it is to be asked: where its condition rests on
 * something that was skipped or refused, nobody is asked behind that.
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
  const holder = fields(HOLDER);
  const introduction: Stop = { at: 'introduction' };
  return [
    ...(isToldUnreviewed(interview) ? [...holder, introduction] : [introduction, ...holder]),
    ...fields(INTAKE),
    ...(interview.setting.earlier === null ? [] : [{ at: 'earlier' } as const]),
    ...askedQuestions(plan, outcome).map((question) => questionPlace(question)),
    { at: 'review' },
    { at: 'result' },
    ...fields(CLOSING),
    // Goals and steps are agreed with somebody.
    ...(plan.private ? [] : AGREEMENT),
    { at: 'end' },
  ];
}

/** The questions that will be asked, as far as the answers tell; in the plan's order of sections. */
export function askedQuestions(plan: Plan, { asked }: Outcome): readonly QuestionIndex[] {
  return plan.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => entryAt(asked, question) === 'true');
}

export function questionPlace(question: QuestionIndex, fromReview = false): QuestionPlace {
  return { at: 'question', question, fromReview };
}

/** Whether two places are one stop of the way. */
export function isSameStop(a: Stop, b: Stop): boolean {
  if (a.at === 'field' && b.at === 'field') return a.field === b.field;
  if (a.at === 'question' && b.at === 'question') return a.question === b.question;
  return a.at === b.at;
}
